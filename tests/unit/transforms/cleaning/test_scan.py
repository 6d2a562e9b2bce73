"""Words as hashes: the same word is the same number wherever it stands."""

import numpy as np
import pytest

from transforms.cleaning.scan import key, pairs, scan


def test_words_and_blocks() -> None:
    page = scan(["Sign up, now!", "", "sign UP"])
    assert page.word_blocks.tolist() == [0, 0, 0, 2, 2]
    assert page.words[0] == page.words[3] == key("sign")
    assert page.words[1] == page.words[4] == key("up")
    assert page.word_lengths.tolist() == [4, 2, 3, 4, 2]


def test_pairs_have_an_order() -> None:
    page = scan(["log in", "in log"])
    found = pairs(page.words)
    assert found[0] == key("log in") != found[2] == key("in log")


@pytest.mark.parametrize("text", ["", "…", "\ud800", "\U0001f600 ok", "ÄÖ straße", "漢字かな"])
def test_any_text_is_read(text: str) -> None:
    page = scan([text, "end"])
    assert len(page.starts) == len(page.ends) == 2
    assert len(page.words) == len(page.word_blocks) == len(page.word_lengths)
    assert page.words[-1] == key("end")


def test_a_page_without_words() -> None:
    page = scan(["…", "!?"])
    assert len(page.words) == len(page.word_blocks) == len(page.word_lengths) == 0
    assert pairs(page.words).tolist() == []


def test_other_keys_are_no_words() -> None:
    assert key("<article") not in scan(["article"]).words
    assert np.unique([key("<article"), key("<aside"), key("article")]).size == 3
