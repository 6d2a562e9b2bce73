"""Reading the lookups: what a human has decided about names, from `seeds/lookups/*.yml`."""

from pathlib import Path
from typing import Any, get_args

from flows.errors import UsageError
from schemas.vocabulary import ENTITY_TYPES
from transforms.entities.lookups import Decision, Lookup, Lookups, contradictions

FOLDER = Path(__file__).resolve().parents[1] / "seeds" / "lookups"
DECISIONS: tuple[str, ...] = get_args(Decision)
FIELDS = frozenset({"type", "to", "reason"})


def load(folder: Path = FOLDER) -> Lookups:
    """All lookups of a folder, in the order of file names.

    Raises `UsageError` when one cannot be read, has no reason, or contradicts another.
    """
    import yaml

    found: list[Lookup] = []
    for path in sorted(folder.glob("*.yml")):
        try:
            rows = yaml.safe_load(path.read_text(encoding="utf-8")) or []
        except (yaml.YAMLError, UnicodeDecodeError) as error:
            raise UsageError(f"{path}: is not YAML: {error}") from error
        if not isinstance(rows, list):
            raise UsageError(f"{path}: must be a list of lookups")
        found += [_lookup(row, f"{path.name} number {n}") for n, row in enumerate(rows, start=1)]
    if wrong := list(contradictions(tuple(found))):
        raise UsageError(f"{folder}: lookups contradict each other: " + "; ".join(wrong))
    return tuple(found)


def _lookup(row: Any, origin: str) -> Lookup:
    if not isinstance(row, dict) or len(decided := [d for d in DECISIONS if d in row]) != 1:
        raise UsageError(f"{origin}: needs one of {', '.join(DECISIONS)}")
    decision = decided[0]
    if unknown := set(row) - FIELDS - {decision}:
        raise UsageError(f"{origin}: unknown field {sorted(map(str, unknown))}")
    names = row[decision] if isinstance(row[decision], list) else [row[decision]]
    least = 2 if decision in ("merge", "split") else 1
    if len(names) < least or not all(isinstance(name, str) and name.strip() for name in names):
        raise UsageError(f"{origin}: {decision} needs {'two names' if least == 2 else 'a name'} or more")
    if not str(row.get("reason") or "").strip():
        raise UsageError(f"{origin}: needs a reason")
    kind, to = row.get("type"), row.get("to")
    if decision == "retype":
        kind = to
    if (kind is not None or decision == "retype") and kind not in ENTITY_TYPES:
        raise UsageError(f"{origin}: {kind!r} is no type of entity")
    if decision == "rename" and not (isinstance(to, str) and to.strip()):
        raise UsageError(f"{origin}: rename needs `to`, the name to show")
    return Lookup(decision, tuple(names), str(row["reason"]).strip(), kind, to, origin)  # type: ignore[arg-type]
