"""Titles and offices that stand before a person's name."""

from typing import Final

_TITLES: Final = """
adm admiral ambassador archbishop ayatollah baron baroness bishop brigadier capt captain cardinal chairman chairwoman
chancellor chief coach col colonel commander commodore congressman congresswoman coroner corporal councillor count
countess czar dame director dr duchess duke emir emperor gen general gov governor imam judge justice khan king lady
lieutenant lord lt maj major marshal mayor minister miss mr mrs ms mx patriarch pope premier president prince princess
private prof professor queen rabbi rep representative rev reverend secretary sen senator sergeant sgt sheikh sir
spokesman spokesperson spokeswoman sultan tsar vice-president
"""

TITLES: Final = frozenset(_TITLES.split())
"""Folded, without a full stop."""
