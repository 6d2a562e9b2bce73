"""Titles and offices that stand before a person's name."""

from typing import Final

_TITLES: Final = """
mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness count countess sheikh ayatollah imam rabbi rev
reverend pope cardinal bishop archbishop patriarch president vice-president premier chancellor minister secretary
senator sen congressman congresswoman representative rep governor gov mayor councillor ambassador general gen lt
lieutenant col colonel maj major capt captain sgt sergeant corporal private admiral adm marshal commander brigadier
commodore judge justice king queen prince princess emperor tsar czar sultan emir khan duke duchess spokesman
spokeswoman spokesperson director chairman chairwoman chief coach chancellor
"""

TITLES: Final = frozenset(_TITLES.split())
"""Folded, without a full stop."""
