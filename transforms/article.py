"""One article from the text as read to clean text: normalise, segment, label, assemble."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from schemas.vocabulary import KEPT_LABELS
from transforms import cleaning, language, markup, metadata, text
from transforms.blocks import Cut, segment
from transforms.cleaning import recurring
from transforms.cleaning.model import CleanerModel
from transforms.cleaning.told import relabel
from transforms.cleantext import assemble
from transforms.entities.lookups import Lookups
from transforms.records import Block, CleanText, Metadata

EXTRACTED_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Cleaners:
    """The weights of the two cleaners."""

    plain: CleanerModel
    markup: CleanerModel


@dataclass(frozen=True, slots=True)
class Layout:
    """An article cut into blocks that nothing is known of yet."""

    raw: str
    cut: Cut | markup.Rendered
    """The page, where the article has markup."""
    known: Metadata
    """What was given, and what the markup states."""
    site: str
    """Where its blocks are expected to recur."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article whose blocks are labelled and whose clean text is assembled."""

    raw: str
    blocks: tuple[Block, ...]
    clean: CleanText
    metadata: Metadata
    site: str
    language: str
    skipped: str | None
    """Why the extractors for English are not to run; None when they are."""


def lay_out(raw: str, *, is_html: bool, given: Metadata, source: str = "") -> Layout:
    """Cut one article, read from the file `source`, into blocks. `given` metadata wins over the markup's."""
    if is_html:
        page = markup.render(raw)
        known = metadata.merge(given, page.metadata)
        return Layout(page.text, page, known, recurring.site(known, source))
    raw = text.normalise(raw)
    return Layout(raw, segment(raw), given, recurring.site(given, source))


def texts(layout: Layout) -> Sequence[str]:
    """The texts of its blocks."""
    return layout.cut.texts if isinstance(layout.cut, Cut) else [block.text for block in layout.cut.blocks]


def labelled(layouts: Sequence[Layout], *, cleaners: Cleaners) -> Iterator[tuple[Block, ...]]:
    """The labelled blocks of each; those with markup, and those without, are looked at together: it takes less time."""
    plain = cleaning.label_pages((it.cut for it in layouts if isinstance(it.cut, Cut)), model=cleaners.plain)
    pages = markup.label_pages((it.cut for it in layouts if not isinstance(it.cut, Cut)), model=cleaners.markup)
    for it in layouts:
        yield next(plain if isinstance(it.cut, Cut) else pages)


def prepare(
    layout: Layout,
    *,
    cleaners: Cleaners,
    found: tuple[Block, ...] | None = None,
    keep: frozenset[str] = KEPT_LABELS,
    furniture: Set[int] = frozenset(),
    told: Lookups = (),
) -> Article:
    """Clean one article. What is known of it wins over what the text shows.

    `found` are its blocks where they are `labelled` already. `furniture` holds the `recurring.wording` of what recurs
    in other documents of the site; `told` are a person's labels for blocks of this article, which win over ours.
    """
    blocks = next(labelled([layout], cleaners=cleaners)) if found is None else found
    if furniture:
        blocks = recurring.without(blocks, furniture)
    blocks = relabel(blocks, told)
    blocks = tuple(block if block.kept or block.label not in keep else replace(block, kept=True) for block in blocks)
    clean = assemble(layout.raw, blocks, keep=keep)
    known = metadata.merge(layout.known, metadata.from_blocks(blocks))
    tongue = (known.language or language.identify(clean.text or layout.raw))[:2].lower()
    return Article(layout.raw, blocks, clean, known, layout.site, tongue or "und", _reason_to_skip(clean, tongue))


def _reason_to_skip(clean: CleanText, tongue: str) -> str | None:
    if not clean.text.strip():
        return "no article text"
    return None if tongue in (EXTRACTED_LANGUAGE, "un", "") else f"language {tongue}"
