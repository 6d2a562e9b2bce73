"""spaCy's networks for token vectors, with each distinct token embedded once a batch.

What a token is embedded as follows from its own features (norm, prefix, suffix, shape …), so a batch of 13,000 tokens
has some 3,000 embeddings; what its neighbours add comes after, token by token as before. Embedding is a third of the
network's time.
"""

from collections.abc import Callable, Iterable
from functools import reduce
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc
from thinc.api import Model, Ragged

Rows = NDArray[np.uint64]
Network = Callable[[Any], Any]
FIRST, LAST = ["extract_features", "list2ragged"], "ragged2list"
"""Names of the layers around those that embed."""
MIX = np.uint64(0x9E3779B97F4A7C15)
"""An odd number with bits all over (2^64 over the golden ratio): its multiples tell rows apart."""


def network(model: Model[Any, Any]) -> Network:
    """What `model.predict` gives; a network of other layers than spaCy's usual ones is called as it is."""
    names = [layer.name for layer in model.layers]
    if names[:2] == FIRST and names[-1] == LAST:
        return _embedding(model)
    if names and model.name == ">>".join(names):
        steps = [network(layer) for layer in model.layers]
        return lambda given: reduce(lambda found, step: step(found), steps, given)
    return model.predict


def _embedding(model: Model[Any, Any]) -> Network:
    extract, _, *embedding, _ = model.layers

    def embed(docs: Iterable[Doc]) -> list[Any]:
        features = extract.predict(docs)
        if not features:
            return []
        rows = np.concatenate(features)
        first, place = distinct(rows)
        ragged: Any = Ragged(rows[first], np.array([len(first)], dtype="i"))  # type: ignore[arg-type]
        for layer in embedding:
            ragged = layer.predict(ragged)
        return np.split(ragged.dataXd[place], np.cumsum([len(one) for one in features])[:-1])

    return embed


def distinct(rows: Rows) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Where each distinct row stands first, and for every row its place among these."""
    powers = np.cumprod(np.full(rows.shape[1], MIX))
    _, first, place = np.unique((rows * powers).sum(axis=1), return_index=True, return_inverse=True)
    if not np.array_equal(rows[first][place], rows):  # two rows with one key: as good as never
        _, first, place = np.unique(rows, axis=0, return_index=True, return_inverse=True)
    return first, place
