"""The charts of a topic in Vega-Lite: one row a claimant, one point a claim, by number and by day.

Made once; each topic brings its points: `claimant, x, day, low, high, beyond, modifier, number, words, words_by_day,
note, held, href, step`. `x` is where the number stands, `low` and `high` are closed bounds that differ, `beyond` says
where an open bound leads, `step` orders the revisions of one claimant, `held` is false where the claim is denied,
asked or negated.
"""

from typing import Any

SHAPES = {
    "exact": "circle", "approximately": "diamond", "between": "square", "vague": "cross", "at least": "triangle-right",
    "more than": "triangle-right", "at most": "triangle-left", "less than": "triangle-left",
}  # fmt: skip
"""Shape by modifier: an arrow points to where an open bound leads."""
ROW = 42
"""Pixels of one claimant's row."""
FRAME = 52
"""Pixels of a chart above and below its rows."""
NAMED = ("claimant", "number", "modifier", "note")


def by_number() -> dict[str, Any]:
    """The chart without points, with one named dataset, `points`, as high as one claimant's row."""
    import altair as alt

    value = alt.X("x:Q", title=None, scale=alt.Scale(zero=False), axis=alt.Axis())
    points, row = _points(), _row()
    bounds = points.transform_filter("datum.low != null").mark_rule(strokeWidth=2)
    above = points.transform_filter("datum.beyond == 'above'").mark_rule(strokeDash=[6, 3])
    below = points.transform_filter("datum.beyond == 'below'").mark_rule(strokeDash=[6, 3])
    return _layered(
        _revisions(points, value),
        bounds.encode(y=row, x=alt.X("low:Q"), x2="high:Q"),
        above.encode(y=row, x=value, x2=alt.value("width")),
        below.encode(y=row, x=value, x2=alt.value(0)),
        *_marks(points, value, "words"),
    )


def by_day() -> dict[str, Any]:
    """The same over time: since when a claimant says so, or when it was printed; points without a day are left out."""
    import altair as alt

    day = alt.X("day:T", title=None, scale=alt.Scale(), axis=alt.Axis())
    points = _points().transform_filter("datum.day != null")
    return _layered(_revisions(points, day), *_marks(points, day, "words_by_day"))


def _points() -> Any:
    import altair as alt

    return alt.Chart(alt.NamedData(name="points"))


def _row() -> Any:
    import altair as alt

    return alt.Y("claimant:N", title=None, axis=alt.Axis(ticks=False, domain=False))


def _revisions(points: Any, place: Any) -> Any:
    """What joins the numbers that one claimant gave on several days."""
    line = points.transform_filter("datum.step != null").mark_line(strokeDash=[2, 3], strokeWidth=2)
    return line.encode(y=_row(), x=place, detail="claimant:N", order="step:Q")


def _marks(points: Any, place: Any, words: str) -> tuple[Any, Any]:
    """Each claim as a shape that leads to its evidence, and what stands above it."""
    import altair as alt

    shape = alt.Shape("modifier:N", scale=alt.Scale(domain=list(SHAPES), range=list(SHAPES.values())), legend=None)
    filled = alt.condition("datum.held", alt.value(1), alt.value(0))
    tooltip = [alt.Tooltip(f"{name}:N") for name in NAMED]
    dots = points.mark_point(size=130, strokeWidth=2, opacity=1)
    told = points.mark_text(dy=-14, fontSize=12)
    return (
        dots.encode(y=_row(), x=place, shape=shape, fillOpacity=filled, href="href:N", tooltip=tooltip),
        told.encode(y=_row(), x=place, text=f"{words}:N", href="href:N"),
    )


def _layered(*layers: Any) -> dict[str, Any]:
    import altair as alt

    made: dict[str, Any] = alt.layer(*layers).properties(width="container", height=ROW).to_dict(validate=False)
    return made  # a test validates it: at every build it would take half a second


def height(n_claimants: int) -> int:
    """Pixels that the chart of so many claimants takes, so that the page keeps room for it."""
    return n_claimants * ROW + FRAME
