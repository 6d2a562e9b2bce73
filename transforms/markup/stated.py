"""How each block compares with what the page states of its article: title, description, authors, the body itself."""

import re
from collections.abc import Sequence

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


def stated_features(rendered: Rendered, texts: Sequence[str]) -> Matrix:
    """(block, STATED_FEATURES)."""
    known = rendered.metadata
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
    if not wanted:
        return table
    for row, line in enumerate(lines):
        if not line or wanted.isdisjoint(line):
            continue
        own = set(line)
        common = len(own & wanted)
        table[row] = common / len(own | wanted), common / max(len(own), 1)
    return table


def in_body(lines: Sequence[Sequence[str]], body: str | None) -> tuple[list[float], float]:
    """Share of each line's runs of words that stand in the stated body; -1 without one."""
    words = TOKEN.findall((body or "").lower())
    if len(words) < FEWEST_BODY_WORDS:
        return [-1.0] * len(lines), 0.0
    runs = {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}
    single = set(words)
    shares = []
    for line in lines:
        found = [tuple(line[i : i + RUN]) in runs for i in range(len(line) - RUN + 1)]
        found = found or [len(line) > 1 and all(word in single for word in line)]
        shares.append(sum(found) / len(found))
    return shares, float(np.log1p(len(words)))


def alike(left: str, right: str) -> float:
    """Share of the words of two texts that they have in common, 0 to 1."""
    a, b = set(TOKEN.findall(left.lower())), set(TOKEN.findall(right.lower()))
    return len(a & b) / max(len(a | b), 1)
