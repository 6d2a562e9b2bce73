"""Names for all blocks of a page, given which of them are article."""

from collections.abc import Mapping, Sequence
from itertools import accumulate, compress
from operator import mul
from typing import NamedTuple

import numpy as np

from schemas.vocabulary import Label
from transforms.cleaning import labels
from transforms.cleaning.titles import View, credited, headline
from transforms.cleaning.trees import Matrix

Named = tuple[Label, bool, str]
"""Label, kept, reason."""

CUE_LABELS: tuple[tuple[str, Label], ...] = (
    ("cookie", "cookie"), ("comment", "comment"), ("share", "share"), ("advert", "advert"), ("paywall", "paywall"),
    ("related", "related"), ("footer", "footer"), ("navigation", "navigation"),
)  # fmt: skip
"""Kinds of cue and the label that they give, the more telling first."""
SECTION_HEADING = 8
"""Words of a line that can head a section."""
HEADING_WORDS = 30
SECTIONS: frozenset[str] = frozenset({"comment", "related"})
DATELINE_REACH = 15
"""Blocks around the article in which a line may be its byline, dateline or caption."""
ABOVE, BELOW = 8, 2
"""Blocks above and below the article in which a bare name is a byline."""
PULLED = (60, 400)
"""Characters of a pull quote; shorter ones are subheadings as often."""
MOST_PULLED = 40
"""Blocks that are looked at as pull quotes, so that a page of nothing but quotes takes no longer."""
QUOTE_MARKS = frozenset("\"“„«‘'”")
MARKS = "\"“„«‘'”’». ,"
LONG = 12
"""Words from which a dropped block is no menu entry."""
OPENING = 4
"""Blocks from the first kept one in which a line of date or time is the dateline."""
BUTTONS = frozenset(label for _, label in CUE_LABELS if label not in {"navigation", "footer"})
BUTTON_WORDS = 3
"""Words of the longest button or heading of furniture that is dropped where the model kept it."""
TALK, LEAST_TALK = 20, 4
"""Blocks below the heading of comments, and how many of them have to read like comments."""
ENOUGH = 80
"""Words of article before a heading of comments may end it."""
TELLING_CAPTION = 12
"""Words from which a caption that the model takes for article stays: it tells who and what is seen, where and when."""
BY_CUE: dict[str, Named] = {label: (label, False, f"words of {label} blocks") for _, label in CUE_LABELS}
IN_SECTION: dict[str, Named] = {
    label: (label, False, f"stands in a {label} section") for _, label in CUE_LABELS if label in SECTIONS
}
SHORT_ABOVE: Named = ("navigation", False, "short line above the article")
SHORT_AFTER: Named = ("navigation", False, "short line after the article")
OUTSIDE: Named = ("other", False, "outside the article")
ABOVE_HEADLINE: Named = ("navigation", False, "short line above the headline")
HEADLINE: Named = ("headline", True, "title above the article that shares its words")
ARTICLE: Named = ("body", True, "article text")
BYLINE: Named = ("byline", False, "names the author")
DATELINE: Named = ("dateline", False, "states a date and nothing else")
CAPTION: Named = ("caption", False, "ends in a picture credit")
TOLD_CAPTION: Named = ("caption", True, f"{CAPTION[2]}, and reads as the article does")
QUOTED_AGAIN: Named = ("quote", False, "quotes a paragraph of the article again")


class Shown(NamedTuple):
    """What the features show that the rules ask for, one entry a block of any number of pages."""

    texts: Sequence[str]
    words: Sequence[float]
    telling: Sequence[Label | None]
    """The label that the cues give."""
    cohesion: Sequence[float]
    credits: Sequence[bool]
    """Has it words of picture credits? Below, of cookie notices and of comments."""
    prose: Sequence[bool]
    cookies: Sequence[bool]
    comments: Sequence[bool]


def shown(texts: Sequence[str], *, columns: Mapping[str, Matrix]) -> Shown:
    """`columns` are the features `words`, `prose`, `cohesion` and `cue_…` of the blocks.

    All pages at once, as a rule needs single numbers, and numpy takes long to hand them out page by page.
    """
    words, cohesion = columns["words"].tolist(), columns["cohesion"].tolist()
    marks = ((columns[name] > 0).tolist() for name in ("cue_caption", "prose", "cue_cookie", "cue_comment"))
    return Shown(texts, words, _telling(columns), cohesion, *marks)


def of_page(batch: Shown, own: slice) -> Shown:
    """What is shown of the blocks of one page."""
    return Shown._make(column[own] for column in batch)


def view(page: Shown, kept: Sequence[bool]) -> View:
    """Cookie notices are whole sentences, at times the best of a short page: no article whatever the model says."""
    kept = list(kept)
    for i in compress(range(len(kept)), page.cookies):
        kept[i] = kept[i] and not labels.is_cookie_notice(page.texts[i])
    _end_at_comments(page, kept)
    places = list(compress(range(len(kept)), kept))
    first = places[0] if places else len(kept)
    lead = next((i for i in places if page.prose[i]), first)
    last = places[-1] if places else -1
    return View(page.texts, kept, page.words, page.telling, page.credits, page.cohesion, first, lead, last)


def name_blocks(page: View, *, by_place: bool = True) -> list[Named]:
    """Label, kept and reason of every block, in order; `by_place`: a headline may be told by its place alone."""
    named = _outside(page)
    low, high = max(0, page.first - DATELINE_REACH), min(len(named), page.last + DATELINE_REACH + 1)
    title = headline(page, by_place=by_place)
    for i in range(low, high):
        if page.kept[i]:
            named[i] = _name_of_kept(page, i)
        else:
            named[i] = _credit_line(page, i, title=title) or named[i]
    if title is not None:
        for i in range(page.first, title):
            if page.kept[i] and named[i][0] == "subheading":
                named[i] = ABOVE_HEADLINE
        named[title] = HEADLINE
    for i in _pull_quotes(page):
        named[i] = QUOTED_AGAIN
    return named


def _end_at_comments(page: Shown, kept: list[bool]) -> None:
    """Drops what stands below the heading of the readers' comments, which read as well as the article."""
    headings = [i for i in compress(range(len(kept)), page.comments) if page.words[i] <= HEADING_WORDS]
    if not headings:
        return
    so_far = list(accumulate(map(mul, page.words, kept)))
    for i in headings:
        talk = sum(page.comments[i + 1 : i + 1 + TALK])
        if so_far[i] >= ENOUGH and talk >= LEAST_TALK and labels.opens_comments(page.texts[i]):
            kept[i:] = [False] * (len(kept) - i)
            return


def _telling(columns: Mapping[str, Matrix]) -> list[Label | None]:
    """The label that the strongest cues of each block give, None where it has none."""
    counts = np.stack([columns[f"cue_{kind}"] for kind, _ in CUE_LABELS])
    best = np.where(counts.max(axis=0) > 0, counts.argmax(axis=0), len(CUE_LABELS))
    names: list[Label | None] = [*(label for _, label in CUE_LABELS), None]
    return [names[i] for i in best.tolist()]


def _outside(page: View) -> list[Named]:
    """What every block is if it is no article: what its cues say, or the section that it stands in.

    A short line with a telling cue opens a section, or closes one; so does the article.
    """
    named: list[Named] = []
    section, short = None, SHORT_ABOVE
    for keep, telling, words in zip(page.kept, page.telling, page.words, strict=True):
        if keep:
            section, short = None, SHORT_AFTER
        if telling == "comment" and short is SHORT_ABOVE and words < LONG and page.last >= 0:
            named.append(SHORT_ABOVE)  # `Log in`: nobody comments above the article
        elif telling is not None:
            if words <= SECTION_HEADING and not keep:
                section = IN_SECTION.get(telling)
            named.append(BY_CUE[telling])
        elif section is not None:
            named.append(section)
        else:
            named.append(short if words < LONG else OUTSIDE)
    return named


def _pull_quotes(page: View) -> set[int]:
    """Blocks that say again, word for word, what a longer kept block says."""
    candidates = [
        i
        for i, text in enumerate(page.texts[page.first : page.last + 1], page.first)
        if text[0] in QUOTE_MARKS and PULLED[0] <= len(text) <= PULLED[1]
    ]
    if not candidates:
        return set()
    whole = "\n".join(text for text, keep in zip(page.texts, page.kept, strict=True) if keep)
    return {i for i in candidates[:MOST_PULLED] if whole.count(page.texts[i].strip(MARKS)) > page.kept[i]}


def _name_of_kept(page: View, place: int) -> Named:
    text = page.texts[place]
    if credited(page, place):
        return TOLD_CAPTION if page.words[place] >= TELLING_CAPTION else CAPTION
    if labels.is_note(text):
        return "body", True, "note of the editor, or a correction"
    if len(text) <= labels.LONGEST_LINE and (line := _name_of_line(page, place)):
        return line
    if labels.is_list(text):
        return "list", True, "starts with a bullet or number, or is a row of a table"
    if labels.could_be_subheading(text) and any(page.kept[place + 1 : place + 3]):
        return "subheading", True, "short line without end before article text"
    return ARTICLE


def _name_of_line(page: View, place: int) -> Named | None:
    """What a short block is that the model kept though it is none of the article; None where it may be of it."""
    text, edge = page.texts[place], place <= page.first + 1 or place >= page.last - 1
    if edge and labels.is_wire_mark(text):
        return "other", False, "mark of a news agency"
    if labels.is_byline(text, bare=edge):
        return BYLINE
    if (edge or place <= page.first + OPENING) and labels.is_dateline(text):
        return DATELINE
    telling = page.telling[place]
    if telling is not None and labels.is_pitch(text):
        return "paywall", False, "offers a newsletter"
    if telling in BUTTONS and page.words[place] <= BUTTON_WORDS and labels.could_be_subheading(text):
        return BY_CUE[telling]
    if labels.is_pointer(text):
        return "related", False, "sends the reader elsewhere"
    return None


def _credit_line(page: View, place: int, *, title: int | None) -> Named | None:
    """Caption, byline or dateline near the article, None where the dropped block is none of them.

    A bare name above the title is the site's.
    """
    text = page.texts[place]
    if credited(page, place):
        return CAPTION
    above = page.first - ABOVE <= place < page.first and (title is None or place > title)
    around = above or page.last < place <= page.last + BELOW
    if labels.is_byline(text, bare=around and page.telling[place] is None):
        return BYLINE
    return DATELINE if labels.is_dateline(text) else None
