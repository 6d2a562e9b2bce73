"""Which block of a page is the title of its article."""

from collections.abc import Sequence
from dataclasses import dataclass

from schemas.vocabulary import Label
from transforms.cleaning import labels

HEADLINE_REACH = 15
"""Blocks before the article in which its headline is looked for."""
LEAST_TITLE = 0.4
"""Score from which a line is taken for the title."""
TITLE_WORDS = 8
"""Words that make a title sure; a shorter line counts for less."""
LEAST_WORDS = 4
"""Words of a title that only its place gives away; names of sites and sections are shorter."""
STEPPED_OVER = 8
"""Lines between a title and its article: author, date, buttons, a picture's caption."""
AFTER = 4
"""Blocks after the lead of which one has to be article."""


@dataclass(frozen=True, slots=True)
class View:
    """What the rules see of a page, one entry a block."""

    texts: Sequence[str]
    kept: Sequence[bool]
    words: Sequence[float]
    telling: Sequence[Label | None]
    """The label that the block's cues give."""
    credits: Sequence[bool]
    """Has it words of picture credits?"""
    cohesion: Sequence[float]
    first: int
    """First kept block; the number of blocks where none is."""
    lead: int
    """First kept block of running text; the first kept one where none is."""
    last: int
    """Last kept block; -1 where none is."""


def credited(page: View, place: int) -> bool:
    """Does the block end in a picture credit?"""
    text = page.texts[place]
    return (page.credits[place] or "/" in text[-labels.CREDIT_LENGTH :]) and labels.is_caption(text)


def headline(page: View, *, by_place: bool) -> int | None:
    """The block that is the article's title: above it, of a title's form, with most of the article's words.

    Short texts repeat few of their title's words; there its place may decide.
    """
    if page.last < 0:
        return None
    candidates = range(max(0, page.first - HEADLINE_REACH), page.lead + 1)
    scores = {i: _score(page, i) for i in candidates}
    # The best first, as a look at the form of a line takes longest.
    for i in sorted(candidates, key=scores.__getitem__, reverse=True):
        if scores[i] <= LEAST_TITLE:
            break
        if _could_be_title(page, i):
            return i
    return _by_place(page, candidates) if by_place else None


def _score(page: View, place: int) -> float:
    sure = min(page.words[place], TITLE_WORDS) / TITLE_WORDS
    return page.cohesion[place] * sure + sure / 5 + (place - page.lead) / 100


def _could_be_title(page: View, place: int) -> bool:
    return (
        page.telling[place] is None
        and labels.could_be_headline(page.texts[place])
        and any(page.kept[place + 1 : page.lead + AFTER])
    )


def _by_place(page: View, candidates: Sequence[int]) -> int | None:
    """The first kept candidate, or else the last one from which only short lines lead to the article."""
    likely = [i for i in candidates if page.words[i] >= LEAST_WORDS and i < page.last and _could_be_title(page, i)]
    kept = next((i for i in likely if page.kept[i]), None)
    if kept is not None:
        return kept
    near = [i for i in likely if i >= page.lead - STEPPED_OVER and page.cohesion[i] > 0]
    return near[-1] if near else None
