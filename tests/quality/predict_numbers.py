"""Predictions for the set of numbers: each line names the kind that it asks for, and gets our figures of that kind."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from tests.quality.annotated import annotated
from transforms.figures import find
from transforms.figures.numbers import scan
from transforms.figures.ordinals import ordinals
from transforms.records import Figure

BOUNDS = {"more than": "({},)", "at least": "[{},)", "less than": "(,{})", "at most": "(,{}]"}
UNITS = {"US dollar": "Dollar", "degree Celsius": "C", "degree Fahrenheit": "F", "pound sterling": "Pound"}
KINDS = {"PercentModel": "share", "CurrencyModel": "currency", "AgeModel": "age", "TemperatureModel": "temperature"}
NOT_DIMENSIONS = frozenset({"share", "currency", "age", "temperature", "time", "multiple", "points", "energy"})


def predict(source: Path, target: Path) -> None:
    """Read texts (`id`, `text`, `model`) from JSON lines and write the numbers found as `items`."""
    rows = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines() if line]
    docs = annotated(row["text"] for row in rows)
    with target.open("w", encoding="utf-8") as out:
        for row, doc in zip(rows, docs, strict=True):
            print(json.dumps({"id": row["id"], "items": list(numbers(doc, row["model"]))}), file=out)


def numbers(doc: Doc, model: str) -> Iterator[dict[str, Any]]:
    """What the text holds of the kind."""
    if model in ("NumberModel", "OrdinalModel"):
        for number in ordinals(doc.text) if model == "OrdinalModel" else scan(doc.text):
            if number.value is not None:
                yield {"start": number.start, "end": number.end, "value": str(number.value), "unit": None}
        return
    for figure in find(doc):
        value = _bound(figure) if model == "NumberRangeModel" else _measure(figure, model)
        if value is not None:
            yield {"start": figure.span.start, "end": figure.span.end, "value": value, "unit": _unit(figure)}


def _measure(figure: Figure, model: str) -> str | None:
    dimension = figure.unit.dimension if figure.unit else None
    wanted = KINDS.get(model)
    right = dimension == wanted if wanted else dimension is not None and dimension not in NOT_DIMENSIONS
    temperature = model == "TemperatureModel" and figure.unit is not None and figure.unit.name == "degree"
    return None if figure.value is None or not (right or temperature) else str(figure.value)


def _bound(figure: Figure) -> str | None:
    if figure.modifier in BOUNDS:
        return BOUNDS[figure.modifier].format(_plain(figure.value))
    if figure.low is not None and figure.high is not None and figure.low < figure.high:
        return f"[{_plain(figure.low)},{_plain(figure.high)})"
    return None


def _plain(value: float | None) -> str:
    return f"{value or 0:.15g}"


def _unit(figure: Figure) -> str | None:
    return None if figure.unit is None else UNITS.get(figure.unit.name, figure.unit.name)
