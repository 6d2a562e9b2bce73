"""Predictions for the figure sets: our figures in the words that the sets use.

The sets name units and mark changes in their own way; the tables below say how ours translate. Nothing here looks at
a sentence: what is not in a `Figure` is not predicted.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from tests.quality.annotated import annotated
from transforms.figures import find
from transforms.figures.numbers import scan
from transforms.figures.units import name_of
from transforms.records import Figure, Span

UNIT_NAMES = {
    "US dollar": "dollar", "degree Celsius": "celsius", "degree Fahrenheit": "fahrenheit", "pound": "pound-mass",
    "tonne": "metric ton", "Israeli shekel": "shekel", "Indian rupee": "rupee", "metric horsepower": "horsepower",
    "revolution per minute": "revolutions per minute", "foot-pound": "foot pound-force", "times": "count",
    "Singapore dollar": "singaporean dollar",
}  # fmt: skip
TO = re.compile(r"[^;:()\n]{0,24}?\bto\b[^;:()\n]{0,16}")
EMPTY = frozenset({"total", "combined", "last", "next", "past", "first", "additional", "estimated", "other", "further"})
MODIFIERS = {
    "approximately": "~", "more than": ">", "at least": ">", "less than": "<", "at most": "<", "exact": "=",
    "between": "=", "vague": "=",
}  # fmt: skip


def predict(source: Path, target: Path) -> None:
    """Read sentences (`id`, `text`) from JSON lines and write their quantities."""
    rows = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines() if line]
    docs = annotated(row["text"] for row in rows)
    with target.open("w", encoding="utf-8") as out:
        for row, doc in zip(rows, docs, strict=True):
            print(json.dumps({"id": row["id"], "quantities": list(quantities(doc))}), file=out)


def quantities(doc: Doc) -> Iterator[dict[str, Any]]:
    figures = _from_to(doc.text, find(doc, partitives=True))
    without = _numbers(doc, figures)
    nouns = frozenset(figure.counted for figure in figures if _behind(figure) and figure.counted)
    for figure in figures:
        if figure.kind == "rank" or (figure.kind == "score" and not _behind(figure)):
            continue  # the sets have neither ranks nor bare results of matches
        counts = figure.unit is None and figure.counted in nouns
        yield {
            "value": _value(figure), "unit_norm": _unit(doc, figure, counts=counts), "change": _change(doc, figure),
            "concept": _concept(doc, figure, without, counts=counts),
        }  # fmt: skip


def _from_to(text: str, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The sets take `rose from 14 to 15` for a range."""
    out: list[Figure] = []
    for figure in figures:
        start = out[-1] if out else None
        told = start is not None and (start.change_role, figure.change_role) == ("from", "to")
        if (
            start is not None
            and told
            and figure.value is not None
            and TO.fullmatch(text, start.span.end, figure.span.start)
        ):
            assert start.value is not None
            low, high = sorted((start.value, figure.value))
            span = Span(start.span.start, figure.span.end)
            whole = replace(figure, span=span, text=span.of(text), value=None, low=low, high=high)
            out[-1] = replace(whole, modifier="between", unit=figure.unit or start.unit, counted=start.counted)
        else:
            out.append(figure)
    return tuple(out)


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


def _unit(doc: Doc, figure: Figure, *, counts: bool) -> str:
    """`counts` says that what is counted is a noun behind this number or behind one that it leans on."""
    if figure.unit is None:
        words = _leading(doc, figure, lemma=True) + _words(doc, _named(doc, figure), head=True) if counts else []
        name = " ".join(words) or "-"
        name = f"% {name}" if figure.kind == "ratio" else name
    else:
        name = UNIT_NAMES.get(figure.unit.name, figure.unit.name).lower()
    return f"{name} per {name_of(figure.per).lower()}" if figure.per else name


def _named(doc: Doc, figure: Figure) -> Span:
    """What is counted up to its head."""
    assert figure.counted is not None
    tokens = doc.char_span(figure.counted.start, figure.counted.end, alignment_mode="expand")
    heads = [token for token in tokens if token.lemma_ == figure.counted_head]
    return Span(figure.counted.start, heads[0].idx + len(heads[0])) if heads else figure.counted


def _leading(doc: Doc, figure: Figure, *, lemma: bool = False) -> list[str]:
    """Modifiers of what is counted that stand before the number: the `top` three seeds, the `best` $200 phones."""
    if figure.counted is None or figure.counted.start < figure.span.end:
        return []
    sign = figure.unit is not None and figure.unit.text.startswith(("$", "US$", "£", "€"))
    i = doc.char_span(figure.span.start, figure.span.end, alignment_mode="expand")[0].i - 1 - sign
    found = []
    while (
        i >= 0
        and doc[i].pos_ in ("ADJ", "NOUN", "PROPN", "VERB")
        and doc[i].tag_ not in ("NNS", "VBZ", "VBP", "VBD", "VB")
    ):
        found.append(doc[i])
        i -= 1
    opened = i >= 0 and (doc[i].tag_ in ("DT", "PRP$", "POS", "PDT") or doc[i].pos_ == "ADP")
    kept = [t for t in reversed(found) if (t.lower_ not in EMPTY and t.is_alpha and not t.is_stop) or t.lower_ == "top"]
    return [t.lemma_.lower() if lemma else t.text for t in kept] if opened else []


def _behind(figure: Figure) -> bool:
    return figure.counted is not None and figure.counted.start >= figure.span.end


def _words(doc: Doc, span: Any, *, head: bool, without: frozenset[int] = frozenset()) -> list[str]:
    """Content words of a phrase; with `head` their lemmas, up to the head. Words with hyphens stay one word."""
    tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
    out: list[str] = []
    glue = False
    for token in tokens or ():
        if token.text in ("-", "–") and out and not doc[token.i - 1].whitespace_:
            glue = not token.whitespace_ and token.i - 1 not in without
            continue
        if token.is_punct or token.is_space or token.i in without or token.lower_ in ("’s", "'s", "total"):
            glue = False
            continue
        joined = not token.whitespace_ and doc[token.i + 1 : token.i + 2].text == "-"
        stop = (
            token.is_stop
            and not joined
            and token.i not in without
            and token.lower_ != "top"
            and not (token.is_upper and len(token) > 1)
        )
        if (stop and not glue) or (head and token.pos_ == "ADV"):
            glue = False
            continue
        word = token.text if not head else token.lower_ if token.lower_ == "people" else token.lemma_.lower()
        if glue:
            out[-1] += "-" + word
        else:
            out.append(word)
        glue = False
    return out


def _concept(doc: Doc, figure: Figure, without: frozenset[int], *, counts: bool) -> list[str]:
    """What a measure is of and said of; of a count what stands behind its noun, and who has it."""
    if figure.text.lower() == "one" and doc.text[figure.span.end :].startswith(" of "):
        return ["-"]
    words: list[str] = []
    if figure.counted is not None and counts:
        words = _words(doc, Span(_named(doc, figure).end, figure.counted.end), head=False, without=without)
    elif figure.counted is not None:
        words = _leading(doc, figure) + _words(doc, figure.counted, head=False, without=without)
    if figure.subject is not None:
        words = words + _words(doc, figure.subject, head=False, without=without)
    return words or ["-"]


def _numbers(doc: Doc, figures: tuple[Figure, ...]) -> frozenset[int]:
    """Tokens of the numbers with their units, and of dates: no part of a concept. `five-year` and `daily` stay."""
    out: set[int] = set()
    for entity in doc.ents:
        if entity.label_ in ("DATE", "TIME") and entity.root.dep_ not in ("amod", "compound", "nmod"):
            out.update(range(entity.start, entity.end))
    for figure in figures:
        if figure.text.isalpha() and doc.text[figure.span.end : figure.span.end + 1] == "-":
            continue
        length = len(figure.unit.text) + 1 if figure.unit else 0
        span = doc.char_span(figure.span.start, figure.span.end + length, alignment_mode="contract")
        out.update(token.i for token in span or ())
    return frozenset(out)
