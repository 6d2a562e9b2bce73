"""A page of 100,000 lines takes ten times what one of 10,000 takes, as text and as markup."""

import gc
import time

import pytest

from flows.reference.cleaner import load_cleaner, load_html_cleaner
from transforms.article import Cleaners, lay_out, prepare
from transforms.records import Metadata

LINES = (
    "The harbour office said on Monday that the ferry would sail again when its engine has been mended.",
    "Share on Facebook", "By Tom Reed", "October 25, 2024", "• Tickets", "“We will wait,” said Ada Marsh, a passenger.",
    "12 comments", "Read more: Ten soups for a cold winter", "The ferry at the quay. (AP Photo/Tom Reed)", "Menu",
)  # fmt: skip
SLACK = 2.5
"""Times that the longer page may take what linear growth allows; a quadratic step would take ten times it."""


def seconds(n_lines: int, *, is_html: bool) -> float:
    """Processor seconds of cleaning a page of so many lines, no two the same.

    Without the collector, which goes through all that tests before this one have left: for a longer page more often.
    """
    lines = (f"{LINES[n % len(LINES)]} {n}" for n in range(n_lines))
    page = "\n".join(f"<p>{line}</p>" if is_html else line for line in lines)
    cleaners = Cleaners(load_cleaner(), load_html_cleaner())
    gc.disable()
    try:
        began = time.process_time()
        article = prepare(lay_out(page, is_html=is_html, given=Metadata()), cleaners=cleaners)
        taken = time.process_time() - began
    finally:
        gc.enable()
    assert len(article.blocks) == n_lines
    return taken


@pytest.mark.slow
@pytest.mark.parametrize("is_html", [False, True])
def test_long_pages_take_linear_time(is_html: bool) -> None:
    assert seconds(100_000, is_html=is_html) < 10 * SLACK * seconds(10_000, is_html=is_html)
