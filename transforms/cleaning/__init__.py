"""Labels for the blocks of a page: what each is, whether it is article, how sure, and why."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from transforms import columns
from transforms.cleaning.decode import decode
from transforms.cleaning.features import TEXT_FEATURES, WORDS, hopeless, text_features
from transforms.cleaning.model import CleanerModel, block_odds, columns_of
from transforms.cleaning.naming import Named, Shown, name_blocks, of_page, shown, view
from transforms.cleaning.pages import batched, sized
from transforms.cleaning.trees import Matrix, Scores
from transforms.records import Block

__all__ = ["label", "label_pages", "named", "names_of", "scores_of", "shown_by"]


def label(blocks: Sequence[Block], *, model: CleanerModel) -> tuple[Block, ...]:
    """New blocks with label, kept, score and reason."""
    return next(label_pages([blocks], model=model))


def label_pages(pages: Iterable[Sequence[Block]], *, model: CleanerModel) -> Iterator[tuple[Block, ...]]:
    """The same for the blocks of many pages, which together take a good deal less time than one by one."""
    for batch in batched(pages, extent=lambda page: page[-1].span.end if page else 0):
        texts = [block.text for page in batch for block in page]
        together = sized([len(page) for page in batch if page])
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
            own = slice(start, start := start + len(page))
            kept = decode(odds[own], words[own], decoding=model.decoding)
            yield named(page, names_of(of_page(show, own), kept, by_place=True), scores[own])


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


def named(blocks: Sequence[Block], names: Sequence[Named], scores: Sequence[float]) -> tuple[Block, ...]:
    """New blocks with these names and scores."""
    labels, keeps, reasons = zip(*names, strict=True) if names else ((), (), ())
    return columns.blocks(
        span=[block.span for block in blocks],
        text=[block.text for block in blocks],
        label=labels,
        kept=keeps,
        score=scores,
        reason=reasons,
        markup=[block.markup for block in blocks],
    )
