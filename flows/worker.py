"""What a worker does with one shard: decode, clean, annotate, extract, and leave the rows as a part."""

import time
import traceback
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from itertools import tee
from pathlib import Path
from threading import Lock

from spacy.language import Language
from spacy.tokens import Doc

from flows import furniture, raw
from flows.errors import ModelError, SourceError
from flows.parts import Gathered
from flows.raw import Shard
from flows.reference.cleaner import load_cleaner, load_html_cleaner
from flows.reference.gazetteer import load_gazetteer
from transforms import ids
from transforms.annotate import Annotate, Stretch, annotator, batches, stretches, tokenise
from transforms.article import Article, Cleaners, Layout, labelled, prepare
from transforms.cleaning.recurring import wording
from transforms.edtf import bounds
from transforms.entities.lookups import Lookups, concerning
from transforms.extract import extract
from transforms.records import Block, Party
from transforms.revisions.address import article_key
from transforms.rows import Placer, Row, rows_of, sentences

PREVIEW = 200
"""Characters of a reject's excerpt."""
_LOADING = Lock()


@dataclass(frozen=True, slots=True)
class Options:
    """What is the same for every shard of a run."""

    run_id: str
    model: str
    model_version: str
    pipeline_version: str
    keep: frozenset[str]
    furniture: Path
    """The folder of the table `furniture`."""
    latest_year: int
    """No article is from after it."""
    lookups: Lookups = ()
    """What a human has decided; of use here are the labels of blocks."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a shard."""

    key: str
    n_documents: int
    n_rejected: int
    n_words: int
    seconds: float


@dataclass(slots=True)
class _Draft:
    """A document on its way: its row, the keys of the blocks that it keeps, and what was found in it so far."""

    row: Row
    article: Article
    block_ids: list[str]
    found: Gathered = field(default_factory=Gathered)


def load_model(name: str) -> tuple[Language, Annotate]:
    """The spaCy pipeline and what runs its components, once a process, whichever thread asks first.

    Raises `ModelError` when it is not installed.
    """
    with _LOADING:
        return _loaded(name)


@cache
def _loaded(name: str) -> tuple[Language, Annotate]:
    """Its matrices are multiplied by numpy's BLAS, which takes half the time of spaCy's own and finds the same."""
    import spacy
    from thinc.api import use_ops

    try:
        with use_ops("numpy", use_blis=False):
            nlp = spacy.load(name)
        return nlp, annotator(nlp)
    except OSError as error:
        raise ModelError(
            f"no spaCy pipeline {name!r} is installed", hint="install it with pip, or give --model another one"
        ) from error


@cache
def _cleaners() -> Cleaners:
    return Cleaners(load_cleaner(), load_html_cleaner())


def process(shard: Shard, target: Path, options: Options) -> Outcome:
    """Turn a raw shard into `target/TABLE.parquet`; the folder appears at once, when all of it is written."""
    began = time.perf_counter()
    found = Gathered()
    rejects = found.rows["rejects"]
    cleaners, _ = _cleaners(), load_gazetteer()  # what cannot be loaded fails the shard, not each document
    drafts = list(_drafts(raw.records(shard), rejects, cleaners, options))
    n_words = _extract_all(drafts, rejects, options)
    for draft in drafts:
        draft.found.add("documents", [draft.row])
        found.take(draft.found)
    found.write(target)
    return Outcome(shard.key, shard.n_documents, shard.n_documents - len(drafts), n_words, time.perf_counter() - began)


def _drafts(records: list[Row], rejects: list[Row], cleaners: Cleaners, options: Options) -> Iterator[_Draft]:
    laid = list(_laid_out(records, rejects, options))
    for (record, layout, encoding), found in zip(
        laid, _labelled([layout for _, layout, _ in laid], cleaners), strict=True
    ):
        try:
            recurs = furniture.of_site(options.furniture, layout.site)
            told = concerning(options.lookups, "relabel", record["source_uri"], layout.known.url)
            article = prepare(layout, cleaners=cleaners, found=found, keep=options.keep, furniture=recurs, told=told)
        except Exception as error:  # noqa: BLE001  (as above)
            rejects.append(_bug(record, options, "clean", error))
        else:
            yield _draft(record, article, encoding, options)


def _laid_out(records: list[Row], rejects: list[Row], options: Options) -> Iterator[tuple[Row, Layout, str]]:
    """Every record that can be read, with its blocks and the encoding that it was read with."""
    for record in records:
        try:
            layout, encoding = furniture.laid_out(record)
        except SourceError as error:
            rejects.append(_reject(record, options, stage="read", reason=error.reason, detail=error.message))
        except Exception as error:  # noqa: BLE001  (a bug in one document must not lose the others: it is shown)
            rejects.append(_bug(record, options, "clean", error))
        else:
            yield record, layout, encoding


def _labelled(layouts: list[Layout], cleaners: Cleaners) -> Sequence[tuple[Block, ...] | None]:
    """The labelled blocks of every document; all None where one of them meets a bug, so that each is tried alone."""
    try:
        return list(labelled(layouts, cleaners=cleaners))
    except Exception:  # noqa: BLE001  (as above)
        return [None] * len(layouts)


def _draft(record: Row, article: Article, encoding: str, options: Options) -> _Draft:
    key, known = record["document_id"], article.metadata
    first, _ = bounds(known.published) if known.published else (None, None)
    placed = dict(article.clean.blocks)
    blocks = [
        {
            "block_id": ids.make(key, "block", position), "document_id": key, "position": position,
            "raw_start": block.span.start, "raw_end": block.span.end,
            "start": placed[position].start if position in placed else None,
            "end": placed[position].end if position in placed else None,
            "text": block.text, "wording": wording(block.text), "label": block.label, "kept": position in placed,
            "score": block.score, "reason": block.reason,
        }
        for position, block in enumerate(article.blocks)
    ]  # fmt: skip
    row = {
        "document_id": key, "article_id": ids.make(article_key(known.url, record["source_uri"])),
        "source_uri": record["source_uri"], "source_file": record["source_file"],
        "source_format": record["source_format"], "content_hash": record["content_hash"],
        "outlet": known.outlet, "site": article.site, "url": known.url, "title": known.title,
        "authors": list(known.authors),
        "published_edtf": known.published, "published_start": first,
        "published_basis": "stated" if known.published else "unknown",
        "captured": datetime.fromisoformat(record["captured"]) if record["captured"] else None,
        "licence": known.licence, "robots": known.robots, "revision": 1, "revises": None,
        "language": article.language, "encoding": encoding,
        "raw_text": article.raw, "clean_text": article.clean.text,
        "n_blocks": len(blocks), "n_blocks_kept": len(placed), "n_sentences": 0, "n_tokens": 0,
        "skipped": article.skipped, "cluster_id": "", "duplicate_of": None, "similarity": None,
        "pipeline_version": options.pipeline_version, "model": options.model_version, "run_id": options.run_id,
    }  # fmt: skip
    draft = _Draft(row, article, [b["block_id"] for b in blocks if b["kept"]])
    draft.found.add("blocks", blocks)
    return draft


def _extract_all(drafts: list[_Draft], rejects: list[Row], options: Options) -> int:
    """Run the model over all drafts in one stream and fill their rows; a draft that fails is taken out."""
    (nlp, annotate), failed, n_words = load_model(options.model), set[str](), 0
    waiting = ((same, stretch) for same in _copies(drafts) for stretch in stretches(same[0].article.clean))
    ahead, behind = tee(waiting)
    tokenised = (tokenise(nlp, same[0].article.clean, stretch) for same, stretch in ahead)
    annotated = (doc for batch in batches(tokenised) for doc in annotate(batch))
    for doc, (same, stretch) in zip(annotated, behind, strict=True):
        for draft in (draft for draft in same if draft.row["document_id"] not in failed):
            try:
                _extract(doc, draft, stretch, options.latest_year)
            except Exception as error:  # noqa: BLE001  (as above)
                failed.add(draft.row["document_id"])
                rejects.append(_bug(draft.row | {"payload": draft.article.raw}, options, "extract", error))
            else:
                n_words += len(doc)
    drafts[:] = [draft for draft in drafts if draft.row["document_id"] not in failed]
    return n_words


def _copies(drafts: list[_Draft]) -> Iterable[list[_Draft]]:
    """Drafts with the same blocks of clean text, which the model reads once; what is skipped is left out."""
    found: dict[object, list[_Draft]] = {}
    for draft in drafts:
        if draft.article.skipped is None:
            clean = draft.article.clean
            found.setdefault((clean.text, tuple(span for _, span in clean.blocks)), []).append(draft)
    return found.values()


def _extract(doc: Doc, draft: _Draft, stretch: Stretch, latest: int) -> None:
    row, clean = draft.row, draft.article.clean
    found_sentences = sentences(row["document_id"], clean, doc, stretch.span.start, draft.block_ids, row["n_sentences"])
    if not found_sentences:
        return
    outlet = Party(text=row["outlet"] or "the outlet itself", span=None, kind="self", basis="none")
    published = row["published_start"] if row["published_edtf"] == str(row["published_start"]) else None
    found = extract(doc, gazetteer=load_gazetteer(), outlet=outlet, published=published, latest=latest)
    placer = Placer(row["document_id"], clean, stretch.span.start, found_sentences)
    for name, rows in (rows_of(found, placer) | {"sentences": found_sentences}).items():
        draft.found.add(name, rows)
    row["n_sentences"] += len(found_sentences)
    row["n_tokens"] += sum(sentence["n_tokens"] for sentence in found_sentences)


def deadly(record: Row, options: Options) -> Row:
    """The reject of a document that killed its worker."""
    detail = "its worker was killed or refused memory each time, at last when it had this document alone"
    return _reject(record, options, stage="annotate", reason="kills its worker", detail=detail)


def failed(record: Row, options: Options) -> Row:
    """The reject of a document whose shard failed and was left out."""
    detail = "its shard failed, and the build was told to go on without (--allow-partial)"
    return _reject(record, options, stage="annotate", reason="shard failed", detail=detail)


UNREAD = ("shard failed", "kills its worker")
"""Reasons that another build may not meet: the document's file counts as not read yet."""


def _reject(record: Row, options: Options, *, stage: str, reason: str, detail: str) -> Row:
    payload = record["payload"]
    text = payload[:PREVIEW].decode("utf-8", "replace") if isinstance(payload, bytes) else payload[:PREVIEW]
    return {
        "reject_id": ids.make(stage, reason, record["source_uri"], record["document_id"]),
        "run_id": options.run_id, "stage": stage, "reason": reason, "source_file": record["source_file"],
        "source_uri": record["source_uri"], "document_id": None, "table": "documents", "key": record["document_id"],
        "detail": detail, "excerpt": text,
    }  # fmt: skip


def _bug(record: Row, options: Options, stage: str, error: Exception) -> Row:
    where = traceback.extract_tb(error.__traceback__)[-1]
    detail = f"{type(error).__name__}: {error} (in {Path(where.filename).name}, line {where.lineno})"
    return _reject(record, options, stage=stage, reason="unexpected error", detail=detail)
