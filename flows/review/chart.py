"""The chart of a topic: one row a claimant, one point a claim, in Vega-Lite. Made once; each topic brings its points.

A point has `claimant, x, low, high, beyond, modifier, number, label, dated, note, held, href, step`: `x` is where it
stands, `low` and `high` are closed bounds that differ, `beyond` says where an open bound leads, `step` orders the
revisions of one claimant, `held` is false where the claim is denied, asked or negated.
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


def specification() -> dict[str, Any]:
    """The chart without points, in Vega-Lite with one named dataset, `points`, as high as one claimant's row."""
    import altair as alt

    points = alt.Chart(alt.NamedData(name="points"))
    row = alt.Y("claimant:N", title=None, axis=alt.Axis(ticks=False, domain=False))
    value = alt.X("x:Q", title=None, scale=alt.Scale(zero=False), axis=alt.Axis())
    shape = alt.Shape("modifier:N", scale=alt.Scale(domain=list(SHAPES), range=list(SHAPES.values())), legend=None)
    tooltip = [alt.Tooltip(f"{name}:N") for name in NAMED]
    revised = points.transform_filter("datum.step != null").mark_line(strokeDash=[2, 3], strokeWidth=2)
    bounds = points.transform_filter("datum.low != null").mark_rule(strokeWidth=2)
    above = points.transform_filter("datum.beyond == 'above'").mark_rule(strokeDash=[6, 3])
    below = points.transform_filter("datum.beyond == 'below'").mark_rule(strokeDash=[6, 3])
    dots = points.mark_point(size=130, strokeWidth=2, opacity=1)
    words = points.mark_text(dy=-14, fontSize=12)
    filled = alt.condition("datum.held", alt.value(1), alt.value(0))
    layers = (
        revised.encode(y=row, x=value, detail="claimant:N", order="step:Q"),
        bounds.encode(y=row, x=alt.X("low:Q"), x2="high:Q"),
        above.encode(y=row, x=value, x2=alt.value("width")),
        below.encode(y=row, x=value, x2=alt.value(0)),
        dots.encode(y=row, x=value, shape=shape, fillOpacity=filled, href="href:N", tooltip=tooltip),
        words.encode(y=row, x=value, text="dated:N", href="href:N"),
    )
    made: dict[str, Any] = alt.layer(*layers).properties(width="container", height=ROW).to_dict(validate=False)
    return made  # a test validates it: at every build it would take half a second


def height(n_claimants: int) -> int:
    """Pixels that the chart of so many claimants takes, so that the page keeps room for it."""
    return n_claimants * ROW + FRAME
