"""Labels for the blocks of a page: the model decides what is article, the elements say what else they are."""

import re
from collections.abc import Sequence
from functools import lru_cache, reduce
from operator import or_

import numpy as np

from schemas.vocabulary import KEPT_LABELS, Label
from transforms.cleaning import named, names_of, shown_by
from transforms.cleaning.model import CleanerModel, block_odds
from transforms.cleaning.naming import Named
from transforms.markup.features import FEATURES, features, paths_of
from transforms.markup.never import without_never
from transforms.markup.paths import path_cues
from transforms.markup.render import Rendered
from transforms.markup.siblings import lenient, tempered
from transforms.markup.stated import alike
from transforms.markup.tree import Path, grown
from transforms.records import Block
from transforms.vocab.markup import CUES

Told = tuple[Label, str]
"""Label and reason."""
HEADLINE: Told = ("headline", "heading with the stated title")
SAME_TITLE = 0.6
"""Share of words that a heading must have in common with the stated title to be the headline."""
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
ITEMS = frozenset({"li", "dd", "dt"})
DROPPED: tuple[tuple[str, Label], ...] = (
    ("cookie", "cookie"), ("paywall", "paywall"), ("comment", "comment"), ("share", "share"), ("advert", "advert"),
    ("byline", "byline"), ("date", "dateline"), ("related", "related"), ("footer", "footer"),
    ("navigation", "navigation"),
)  # fmt: skip
"""What a cue word of an element's own classes makes of a dropped block that its text says nothing of."""
KINDS = list(CUES)
TITLE = FEATURES.index("title")
LONGEST_TITLE = 400
PERSONAL = frozenset({"byline", "dateline"})
LONGEST_BYLINE = 25
"""Words of a byline or dateline; they are named by the element's own words alone."""
CAPTION = re.compile(r"caption(?=[.-]|$)|(?:image|photo|picture|media)-?credits?(?=[.-]|$)")
LONGEST_CAPTION = 700
UNTOLD: frozenset[str] = frozenset({"other", "navigation"})
"""Labels of dropped blocks that rest on no word of theirs."""


def label(rendered: Rendered, *, model: CleanerModel) -> tuple[Block, ...]:
    """New blocks with label, kept, score and reason; the contract of `transforms.cleaning.label`.

    The model sees the markup as well as the text. What it keeps and drops stands, but for bylines, captions and the
    headline, which the markup names.
    """
    if not rendered.blocks:
        return ()
    paths = paths_of(rendered)
    tree = grown(paths)
    matrix, words = features(rendered, model.words, tree)
    places = [FEATURES.index(name) for name in model.features]
    odds = block_odds(model, matrix[:, places], words=words)
    odds = tempered(without_never(odds, paths), words, tree)
    texts = [block.text for block in rendered.blocks]
    names = names_of(shown_by(texts, matrix), lenient(odds, words, model.decoding))
    alike_at_all = np.flatnonzero(matrix[:, TITLE]).tolist()
    return named(rendered.blocks, by_element(rendered, names, alike_at_all), odds)


def by_element(rendered: Rendered, names: Sequence[Named], alike_at_all: Sequence[int]) -> list[Named]:
    """The names that the elements give, over those of the text. Only `alike_at_all` share words with the title."""
    headline = headline_of(rendered.blocks, title=rendered.metadata.title, among=alike_at_all)
    found = []
    for position, (block, own) in enumerate(zip(rendered.blocks, names, strict=True)):
        told = HEADLINE if position == headline else name(block, *own[:2])
        if told is None and own[0] == "headline" and headline is not None:
            told = ("subheading" if own[1] else "other", "title of something else")
        found.append((told[0], told[0] in KEPT_LABELS, told[1]) if told else own)
    return found


def headline_of(blocks: Sequence[Block], *, title: str | None, among: Sequence[int]) -> int | None:
    """The heading that says the same as the stated title; an `<h1>` before other elements."""
    best, most = None, SAME_TITLE
    for position in among if title else ():
        block = blocks[position]
        tag = block.markup.tag if block.markup else ""
        if (tag in HEADINGS or position < len(blocks) / 2) and len(block.text) < LONGEST_TITLE:
            score = alike(block.text, title or "") + (0.5 if tag == "h1" else 0.2 if tag in HEADINGS else 0.0)
            if score > most + (0.0 if tag in HEADINGS else 0.3):
                best, most = position, score
    return best


def name(block: Block, label: Label, kept: bool) -> Told | None:
    """What the element makes of a block; None where the text's own label stands."""
    if block.markup is None:
        return None
    path = block.markup.path
    in_figure, near_caption = captioned(path)
    if in_figure:
        return "caption", "stands in <figcaption>"
    if near_caption and len(block.text) <= LONGEST_CAPTION:
        return "caption", "class or id of a caption"
    if kept:
        return name_of_kept(block.text, label, block.markup.tag)
    return name_of_dropped(block.text, path) if label in UNTOLD else None


@lru_cache(maxsize=16_384)
def captioned(path: Path) -> tuple[bool, bool]:
    """Does an element of the path hold captions, and do the names of the last two say so?"""
    return any(step.startswith("figcaption") for step in path), any(map(names_captions, path[-2:]))


@lru_cache(maxsize=16_384)
def names_captions(step: str) -> bool:
    """Do the names of an element say that it holds a caption?"""
    return CAPTION.search(step) is not None


def name_of_kept(text: str, label: Label, tag: str) -> Told | None:
    if tag in HEADINGS and label in ("body", "list"):
        return "subheading", f"stands in <{tag}>"
    if tag in ITEMS and label in ("body", "subheading"):
        return "list", f"stands in <{tag}>"
    if tag == "p" and label == "subheading" and text.endswith((".", "!", "?")):
        return "body", "sentence in <p>"
    return None


def name_of_dropped(text: str, path: Path) -> Told | None:
    for kind, label_ in kinds_of(cues_of(path[-2:])):
        if label_ not in PERSONAL or len(text.split()) <= LONGEST_BYLINE:
            return label_, f"class or id of a {kind} element"
    for kind, label_ in kinds_of(cues_of(path)):
        if label_ not in PERSONAL:
            return label_, f"class or id of a {kind} element"
    return None


@lru_cache(maxsize=16_384)
def cues_of(path: Path) -> int:
    """Bit k is set where a cue of the k-th kind stands in a step of the path."""
    return reduce(or_, map(path_cues, path), 0)


@lru_cache(maxsize=16_384)
def kinds_of(cues: int) -> tuple[tuple[str, Label], ...]:
    """The kinds that drop a block, with the labels that they give."""
    return tuple((kind, label_) for kind, label_ in DROPPED if cues >> KINDS.index(kind) & 1)
