"""Markdown, read like the page that it stands for."""

import pytest

from flows.reference.cleaner import load_cleaner, load_html_cleaner
from flows.sources.markdown import as_html
from transforms.article import Cleaners, lay_out, prepare
from transforms.records import Metadata

ARTICLE = """# Harbour closes after storm

*By Ada Crewe*

At least **40 boats** were lost, [the harbour master](https://ayr.example/master) said on Tuesday. It was the worst
storm in twelve years.

## What is known

The fishing fleet of the town had gone out on Monday although the forecast was bad, the coast guard said.

- [Ten photographs of the storm](/a)
- [Five things to know](/b)
"""


def test_marks_are_no_text() -> None:
    cleaners = Cleaners(load_cleaner(), load_html_cleaner())
    found = prepare(lay_out(as_html(ARTICLE), is_html=True, given=Metadata()), cleaners=cleaners)
    assert found.metadata.title == "Harbour closes after storm"
    assert found.metadata.authors == ("Ada Crewe",)
    assert "At least 40 boats were lost, the harbour master said on Tuesday." in found.clean.text
    assert not set("#*[]()") & set(found.clean.text)
    assert "Ten photographs" not in found.clean.text


@pytest.mark.parametrize("text", ["", "   ", "no marks at all", "<p>markup</p>", "[broken](link", "# " * 500, "\0"])
def test_any_text_is_markdown(text: str) -> None:
    assert isinstance(as_html(text), str)
