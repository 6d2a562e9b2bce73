"""Which of an entity's names is shown, and which makes its key."""

from dataclasses import dataclass
from datetime import date

from schemas.vocabulary import EntityType
from transforms.entities.forms import Form


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

    News comes later, so new documents seldom change it. Short forms count only where there is nothing else.
    """
    known = sorted(name.key for name in names if forms[name.key].known)
    if known:
        return known[0]
    first = min(names, key=lambda n: (forms[n.key].short, n.first_seen or date.max, n.key))
    return first.key


def shown(names: list[Name], forms: dict[str, Form]) -> str:
    """The name that most documents use in full; the longest and first in the alphabet among equals."""
    return min(names, key=lambda n: (forms[n.key].short, -n.n_documents, n.name.isupper(), -len(n.name), n.name)).name
