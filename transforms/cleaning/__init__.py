"""Labels for the blocks of a page: what each is, whether it is article, how sure, and why."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from transforms import columns
from transforms.blocks import Cut
from transforms.cleaning.decode import decode
from transforms.cleaning.features import TEXT_FEATURES, WORDS, hopeless, text_features
from transforms.cleaning.model import CleanerModel, block_odds, columns_of
from transforms.cleaning.naming import Named, Shown, name_blocks, of_page, shown, view
from transforms.cleaning.pages import batched, sized
from transforms.cleaning.trees import Matrix, Scores
from transforms.records import Block, Markup, Span

__all__ = ["label", "label_pages", "named", "names_of", "scores_of", "shown_by"]


def label(page: Cut, *, model: CleanerModel) -> tuple[Block, ...]:
    """The blocks of a page with label, kept, score and reason."""
    return next(label_pages([page], model=model))


def label_pages(pages: Iterable[Cut], *, model: CleanerModel) -> Iterator[tuple[Block, ...]]:
    """The same for many pages, which together take a good deal less time than one by one."""
    for batch in batched(pages, extent=lambda page: page.ends[-1] if page.ends else 0):
        texts = [text for page in batch for text in page.texts]
        together = sized([len(page.texts) for page in batch if page.texts])
        matrix = text_features(texts, model.words, together)
        words = matrix[:, WORDS]
        odds = block_odds(
            model,
            matrix[:, columns_of(model.features, TEXT_FEATURES)],
            words=words,
            hopeless=hopeless(matrix),
            pages=together,
        )
        show, scores, start = shown_by(texts, matrix), scores_of(odds), 0
        for page in batch:
            own = slice(start, start := start + len(page.texts))
            kept = decode(odds[own], words[own], decoding=model.decoding)
            names = names_of(of_page(show, own), kept, by_place=True)
            spans = columns.spans(page.starts, page.ends)
            yield named(spans, page.texts, [None] * len(spans), names=names, scores=scores[own])


def shown_by(texts: Sequence[str], matrix: Matrix) -> Shown:
    """What the features show the rules; the first columns of the matrix are TEXT_FEATURES."""
    return shown(texts, columns={name: matrix[:, place] for place, name in enumerate(TEXT_FEATURES)})


def names_of(page: Shown, kept: Sequence[bool], *, by_place: bool = False) -> list[Named]:
    """Label, kept and reason of the blocks of one page, of which the model has kept some.

    `by_place`: a headline may be told by its place alone, where nothing else states the title.
    """
    return name_blocks(view(page, kept), by_place=by_place)


def scores_of(odds: Scores) -> list[float]:
    """The scores of blocks, 0 to 1, from their log-odds."""
    scores: list[float] = (1 / (1 + np.exp(-np.clip(odds, -30, 30)))).round(4).tolist()
    return scores


def named(
    spans: Sequence[Span],
    texts: Sequence[str],
    markups: Sequence[Markup | None],
    *,
    names: Sequence[Named],
    scores: Sequence[float],
) -> tuple[Block, ...]:
    """Blocks with these names and scores."""
    labels, keeps, reasons = zip(*names, strict=True) if names else ((), (), ())
    return columns.blocks(
        span=spans, text=texts, label=labels, kept=keeps, score=scores, reason=reasons, markup=markups
    )
