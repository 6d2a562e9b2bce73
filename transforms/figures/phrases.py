"""Noun phrases around a token: where they start and end, and whose subject is whose."""

from transforms.figures.words import Words

_INNER = frozenset(
    {
        "det",
        "amod",
        "compound",
        "poss",
        "nummod",
        "nmod",
        "advmod",
        "quantmod",
        "case",
        "predet",
        "punct",
        "npadvmod",
        "cc",
        "conj",
        "neg",
    }
)
_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})


def left_edge(words: Words, i: int) -> int:
    """First token of the phrase that i heads, its own modifiers only."""
    edge = i
    for child in words.children[i]:
        if child < i and words.deps[child] in _INNER and words.deps[child] not in ("punct", "cc", "conj"):
            edge = min(edge, left_edge(words, child))
    return edge


def right_edge(words: Words, i: int, *, of: bool = True) -> int:
    """Last token of the phrase that i heads: an `of` behind it belongs to it, clauses and places do not."""
    edge = i
    for child in words.children[i]:
        if of and words.lower[child] == "of" and child == edge + 1:
            for below in words.children[child]:
                if words.deps[below] == "pobj":
                    edge = max(edge, right_edge(words, below))
    return edge


def subject(words: Words, i: int) -> int | None:
    """The subject of the clause that token i stands in; the antecedent where the clause is relative."""
    seen = 0
    while seen < 12:
        seen += 1
        for child in words.children[i]:
            if words.deps[child] in _SUBJECTS and words.pos[child] in _NOUNS:
                if words.lower[child] in ("which", "who", "that", "whom") and words.deps[i] == "relcl":
                    return words.heads[i]
                return child
        head = words.heads[i]
        if head == i:
            return None
        if words.deps[i] in ("relcl", "acl") and words.pos[head] in _NOUNS:
            return head
        i = head
    return None


def governor(words: Words, i: int) -> int:
    """The verb, or the root, that token i hangs from."""
    for _ in range(12):
        if words.pos[i] in ("VERB", "AUX") or words.heads[i] == i:
            return i
        i = words.heads[i]
    return i
