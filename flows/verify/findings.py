"""What can be wrong with a snapshot: fixed words, each with what to do about it."""

from dataclasses import dataclass
from typing import Literal

Fault = Literal[
    "broken link",
    "broken manifest",
    "newer release",
    "missing file",
    "changed file",
    "row count",
    "foreign file",
    "wrong columns",
    "missing value",
    "duplicate key",
    "broken relation",
    "wrong count",
]

BACK = "`tallywire verify --all` says which snapshots are whole: `tallywire rollback ID` to one, then build with --full"
ADVICE: dict[Fault, str] = {
    "broken link": "`tallywire snapshots` lists what is there, `tallywire rollback ID` points `current` at one of them",
    "broken manifest": BACK,
    "newer release": "install the release that made it: this one cannot say whether it is whole",
    "missing file": f"restore it from a copy; or {BACK}",
    "changed file": f"restore it from a copy, and check the disk; or {BACK}",
    "row count": f"restore the file from a copy; or {BACK}",
    "foreign file": "move it away: readers of the folder would take it for rows of the table",
    "wrong columns": "build with --full, so that this release writes the tables anew",
    "missing value": "build with --full, and report it: a build must not publish this",
    "duplicate key": "build with --full, and report it: a build must not publish this",
    "broken relation": "build with --full, and report it: a build must not publish this",
    "wrong count": "build with --full, and report it: a build must not publish this",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: where it is (a path below the warehouse, or table and column) and what was seen."""

    fault: Fault
    where: str
    detail: str

    @property
    def advice(self) -> str:
        return ADVICE[self.fault]
