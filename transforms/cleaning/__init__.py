"""Labels for the blocks of a page: what each is, whether it is article, how sure, and why."""

from collections.abc import Sequence
from itertools import starmap

import numpy as np

from transforms.cleaning.decode import decode
from transforms.cleaning.features import TEXT_FEATURES, WORDS, text_features
from transforms.cleaning.model import CleanerModel, block_odds
from transforms.cleaning.naming import name_blocks
from transforms.cleaning.recurring import furniture_key, recurring
from transforms.cleaning.trees import Matrix, Scores
from transforms.records import Block

__all__ = ["furniture_key", "label", "label_scored", "recurring"]

COHESION = TEXT_FEATURES.index("cohesion")
CUE_COLUMNS = {name.removeprefix("cue_"): i for i, name in enumerate(TEXT_FEATURES) if name.startswith("cue_")}


def label(
    blocks: Sequence[Block], *, model: CleanerModel, furniture: frozenset[str] = frozenset()
) -> tuple[Block, ...]:
    """New blocks with label, kept, score and reason.

    `furniture` holds `furniture_key`s of texts that recur in the outlet: such a block is dropped, unless it is a
    quote or states a figure in a sentence.
    """
    if not blocks:
        return ()
    matrix = text_features([block.text for block in blocks], model.words)
    odds = block_odds(model, matrix, words=matrix[:, WORDS].tolist())
    return label_scored(blocks, matrix, odds, model=model, furniture=furniture)


def label_scored(
    blocks: Sequence[Block], matrix: Matrix, odds: Scores, *, model: CleanerModel, furniture: frozenset[str]
) -> tuple[Block, ...]:
    """The same for blocks whose log-odds are known; the first columns of the matrix are TEXT_FEATURES."""
    kept = decode(odds.tolist(), matrix[:, WORDS].tolist(), decoding=model.decoding)
    named = name_blocks(
        [block.text for block in blocks],
        kept,
        cues={kind: matrix[:, place] for kind, place in CUE_COLUMNS.items()},
        cohesion=matrix[:, COHESION],
        furniture=furniture,
    )
    scores = (1 / (1 + np.exp(-np.clip(odds, -30, 30)))).round(4).tolist()
    return tuple(
        starmap(
            lambda block, score, name: Block(block.span, block.text, name[0], name[1], score, name[2], block.markup),
            zip(blocks, scores, named, strict=True),
        )
    )
