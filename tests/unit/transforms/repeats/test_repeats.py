"""Copies of texts and rewordings of quotes."""

import pytest

from transforms.repeats.lead import led
from transforms.repeats.minhash import bands, likeness, sketch
from transforms.repeats.wording import heavy_words, keys

TEXT = " ".join(f"word{i} stands in place {i * 7 % 50}" for i in range(120))


def alike(left: str, right: str) -> float:
    first, second = sketch(left), sketch(right)
    assert first is not None
    assert second is not None
    return likeness(first.tobytes(), second.tobytes())


def test_case_marks_and_lines_do_not_count() -> None:
    assert alike(TEXT, TEXT.upper().replace(" ", ",\n")) == 1.0


def test_a_copy_with_another_lead_is_near() -> None:
    assert alike(TEXT, "A new first sentence that another desk wrote. " + TEXT) > 0.8


def test_other_words_are_far() -> None:
    assert alike(TEXT, " ".join(f"other{i} lies on shelf {i}" for i in range(120))) < 0.1


def test_the_estimate_is_near_the_index() -> None:
    words = TEXT.split()
    half = " ".join(words[: len(words) // 2])
    assert abs(alike(TEXT, half) - 0.5) < 0.15


def test_near_copies_share_a_band() -> None:
    first, second = sketch(TEXT), sketch("Updated at noon by our desk. " + TEXT)
    assert first is not None
    assert second is not None
    assert set(bands(first)) & set(bands(second))


@pytest.mark.parametrize("text", ["", "Too short to tell.", "word " * 29])
def test_short_texts_have_no_sketch(text: str) -> None:
    assert sketch(text) is None


def common(left: str, right: str) -> float:
    first, second = set(heavy_words(left)), set(heavy_words(right))
    return len(first & second) / min(len(first), len(second))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("We counted three trucks and forty crates at the gate", "At the gate we had counted 3 trucks, 40 crates"),
        (
            "The bridge will not hold another winter",
            "The bridge will not hold another winter, and the council knows it",
        ),
    ],
)
def test_rewordings_keep_their_heavy_words(left: str, right: str) -> None:
    assert common(left, right) >= 0.65
    assert set(keys(heavy_words(left))) & set(keys(heavy_words(right)))


def test_light_words_are_no_likeness() -> None:
    assert heavy_words("That is what they would do for all of us") == []


def test_groups_stand_around_the_earliest() -> None:
    pairs = [("b", "a", 0.9), ("c", "b", 0.8), ("d", "a", 0.7)]
    assert led(pairs, chained=False) == {"b": ("a", 0.9), "d": ("a", 0.7)}
    assert led(pairs, chained=True) == {"b": ("a", 0.9), "c": ("a", 0.8), "d": ("a", 0.7)}
