"""Sidecars: `NAME.meta.yml` beside NAME, with or without NAME's own ending."""

from collections.abc import Callable

from flows.sources import sniff

ENDINGS = (".meta.yml", ".meta.yaml")


def is_sidecar(name: str) -> bool:
    return name.lower().endswith(ENDINGS)


def names(name: str) -> list[str]:
    """Where the sidecar of a file may lie, the most exact first: `a.txt.meta.yml`, then `a.meta.yml`."""
    bare = sniff.uncompressed(name)
    stem = bare.removesuffix(bare[len(bare) - len(sniff.ending(bare)) :]) if sniff.ending(bare) else bare
    return [f"{base}{ending}" for base in dict.fromkeys((name, bare, stem)) for ending in ENDINGS]


def of(name: str, exists: Callable[[str], bool]) -> str | None:
    return next((found for found in names(name) if exists(found)), None)
