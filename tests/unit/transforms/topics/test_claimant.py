"""Claimants known by words alone."""

import pytest

from flows.reference.gazetteer import load_gazetteer
from transforms.topics.claimant import claimant_words, is_anyone


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Portuguese interior ministry", "Portugal's interior ministry"),
        ("Portuguese interior ministry", "the interior ministry of Portugal"),
        ("Ukrainian intelligence", "Ukrainian intelligence agencies"),
        ("Ukrainian intelligence", "Intelligence services in Kyiv"),
        ("South Korean intelligence authorities", "The South Korean intelligence service"),
        ("the defence ministry", "the Defense Ministry"),
        ("officials in Beijing", "Chinese officials"),
        ("the Scottish government", "the government of Scotland"),
        ("the Congolese army", "the army of the Democratic Republic of the Congo"),
        ("Wales's health minister", "the Welsh health minister"),
    ],
)
def test_one_claimant(one: str, other: str) -> None:
    assert claimant_words(one, load_gazetteer()) == claimant_words(other, load_gazetteer())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Portuguese interior ministry", "the Spanish interior ministry"),
        ("the Portuguese interior ministry", "the interior ministry"),
        ("the interior ministry", "the defence ministry"),
        ("Ukrainian intelligence", "Ukrainian officials"),
        ("South Korean officials", "North Korean officials"),
        ("the police", "the fire service"),
        ("the Scottish government", "the UK government"),
        ("the Welsh government", "the Scottish government"),
        ("London police", "British police"),
        ("the mayor of Warsaw", "the mayor of Madrid"),
        ("New South Wales police", "the Welsh police"),
        ("police in New Mexico", "Mexican police"),
        ("the Inner Mongolia health commission", "the Mongolian health commission"),
        ("New South Wales police", "New Mexico police"),
    ],
)
def test_near_misses(one: str, other: str) -> None:
    assert claimant_words(one, load_gazetteer()) != claimant_words(other, load_gazetteer())


@pytest.mark.parametrize(
    ("words", "anyone"),
    [("a soldier", True), ("Another voice", True), ("one of the soldiers", True), ("the soldiers", False),
     ("Ukrainian officials", False), ("anonymous officials", False)],
)  # fmt: skip
def test_who_may_be_anyone(words: str, anyone: bool) -> None:
    assert is_anyone(words) == anyone
