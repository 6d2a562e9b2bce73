"""Names for all blocks of a page, given which of them are article."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from schemas.vocabulary import KEPT_LABELS, Label
from transforms.cleaning import labels
from transforms.cleaning.recurring import furniture_key, is_evidence
from transforms.cleaning.trees import Matrix

Named = tuple[Label, bool, str]
"""Label, kept, reason."""

CUE_LABELS: tuple[tuple[str, Label], ...] = (
    ("cookie", "cookie"), ("comment", "comment"), ("share", "share"), ("advert", "advert"), ("related", "related"),
    ("paywall", "paywall"), ("footer", "footer"), ("navigation", "navigation"),
)  # fmt: skip
"""Kinds of cue and the label that they give, the more telling first."""
SECTION_HEADING = 8
"""Words of a line that can head a section."""
SECTIONS: frozenset[str] = frozenset({"comment", "related"})
HEADLINE_REACH = 15
"""Blocks before the article in which its headline is looked for."""
DATELINE_REACH = 15
"""Blocks around the article in which a line may be its byline, dateline or caption."""
ABOVE, BELOW = 8, 2
"""Blocks above and below the article in which a bare name is a byline."""
LEAST_TITLE = 0.4
"""Score from which a line is taken for the title."""
TITLE_WORDS = 8
"""Words that make a title sure; a shorter line counts for less."""
PULLED = (60, 400)
"""Characters of a pull quote; shorter ones are subheadings as often."""
MOST_PULLED = 40
"""Blocks that are looked at as pull quotes, so that a page of nothing but quotes takes no longer."""
QUOTE_MARKS = frozenset("\"“„«‘'”")
MARKS = "\"“„«‘'”’». ,"
LONG = 12
"""Words from which a dropped block is no menu entry."""
CUE_OUTSIDE = "words of a {} block"


@dataclass(frozen=True, slots=True)
class View:
    """What the rules see of a page, one entry a block."""

    texts: Sequence[str]
    kept: Sequence[bool]
    words: Sequence[float]
    telling: Sequence[Label | None]
    """The label that the block's cues give."""
    credits: Sequence[float]
    """Words of picture credits in it."""
    cohesion: Sequence[float]
    first: int
    """First kept block; the number of blocks where none is."""
    last: int


def view(texts: Sequence[str], kept: Sequence[bool], *, columns: Mapping[str, Matrix]) -> View:
    """`columns` are the features `words`, `cohesion` and `cue_…` of the blocks."""
    return View(
        texts,
        kept,
        columns["words"].tolist(),
        _telling(columns),
        columns["cue_caption"].tolist(),
        columns["cohesion"].tolist(),
        next((i for i, keep in enumerate(kept) if keep), len(texts)),
        next((i for i in range(len(texts) - 1, -1, -1) if kept[i]), -1),
    )


def name_blocks(page: View, *, furniture: frozenset[str]) -> list[Named]:
    """Label, kept and reason of every block, in order."""
    headline, pulled = _headline(page), _pull_quotes(page)
    named: list[Named] = []
    section: Label | None = None
    for i, text in enumerate(page.texts):
        if furniture and furniture_key(text) in furniture and not is_evidence(text):
            named.append((page.telling[i] or "other", False, "recurs in other articles of the outlet"))
        elif i == headline:
            named.append(("headline", True, "title above the article that shares its words"))
        elif i in pulled:
            named.append(("quote", False, "quotes a paragraph of the article again"))
        elif page.kept[i]:
            section = None
            name, reason = _name_of_kept(page, i)
            named.append((name, name in KEPT_LABELS, reason))
        else:
            section = _section(page, i, section)
            named.append(_name_of_dropped(page, i, section))
    return named


def _telling(columns: Mapping[str, Matrix]) -> list[Label | None]:
    """The label that the strongest cues of each block give, None where it has none."""
    counts = np.stack([columns[f"cue_{kind}"] for kind, _ in CUE_LABELS])
    best = np.where(counts.max(axis=0) > 0, counts.argmax(axis=0), len(CUE_LABELS))
    names: list[Label | None] = [*(label for _, label in CUE_LABELS), None]
    return [names[i] for i in best.tolist()]


def _section(page: View, place: int, section: Label | None) -> Label | None:
    """The section that a dropped block stands in: it opens one, closes one or goes on with it."""
    telling = page.telling[place]
    if telling is None or page.words[place] > SECTION_HEADING:
        return section
    return telling if telling in SECTIONS else None


def _headline(page: View) -> int | None:
    """The block that is the article's title: near above it, of a title's form, with most of the article's words."""
    best, most = None, LEAST_TITLE
    if page.last < 0:
        return None
    for i in range(max(0, page.first - HEADLINE_REACH), page.first + 1):
        if (
            page.telling[i] is None
            and labels.could_be_headline(page.texts[i])
            and any(page.kept[i + 1 : page.first + 4])
        ):
            sure = min(page.words[i], TITLE_WORDS) / TITLE_WORDS
            score = page.cohesion[i] * sure + sure / 5 + (i - page.first) / 100
            if score > most:
                best, most = i, score
    return best


def _pull_quotes(page: View) -> set[int]:
    """Blocks that say again, word for word, what a longer kept block says."""
    candidates = [
        i
        for i, text in enumerate(page.texts)
        if PULLED[0] <= len(text) <= PULLED[1] and text[0] in QUOTE_MARKS and page.first <= i <= page.last
    ]
    if not candidates:
        return set()
    whole = "\n".join(text for text, keep in zip(page.texts, page.kept, strict=True) if keep)
    return {i for i in candidates[:MOST_PULLED] if whole.count(page.texts[i].strip(MARKS)) > page.kept[i]}


def _name_of_kept(page: View, place: int) -> tuple[Label, str]:
    text, edge = page.texts[place], place <= page.first + 1 or place >= page.last - 1
    if _credited(page, place):
        return "caption", "ends in a picture credit"
    if labels.is_byline(text, bare=edge):
        return "byline", "names the author"
    if edge and labels.is_dateline(text):
        return "dateline", "states a date and nothing else"
    if labels.is_pointer(text):
        return "related", "sends the reader elsewhere"
    if labels.is_list(text):
        return "list", "starts with a bullet or number, or is a row of a table"
    if labels.could_be_subheading(text) and any(page.kept[place + 1 : place + 3]):
        return "subheading", "short line without end before article text"
    return "body", "article text"


def _name_of_dropped(page: View, place: int, section: Label | None) -> Named:
    text, telling = page.texts[place], page.telling[place]
    if page.first - DATELINE_REACH <= place <= page.last + DATELINE_REACH:
        above, below = page.first - ABOVE <= place < page.first, page.last < place <= page.last + BELOW
        if _credited(page, place):
            return "caption", False, "ends in a picture credit"
        if labels.is_byline(text, bare=telling is None and (above or below)):
            return "byline", False, "names the author"
        if labels.is_dateline(text):
            return "dateline", False, "states a date and nothing else"
    if telling is not None:
        return telling, False, CUE_OUTSIDE.format(telling)
    if section is not None:
        return section, False, f"stands in a {section} section"
    if page.words[place] < LONG:
        return (
            "navigation",
            False,
            "short line above the article" if place < page.first else "short line after the article",
        )
    return "other", False, "outside the article"


def _credited(page: View, place: int) -> bool:
    text = page.texts[place]
    return (page.credits[place] > 0 or "/" in text[-labels.CREDIT_LENGTH :]) and labels.is_caption(text)
