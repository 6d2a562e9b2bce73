"""Labels for the blocks of a page: the model decides what is article, the elements say what else they are."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import numpy as np

from schemas.vocabulary import KEPT_LABELS, Label
from transforms import columns
from transforms.cleaning import label_scored
from transforms.cleaning.model import CleanerModel, block_odds
from transforms.markup.features import FEATURES, features, paths_of
from transforms.markup.never import without_never
from transforms.markup.paths import path_cues
from transforms.markup.render import Rendered
from transforms.markup.siblings import lenient, tempered
from transforms.markup.stated import alike
from transforms.markup.tree import Path, grown
from transforms.records import Block
from transforms.vocab.markup import CUES

Named = tuple[Label, str]
"""Label and reason."""
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
    model = replace(model, decoding=lenient(odds, words, model.decoding))
    blocks = label_scored(rendered.blocks, matrix, odds, model=model)
    return named(blocks, title=rendered.metadata.title, alike_at_all=np.flatnonzero(matrix[:, TITLE]).tolist())


def named(blocks: Sequence[Block], *, title: str | None, alike_at_all: Sequence[int]) -> tuple[Block, ...]:
    """The labels that the elements give, over those of the text. Only `alike_at_all` share words with its title."""
    headline = headline_of(blocks, title=title, among=alike_at_all)
    out = []
    for position, block in enumerate(blocks):
        found: Named | None = ("headline", "heading with the stated title") if position == headline else name(block)
        if position != headline and block.label == "headline" and headline is not None:
            found = found or ("subheading" if block.kept else "other", "title of something else")
        out.append((found[0], found[0] in KEPT_LABELS, found[1]) if found else (block.label, block.kept, block.reason))
    labels, kept, reasons = zip(*out, strict=True)
    return columns.blocks(
        span=[block.span for block in blocks],
        text=[block.text for block in blocks],
        label=labels,
        kept=kept,
        score=[block.score for block in blocks],
        reason=reasons,
        markup=[block.markup for block in blocks],
    )


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


def name(block: Block) -> Named | None:
    """What the element makes of a block; None where the text's own label stands."""
    if block.markup is None:
        return None
    tag, path = block.markup.tag, block.markup.path
    in_figure, near_caption = captioned(path)
    if in_figure:
        return "caption", "stands in <figcaption>"
    if near_caption and len(block.text) <= LONGEST_CAPTION:
        return "caption", "class or id of a caption"
    if block.kept:
        return name_of_kept(block, tag)
    if block.label in UNTOLD:
        return name_of_dropped(block, path)
    return None


@lru_cache(maxsize=16_384)
def captioned(path: Path) -> tuple[bool, bool]:
    """Does an element of the path hold captions, and do the names of the last two say so?"""
    return any(step.startswith("figcaption") for step in path), any(CAPTION.search(step) for step in path[-2:])


def name_of_kept(block: Block, tag: str) -> Named | None:
    if tag in HEADINGS and block.label in ("body", "list"):
        return "subheading", f"stands in <{tag}>"
    if tag in ITEMS and block.label in ("body", "subheading"):
        return "list", f"stands in <{tag}>"
    if tag == "p" and block.label == "subheading" and block.text.endswith((".", "!", "?")):
        return "body", "sentence in <p>"
    return None


def name_of_dropped(block: Block, path: Path) -> Named | None:
    near, anywhere = told(path)
    for kind, label_ in near:
        if label_ not in PERSONAL or len(block.text.split()) <= LONGEST_BYLINE:
            return label_, f"class or id of a {kind} element"
    for kind, label_ in anywhere:
        if label_ not in PERSONAL:
            return label_, f"class or id of a {kind} element"
    return None


@lru_cache(maxsize=16_384)
def told(path: Path) -> tuple[tuple[tuple[str, Label], ...], tuple[tuple[str, Label], ...]]:
    """The kinds, with their labels, whose cues stand in the last two steps of a path, and anywhere in it."""
    return _kinds(path[-2:]), _kinds(path)


def _kinds(steps: Path) -> tuple[tuple[str, Label], ...]:
    cues = 0
    for step in steps:
        cues |= path_cues(step)
    return tuple((kind, label_) for kind, label_ in DROPPED if cues >> KINDS.index(kind) & 1)
