"""The documentation lists every expectation as the code has it."""

from flows.audit import listing


def test_the_page_agrees_with_the_suites() -> None:
    page = listing.PAGE.read_text(encoding="utf-8")
    assert page == listing.refreshed(page), "run: python -m flows.audit.listing"
