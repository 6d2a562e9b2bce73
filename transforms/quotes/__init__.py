"""Quotes: reported speech with its cue and its speaker."""

from transforms.quotes.find import find

__all__ = ["find"]
