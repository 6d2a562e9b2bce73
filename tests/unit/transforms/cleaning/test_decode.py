"""Contiguity: a price on every change of state."""

from itertools import pairwise, product

import pytest

from transforms.cleaning.decode import Decoding, decode


@pytest.mark.parametrize(
    ("odds", "switch", "expected"),
    [
        ([], 1.0, ""),
        ([1, -1, 1], 0.0, "101"),
        ([3, -1, 3], 1.0, "111"),
        ([3, -3, 3], 1.0, "101"),
        ([-3, 1, -3], 1.0, "000"),
        ([-3, -3, 4, 4, -3], 1.0, "00110"),
    ],
)
def test_switch(odds: list[float], switch: float, expected: str) -> None:
    kept = decode(odds, [10.0] * len(odds), decoding=Decoding(switch=switch))
    assert "".join(str(int(keep)) for keep in kept) == expected


def test_long_blocks_weigh_more() -> None:
    decoding = Decoding(switch=1.0, length=1.0)
    assert decode([-2, 0.9, -2], [5, 5, 5], decoding=decoding) == [False, False, False]
    assert decode([-2, 0.9, -2], [5, 80, 5], decoding=decoding) == [False, True, False]


def test_bias_keeps_more() -> None:
    assert decode([-0.5], [1], decoding=Decoding(bias=1.0)) == [True]


def worth(kept: tuple[bool, ...], votes: tuple[float, ...], *, switch: float, gap: float) -> float:
    """What a decision is worth, as the module's text says it."""
    places = [place for place, keep in enumerate(kept) if keep]
    between = kept[places[0] : places[-1]].count(False) if places else 0
    changes = sum(one != other for one, other in pairwise(kept))
    return sum(votes[place] for place in places) - switch * changes - gap * between


@pytest.mark.parametrize(("switch", "gap"), [(0.0, 0.0), (0.55, 0.0), (0.55, 0.3), (0.2, 0.9), (1.7, 0.1)])
def test_no_other_decision_is_worth_more(switch: float, gap: float) -> None:
    every = {n: list(product((False, True), repeat=n)) for n in range(1, 5)}
    for n in every:
        for votes in product((-1.3, -0.4, 0.7, 2.1), repeat=n):
            kept = decode(votes, [0.0] * n, decoding=Decoding(switch=switch, gap=gap))
            best = max(worth(other, votes, switch=switch, gap=gap) for other in every[n])
            assert worth(tuple(kept), votes, switch=switch, gap=gap) == pytest.approx(best), votes


def test_votes_are_weighed_by_length_and_shifted_first() -> None:
    decoding = Decoding(bias=0.5, switch=1.0, length=1.0)
    assert decode([-2, 0.4, -2], [0, 2, 0], decoding=decoding) == [False, False, False]
    assert decode([-2, 0.4, -2], [0, 25, 0], decoding=decoding) == [False, True, False]  # 0.9 * 2.25 is over 2
    assert decode([-2, 0.4, -2], [0, 24, 0], decoding=decoding) == [False, False, False]  # 1.98 is not
