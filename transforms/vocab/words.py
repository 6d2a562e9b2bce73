"""Word tables are written as running text; this makes sets of them."""


def words(text: str) -> frozenset[str]:
    """The words of a text, split at white space."""
    return frozenset(text.split())
