"""One spelling of a name, so that what is written in two ways can be compared."""

import re
import unicodedata
from typing import Final

from schemas.vocabulary import EntityType
from transforms.vocab.names import HONORIFICS, LEGAL_FORMS, LETTERS

_SPACES: Final = re.compile(r"\s+")
_APART: Final = re.compile(r"[^\w']+")
_DOTTED: Final = re.compile(r"(?<![\w'])(?:\w\.\s?){2,6}")
_ARTICLE: Final = re.compile(r"^(?:the|a|an)\s+(?=\S)")
MAX_LEGAL_WORDS: Final = 5


def key(name: str) -> str:
    """The form that the gazetteer is keyed by: casefolded, straight apostrophes, no leading "the", no full stops."""
    text = name.translate(LETTERS) if not name.isascii() else name
    text = _SPACES.sub(" ", text.replace(".", "").casefold()).strip()
    return text.removeprefix("the ")


def fold(name: str) -> str:
    """Casefolded and without accents: `Gülşen Šušić` is `gulsen susic`."""
    if name.isascii():
        return name.casefold()
    apart = unicodedata.normalize("NFKD", name.casefold().translate(LETTERS))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def words(name: str) -> list[str]:
    """Folded words of a name: apostrophes gone, hyphens and other marks taken as spaces, dotted initials joined."""
    text = _DOTTED.sub(lambda m: m.group().replace(".", "").replace(" ", "") + " ", fold(name))
    return [word for word in (w.replace("'", "") for w in _APART.split(text.replace("&", " and "))) if word]


def person_words(name: str) -> list[str]:
    """Words of a person's name, family name last, without honorifics."""
    family, comma, given = name.partition(",")
    found = words(f"{given} {family}" if comma and given.strip() else name)
    kept = [word for word in found if word not in HONORIFICS]
    return kept or found


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
