"""Noun phrases around a token: where they start and end, and whose subject or object is whose."""

from transforms.figures.words import Words
from transforms.vocab.counting import STATES

NOUNS = frozenset({"NOUN", "PROPN"})
_INNER = frozenset(
    {"det", "amod", "compound", "poss", "nummod", "nmod", "advmod", "quantmod", "case", "predet", "npadvmod", "neg"}
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_OBJECTS = frozenset({"dobj", "obj"})
_ADVERBIAL = frozenset({
    "including", "than", "like", "toward", "towards", "into", "onto", "during", "since", "after", "before", "until",
    "despite", "because", "versus", "via", "per", "amid", "as", "without", "by",
})  # fmt: skip
"""Prepositions that hang from the verb more often than from the noun before them."""
_LONGEST = 30


def left_edge(words: Words, i: int) -> int:
    """First token of the phrase that i heads, its own modifiers only."""
    edge = i
    for child in words.children[i]:
        if child < i and words.deps[child] in _INNER:
            edge = min(edge, left_edge(words, child))
    return edge


def right_edge(words: Words, i: int) -> int:
    """Last token of the phrase that i heads: an `of` right behind it belongs to it, clauses and places do not."""
    edge = i
    for child in words.children[i]:
        if words.lower[child] == "of" and child == edge + 1:
            for below in words.children[child]:
                if words.deps[below] == "pobj":
                    edge = max(edge, right_edge(words, below))
        elif words.deps[child] == "conj" and child > edge and _twin(words, edge, child):
            edge = child
    return edge


def _twin(words: Words, i: int, other: int) -> bool:
    """Is the other noun counted by the same number: `8 million shells and rockets`?"""
    if other - i > 3 or words.tags[i] != "NNS" or words.tags[other] != "NNS":
        return False
    return all(words.pos[j] in ("CCONJ", "ADJ", "NOUN") for j in range(i + 1, other))


def full_edge(words: Words, i: int) -> int:
    """Last token of the phrase with its places and participles: `sales in the US`, `fuel used in the UK`."""
    edge = i
    for child in words.children[i]:
        if child <= i:
            continue
        if words.deps[child] == "acl" and any(words.deps[below] == "agent" for below in words.children[child]):
            break
        if words.deps[child] in ("prep", "acl", "amod", "compound", "nummod") and words.lower[child] not in _ADVERBIAL:
            edge = max(edge, _last(words, child))
        elif words.deps[child] == "conj" and words.pos[child] in NOUNS and not _has_verb_between(words, i, child):
            edge = max(edge, full_edge(words, child))
        elif words.deps[child] in ("relcl", "appos", "punct") or words.pos[child] == "VERB":
            break
    return min(edge, i + _LONGEST)


def _has_verb_between(words: Words, i: int, j: int) -> bool:
    return any(words.pos[k] in ("VERB", "AUX", "NUM") or words.lower[k] in (";", ":") for k in range(i, j))


def _last(words: Words, i: int) -> int:
    """Last token of the subtree, clauses of its own left out."""
    edge = i
    for child in words.children[i]:
        if child > i and words.deps[child] not in ("relcl", "advcl", "appos", "punct", "ccomp", "parataxis", "mark"):
            edge = max(edge, _last(words, child))
    return edge


_THIRD = frozenset({"it", "they", "he", "she"})
_SHARES = frozenset({"each", "some", "all", "most", "many", "none", "half", "both", "one", "any", "few"})


def subject(words: Words, i: int, *, relative: bool = True) -> int | None:
    """The subject of the clause that token i stands in; the antecedent where the clause is relative.

    With `relative` false, participles and passives have none. A pronoun of the third person is passed over: the
    subject of the clause above is taken for what it stands for.
    """
    for _ in range(12):
        for child in words.children[i]:
            if words.deps[child] not in _SUBJECTS or words.lower[child] in _THIRD:
                continue
            if words.lower[child] in ("which", "who", "that", "whom"):
                if words.deps[i] == "relcl":
                    return words.heads[i] if relative or words.deps[child] == "nsubj" else None
            elif words.lower[child] in _SHARES:
                return named(words, child, _SHARES)
            elif words.pos[child] in NOUNS or words.pos[child] in ("PRON", "DET"):
                return child
        head = words.heads[i]
        if head == i:
            return None
        if words.deps[i] in ("relcl", "acl") and words.pos[head] in NOUNS:
            return head if relative else None
        i = head
    return None


def nearest(words: Words, before: int) -> int | None:
    """The noun before the token that heads the phrase nearest to it, where the tree says nothing: `MSRP is $900`."""
    start = words.firsts[min(before, len(words.firsts) - 1)]
    if before == start and start:  # the parser broke the sentence before the number
        start = words.firsts[start - 1]
    for j in range(before - 1, max(start, before - 8) - 1, -1):
        if words.lower[j] in (";", ":", ",", "(", ")", ".", "and", "but") or "\n" in words.words[j]:
            return None
        if words.pos[j] in NOUNS and words.names[j] not in ("DATE", "TIME", "CARDINAL", "MONEY", "PERCENT"):
            for _ in range(4):
                prep = words.heads[j]
                up = words.heads[prep]
                if words.pos[prep] == "ADP" and words.pos[up] in NOUNS and start <= up < j:
                    j = up
            return j
    return None


def direct_object(words: Words, verb: int, before: int) -> int | None:
    """The verb's object, if it stands before the token `before`."""
    for child in words.children[verb]:
        if words.deps[child] in _OBJECTS and child < before:
            if words.pos[child] in NOUNS:
                return child
            above = words.heads[verb]
            if words.lower[child] in ("it", "them") and words.pos[above] == "VERB" and above < verb:
                return direct_object(words, above, verb)  # improved the engine, doubling it to 200
    return None


def named(words: Words, noun: int, nouns: frozenset[str]) -> int | None:
    """The noun behind `of` where the first is a mere noun of number: the troops in `the number of troops`."""
    if words.lemmas[noun].lower() not in nouns:
        return None
    for child in words.children[noun]:
        if words.lower[child] == "of":
            for below in words.children[child]:
                if words.deps[below] == "pobj" and (words.pos[below] in NOUNS or words.lower[below] in STATES):
                    return below
    return None


def counts(words: Words, last: int) -> bool:
    """Does a plural noun follow that the number stands before?"""
    for j in range(last + 1, min(last + 4, len(words.words))):
        if words.tags[j] == "NNS" and words.words[j].islower():
            return True
        if words.pos[j] not in ("ADJ", "NOUN", "PROPN"):
            return False
    return False
