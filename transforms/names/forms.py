"""One spelling of a name, so that what is written in two ways can be compared."""

import re
import unicodedata
from typing import Final

from schemas.vocabulary import EntityType
from transforms.vocab.names import CYRILLIC, HONORIFICS, LEGAL_FORMS, LETTERS, LOOKALIKES, NUMBER_WORDS

_APART: Final = re.compile(r"[^\w']+")
_DOTTED: Final = re.compile(r"(?<![\w'])(?:\w\.\s?){2,6}")
MAX_LEGAL_WORDS: Final = 5
SMALL_WORDS: Final = frozenset({"of", "for", "and", "the", "in", "on", "to", "de", "des", "du", "la"})


def key(name: str) -> str:
    """The form that the gazetteer is keyed by: casefolded, straight apostrophes, no leading "the", no full stops."""
    text = name.casefold()
    text = text if text.isascii() else text.translate(LETTERS)
    text = text.replace(".", "").strip()
    text = " ".join(text.split()) if "  " in text or not text.isprintable() else text
    while text.startswith("the "):
        text = text[4:]
    return text


def fold(name: str) -> str:
    """Casefolded and without accents: `Gülşen Šušić` is `gulsen susic`."""
    if name.isascii():
        return name.casefold()
    apart = unicodedata.normalize("NFKD", name.casefold().translate(LETTERS))
    bare = "".join(letter for letter in apart.casefold() if not unicodedata.combining(letter))
    return bare if bare.isascii() else bare.translate(CYRILLIC)


def words(name: str) -> list[str]:
    """Folded words of a name: apostrophes gone, hyphens and other marks taken as spaces, dotted initials joined."""
    text = _DOTTED.sub(lambda m: m.group().replace(".", "").replace(" ", "") + " ", fold(name))
    return [word for word in (w.replace("'", "") for w in _APART.split(text.replace("&", " and "))) if word]


def person_words(name: str) -> list[str]:
    """Words of a person's name, family name last, without honorifics."""
    family, comma, given = name.partition(",")
    found = words(f"{given} {family}" if comma and given.strip() else name)
    found = [_without_digits(word) for word in found]
    kept = [word for word in found if word not in HONORIFICS]
    return _once(kept or found)


def _once(found: list[str]) -> list[str]:
    """Words without those that are only written twice in a row; short ones may be two names."""
    return [word for i, word in enumerate(found) if not i or word != found[i - 1] or len(word) < 5]


def _without_digits(word: str) -> str:
    """A word whose letters were swapped for digits, with the letters: `s1ech0n` is no number."""
    if word.isalpha() or word.isdigit() or not any(letter.isalpha() for letter in word):
        return word
    return word.translate(LOOKALIKES)


def legal_parts(found: list[str]) -> tuple[list[str], list[str]]:
    """Words of a company's name and the legal forms that stand before or after them."""
    rest, forms = list(found), []
    changed = True
    while changed and len(rest) > 1:
        changed = False
        for size in range(min(MAX_LEGAL_WORDS, len(rest) - 1), 0, -1):
            tail, head = " ".join(rest[-size:]), " ".join(rest[:size])
            if tail in LEGAL_FORMS:
                rest, changed = rest[:-size], True
                forms.append(tail)
                break
            if head in LEGAL_FORMS:
                rest, changed = rest[size:], True
                forms.append(head)
                break
    while len(rest) > 1 and rest[-1] == "and":
        rest.pop()
    return rest, forms


def organisation_words(name: str) -> list[str]:
    """Words of an organisation's name without article and legal form."""
    found = words(name)
    if len(found) > 1 and found[0] == "the":
        found = found[1:]
    return legal_parts(found)[0]


def spelled(found: list[str]) -> list[str]:
    """Words with numbers written in digits: `forty four` and `44` are one."""
    result: list[str] = []
    tens = False
    for word in found:
        value = NUMBER_WORDS.get(word) or (int(word) if word.isdigit() else None)
        if value is not None and tens and value < 10:
            result[-1] = str(int(result[-1]) + value)
        else:
            result.append(word if value is None else str(value))
        tens = value is not None and value >= 20 and value % 10 == 0
    return result


def is_short_for(short: list[str], long: list[str]) -> bool:
    """Is the one word made of the initials of the others: `pla` of `peoples liberation army`?"""
    if len(short) != 1 or not 2 <= len(short[0]) <= 8 or len(long) < 2:
        return False
    letters = "".join(word[0] for word in long)
    heavy = "".join(word[0] for word in long if word not in SMALL_WORDS)
    return short[0] in (letters, heavy)


def normalise(name: str, type: EntityType) -> str:  # noqa: A002
    """A name as it is compared: folded, without article, honorific or legal form.

    Normalising twice is once. A name of nothing but marks gives itself, stripped and casefolded.
    """
    if type == "person":
        found = person_words(name)
    elif type == "organisation":
        found = organisation_words(name)
    else:
        found = words(name)
        if len(found) > 1 and found[0] == "the":
            found = found[1:]
    return " ".join(found) or name.strip().casefold()
