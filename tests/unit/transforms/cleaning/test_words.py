"""Words are found in the lexicon by their hashes, however many of its keys begin alike."""

from transforms.cleaning import features
from transforms.cleaning.words import lexicon

WEIGHT = features.TEXT_FEATURES.index("weight")
LEARNED = {f"word{n}": 1.0 for n in range(1500)}


def test_keys_that_begin_alike_are_told_apart() -> None:
    table = lexicon(LEARNED)
    others = [f"other{n}" for n in range(1500)]
    assert table.crowd > 1
    assert features.text_features([*LEARNED, *others], table)[:, WEIGHT].tolist() == [1.0] * 1500 + [0.0] * 1500


def test_a_lexicon_of_cues_alone() -> None:
    assert features.text_features(["word1 and comments"], lexicon({}))[0, WEIGHT] == 0
