"""Suites of what is read and cut: sources, documents, blocks, sentences."""

from schemas.suites.expectation import (
    LANGUAGE,
    SHA256,
    SPANS,
    Expectation,
    between,
    edtf,
    filled,
    holds,
    matches,
    one_of,
    ordered,
    sliced,
    together,
)
from schemas.vocabulary import DATE_BASES, KEPT_LABELS, LABELS

FORMATS = ("txt", "md", "html", "jsonl", "csv", "parquet", "warc")
KEPT_SHARE = 0.02
"""Least share of the raw characters that stays: of the articles that we read by eye none kept less than a tenth."""

SOURCES: tuple[Expectation, ...] = (
    matches("content_hash", SHA256, "a SHA-256 in hexadecimal"),
    between("size", 0),
    between("n_documents", 0),
    between("n_rejects", 0),
)

DOCUMENTS: tuple[Expectation, ...] = (
    one_of("source_format", FORMATS),
    matches("content_hash", SHA256, "a SHA-256 in hexadecimal"),
    matches("language", LANGUAGE, "an ISO 639-1 code or und"),
    edtf("published_edtf"),
    one_of("published_basis", DATE_BASES),
    between("revision", 1),
    holds(
        "published_start needs published_edtf",
        ("published_start", "published_edtf"),
        "t.published_start IS NULL OR t.published_edtf IS NOT NULL",
        "a first day of publication is known only where a date is",
    ),
    filled("clean_text"),
    holds(
        "kept share is plausible",
        ("clean_text", "raw_text"),
        f"d.clean_length BETWEEN {KEPT_SHARE} * d.raw_length AND 1.02 * d.raw_length + t.n_blocks_kept",
        f"the clean text has {KEPT_SHARE:.0%} of the raw text's characters at least; repairs and blank lines add few",
        "warning",
    ),
    holds(
        "counts are in range",
        ("n_blocks", "n_blocks_kept", "n_sentences", "n_tokens"),
        "least(t.n_blocks, t.n_blocks_kept, t.n_sentences, t.n_tokens) >= 0 AND t.n_blocks_kept <= t.n_blocks",
        "no count is negative and no more blocks are kept than there are",
    ),
    holds(
        "block count agrees",
        ("n_blocks", "n_blocks_kept"),
        "t.n_blocks = (SELECT count(*) FROM blocks WHERE blocks.document_id = t.document_id) AND t.n_blocks_kept ="
        " (SELECT count(*) FROM blocks WHERE blocks.document_id = t.document_id AND blocks.kept)",
        "n_blocks and n_blocks_kept are the document's rows in blocks",
        "warning",
    ),
    holds(
        "sentence count agrees",
        ("n_sentences",),
        "t.n_sentences = (SELECT count(*) FROM sentences WHERE sentences.document_id = t.document_id)",
        "n_sentences is the document's rows in sentences",
        "warning",
    ),
    between("similarity", 0, 1),
    together("duplicate_of", "similarity"),
    holds(
        "document is not its own copy",
        ("duplicate_of",),
        "coalesce(t.duplicate_of <> t.document_id, true)",
        "duplicate_of is another document",
    ),
    matches("url", r"(?i:https?|ftp|file)://[^\s]{1,8000}", "an absolute address", "warning"),
)

BLOCKS: tuple[Expectation, ...] = (
    one_of("label", LABELS),
    between("score", 0, 1),
    between("position", 0),
    holds(
        "span is in the raw text",
        ("raw_start", "raw_end"),
        "t.raw_start >= 0 AND t.raw_start < t.raw_end AND t.raw_end <= d.raw_length",
        "0 ≤ raw_start < raw_end ≤ length of the raw text",
    ),
    holds(
        "text is the raw slice",
        ("text", "raw_start", "raw_end"),
        sliced("raw", "raw_start", "raw_end"),
        "raw_text[raw_start:raw_end] is the block's text",
    ),
    holds(
        "kept blocks alone have a clean span",
        ("kept", "start", "end"),
        '(t.start IS NOT NULL) = t.kept AND (t."end" IS NOT NULL) = t.kept'
        ' AND coalesce(t.start >= 0 AND t.start <= t."end" AND t."end" <= d.clean_length, true)',
        "a kept block has a span inside the clean text, a dropped one has none",
    ),
    holds(
        "kept goes with the label",
        ("kept", "label"),
        f"t.label = 'caption' OR t.kept = (t.label IN ({', '.join(repr(label) for label in sorted(KEPT_LABELS))}))",
        f"the labels that make the clean text: {', '.join(sorted(KEPT_LABELS))}; a caption may",
        "warning",
    ),
    filled("reason", "warning"),
)

FURNITURE: tuple[Expectation, ...] = (
    filled("text"),
    between("n_documents", 3),
    ordered("n_documents", "n_of_site"),
)

SENTENCES: tuple[Expectation, ...] = (
    *SPANS,
    between("position", 0),
    between("n_tokens", 1),
    holds(
        "sentence is in its block",
        ("block_id", "start", "end"),
        "t.block_id IN (SELECT b.block_id FROM blocks b WHERE b.kept)",
        "the block that holds the sentence is kept",
    ),
)
