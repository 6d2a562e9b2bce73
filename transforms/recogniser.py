"""spaCy's entity recogniser, decoded for all tokens of a batch at once: the same names for two fifths of its time.

spaCy decides token by token, and asks for each of its 74 moves whether it may be made, which locks the interpreter
some 200 times a token. But outside a name the scores look at the token alone, and inside one at its first token as
well. So what happens outside is worked out for all tokens in one product of matrices, then how far each name that may
begin goes, one token further in each round.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import ENT_IOB, IS_SPACE, SENT_START
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

from transforms.embedding import Network, network

Floats = NDArray[np.float32]
Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]
Found = tuple[int, int, str]
"""Start, end and label of a name."""
PARTS = 3
"""Tokens that a state looks at: this one, and inside a name the name's first and the one before."""
LONGEST = 60
"""Tokens of a name; a batch with a longer one is left to spaCy, so that time stays in proportion to the text."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The layers of a recogniser, and its moves by number: B, I, L, U with a label, and O."""

    network: Network
    """Gives every token a vector."""
    parts: Floats
    """(part, piece of hidden unit, width of a vector)."""
    padding: Floats
    """(part, piece of hidden unit): what stands for a token that is not there."""
    bias: Floats
    pieces: int
    upper: Floats
    """(move, hidden unit)."""
    upper_bias: Floats
    kinds: tuple[str, ...]
    labels: tuple[str, ...]


def recogniser(ner: EntityRecognizer) -> Callable[[list[Doc]], list[Doc]]:
    """What does to a batch of docs what `ner.pipe` does. A recogniser of an unusual build is called as it is."""
    weights = _weights(ner)

    def recognise(docs: list[Doc]) -> list[Doc]:
        is_fresh = not any(doc.to_array(ENT_IOB).any() for doc in docs)  # no name was set before
        found = _decode(weights, docs) if weights and is_fresh and any(docs) else None
        if found is None:
            return list(ner.pipe(docs, batch_size=len(docs)))
        for doc, own in zip(docs, found, strict=True):
            doc.set_ents([Span(doc, start, end, label=label) for start, end, label in own])
        return docs

    return recognise


def _weights(ner: EntityRecognizer) -> Weights | None:
    model = ner.model
    usual = type(ner) is EntityRecognizer and ner.cfg["beam_width"] == 1 and model.name == "parser_model"
    if not (usual and model.attrs["has_upper"] and not model.attrs["unseen_classes"]):
        return None
    lower, upper = model.get_ref("lower"), model.get_ref("upper")
    names = [ner.moves.get_class_name(number) for number in range(ner.moves.n_moves)]
    if lower.get_dim("nF") != PARTS or lower.get_dim("nP") < 2 or "O" not in names:
        return None
    return Weights(
        network=network(model.get_ref("tok2vec")), pieces=lower.get_dim("nP"),
        parts=lower.get_param("W").transpose(0, 2, 1, 3).reshape(PARTS, -1, lower.get_dim("nI")),
        padding=lower.get_param("pad")[0].transpose(0, 2, 1).reshape(PARTS, -1),
        bias=lower.get_param("b").T.reshape(-1),
        upper=upper.get_param("W"), upper_bias=upper.get_param("b"),
        kinds=tuple(name[0] for name in names), labels=tuple(name[2:] for name in names),
    )  # fmt: skip


def _decode(weights: Weights, docs: list[Doc]) -> list[list[Found]] | None:
    """The names of each doc; None where one is longer than `LONGEST`."""
    vectors = weights.network(docs)
    marks = np.concatenate([doc.to_array([SENT_START, IS_SPACE]) for doc in docs]).astype(np.int64)
    after = np.cumsum([len(doc) for doc in docs])
    edge = np.append(marks[1:, 0] == 1, True)  # the next token is of another sentence, or doc
    edge[after[after > 0] - 1] = True
    moves = _outside(weights, vectors, edge, blank=marks[:, 1] == 1)
    kinds = np.array(weights.kinds)[moves]
    starts = np.flatnonzero(kinds != "O")
    ends = _ends(weights, vectors, edge, starts, moves, begun=np.flatnonzero(kinds[starts] == "B"))
    if ends is None:
        return None
    found: list[list[Found]] = [[] for _ in docs]
    own = np.searchsorted(after, starts, side="right")
    taken = 0
    for start, end, doc in zip(starts.tolist(), ends.tolist(), own.tolist(), strict=True):
        if start >= taken:
            offset = int(after[doc]) - len(docs[doc])
            found[doc].append((start - offset, end - offset, weights.labels[moves[start]]))
            taken = end
    return found


def _hidden(weights: Weights, *parts: Floats) -> Floats:
    """(token, hidden unit) from the parts of a state, added up in spaCy's order."""
    total = parts[0]
    for part in (*parts[1:], weights.bias):
        total = total + part
    return total.reshape(len(total), weights.pieces, -1).max(axis=1)  # type: ignore[no-any-return]


def _outside(weights: Weights, vectors: Floats, edge: Flags, *, blank: Flags) -> Numbers:
    """The best move of each token, were it outside a name."""
    allowed = [i for i, kind in enumerate(weights.kinds) if kind in "BUO" and (kind == "O" or weights.labels[i])]
    kinds = np.array([weights.kinds[i] for i in allowed])
    hidden = _hidden(weights, vectors @ weights.parts[0].T, weights.padding[1], weights.padding[2])
    scores = hidden @ weights.upper[allowed].T + weights.upper_bias[allowed]
    scores[np.ix_(edge, kinds == "B")] = -np.inf
    scores[np.ix_(blank, kinds != "O")] = -np.inf
    best: Numbers = np.array(allowed)[scores.argmax(axis=1)]
    return best


def _ends(
    weights: Weights, vectors: Floats, edge: Flags, starts: Numbers, moves: Numbers, *, begun: Numbers
) -> Numbers | None:
    """Where the names end that may begin at `starts`; `begun` are the places in it of those of several tokens."""
    number = {(kind, label): i for i, (kind, label) in enumerate(zip(weights.kinds, weights.labels, strict=True))}
    labels = [weights.labels[move] for move in moves[starts[begun]]]
    inside = np.array([number["I", label] for label in labels], dtype=np.int64)
    last = np.array([number["L", label] for label in labels], dtype=np.int64)
    first = vectors[starts[begun]] @ weights.parts[1].T
    ends = starts + 1
    left = np.arange(len(begun))
    for _ in range(LONGEST):
        if not len(left):
            return ends
        at = ends[begun[left]]
        here, before = vectors[at] @ weights.parts[0].T, vectors[at - 1] @ weights.parts[2].T
        hidden = _hidden(weights, here, first[left], before)
        on, stop = (
            (hidden * weights.upper[move[left]]).sum(axis=1) + weights.upper_bias[move[left]] for move in (inside, last)
        )
        ends[begun[left]] += 1
        left = left[(on >= stop) & ~edge[at]]
    return None
