"""Every reason for a reject is explained in docs/rejects.md, and nothing else is."""

import re
from pathlib import Path

from flows.sources.reasons import REASONS

ROOT = Path(__file__).parents[4]


def test_every_reason_of_reading_is_documented() -> None:
    text = (ROOT / "docs" / "rejects.md").read_text(encoding="utf-8")
    section = text.split("## read")[1].split("\n## ")[0]
    assert re.findall(r"^\| `([^`]+)` \|", section, re.MULTILINE) == list(REASONS)
