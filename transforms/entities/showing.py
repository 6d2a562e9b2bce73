"""Which of an entity's names is shown, and which makes its key."""

from dataclasses import dataclass
from datetime import date

from schemas.vocabulary import EntityType
from transforms.entities.forms import Form
from transforms.names.sounds import sound

MANY = 0.5
"""Share of the documents which use the most used name."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name of the corpus, as found."""

    key: str
    name: str
    found_type: EntityType
    type: EntityType
    n_documents: int
    first_seen: date | None


def anchor(names: list[Name], forms: dict[str, Form]) -> str:
    """The key that the entity's id is made from: the gazetteer's, or that of the name which was published first.

    News comes later, so new documents seldom change it. Short forms, and bodies of a state without their country,
    count only where there is nothing else.
    """
    known = sorted(name.key for name in names if forms[name.key].known)
    if known:
        return known[0]

    def order(name: Name) -> tuple[bool, bool, date, str]:
        made = forms[name.key]
        return made.short, made.country is None, name.first_seen or date.max, name.key

    return min(names, key=order).key


def heard(key: str) -> str:
    """A key in which the usual spellings of a sound are one: an id made from it stays when another spelling comes."""
    type_, _, words = key.partition(":")
    return f"{type_}:{' '.join(map(sound, words.split()))}"


def shown(names: list[Name], forms: dict[str, Form]) -> str:
    """The name in full that was published first, of those that `MANY` documents use.

    Were it the name that most use, two that are used as much would take turns from one build to the next. Among
    equals it is that, then the longest and first in the alphabet.
    """
    full = [name for name in names if not forms[name.key].short] or names
    most = max(name.n_documents for name in full)
    used = (name for name in full if name.n_documents >= most * MANY)
    return min(
        used, key=lambda n: (n.first_seen or date.max, -n.n_documents, n.name.isupper(), -len(n.name), n.name)
    ).name
