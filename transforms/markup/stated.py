"""How each block compares with what the page states of its article: title, description, authors, the body itself."""

import re
from collections.abc import Iterator, Sequence

import numpy as np

from transforms.cleaning.trees import Matrix
from transforms.markup.render import Rendered

TOKEN = re.compile(r"\w+")
RUN = 3
"""Words in a row that must be the same for a block to be part of the stated body."""
FEWEST_BODY_WORDS = 60
"""Shorter bodies are summaries."""
SUMMARY = 500
"""Characters of the longest block that can be a title or a summary."""
MOST = 4000
"""Characters of a block that are looked at."""
STATED_FEATURES = ("title", "title_share", "since_title", "described", "author", "in_body", "has_body")


def stated_features(rendered: Rendered) -> Matrix:
    """(block, STATED_FEATURES) of one page."""
    texts, known = [block.text for block in rendered.blocks], rendered.metadata
    whole = rendered.linked.body is not None
    table = np.zeros((len(texts), len(STATED_FEATURES)), dtype=np.float32)
    lines = [TOKEN.findall(text[:MOST].lower()) if whole or len(text) <= SUMMARY else [] for text in texts]
    title = TOKEN.findall((known.title or "").lower())
    table[:, 0], table[:, 1] = overlaps(lines, title).T
    heads = np.flatnonzero(table[:, 0] > 0.6)
    best = int(heads[np.argmax(table[heads, 0])]) if len(heads) else -1
    distance = np.arange(len(texts)) - best if best >= 0 else np.zeros(len(texts))
    table[:, 2] = np.sign(distance) * np.log1p(np.abs(distance))
    described = TOKEN.findall((rendered.linked.description or rendered.description or "").lower())
    table[:, 3] = overlaps(lines, described)[:, 0]
    authors = [name.lower() for name in known.authors]
    if authors:
        table[:, 4] = [any(name in text[:200].lower() for name in authors) for text in texts]
    table[:, 5], table[:, 6] = in_body(lines, rendered.linked.body)
    return table


def overlaps(lines: Sequence[Sequence[str]], words: Sequence[str]) -> Matrix:
    """How alike each line and the words are, 0 to 1 (Jaccard), and the share of the line that is among the words."""
    wanted = set(words)
    table = np.zeros((len(lines), 2), dtype=np.float32)
    for row, line in enumerate(lines) if wanted else ():
        common = len(wanted.intersection(line))
        if common:
            own = len(set(line))
            table[row] = common / (own + len(wanted) - common), common / own
    return table


def in_body(lines: Sequence[Sequence[str]], body: str | None) -> tuple[list[float], float]:
    """Share of each line's runs of words that stand in the stated body; -1 without one."""
    words = TOKEN.findall((body or "").lower())
    if len(words) < FEWEST_BODY_WORDS:
        return [-1.0] * len(lines), 0.0
    runs, single = set(runs_of(words)), set(words)
    shares = []
    for line in lines:
        n = len(line) - RUN + 1
        shares.append(sum(map(runs.__contains__, runs_of(line))) / n if n > 0 else n == 0 and single.issuperset(line))
    return shares, float(np.log1p(len(words)))


def runs_of(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Every `RUN` words in a row."""
    return zip(*(words[start:] for start in range(RUN)), strict=False)


def alike(left: str, right: str) -> float:
    """Share of the words of two texts that they have in common, 0 to 1."""
    a, b = set(TOKEN.findall(left.lower())), set(TOKEN.findall(right.lower()))
    return len(a & b) / max(len(a | b), 1)
