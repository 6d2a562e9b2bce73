"""What a name is joined by: names of one type with one key are one entity, whatever the article."""

import re
from dataclasses import dataclass
from typing import Final

from schemas.vocabulary import EntityType
from transforms.entities.places import LONGEST, country_of, locate, place_key
from transforms.names import key as gazetteer_key
from transforms.names import normalise
from transforms.records import Gazetteer
from transforms.vocab.bodies import EVERY_STATE, REGION_WORDS, SPELLINGS, STATE_WORDS

_POSSESSIVE: Final = re.compile(r"['’]s?(?=\s|$)")
_SMALL: Final = frozenset({"of", "the", "for", "and", "&"})


@dataclass(frozen=True, slots=True)
class Form:
    """The key of a name and what it says of itself."""

    key: str
    words: str
    """What is compared with other names: without the country's name."""
    known: bool = False
    """The gazetteer knows it, so that no likeness joins it to another known one."""
    country: str | None = None
    """ISO 3166-1 alpha-2 of the country that the name itself holds, or that the gazetteer gives; ISO 3166-2 of a part
    with a government of its own: what is Scottish is not what is British."""
    short: bool = False
    """A family name, an initial or an acronym: alone it says too little to be compared."""
    everywhere: bool = False
    """Every country has one: never joined to that of one country."""


def form(name: str, type_: EntityType, gazetteer: Gazetteer, *, doubted: bool = False) -> Form:
    """How a name of a type is joined with others; a doubted place is not the one that the gazetteer knows."""
    if type_ == "place" and doubted:
        return Form(f"place:{normalise(name, type_)}", normalise(name, type_))
    if type_ == "place":
        return _place(name, gazetteer)
    if type_ == "group":
        return _group(name, gazetteer)
    if type_ == "organisation":
        return _organisation(name, gazetteer)
    plain = normalise(name, type_)
    words = plain.split()
    short = type_ == "person" and (len(words) < 2 or len(words[0]) == 1)
    return Form(f"{type_}:{plain}", plain, short=short)


def _place(name: str, gazetteer: Gazetteer) -> Form:
    country = locate(name, "place", gazetteer)["country"]
    plain = normalise(name, "place")
    if known := place_key(name, gazetteer):
        return Form(f"place:{known}", plain, known=True, country=country)
    words = plain.split()
    stem = [word for word in words if word not in REGION_WORDS]
    if stem and len(stem) < len(words):
        return Form(f"place:{' '.join(stem)}/region", f"{' '.join(stem)} region", country=country)
    return Form(f"place:{plain}", plain, country=country)


def _group(name: str, gazetteer: Gazetteer) -> Form:
    people = gazetteer_key(name)
    country = gazetteer.parts.get(people) or gazetteer.demonyms.get(people) or None
    plain = normalise(name, "group")
    if country:
        return Form(f"group:={country}", plain, known=True, country=country)
    return Form(f"group:{plain.removesuffix('s') or plain}", plain)


def _organisation(name: str, gazetteer: Gazetteer) -> Form:
    rest, country = apart(name, gazetteer)
    words = [SPELLINGS.get(word, word) for word in normalise(rest, "organisation").split()]
    state = bool(STATE_WORDS & set(words))
    heavy = [word for word in words if word not in _SMALL] or words
    core = " ".join(sorted(set(heavy)) if state else words)
    return Form(
        f"organisation:{core}@{country}" if country else f"organisation:{core}", " ".join(words),
        country=country, short=is_acronym(name),
        everywhere=country is None and state and EVERY_STATE.issuperset(heavy),
    )  # fmt: skip


def is_acronym(name: str) -> bool:
    """One word of two to eight letters, capitals but for a few: `NIS`, `AfD`."""
    letters = name.replace(".", "")
    return letters.isalpha() and 2 <= len(letters) <= 8 and sum(map(str.islower, letters)) <= (len(letters) + 1) // 4


def apart(name: str, gazetteer: Gazetteer) -> tuple[str, str | None]:
    """The name of a body of a state without the country's name, and the country: `Ministry of Defence`, `UA`."""
    words = _POSSESSIVE.sub("", gazetteer_key(name)).split()
    for size in range(min(LONGEST, len(words) - 1), 0, -1):
        front, rest = " ".join(words[:size]), words[size:]
        if (country := country_of(front, gazetteer)) and STATE_WORDS & set(rest):
            return " ".join(rest), country
        back, rest = " ".join(words[-size:]), words[:-size]
        rest = rest[:-1] if rest[-1:] == ["the"] else rest
        if rest[-1:] == ["of"] and (country := country_of(back, gazetteer)) and STATE_WORDS & set(rest):
            return " ".join(rest[:-1]), country
    return name, None
