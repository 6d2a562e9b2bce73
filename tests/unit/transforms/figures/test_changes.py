import pytest

from tests.unit.transforms.figures.conftest import Figures


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        ("Profit rose 5 percent.", [("up", "by")]),
        ("Profit fell by $5 million.", [("down", "by")]),
        ("Shares were down 11.9%.", [("down", "by")]),
        ("Shares finished 4.1% higher.", [("up", "by")]),
        ("Revenue rose to $7.4 billion from $6.8 billion.", [("up", "to"), ("up", "from")]),
        ("Turnout fell 8% to 43%.", [("down", "by"), ("down", "to")]),
        ("Pay had fallen by £400,000 to £2.1 million.", [("down", "by"), ("down", "to")]),
        ("It was a 3-point drop.", [("down", "by")]),
        ("There was a 75 percent increase in visits.", [("up", "by")]),
        ("FTSE -0.6% and DAX +0.4%.", [("down", "by"), ("up", "by")]),
        ("The index gained 120 points, or 0.4%.", [("up", "by"), ("up", "by")]),
        ("Profit rose from 14 to 15.50.", [("up", "from"), ("up", "to")]),
        ("Turnout fell from 60% to about 43%.", [("down", "from"), ("down", "to")]),
        ("They saw an increase from 300 to 500 visits.", [("up", "from"), ("up", "to")]),
        ("Sales doubled to 4 million.", [("up", "to")]),
        ("Tickets range from 300 to 500 euros.", [("none", None)]),
        ("They moved from 4 to 6 tents.", [("none", None)]),
        ("The army lost 75 men.", [("none", None)]),
        ("The firm cut 650 jobs.", [("none", None)]),
        ("About 70 percent agreed.", [("none", None)]),
        ("He looked up 5 words.", [("none", None)]),
        ("It has up to 5 doors.", [("none", None)]),
    ],
)
def test_direction_and_role(figures: Figures, text: str, moves: list[tuple[str, str | None]]) -> None:
    assert [(f.change, f.change_role) for f in figures(text)] == moves


def test_the_cue_is_in_the_text(figures: Figures) -> None:
    text = "Profit rose by 5 percent."
    (figure,) = figures(text)
    assert figure.change_cue is not None
    assert figure.change_cue.of(text) == "rose"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sales fell from 20 to 15 million euros.", [(20e6, "euro"), (15e6, "euro")]),
        ("The price fell from $75 per barrel to $46.", [(75, "US dollar"), (46, "US dollar")]),
        ("The number of troops rose from 3,000 to 12,000.", [(3000, None), (12000, None)]),
        ("Output was 3.1 million barrels, up from 2.4 million.", [(3.1e6, "barrel"), (2.4e6, "barrel")]),
    ],
)
def test_start_and_end_share_scale_and_unit(figures: Figures, text: str, found: list[tuple[float, str | None]]) -> None:
    assert [(f.value, f.unit.name if f.unit else None) for f in figures(text)] == found
