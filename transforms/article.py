"""One article from the text as read to clean text: normalise, segment, label, assemble."""

from dataclasses import dataclass, replace

from schemas.vocabulary import KEPT_LABELS
from transforms import blocks, cleaning, language, markup, metadata, text
from transforms.cleaning.model import CleanerModel
from transforms.cleantext import assemble
from transforms.records import Block, CleanText, Metadata

EXTRACTED_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Cleaners:
    """The weights of the two cleaners."""

    plain: CleanerModel
    markup: CleanerModel


@dataclass(frozen=True, slots=True)
class Article:
    """An article whose blocks are labelled and whose clean text is assembled."""

    raw: str
    blocks: tuple[Block, ...]
    clean: CleanText
    metadata: Metadata
    language: str
    skipped: str | None
    """Why the extractors for English are not to run; None when they are."""


def prepare(
    raw: str,
    *,
    is_html: bool,
    given: Metadata,
    cleaners: Cleaners,
    keep: frozenset[str] = KEPT_LABELS,
    furniture: frozenset[str] = frozenset(),
) -> Article:
    """Clean one article. `given` metadata wins over the markup's, which wins over what the text shows."""
    if is_html:
        rendered = markup.render(raw)
        raw, stated = rendered.text, rendered.metadata
        labelled = markup.label(rendered, model=cleaners.markup)
    else:
        raw, stated = text.normalise(raw), Metadata()
        labelled = cleaning.label(blocks.segment(raw), model=cleaners.plain, furniture=furniture)
    labelled = tuple(replace(block, kept=block.label in keep) for block in labelled)
    clean = assemble(raw, labelled, keep=keep)
    known = metadata.merge(given, stated, metadata.from_blocks(labelled))
    tongue = (known.language or language.identify(clean.text or raw))[:2].lower()
    return Article(raw, labelled, clean, known, tongue or "und", _reason_to_skip(clean, tongue))


def _reason_to_skip(clean: CleanText, tongue: str) -> str | None:
    if not clean.text.strip():
        return "no article text"
    return None if tongue in (EXTRACTED_LANGUAGE, "un", "") else f"language {tongue}"
