"""What all tests of the pages need."""

import pytest

from flows.review import scripts


@pytest.fixture(autouse=True)
def without_the_charts_scripts(monkeypatch: pytest.MonkeyPatch) -> None:
    """They take seconds to make, and no page here is drawn."""
    monkeypatch.setattr(scripts, "place", lambda cache, folder: (folder / scripts.BUNDLE).touch())
