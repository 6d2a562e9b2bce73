"""Figures: every number that a text states, with its value, bounds, unit and what it counts.

The steps, each in a module of its own: numbers (grammar) → readings (with signs and units) → ranges → guards (what is
no figure) → ages → modifiers → changes → counted → `Figure`.
"""

from transforms.figures.find import find

__all__ = ["find"]
