"""Expressions of time: dates, ranges, relative times, parts of the day, clock times.

`find` gives what an article says of time as EDTF with first and last day. `readings` gives the same before it is
turned into records, with durations and repeated times where they are asked for.
"""

from transforms.dates.finding import Reading, find, readings
from transforms.dates.scan import Style

__all__ = ["Reading", "Style", "find", "readings"]
