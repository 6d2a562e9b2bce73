"""Scores of matches and votes: `beat Charlton 2-1`, `a 9-2 lead`, `voted 52-48`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from transforms.figures.readings import Reading
from transforms.figures.words import Words

_CONTESTS = frozenset({
    "win", "beat", "lose", "draw", "defeat", "victory", "score", "lead", "goal", "match", "game", "loss", "tie", "set",
    "final", "semi-final", "vote", "trail", "season", "record", "league", "cup", "aggregate", "half-time", "champion",
})  # fmt: skip


def mark(words: Words, found: Sequence[Reading]) -> list[Reading]:
    """Readings with ranges that are scores marked as such: `spread` becomes `score`."""
    return [replace(r, spread="score") if _is_score(words, r) else r for r in found]


def _is_score(words: Words, reading: Reading) -> bool:
    """Two small whole numbers with a dash, falling, or in a sentence about a contest with nothing counted behind."""
    if reading.spread not in ("dash", "to") or reading.unit is not None or reading.scaled:
        return False
    low, high, i = reading.low, reading.high, reading.first
    if low is None or high is None or high > 999 or low != int(low) or high != int(high):
        return False
    first = re.match(r"\d+", words.text[reading.start : reading.end])
    falling = first is not None and float(first[0]) >= high
    if falling and reading.spread == "dash":
        return True
    sentence = words.lemmas[words.firsts[i] : words.lasts[i] + 1]
    counts = reading.last < words.lasts[i] and words.tags[reading.last + 1] in ("NNS", "NN", "JJ")
    return (falling or reading.spread == "dash") and not counts and any(lemma in _CONTESTS for lemma in sentence)
