"""A few keys a name, so that names of the same one share at least one: candidates without all pairs."""

from schemas.vocabulary import EntityType
from transforms.names.forms import normalise
from transforms.names.sounds import skeleton
from transforms.vocab.names import PARTICLES


def blocking_keys(name: str, type: EntityType) -> tuple[str, ...]:  # noqa: A002
    """Keys of a name, sorted: a consonant skeleton of each word that weighs, and of the initials of longer names."""
    found = normalise(name, type).split()
    heavy = [word for word in found if word not in PARTICLES] or found
    keys = {f"{type[0]}:{skeleton(word)}" for word in heavy}
    keys.add(f"{type[0]}:{skeleton(''.join(found))}")
    if type == "organisation":
        letters = "".join(word[0] for word in heavy if word not in {"of", "for", "and", "the", "in", "on"})
        if len(letters) > 1:
            keys.add(f"{type[0]}:={letters}")
        if len(found) == 1 and len(found[0]) <= 8:
            keys.add(f"{type[0]}:={found[0]}")
    return tuple(sorted(keys))
