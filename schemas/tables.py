"""One Arrow schema a table, every column with a description: the contract with those who query.

Spans are half-open and count Unicode code points: `start`/`end` in `documents.clean_text`, `raw_start`/`raw_end` in
`documents.raw_text`. Keys are hashes of content and position, never running numbers.
"""

import pyarrow as pa

from schemas.columns import (
    DAY,
    INTEGER,
    MOMENT,
    NUMBER,
    STRING,
    STRINGS,
    TRUTH,
    column,
    part,
    placed,
    spans,
    table,
)
from schemas.corpus import ENTITIES, LOOKUPS, REPEATS, REVISIONS, TOPICS

DOCUMENTS = table(
    column("document_id", STRING, "Hash of where the document came from and of its bytes"),
    column(
        "article_id", STRING, "Hash of the article's URL, or of its source where it has none: the same across revisions"
    ),
    column(
        "source_uri",
        STRING,
        "Where the document was read: path or URL, '!' before the member of an archive, '#' before a record",
    ),
    column("source_file", STRING, "The file that held it: path or URL without member and record"),
    column("source_format", STRING, "txt, md, html, jsonl, csv, parquet or warc"),
    column("content_hash", STRING, "SHA-256 of the document's bytes as read"),
    column("outlet", STRING, "Who published it", null=True),
    column("site", STRING, "Where its blocks are expected to recur: stated outlet, else host, else folder", null=True),
    column("url", STRING, "Address of the article", null=True),
    column("title", STRING, "Headline", null=True),
    column("authors", STRINGS, "Who is named as author"),
    column("published_edtf", STRING, "When it was published, in EDTF", null=True),
    column("published_start", DAY, "First day that published_edtf allows; null when not known", null=True),
    column("published_basis", STRING, "How the date of publication was arrived at: stated, weekday, related, unknown"),
    column("captured", MOMENT, "When a crawl fetched it", null=True),
    column("licence", STRING, "Under which terms it may be used, as its page, record or crawl states them", null=True),
    column("robots", STRING, "What the page, its server and its crawl say to robots: noindex, noarchive …", null=True),
    column("revision", INTEGER, "Number of this text among those of the article, from 1; only the latest is here"),
    column("revises", STRING, "document_id of the revision before; its rows stay in the snapshot before", null=True),
    column("language", STRING, "ISO 639-1 code, 'und' when it cannot be told"),
    column("encoding", STRING, "Encoding that the bytes were read with", null=True),
    column("raw_text", STRING, "The text as read, one line a block where the source was HTML or Markdown"),
    column("clean_text", STRING, "The kept blocks, repaired, joined by blank lines"),
    column("n_blocks", INTEGER, "Blocks in the raw text"),
    column("n_blocks_kept", INTEGER, "Blocks that make the clean text"),
    column("n_sentences", INTEGER, "Sentences of the clean text"),
    column("n_tokens", INTEGER, "Tokens of the clean text"),
    column("skipped", STRING, "Why the extractors for English were not run; null when they were", null=True),
    column("cluster_id", STRING, "The group of (near) copies it belongs to; its own where it has none"),
    column("duplicate_of", STRING, "The earliest document of the cluster; null for that one", null=True),
    column("similarity", NUMBER, "Similarity to duplicate_of, 0 to 1", null=True),
    column("pipeline_version", STRING, "Version and code hash of the pipeline that made the rows"),
    column("model", STRING, "Name and version of the spaCy pipeline"),
    column("run_id", STRING, "The run that made the rows"),
)

SOURCES = table(
    column("source_file", STRING, "Path or URL of a file that was read"),
    column("content_hash", STRING, "SHA-256 of the file's bytes"),
    column("size", INTEGER, "Bytes of the file"),
    column("n_documents", INTEGER, "Documents that it gave"),
    column("n_rejects", INTEGER, "Files, members or records of it that could not be used"),
    column("run_id", STRING, "The run that read it"),
)

BLOCKS = table(
    column("block_id", STRING, "Hash of document and position"),
    column("document_id", STRING, "The document that holds it"),
    column("position", INTEGER, "Number of the block in the raw text, from 0"),
    column("raw_start", INTEGER, "Where the block starts in the raw text"),
    column("raw_end", INTEGER, "Where the block ends in the raw text (half-open)"),
    column("start", INTEGER, "Where the block starts in the clean text; null when dropped", null=True),
    column("end", INTEGER, "Where the block ends in the clean text; null when dropped", null=True),
    column("text", STRING, "The slice of the raw text"),
    column(
        "wording",
        INTEGER,
        "Hash of the text in lower case with numbers as 0, the same wherever it recurs; null for a quote or for a"
        " sentence with a figure, which are never furniture",
        null=True,
    ),
    column("label", STRING, "What the block is"),
    column("kept", TRUTH, "The block is part of the clean text"),
    column("score", NUMBER, "How sure the cleaner is that the block is article, 0 to 1"),
    column("reason", STRING, "What decided the label"),
)

FURNITURE = table(
    column("furniture_id", STRING, "Hash of site and wording"),
    column("site", STRING, "Where it recurs, as in documents"),
    column("wording", INTEGER, "What recurs, as in blocks"),
    column("text", STRING, "One of the texts that have this wording"),
    column("n_documents", INTEGER, "Documents of the site that hold it, copies of other documents not counted"),
    column("n_of_site", INTEGER, "Documents of the site, copies not counted"),
)

SENTENCES = table(
    column("sentence_id", STRING, "Hash of document and span"),
    column("document_id", STRING, "The document that holds it"),
    column("block_id", STRING, "The block that holds it"),
    column("position", INTEGER, "Number of the sentence in the clean text, from 0"),
    spans("sentence"),
    column("text", STRING, "The slice of the clean text"),
    column("repaired", TRUTH, "The cleaner had to repair this text, so the raw slice differs from it"),
    column("n_tokens", INTEGER, "Tokens of the sentence"),
)

MENTIONS = table(
    column("mention_id", STRING, "Hash of document and span"),
    placed("name"),
    column("name", STRING, "The fullest form of the name in this article"),
    column("type", STRING, "What the name stands for"),
    column("role", STRING, "Title or office that stands with the name", null=True),
    column("entity_id", STRING, "The entity that it names"),
    column("basis", STRING, "How span and type were arrived at: model, or what corrected it"),
)

FIGURES = table(
    column("figure_id", STRING, "Hash of document and span"),
    placed("figure"),
    column("kind", STRING, "count, measure, money, percentage, ratio, rate, duration, age, score or rank"),
    column("value", NUMBER, "The number as stated, in its unit; null for a range and for vague words", null=True),
    column("low", NUMBER, "Lower bound; null when open", null=True),
    column("high", NUMBER, "Upper bound; null when open", null=True),
    column("modifier", STRING, "exact, approximately, at least, at most, more than, less than, between or vague"),
    column("change", STRING, "Direction of a stated change: up, down or none"),
    column("change_role", STRING, "What the number is to the change: by, to or from", null=True),
    column(
        "unit", STRING, "Normalised unit, singular (metre, percentage, US dollar); null for a bare count", null=True
    ),
    column("unit_text", STRING, "The unit in the article's own words", null=True),
    column("dimension", STRING, "What the unit measures (length, mass, currency …)", null=True),
    column("currency", STRING, "ISO 4217 code of money", null=True),
    column("base_value", NUMBER, "The value in the base unit of its dimension", null=True),
    column("base_unit", STRING, "The base unit of its dimension", null=True),
    column("per", STRING, "The denominator of a rate or ratio, in the article's own words", null=True),
    column("counted", STRING, "The thing that is counted: the whole noun phrase", null=True),
    column("counted_head", STRING, "Lemma of the head of what is counted", null=True),
    part("counted", "thing that is counted"),
    column("counted_mention_ids", STRINGS, "Names inside what is counted"),
    column("counted_entity_ids", STRINGS, "Entities inside what is counted"),
)

DATES = table(
    column("date_id", STRING, "Hash of document and span"),
    placed("time expression"),
    column("edtf", STRING, "The date in EDTF (ISO 8601-2)", null=True),
    column("date_start", DAY, "First day that it allows; null when not known", null=True),
    column("date_end", DAY, "Last day that it allows, inclusive; null when not known", null=True),
    column("granularity", STRING, "day, week, month, season, quarter, year, decade, range …"),
    column("basis", STRING, "How the year and day were arrived at: stated, published, weekday, related, unknown"),
)

QUOTES = table(
    column("quote_id", STRING, "Hash of document and span"),
    placed("reported speech"),
    column("type", STRING, "direct (in quote marks), mixed or indirect"),
    column("cue", STRING, "The word that reports the speech", null=True),
    part("cue", "cue"),
    column("speaker", STRING, "Who is said to have said it, in the article's own words", null=True),
    part("speaker", "speaker"),
    column("speaker_mention_id", STRING, "The name that the speaker stands for", null=True),
    column("speaker_entity_id", STRING, "The entity that the speaker is", null=True),
    column("speaker_kind", STRING, "person, organisation, government, outlet, document, unnamed or self", null=True),
    column("speaker_basis", STRING, "How the speaker was arrived at", null=True),
)

CLAIMS = table(
    column("claim_id", STRING, "Hash of document and what is claimed"),
    column("document_id", STRING, "The document that holds it"),
    column("sentence_id", STRING, "The sentence that holds its start"),
    column("figure_id", STRING, "The figure that is claimed; null for a statement", null=True),
    column("quote_id", STRING, "The quote that states it; null when none does", null=True),
    column(
        "part_of", STRING, "The claim whose figure this one is a part of (500 officers among 12,000 troops)", null=True
    ),
    column("topic_id", STRING, "What it puts a number on; null for a statement without one", null=True),
    column("claimant", STRING, "Who stands behind it: the origin of the chain"),
    column("claimant_mention_id", STRING, "The name that the claimant stands for", null=True),
    column("claimant_entity_id", STRING, "The entity that the claimant is", null=True),
    column("claimant_key", STRING, "Equal for claims of one claimant: the entity, else the words and whose", null=True),
    column("origin_key", STRING, "Equal for claims that rest on one independent origin", null=True),
    column(
        "claimant_kind",
        STRING,
        "person, organisation, government, outlet, document, unnamed or self (the outlet itself)",
    ),
    column(
        "claimant_basis", STRING, "How the claimant was arrived at: stated, pronoun, description, carried, chain, none"
    ),
    column("cue", STRING, "The word that ties it to the claimant", null=True),
    column("modality", STRING, "asserted, estimated, expected, planned, possible, denied or asked"),
    column("polarity", STRING, "affirmed or negated"),
    column("as_of_edtf", STRING, "When the fact holds, in EDTF", null=True),
    column("as_of_start", DAY, "First day that as_of_edtf allows", null=True),
    column("said_edtf", STRING, "When it was said, in EDTF", null=True),
    column("said_start", DAY, "First day that said_edtf allows", null=True),
    column("place", STRING, "Where the fact holds, in the article's own words", null=True),
    column("place_mention_id", STRING, "The name of that place", null=True),
    column("place_entity_id", STRING, "The place as an entity", null=True),
    spans("evidence"),
    column("text", STRING, "The evidence: the sentence that holds the claim"),
    column("repaired", TRUTH, "The cleaner had to repair this text, so the raw slice differs from it"),
    column("confidence", NUMBER, "How sure the text's own wording is of the claimant, 0 to 1"),
    column("confidence_reason", STRING, "What the confidence rests on"),
)

ATTRIBUTIONS = table(
    column("attribution_id", STRING, "Hash of claim and position"),
    column("claim_id", STRING, "The claim whose chain this is"),
    column("document_id", STRING, "The document that holds it"),
    column("position", INTEGER, "Place in the chain: 0 is the origin, the last is this outlet"),
    column("role", STRING, "origin, relay, medium or outlet"),
    column("text", STRING, "The link in the article's own words"),
    column("mention_id", STRING, "The name that the link stands for", null=True),
    column("entity_id", STRING, "The entity that the link is", null=True),
    column("cue", STRING, "The word that ties the link to the next", null=True),
    spans("link", null=True),
)

REJECTS = table(
    column("reject_id", STRING, "Hash of stage, reason, source and key"),
    column("run_id", STRING, "The run that set it aside"),
    column("stage", STRING, "read, clean, annotate, extract, resolve or audit"),
    column("reason", STRING, "Why, in a few fixed words (docs/rejects.md lists them)"),
    column("source_file", STRING, "The file that held it", null=True),
    column("source_uri", STRING, "File, member and record", null=True),
    column("document_id", STRING, "The document that held it; null where none came to be", null=True),
    column("table", STRING, "The table that a rejected row was meant for", null=True),
    column("key", STRING, "The rejected row's key", null=True),
    column("detail", STRING, "What was wrong, in a sentence"),
    column("excerpt", STRING, "What it was: the start of the text, or the row as JSON", null=True),
)

CHECKS = table(
    column("run_id", STRING, "The run that was checked"),
    column("table", STRING, "The table that was checked"),
    column("expectation", STRING, "The expectation's name"),
    column("column", STRING, "The column or columns that it looks at", null=True),
    column("severity", STRING, "critical (stops the publish), row (the row is set aside) or warning"),
    column("success", TRUTH, "Whether it held"),
    column("observed", STRING, "What was seen", null=True),
    column("unexpected_count", INTEGER, "Rows that broke it", null=True),
    column("unexpected_percent", NUMBER, "Share of rows that broke it, 0 to 100", null=True),
    column("sample_keys", STRINGS, "Keys of the first rows that broke it"),
)

RUNS = table(
    column("run_id", STRING, "Hash of what the run had to do: sources, code, model, settings, the snapshot before"),
    column("status", STRING, "published, unchanged, failed or stopped (by checks)"),
    column("started", MOMENT, "When it started"),
    column("finished", MOMENT, "When it finished"),
    column("n_files", INTEGER, "Files listed"),
    column("n_documents", INTEGER, "Documents in the snapshot"),
    column("n_new", INTEGER, "Documents processed in this run"),
    column("n_unchanged", INTEGER, "Documents carried over"),
    column("n_rejected", INTEGER, "Files, members and records set aside while reading"),
    column("n_rejected_rows", INTEGER, "Rows set aside by the checks"),
    column("n_checks_passed", INTEGER, "Expectations that held"),
    column("n_checks_failed", INTEGER, "Expectations that did not hold"),
    column("seconds_read", NUMBER, "Listing, hashing and reading the sources"),
    column("seconds_process", NUMBER, "Cleaning, annotating and extracting, by the clock"),
    column("seconds_resolve", NUMBER, "Entities, repeats and topics over the corpus"),
    column("seconds_audit", NUMBER, "Checking"),
    column("seconds_publish", NUMBER, "Moving the snapshot into place"),
    column("seconds", NUMBER, "All of it"),
    column("words_per_second", NUMBER, "Words of clean text a second of processing", null=True),
    column("versions", STRINGS, "name=version of what made the rows"),
    column("settings", STRINGS, "name=value of the settings"),
)

TABLES: dict[str, pa.Schema] = {
    "documents": DOCUMENTS, "sources": SOURCES, "blocks": BLOCKS, "furniture": FURNITURE,
    "sentences": SENTENCES, "mentions": MENTIONS,
    "entities": ENTITIES, "figures": FIGURES, "dates": DATES, "quotes": QUOTES, "claims": CLAIMS,
    "attributions": ATTRIBUTIONS, "topics": TOPICS, "repeats": REPEATS, "revisions": REVISIONS, "lookups": LOOKUPS,
    "rejects": REJECTS, "checks": CHECKS, "runs": RUNS,
}  # fmt: skip

KEYS: dict[str, tuple[str, ...]] = {
    "documents": ("document_id",), "sources": ("source_file",), "blocks": ("block_id",),
    "furniture": ("furniture_id",),
    "sentences": ("sentence_id",), "mentions": ("mention_id",), "entities": ("entity_id",),
    "figures": ("figure_id",), "dates": ("date_id",), "quotes": ("quote_id",), "claims": ("claim_id",),
    "attributions": ("attribution_id",), "topics": ("topic_id",), "repeats": ("repeat_id",),
    "revisions": ("revision_id",), "lookups": ("lookup_id",), "rejects": ("reject_id",),
    "checks": ("run_id", "table", "expectation", "column"), "runs": ("run_id",),
}  # fmt: skip

EXTRACTED = ("documents", "blocks", "sentences", "mentions", "figures", "dates", "quotes", "claims", "attributions")
"""Tables whose rows stand in one document, and refer to no row of these tables that stands in another one, but for
documents, which name those that they repeat."""
