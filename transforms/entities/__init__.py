"""Entities: one world behind the names of many articles."""

from transforms import ids


def entity_id(key: str) -> str:
    """The id of the entity with a key (type and normalised name, or type and the gazetteer's key)."""
    return ids.make("entity", key)
