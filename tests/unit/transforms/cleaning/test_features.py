"""Every feature of a page, worked out for a whole page at once, is what counting by hand gives, block after block."""

import math
import re
import unicodedata
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from transforms.cleaning import features, model, scan, windows
from transforms.cleaning.words import lexicon
from transforms.vocab.furniture import CUES

STOPS, COMMAS, QUOTES, DASHES, BRACKETS = ".!?…", ",;", "\"“”‘’'", "-–—", "()[]{}"
LEARNED = {"harbour": 0.5, "ferry": -0.25, "menu": -2.0, "the crew": 1.5, "log in": -3.0, "said on": -0.125}
PROSE = "The crew of the ferry found water in the harbour, and the pump said on {} that “it works”."
NINE, TEN = "A crew had found water in the old ferry.", "A crew had found much water in the old ferry."
DAYS = ("May", "June", "July")
LINES = (
    "Menu", "Log in", "Menu", "Share on Facebook (12)", "Straße — Ödland!", "Новости дня", "|| • ★ 2024", "x",
    "2024-10-25", "By Ada Marsh",
    *(PROSE.format(f"{day} or Monday morning, when all the {n} boats had come home") for n, day in enumerate(DAYS)),
    "“Nobody was hurt.”", "“It works.”", "Related stories from the harbour of the old",
    "Related stories from the harbour of the old town",
    *(PROSE.format(f"the {n}th (a Tuesday) to Tom's sister") for n in range(4)),
    NINE, TEN, "Advertisement", "Read more: Ten soups", "12 comments", "We use cookies.", "© 2024 The Fenwick Herald.",
    "menu", *(f"Link number {n}" for n in range(50)), PROSE.format("Friday"), "Terms of use", "Menu",
)  # fmt: skip
"""A page with menus, two runs of prose that only the looser price of a gap joins, and one line of prose far below."""


def words_of(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


def kind(character: str) -> int:
    """The kind of a character, for those that the page has."""
    for code, characters in (
        (scan.STOP, STOPS), (scan.COMMA, COMMAS), (scan.QUOTE, QUOTES), (scan.DASH, DASHES), (scan.BRACKET, BRACKETS),
        (scan.COLON, ":"), (scan.SYMBOL, "|•©★"), (scan.SPACE, " "), (scan.OTHER, "&"),
    ):  # fmt: skip
        if character in characters:
            return code
    if character.isdigit():
        return scan.DIGIT
    if ord(character) >= 0x250:
        return scan.FOREIGN
    return scan.UPPER if unicodedata.category(character) == "Lu" else scan.LOWER


def of_characters(text: str) -> dict[str, float]:
    kinds = [kind(character) for character in text]
    letters = sum(k in (scan.LOWER, scan.UPPER, scan.FOREIGN) for k in kinds)
    return {
        "characters": math.log1p(len(text)),
        "letters_share": letters / len(text),
        "upper_share": kinds.count(scan.UPPER) / max(letters, 1),
        "digit_share": kinds.count(scan.DIGIT) / len(text),
        "symbol_share": kinds.count(scan.SYMBOL) / len(text),
        "foreign_share": kinds.count(scan.FOREIGN) / len(text),
        "commas": kinds.count(scan.COMMA),
        "stops": kinds.count(scan.STOP),
        "sentences": len(re.findall(rf"[{STOPS}](?=[ {QUOTES}]|$)", text)),
        "quotes": kinds.count(scan.QUOTE),
        "dashes": kinds.count(scan.DASH),
        "brackets": kinds.count(scan.BRACKET),
        "capitals": len(re.findall(rf"(?:^|(?<=[ {QUOTES}()\[\]]))[A-ZÖ]", text)),
        "first_kind": kinds[0],
        "last_kind": kinds[-1],
    }


def of_words(text: str) -> dict[str, float]:
    words = words_of(text)
    told = [*words, *map(" ".join, pairwise(words))]
    weights = [LEARNED[word] for word in words if word in LEARNED]
    doubles = [LEARNED[two] for two in map(" ".join, pairwise(words)) if two in LEARNED]
    n = max(len(words), 1)
    cues = {f"cue_{name}": float(sum(word in phrases for word in told)) for name, phrases in CUES.items()}
    return cues | {
        "words": len(words),
        "letters_a_word": sum(map(len, words)) / n,
        "function_share": cues["cue_function"] / n,
        "weight": sum(weights),
        "weight_mean": sum(weights) / n,
        "weight_least": min([0.0, *weights]),
        "weight_pairs": sum(doubles),
        "weight_pairs_least": min([0.0, *doubles]),
    }


def run(values: list[float]) -> tuple[int, int]:
    """First and last (exclusive) of the stretch with the greatest sum."""
    found = [(sum(values[i:j]), i, j) for i in range(len(values)) for j in range(i + 1, len(values) + 1)]
    best = max(found)
    assert sum(one[0] == best[0] for one in found) == 1
    return best[1], best[2]


def since(marks: list[bool], i: int) -> int:
    return min([40, *(i - j for j in range(i + 1) if marks[j])])


def around(values: list[float], i: int, reach: int) -> float:
    near = values[max(0, i - reach) : i + reach + 1]
    return sum(near) / len(near)


@cache
def by_hand() -> list[dict[str, float]]:
    """Every feature of every block of the page."""
    rows = [of_characters(text) | of_words(text) for text in LINES]
    words = [row["words"] for row in rows]
    prose = [row["words"] >= 10 and row["sentences"] > 0 for row in rows]
    running = [count if told else 0.0 for count, told in zip(words, prose, strict=True)]
    runs = {gap: run([count if told else -gap for count, told in zip(words, prose, strict=True)]) for gap in (8, 30)}
    assert runs[8] != runs[30]
    total, n, (first, last) = sum(words), len(LINES), runs[8]
    content = [[word for word in words_of(text) if len(word) >= 4 and word not in CUES["function"]] for text in LINES]
    core = [word for block in content[first:last] for word in block]
    for i, row in enumerate(rows):
        row |= {
            "place": i / (n - 1),
            "blocks": math.log1p(n),
            "page_words": math.log1p(total),
            "prose": float(prose[i]),
            "prose_share": sum(running) / total,
            "repeats": [text.lower() for text in LINES].count(LINES[i].lower()),
            "run_share": sum(words[first:last]) / total,
            "words_before": sum(words[:i]) / total,
            "since_prose": since(prose, i),
            "until_prose": since(prose[::-1], n - 1 - i),
            "longest_share": words[i] / max(words),
            "prose_near": around([float(told) for told in prose], i, 3),
            "prose_wide": around([float(told) for told in prose], i, 8),
            "words_near": math.log1p(around(running, i, 3)),
            "words_wide": math.log1p(around(running, i, 8)),
            "cohesion": sum(core.count(w) > (first <= i < last) for w in content[i]) / max(len(content[i]), 1),
        }
        for prefix, (start, end) in (("", runs[8]), ("tight_", runs[30])):
            row[f"in_{prefix}run"] = float(start <= i < end)
            row[f"{prefix}run_before"] = math.log1p(max(start - i, 0))
            row[f"{prefix}run_after"] = math.log1p(max(i - end + 1, 0))
        for heading in ("share", "related", "comment", "advert", "paywall", "footer"):
            row[f"since_{heading}"] = since([r[f"cue_{heading}"] > 0 and r["words"] <= 8 for r in rows], i)
    return rows


@pytest.mark.parametrize("name", features.TEXT_FEATURES)
def test_features_are_what_counting_gives(name: str) -> None:
    found = features.text_features(LINES, lexicon(LEARNED))[:, features.TEXT_FEATURES.index(name)]
    assert found.tolist() == pytest.approx([row[name] for row in by_hand()], abs=1e-5)


def test_the_page_shows_what_it_should() -> None:
    rows = by_hand()
    for name in features.TEXT_FEATURES:
        constant = name in {"blocks", "page_words", "prose_share", "run_share"}
        assert (len({row[name] for row in rows}) == 1) == constant or name in {
            "cue_navigation", "cue_byline", "cue_caption", "cue_date", "since_paywall"
        }, name  # fmt: skip


def test_pages_of_nothing() -> None:
    words = lexicon(LEARNED)
    assert features.text_features([], words).shape == (0, len(features.TEXT_FEATURES))
    table = features.text_features([""], words)
    assert table.shape == (1, len(features.TEXT_FEATURES))
    assert np.isfinite(table).all()
    long = features.text_features(["a" * 5000], words)
    assert long[0, 0] == pytest.approx(math.log1p(4000))


@pytest.mark.parametrize(
    ("near_prose", "n_words", "prose_share", "expected"),
    [(0.0, 7, 0.31, True), (0.0, 8, 0.31, False), (0.0, 7, 0.29, False), (0.1, 7, 0.31, False)],
)
def test_hopeless_lines(near_prose: float, n_words: int, prose_share: float, expected: bool) -> None:
    row = dict.fromkeys(features.TEXT_FEATURES, 0.0)
    row |= {"prose_wide": near_prose, "words": n_words, "prose_share": prose_share}
    assert features.hopeless(np.array([list(row.values())], dtype=np.float32)).tolist() == [expected]


def test_scores_of_the_first_stage_as_the_second_sees_them() -> None:
    odds, words = np.array([-40.0, 0.0, 2.0, -1.0, 40.0, -2.0, 0.5, 1.0]), [3, 20, 40, 0, 12, 7, 1, 9]
    score = [1 / (1 + math.exp(-min(max(value, -30), 30))) for value in odds]
    mass = [a * b for a, b in zip(score, words, strict=True)]
    table = model.score_features(odds, words)
    for i in range(len(score)):
        expected = [
            score[i], around(score, i, 2), around(score, i, 6), sum(mass) / sum(words), sum(mass[:i]) / sum(mass),
            math.log1p(sum(mass[i + 1 :])),
            max(value - (i - j) * 0.1 for j, value in enumerate(score[: i + 1])),
            max(value - j * 0.1 for j, value in enumerate(score[i:])),
        ]  # fmt: skip
        assert table[i].tolist() == pytest.approx(expected, abs=1e-5)
    assert model.score_features(np.zeros(0), []).shape == (0, len(model.SCORE_FEATURES))
    few = model.score_features(np.array([-30.0]), [1])
    assert few[0].tolist() == pytest.approx([0, 0, 0, 0, 0, math.log(2), 0, 0], abs=1e-5)


@pytest.mark.parametrize(
    ("columns", "rows", "expected"),
    [
        (["a"], None, [[1], [2], [3]]),
        (["b@+1", "a@-2"], None, [[20, -1], [30, -1], [-1, 1]]),
        (["a@+2", "b"], [0, 2], [[3, 10], [-1, 30]]),
        ([], None, [[], [], []]),
    ],
)
def test_columns_of_neighbours(columns: list[str], rows: list[int] | None, expected: list[Any]) -> None:
    matrix = np.array([[1, 10], [2, 20], [3, 30]], dtype=np.float32)
    wanted = None if rows is None else np.array(rows, dtype=np.intp)
    assert windows.gather(["a", "b"], matrix, columns, rows=wanted).tolist() == expected


def test_names_of_columns() -> None:
    assert windows.spread(["a", "b"], [0, -1, 2]) == ("a", "b", "a@-1", "b@-1", "a@+2", "b@+2")
    assert [windows.parse(name) for name in ("a", "a@-1", "a@+12")] == [("a", 0), ("a", -1), ("a", 12)]
