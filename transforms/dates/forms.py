"""What an expression of time says, before anything is known of when it was said.

A form is built by the grammar and turned into a stretch of time by `resolve`. `None` means that the words do not say.
"""

from dataclasses import dataclass, field
from typing import Literal

Direction = Literal["past", "future"]
Bounding = Literal["since", "after", "before", "until", "by"]
Amount = tuple[float, str]
"""How many of which unit: `(2, "week")`. Weekdays are units too: `(2, "sunday")`."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """A year, month, day or weekday by name or number: `2013`, `Oct 25`, `Friday the 15th`, `last March`."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    which: int | None = None
    """-1, 0 or 1 for last, this and next."""
    strict: bool = False
    """The nearest one in that direction, never one around it: `this past Friday`, `the coming Friday`."""


@dataclass(frozen=True, slots=True)
class Around:
    """A unit before, around or after the reference: `today`, `last week`, `the month after next`."""

    unit: str
    shift: int = 0


@dataclass(frozen=True, slots=True)
class Nth:
    """A numbered unit or weekday inside a period: `Q3 2016`, `the last week of July`, `the first Monday of …`."""

    number: int
    """From 1; -1 is the last."""
    unit: str
    within: "Form | None" = None
    which: int | None = None


@dataclass(frozen=True, slots=True)
class Decade:
    """`the 1990s`, and `the 90s` where the century is not said."""

    year: int


@dataclass(frozen=True, slots=True)
class Century:
    number: int


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day by name; `rule` is that of `transforms.vocab.calendar.HOLIDAYS`."""

    rule: str
    year: int | None = None
    which: int | None = None


@dataclass(frozen=True, slots=True)
class Inside:
    """A form that another one narrows: `June` of `next year`, `Friday` of `last week`."""

    inner: "Form"
    outer: "Form"


@dataclass(frozen=True, slots=True)
class Stretch:
    """An amount of time up to the reference or from it: `the past two weeks`, `within 3 years`."""

    amounts: tuple[Amount, ...]
    direction: Direction
    whole: bool = True
    """Starts with the next whole unit; `within` starts at once."""


@dataclass(frozen=True, slots=True)
class Shift:
    """An amount of time before or after a point: `two days ago`, `3 weeks from tomorrow`, `two days earlier`."""

    amounts: tuple[Amount, ...]
    direction: Direction
    base: "Form | Literal['now', 'text']" = "now"
    """`text`: the date that was spoken of last."""


@dataclass(frozen=True, slots=True)
class Holding:
    """The unit that holds a day: `the week of October 7`, `the weekend of Halloween`."""

    unit: str
    day: "Form"


@dataclass(frozen=True, slots=True)
class Lasting:
    """An amount of time from a point on: `for two weeks from October 8`, `2 weeks starting May 20th`."""

    amounts: tuple[Amount, ...]
    start: "Form"


@dataclass(frozen=True, slots=True)
class PortionOf:
    """`early`, `late`, `the rest of` a period."""

    portion: str
    whole: "Form"


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """`the evening of October 23`, `Tuesday morning`, `tonight`."""

    part: str
    day: "Form | None" = None
    portion: str | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, with its day where that is said."""

    hour: int
    minute: int = 0
    second: int = 0
    sure: bool = True
    """Morning or afternoon is known."""
    day: "Form | None" = None


@dataclass(frozen=True, slots=True)
class ClockRange:
    low: Clock
    high: Clock
    day: "Form | None" = None


@dataclass(frozen=True, slots=True)
class Range:
    """From the start of one period to the end of another."""

    low: "Form"
    high: "Form"


@dataclass(frozen=True, slots=True)
class Bound:
    """`since June`, `by December`, `no later than Friday`."""

    kind: Bounding
    of: "Form"


@dataclass(frozen=True, slots=True)
class Now:
    pass


@dataclass(frozen=True, slots=True)
class Duration:
    """An amount of time that stands nowhere: no date, left out unless asked for."""

    amounts: tuple[Amount, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """`every day`, `weekly`: no date, left out unless asked for."""

    text: str = field(default="", compare=False)


Form = (
    Calendar | Around | Nth | Decade | Century | Holiday | Inside | Stretch | Shift | Holding | Lasting | PortionOf
    | PartOfDay | Clock | ClockRange | Range | Bound | Now | Duration | Repeat
)  # fmt: skip
