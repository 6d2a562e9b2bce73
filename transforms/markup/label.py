"""Labels for the blocks of a page: the model decides what is article, the elements say what else they are."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from schemas.vocabulary import KEPT_LABELS, Label
from transforms.cleaning import label_scored
from transforms.cleaning.model import CleanerModel, block_odds
from transforms.markup.features import FEATURES, features, paths_of
from transforms.markup.never import without_never
from transforms.markup.paths import path_cues
from transforms.markup.render import Rendered
from transforms.markup.siblings import lenient, tempered
from transforms.markup.stated import alike
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
LONGEST_BYLINE = 25
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
    matrix, words = features(rendered, model.words)
    places = [FEATURES.index(name) for name in model.features]
    odds = block_odds(model, matrix[:, places], words=words)
    paths = paths_of(rendered)
    odds = tempered(without_never(odds, paths), words, paths)
    model = replace(model, decoding=lenient(odds, words, model.decoding))
    blocks = label_scored(rendered.blocks, matrix, odds, model=model)
    return named(blocks, title=rendered.metadata.title)


def named(blocks: Sequence[Block], *, title: str | None) -> tuple[Block, ...]:
    """The labels that the elements give, over those of the text."""
    headline = headline_of(blocks, title=title)
    out = []
    for position, block in enumerate(blocks):
        found: Named | None = ("headline", "heading with the stated title") if position == headline else name(block)
        if position != headline and block.label == "headline" and headline is not None:
            found = found or ("subheading" if block.kept else "other", "title of something else")
        if found:
            block = replace(block, label=found[0], kept=found[0] in KEPT_LABELS, reason=found[1])
        out.append(block)
    return tuple(out)


def headline_of(blocks: Sequence[Block], *, title: str | None) -> int | None:
    """The heading that says the same as the stated title; an `<h1>` before other elements."""
    best, most = None, SAME_TITLE
    for position, block in enumerate(blocks):
        tag = block.markup.tag if block.markup else ""
        if title and (tag in HEADINGS or position < len(blocks) / 2) and len(block.text) < 400:
            score = alike(block.text, title) + (0.5 if tag == "h1" else 0.2 if tag in HEADINGS else 0.0)
            if score > most + (0.0 if tag in HEADINGS else 0.3):
                best, most = position, score
    return best


def name(block: Block) -> Named | None:
    """What the element makes of a block; None where the text's own label stands."""
    if block.markup is None:
        return None
    tag, path = block.markup.tag, block.markup.path
    if any(step.startswith("figcaption") for step in path):
        return "caption", "stands in <figcaption>"
    if len(block.text) <= LONGEST_CAPTION and any(caption(step) for step in path[-2:]):
        return "caption", "class or id of a caption"
    if block.kept:
        return name_of_kept(block, tag)
    if block.label in UNTOLD:
        return name_of_dropped(block, path)
    return None


@lru_cache(maxsize=16_384)
def caption(step: str) -> bool:
    return bool(CAPTION.search(step))


def name_of_kept(block: Block, tag: str) -> Named | None:
    if tag in HEADINGS and block.label in ("body", "list"):
        return "subheading", f"stands in <{tag}>"
    if tag in ITEMS and block.label in ("body", "subheading"):
        return "list", f"stands in <{tag}>"
    if tag == "p" and block.label == "subheading" and block.text.endswith((".", "!", "?")):
        return "body", "sentence in <p>"
    return None


def name_of_dropped(block: Block, path: Sequence[str]) -> Named | None:
    for steps in (path[-2:], path):
        cues = 0
        for step in steps:
            cues |= path_cues(step)
        for kind, label_ in DROPPED:
            if not cues >> KINDS.index(kind) & 1 or (label_ in ("byline", "dateline") and steps is path):
                continue
            if label_ in ("byline", "dateline") and len(block.text.split()) > LONGEST_BYLINE:
                continue
            return label_, f"class or id of a {kind} element"
    return None
