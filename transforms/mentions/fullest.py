"""The fullest form of each name in a document: Jia to Oliver Jia, the NIS to the National Intelligence Service."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from schemas.vocabulary import EntityType
from transforms.names import key, similarity
from transforms.names.sounds import sound
from transforms.records import Gazetteer
from transforms.vocab.organisations import COMPANY_MARKS, ORG_HEADS

Named = tuple[str, EntityType]
SPELLING: Final = 0.9
"""Likeness from which two full names in one article are two spellings of one."""


def fullest(names: Sequence[Named], short: Mapping[str, str], gazetteer: Gazetteer) -> list[str]:
    """The fullest form in the document of each (name, type), in order.

    `short` maps what the text itself introduces in brackets to the long form. A surname stands for the one person
    in the document whose name it closes, in whatever spelling; when there are two such people, for none of them.
    """
    counts = Counter(names)
    people = _people([(name, count) for (name, kind), count in counts.items() if kind == "person"])
    bodies = [name for (name, kind), _ in counts.most_common() if kind == "organisation"]
    known: dict[Named, str] = {}
    for named in counts:
        name, kind = named
        if kind == "person":
            known[named] = people.get(name, name)
        elif kind == "organisation":
            known[named] = short.get(name) or _body(name, bodies, gazetteer)
        elif kind == "place":
            place = gazetteer.countries.get(key(name))
            known[named] = place.name if place else name
        else:
            known[named] = name
    return [known[named] for named in names]


def _people(counts: list[tuple[str, int]]) -> dict[str, str]:
    """Each name of a person to the fullest one: spellings of one full name first, then surnames alone."""
    full: list[str] = []
    chosen: dict[str, str] = {}
    for name, _ in sorted((c for c in counts if len(c[0].split()) > 1), key=lambda c: (-c[1], -len(c[0]), c[0])):
        chosen[name] = next((other for other in full if _one_person(name, other)), name)
        if chosen[name] == name:
            full.append(name)
    ends: dict[str, set[str]] = {}
    for name in full:
        words = name.casefold().split()
        for word in {sound(words[-1]), sound(words[0])}:
            ends.setdefault(word, set()).add(name)
    for name, _ in counts:
        if name not in chosen:
            candidates = ends.get(sound(name.casefold()), set())
            chosen[name] = next(iter(candidates)) if len(candidates) == 1 else name
    return chosen


def _one_person(left: str, right: str) -> bool:
    """Two spellings of a full name: the words sound alike one by one, or one has a middle name more."""
    first, second = ([sound(word) for word in name.casefold().replace("-", " ").split()] for name in (left, right))
    if len(first) > len(second):
        first, second = second, first
    if len(first) == len(second):
        return first == second or (first[0][0] == second[0][0] and similarity(left, right, type="person") >= SPELLING)
    return len(first) > 1 and first[0] == second[0] and first[-1] == second[-1] and set(first) <= set(second)


def _body(name: str, bodies: Sequence[str], gazetteer: Gazetteer) -> str:
    """The long form of an organisation that the document has as well."""
    full = gazetteer.organisations.get(key(name))
    if full and full != name and full in bodies:
        return full
    words = key(name).split()
    longer = {
        body
        for body in bodies
        if len(body) > len(name) and _closes(words, key(body).split()) and key(body) != key(name)
    }
    return next(iter(longer)) if len(longer) == 1 else name


def _closes(short: list[str], long: list[str]) -> bool:
    """Is the long name the short one and what kind of body it is (Wagner Group), or the short one its bare kind?"""
    if long[: len(short)] == short:
        return all(word in ORG_HEADS or word in COMPANY_MARKS for word in long[len(short) :])
    return len(short) == 1 and short[0] in ORG_HEADS and short[0] in long
