import pytest

from tests.unit.transforms.figures.conftest import Figures


@pytest.mark.parametrize(
    ("text", "modifier", "low", "high"),
    [
        ("They sent 500 men.", "exact", 500, 500),
        ("They sent about 500 men.", "approximately", 500, 500),
        ("They sent an estimated 500 men.", "approximately", 500, 500),
        ("They sent 500 or so men.", "approximately", 500, 500),
        ("Some 500 men came.", "approximately", 500, 500),
        ("They sent at least 500 men.", "at least", 500, None),
        ("They sent no fewer than 500 men.", "at least", 500, None),
        ("They sent 500-plus men.", "at least", 500, None),
        ("They sent 500 or more men.", "at least", 500, None),
        ("They sent up to 500 men.", "at most", None, 500),
        ("They sent as many as 500 men.", "at most", None, 500),
        ("They sent no more than 500 men.", "at most", None, 500),
        ("They sent more than 500 men.", "more than", 500, None),
        ("They sent over 500 men.", "more than", 500, None),
        ("They sent fewer than 500 men.", "less than", None, 500),
        ("They sent just under 500 men.", "less than", None, 500),
        ("They sent several dozen men.", "vague", 24, None),
        ("They paid more than $500.", "more than", 500, None),
        ("They worked over five weeks.", "exact", 5, 5),
        ("They worked for over five weeks.", "more than", 5, None),
        ("They looked at the 500 men.", "exact", 500, 500),
    ],
)
def test_modifier_and_bounds(figures: Figures, text: str, modifier: str, low: float | None, high: float | None) -> None:
    (figure,) = figures(text)
    assert (figure.modifier, figure.low, figure.high) == (modifier, low, high)


def test_a_conversion_takes_the_modifier(figures: Figures) -> None:
    assert [f.modifier for f in figures("It gives just under 296 hp (221 kW) of power.")] == ["less than", "less than"]


def test_a_range_can_be_rough(figures: Figures) -> None:
    (figure,) = figures("It needs about 2000 to 2500 litres.")
    assert (figure.modifier, figure.low, figure.high) == ("approximately", 2000, 2500)


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("They sent more than 300 and fewer than 500 men.", [(300, 500)]),
        ("They sent at least 300 but no more than 500 men.", [(300, 500)]),
        ("They sent more than 300 men and fewer than 500 women.", [(300, None), (None, 500)]),
        ("They sent more than 500 and fewer than 300 men.", [(500, None), (None, 300)]),
    ],
)
def test_two_bounds_are_one_interval(
    figures: Figures, text: str, bounds: list[tuple[float | None, float | None]]
) -> None:
    assert [(f.low, f.high) for f in figures(text)] == bounds
