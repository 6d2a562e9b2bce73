"""Entities: one world behind the names of many articles."""

from schemas.vocabulary import EntityType
from transforms import ids
from transforms.names import normalise


def entity_id(name: str, type_: EntityType) -> str:
    """The key of the entity that a full name stands for: the same in every run and every shard."""
    return ids.make("entity", type_, normalise(name, type_))
