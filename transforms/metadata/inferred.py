"""Metadata from labelled blocks, for text that has no markup: headline, bylines, datelines, lines with a date."""

import re
from collections.abc import Iterable, Sequence

from transforms.metadata.dates import stated
from transforms.metadata.names import LEAD, person_names
from transforms.records import Block, Metadata

PLACE = r"[A-Z][\w.'’&-]{0,20}(?: (?:[A-Z][\w.'’&-]{0,20}|of|de|la|al|el)){0,4}"
"""Words with capitals: a place, or an agency."""
DATELINE = re.compile(
    rf"^(?P<place>{PLACE}(?:[,/] ?{PLACE}){{0,2}}?)"
    r"(?:,? (?P<date>[A-Z][a-z]{2,8}\.? \d{1,2}(?:,? (?:19|20)\d\d)?|\d{1,2} [A-Z][a-z]{2,8}\.?(?:,? (?:19|20)\d\d)?))?"
    rf"\s?(?:[(\[](?P<agency>{PLACE})[)\]])?\s?(?:[—–]|--?)\s"
)
"""`KYIV, Oct. 25 (Agency) —`, `PORT AYR — `, `Port Ayr, Norland (Agency) - `."""
PUBLISHED = re.compile(r"^(?:(?:first |originally )?(?:published|posted|issued|date)\b|on\b)", re.IGNORECASE)
UPDATED = re.compile(r"\b(?:updated|last (?:modified|updated)|edited)\b", re.IGNORECASE)
DATE_WORDS = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b\.?|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b"
    r"|\b\d{1,4}(?:st|nd|rd|th)?\b|\b(?:first|originally|published|posted|updated|last|modified|edited|on|at|by|of|date|am|pm)\b"
    r"|\b[ap]\.m\.|\b[A-Z]{2,4}\b|[^\w]",
    re.IGNORECASE,
)
"""What a line that only states a date is made of."""
LONGEST_DATE_LINE = 90
FAR_FROM_TOP = 30
"""Blocks among which a byline or date line is looked for when it has no label."""


def from_blocks(blocks: Sequence[Block]) -> Metadata:
    """What labelled blocks state of their article. Captions and their credits are no bylines."""
    titles = [line(block) for block in blocks if block.label == "headline"]
    agency, dated = dateline(blocks)
    return Metadata(
        outlet=agency,
        title=titles[0] if titles else None,
        authors=authors(blocks),
        published=published(blocks) or dated,
    )


def line(block: Block) -> str:
    return " ".join(block.text.split())


def authors(blocks: Sequence[Block]) -> tuple[str, ...]:
    """Names in the bylines; without any, in a short block near the top that begins with `By`."""
    found = [name for block in blocks if block.label == "byline" for name in person_names(without_date(line(block)))]
    if not found:
        near = [line(block) for block in blocks[:FAR_FROM_TOP] if len(block.text) <= LONGEST_DATE_LINE]
        found = [name for text in near if LEAD.match(text) for name in person_names(without_date(text))]
    return tuple(dict.fromkeys(found))


def without_date(text: str) -> str:
    """A byline up to what follows the names: `By Ada Crewe | Oct. 25, 2024`, `Ada Crewe Published: …`."""
    return re.split(r" ?(?:[|·•]|\b(?:published|updated|posted)\b|\b\d)", text, maxsplit=1, flags=re.IGNORECASE)[0]


def published(blocks: Sequence[Block]) -> str | None:
    """The date of the line that says when the article was published; of an update only where no other line has one."""
    candidates: list[tuple[int, str]] = []
    for position, block in enumerate(blocks):
        text = line(block)
        named = block.label in ("dateline", "byline")
        if len(text) > LONGEST_DATE_LINE or not (named or position < FAR_FROM_TOP) or block.label == "caption":
            continue
        says = bool(PUBLISHED.match(text))
        value = stated(text) if says or named or only_a_date(text) else None
        if value and (says or "X" not in value or named):
            candidates.append((2 if UPDATED.search(text) and not says else 0 if says else 1, value))
    return min(candidates, key=lambda c: (c[0], "X" in c[1]))[1] if candidates else None


def only_a_date(text: str) -> bool:
    return any(c.isdigit() for c in text) and not DATE_WORDS.sub("", text).strip()


def dateline(blocks: Sequence[Block]) -> tuple[str | None, str | None]:
    """Agency and date of the dateline: a block of its own, or the start of the first paragraph."""
    for block in first_two(block for block in blocks if block.label in ("dateline", "body")):
        match = DATELINE.match(line(block)[:160] + " ")
        if match and (match["place"].isupper() or match["agency"] or match["date"]):
            return match["agency"], stated(match["date"]) if match["date"] else None
    return None, None


def first_two(blocks: Iterable[Block]) -> list[Block]:
    return [block for block, _ in zip(blocks, range(2), strict=False)]
