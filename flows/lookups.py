"""Reading the lookups: what a human has decided about names, blocks and figures, from a folder of YAML files."""

from hashlib import sha256
from pathlib import Path
from typing import Any, cast

from flows.errors import UsageError
from schemas.vocabulary import ENTITY_TYPES, LABELS, LOOKUP_DECISIONS, EntityType, LookupDecision
from transforms.entities.lookups import Lookup, Lookups, contradictions

FOLDER = Path(__file__).resolve().parents[1] / "seeds" / "lookups"
FIELDS: dict[str, frozenset[str]] = {
    **dict.fromkeys(("merge", "split", "rename", "retype", "ignore"), frozenset({"type", "to"})),
    "relabel": frozenset({"to", "document"}),
    "drop": frozenset({"sentence", "document"}),
}
"""Fields beside the decision and its reason."""


def load(folder: Path = FOLDER) -> Lookups:
    """All lookups of a folder, in the order of file names.

    Raises `UsageError` when one cannot be read, has no reason, or contradicts another.
    """
    import yaml

    if not folder.is_dir():
        raise UsageError(f"{folder}: no such folder of lookups", hint="give --lookups a folder of .yml files")
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


def digest(folder: Path = FOLDER, *decisions: LookupDecision) -> str:
    """Eight digits over the lookups of a folder, or over those of some decisions alone."""
    found = [lookup for lookup in load(folder) if not decisions or lookup.decision in decisions]
    return sha256(repr(found).encode()).hexdigest()[:8]


def _lookup(row: Any, origin: str) -> Lookup:
    if not isinstance(row, dict) or len(decided := [d for d in LOOKUP_DECISIONS if d in row]) != 1:
        raise UsageError(f"{origin}: needs one of {', '.join(LOOKUP_DECISIONS)}")
    decision = decided[0]
    if unknown := set(row) - FIELDS[decision] - {decision, "reason"}:
        raise UsageError(f"{origin}: unknown field {sorted(map(str, unknown))}")
    names = row[decision] if isinstance(row[decision], list) else [row[decision]]
    least = 2 if decision in ("merge", "split") else 1
    if len(names) < least or not all(isinstance(name, str) and name.strip() for name in names):
        raise UsageError(f"{origin}: {decision} needs {'two names' if least == 2 else 'a text'} or more")
    told = {name: _text(row, name, origin) for name in ("reason", "to", "type", "sentence", "document")}
    if told["reason"] is None:
        raise UsageError(f"{origin}: needs a reason")
    kind = told["to"] if decision == "retype" else told["type"]
    if (kind is not None or decision == "retype") and kind not in ENTITY_TYPES:
        raise UsageError(f"{origin}: {kind!r} is no type of entity")
    if decision == "rename" and told["to"] is None:
        raise UsageError(f"{origin}: rename needs `to`, the name to show")
    if decision == "relabel" and told["to"] not in LABELS:
        raise UsageError(f"{origin}: relabel needs `to`, one of {', '.join(LABELS)}")
    if decision == "drop" and told["sentence"] is None and told["document"] is None:
        raise UsageError(f"{origin}: drop needs `sentence` or `document`, so that it drops no other figure")
    return Lookup(
        cast(LookupDecision, decision), tuple(names), str(told["reason"]), cast(EntityType | None, kind), told["to"],
        told["sentence"], told["document"], origin,
    )  # fmt: skip


def _text(row: dict[str, Any], name: str, origin: str) -> str | None:
    """A field's text; None where it is not given."""
    value = row.get(name)
    if value is not None and not isinstance(value, str):
        raise UsageError(f"{origin}: {name} must be a text", hint=f'write {name}: "{value}"')
    return value.strip() or None if value else None
