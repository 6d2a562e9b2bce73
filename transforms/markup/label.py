"""Labels for the blocks of a page: the model decides what is article, the elements say what else they are."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from schemas.vocabulary import KEPT_LABELS, Label
from transforms.cleaning import named, names_of, scores_of, shown_by
from transforms.cleaning.model import CleanerModel, block_odds, columns_of
from transforms.cleaning.naming import Named, of_page
from transforms.cleaning.pages import batched, sized
from transforms.markup.features import FEATURES, features, paths_of
from transforms.markup.never import without_never
from transforms.markup.paths import path_cues
from transforms.markup.render import Rendered
from transforms.markup.siblings import lenient, tempered
from transforms.markup.stated import alike
from transforms.markup.tree import Tree, along, grown
from transforms.records import Block
from transforms.vocab.markup import CUES

Told = tuple[Label, str]
"""Label and reason."""
HEADLINE: Told = ("headline", "heading with the stated title")
SAME_TITLE = 0.6
"""Share of words that a heading must have in common with the stated title to be the headline."""
H1_MORE, HEADING_MORE, OTHER_LESS = 0.5, 0.2, 0.3
"""What an `<h1>` and other headings have ahead of it, and what any other element has to make up for."""
ALIKE_AT_ALL = 0.9 * (SAME_TITLE - H1_MORE)
"""Below, not even an `<h1>` is the headline; a tenth is for the rounding of features."""
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
ITEMS = frozenset({"li", "dd", "dt"})
DROPPED: tuple[tuple[str, Label], ...] = (
    ("cookie", "cookie"), ("paywall", "paywall"), ("comment", "comment"), ("share", "share"), ("advert", "advert"),
    ("byline", "byline"), ("date", "dateline"), ("related", "related"), ("footer", "footer"),
    ("navigation", "navigation"),
)  # fmt: skip
"""What a cue word of an element's own classes makes of a dropped block that its text says nothing of."""
KINDS = list(CUES)
FIGCAPTION, CAPTIONS = 1 << len(KINDS), 2 << len(KINDS)
"""Bits after those of the cues: the element is a `<figcaption>`; its class or id says that it holds a caption."""
TITLE = FEATURES.index("title")
LONGEST_TITLE = 400
PERSONAL = frozenset({"byline", "dateline"})
LONGEST_BYLINE = 25
"""Words of a byline or dateline; they are named by the element's own words alone."""
CAPTION = re.compile(r"caption(?=[.-]|$)|(?:image|photo|picture|media)-?credits?(?=[.-]|$)")
LONGEST_CAPTION = 700
UNTOLD: frozenset[str] = frozenset({"other", "navigation"})
"""Labels of dropped blocks that rest on no word of theirs."""


class Element(NamedTuple):
    """What the path of an element makes of the blocks that stand in it."""

    in_figure: bool
    near_caption: bool
    near: tuple[tuple[str, Label], ...]
    """Kinds of cue of the last two steps, with the labels that they give to dropped blocks."""
    anywhere: tuple[tuple[str, Label], ...]


def label(rendered: Rendered, *, model: CleanerModel) -> tuple[Block, ...]:
    """New blocks with label, kept, score and reason; the contract of `transforms.cleaning.label`.

    The model sees the markup as well as the text. What it keeps and drops stands, but for bylines, captions and the
    headline, which the markup names.
    """
    return next(label_pages([rendered], model=model))


def label_pages(pages: Iterable[Rendered], *, model: CleanerModel) -> Iterator[tuple[Block, ...]]:
    """The same for many pages, which together take less time than one by one."""
    for batch in batched(pages, extent=lambda page: len(page.text)):
        filled = [page for page in batch if page.blocks]
        together = sized([len(page.blocks) for page in filled])
        tree = grown(paths_of(filled))
        matrix, words = features(filled, model.words, tree)
        odds = block_odds(model, matrix[:, columns_of(model.features, FEATURES)], words=words, pages=together)
        odds = tempered(without_never(odds, tree, together), words, tree)
        show = shown_by([block.text for page in filled for block in page.blocks], matrix)
        alike_at_all = matrix[:, TITLE] > ALIKE_AT_ALL
        elements, scores, start = elements_of(tree), scores_of(odds), 0
        for page in batch:
            own = slice(start, start := start + len(page.blocks))
            names = names_of(of_page(show, own), lenient(odds[own], words[own], model.decoding))
            told = by_element(page, names, elements[own], np.flatnonzero(alike_at_all[own]).tolist())
            yield named(
                [block.span for block in page.blocks],
                [block.text for block in page.blocks],
                [block.markup for block in page.blocks],
                names=told,
                scores=scores[own],
            )


def by_element(
    rendered: Rendered, names: Sequence[Named], elements: Sequence[Element], alike_at_all: Sequence[int]
) -> list[Named]:
    """The names that the elements give, over those of the text. Only `alike_at_all` could be the headline."""
    headline = headline_of(rendered.blocks, title=rendered.metadata.title, among=alike_at_all)
    found = []
    for position, (block, own, element_) in enumerate(zip(rendered.blocks, names, elements, strict=True)):
        told = HEADLINE if position == headline else name(block, element_, *own[:2])
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
            score = alike(block.text, title or "") + (
                H1_MORE if tag == "h1" else HEADING_MORE if tag in HEADINGS else 0.0
            )
            if score > most + (0.0 if tag in HEADINGS else OTHER_LESS):
                best, most = position, score
    return best


def name(block: Block, element_: Element, label: Label, kept: bool) -> Told | None:
    """What the element makes of a block; None where the text's own label stands."""
    if element_.in_figure:
        return "caption", "stands in <figcaption>"
    if element_.near_caption and len(block.text) <= LONGEST_CAPTION:
        return "caption", "class or id of a caption"
    if kept:
        return name_of_kept(block.text, label, block.markup.tag if block.markup else "")
    return name_of_dropped(block.text, element_) if label in UNTOLD else None


def name_of_kept(text: str, label: Label, tag: str) -> Told | None:
    if tag in HEADINGS and label in ("body", "list"):
        return "subheading", f"stands in <{tag}>"
    if tag in ITEMS and label in ("body", "subheading"):
        return "list", f"stands in <{tag}>"
    if tag == "p" and label == "subheading" and text.endswith((".", "!", "?")):
        return "body", "sentence in <p>"
    return None


def name_of_dropped(text: str, element_: Element) -> Told | None:
    for kind, label_ in element_.near:
        if label_ not in PERSONAL or len(text.split()) <= LONGEST_BYLINE:
            return label_, f"class or id of a {kind} element"
    for kind, label_ in element_.anywhere:
        if label_ not in PERSONAL:
            return label_, f"class or id of a {kind} element"
    return None


def elements_of(tree: Tree) -> list[Element]:
    """What the element of every block makes of it."""
    own = np.array(list(map(marks, tree.steps)), dtype=np.int64)
    near = own | own[tree.parents]
    return list(map(element, near[tree.leaves].tolist(), along(tree, own)[tree.leaves].tolist()))


@lru_cache(maxsize=16_384)
def element(near: int, anywhere: int) -> Element:
    """Of the marks of the last two steps of a path, and those of all."""
    return Element(bool(anywhere & FIGCAPTION), bool(near & CAPTIONS), kinds_of(near), kinds_of(anywhere))


@lru_cache(maxsize=16_384)
def marks(step: str) -> int:
    """Bit k is set where a cue of the k-th kind stands in the step; two more say that it holds captions."""
    captions = FIGCAPTION * step.startswith("figcaption") | CAPTIONS * bool(CAPTION.search(step))
    return path_cues(step) | captions


@lru_cache(maxsize=16_384)
def kinds_of(cues: int) -> tuple[tuple[str, Label], ...]:
    """The kinds that drop a block, with the labels that they give."""
    return tuple((kind, label_) for kind, label_ in DROPPED if cues >> KINDS.index(kind) & 1)
