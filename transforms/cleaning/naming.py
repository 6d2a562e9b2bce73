"""Names for all blocks of a page, given which of them are article."""

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
SECTIONS: frozenset[str] = frozenset({"comment", "related", "advert"})
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
    first = next((i for i, keep in enumerate(kept) if keep), len(texts))
    last = next((i for i in range(len(texts) - 1, -1, -1) if kept[i]), -1)
    section: Label | None = None
    for i, text in enumerate(texts):
        if furniture and furniture_key(text) in furniture and not is_evidence(text):
            named[i] = (telling[i] or "other", False, "recurs in other articles of the outlet")
        elif i == headline:
            named[i] = ("headline", True, "title above the article that shares its words")
        elif kept[i]:
            name, reason = labels.name_of_kept(texts, i, kept=kept)
            named[i] = (name, name in KEPT_LABELS, reason)
        else:
            if telling[i] and len(text.split()) <= SECTION_HEADING:
                section = telling[i] if telling[i] in SECTIONS else None
            near = first - labels.BYLINE_REACH <= i <= last + labels.BYLINE_REACH
            before = i < first
            named[i] = _name_of_dropped(text, telling[i], section=section, near=near, before=before)
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
    best, most = None, 0.0
    for i in range(max(0, first - labels.HEADLINE_REACH), first + 1):
        if kept[i] and not any(kept[i + 1 : i + 4]):
            continue
        if labels.could_be_headline(texts[i]):
            score = cohesion[i] + (0.2 if telling[i] is None else 0.0) + min(len(texts[i].split()), 10) / 50
            if score > most:
                best, most = i, score
    return best if most >= 0.45 else None


def _name_of_dropped(text: str, telling: Label | None, *, section: Label | None, near: bool, before: bool) -> Named:
    if near and labels.is_caption(text):
        return "caption", False, "ends in a picture credit"
    if labels.is_byline(text, near=near):
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
