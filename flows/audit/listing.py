"""The suites as Markdown: `python -m flows.audit.listing` writes them between the marks of `docs/checks.md`."""

from pathlib import Path

from schemas.suites import SNAPSHOT, SUITES, Expectation

BEGIN, END = "<!-- suites: begin -->", "<!-- suites: end -->"
PAGE = Path(__file__).parents[2] / "docs" / "checks.md"


def markdown() -> str:
    """One heading and one table a suite."""
    suites = {"snapshot": SNAPSHOT, **SUITES}
    return "\n\n".join(f"### {table}\n\n{_table(suite)}" for table, suite in suites.items())


def _table(suite: tuple[Expectation, ...]) -> str:
    rows = [
        f"| {e.name} | {', '.join(f'`{column}`' for column in e.columns)} | {e.severity} | {_plain(e.description)} |"
        for e in suite
    ]
    return "\n".join(["| expectation | columns | severity | what must be true |", "|---|---|---|---|", *rows])


def _plain(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


def refreshed(page: str) -> str:
    """The page with the suites as they are now."""
    before, rest = page.split(BEGIN)
    after = rest.split(END)[1]
    return f"{before}{BEGIN}\n\n{markdown()}\n\n{END}{after}"


if __name__ == "__main__":
    PAGE.write_text(refreshed(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
