"""Names for all blocks of a page, given which of them are article."""

import re
from collections.abc import Mapping, Sequence

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
DATELINE_REACH = 15
"""Blocks around the article in which a line with a date is a dateline."""
ABOVE, BELOW = 8, 2
"""Blocks above and below the article in which a bare name is a byline."""
LEAST_TITLE = 0.4
"""Score from which a line is taken for the title; measured on pages whose title is known from their markup."""
PULLED = (60, 400)
"""Characters of a pull quote; shorter ones are subheadings as often."""
QUOTE_MARKS = frozenset("\"“„«‘'”")
WORD = re.compile(r"\w+")
LONG = 12
"""Words from which a dropped block is no menu entry."""


def name_blocks(
    texts: Sequence[str],
    kept: Sequence[bool],
    *,
    cues: Mapping[str, Matrix],
    cohesion: Matrix,
    furniture: frozenset[str],
) -> list[Named]:
    """Label, kept and reason of every block, in order."""
    named: list[Named] = [("other", False, "")] * len(texts)
    telling = _telling(cues, len(texts))
    headline = _headline(texts, kept, telling, cohesion.tolist())
    pulled = _pull_quotes(texts, kept)
    first = next((i for i, keep in enumerate(kept) if keep), len(texts))
    last = next((i for i in range(len(texts) - 1, -1, -1) if kept[i]), -1)
    section: Label | None = None
    for i, text in enumerate(texts):
        if furniture and furniture_key(text) in furniture and not is_evidence(text):
            named[i] = (telling[i] or "other", False, "recurs in other articles of the outlet")
        elif i == headline:
            named[i] = ("headline", True, "title above the article that shares its words")
        elif i in pulled:
            named[i] = ("quote", False, "quotes a paragraph of the article again")
        elif kept[i]:
            section = None
            edge = i <= first + 1 or i >= last - 1
            name, reason = labels.name_of_kept(texts, i, kept=kept, edge=edge)
            named[i] = (name, name in KEPT_LABELS, reason)
        else:
            if telling[i] and len(text.split()) <= SECTION_HEADING:
                section = telling[i] if telling[i] in SECTIONS else None
            bare = telling[i] is None and (first - ABOVE <= i < first or last < i <= last + BELOW)
            near = first - DATELINE_REACH <= i <= last + DATELINE_REACH
            named[i] = _name_of_dropped(text, telling[i], section=section, near=near, bare=bare, before=i < first)
    return named


def _telling(cues: Mapping[str, Matrix], n: int) -> list[Label | None]:
    """The label that the strongest cues of each block give, None where it has none."""
    columns = [(label, cues[kind].tolist()) for kind, label in CUE_LABELS]
    found: list[Label | None] = []
    for i in range(n):
        best: Label | None = None
        most = 0.0
        for name, column in columns:
            if column[i] > most:
                best, most = name, column[i]
        found.append(best)
    return found


def _headline(
    texts: Sequence[str], kept: Sequence[bool], telling: Sequence[Label | None], cohesion: Sequence[float]
) -> int | None:
    """The block that is the article's title: near above it, of a title's form, with most of the article's words."""
    first = next((i for i, keep in enumerate(kept) if keep), None)
    if first is None:
        return None
    best, most = None, LEAST_TITLE
    for i in range(max(0, first - labels.HEADLINE_REACH), first + 1):
        if telling[i] is None and labels.could_be_headline(texts[i]) and any(kept[i + 1 : first + 4]):
            words = len(texts[i].split())
            score = cohesion[i] * min(words, 8) / 8 + min(words, 8) / 40 + (i - first) / 100
            if score > most:
                best, most = i, score
    return best


def _pull_quotes(texts: Sequence[str], kept: Sequence[bool]) -> set[int]:
    """Blocks that say again, word for word, what a longer kept block says."""
    candidates = [i for i, text in enumerate(texts) if PULLED[0] <= len(text) <= PULLED[1] and text[0] in QUOTE_MARKS]
    if not candidates:
        return set()
    whole = "\n".join(_plain(text) for text, keep in zip(texts, kept, strict=True) if keep)
    return {i for i in candidates if whole.count(_plain(texts[i])) > (1 if kept[i] else 0)}


def _plain(text: str) -> str:
    """The words alone, so that quote marks and case make no difference."""
    return " ".join(WORD.findall(text.lower()))


def _name_of_dropped(
    text: str, telling: Label | None, *, section: Label | None, near: bool, bare: bool, before: bool
) -> Named:
    if near and labels.is_caption(text):
        return "caption", False, "ends in a picture credit"
    if labels.is_byline(text, bare=bare):
        return "byline", False, "names the author"
    if near and labels.is_dateline(text):
        return "dateline", False, "states a date and nothing else"
    if telling is not None:
        return telling, False, f"words of a {telling} block"
    if section is not None:
        return section, False, f"stands in a {section} section"
    if len(text.split()) < LONG:
        return "navigation", False, "short line outside the article" if before else "short line after the article"
    return "other", False, "outside the article"
