"""Contiguity: a price on every change of state."""

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
