"""Limits from the environment, for those who trust their sources more or less: `TALLYWIRE_MAX_DOCUMENT_BYTES=200MB`."""

import os
from dataclasses import fields

from flows.errors import UsageError
from flows.memory import amount
from flows.sources.records import Limits

PREFIX = "TALLYWIRE_"


def from_environment() -> Limits:
    """The usual limits, but for those that the environment sets.

    Raises `UsageError` for what is no number above zero.
    """
    names = {PREFIX + field.name.upper(): field.name for field in fields(Limits)}
    return Limits(**{name: _stated(variable) for variable, name in names.items() if variable in os.environ})


def _stated(variable: str) -> int:
    if not (found := amount(os.environ[variable])):
        raise UsageError(f"{variable}={os.environ[variable]}: is no limit", hint=f"as in {variable}=200 or 200MB")
    return found


def changed(limits: Limits) -> str:
    """Those that are not as usual, in one line: documents that were too large before are read again."""
    usual = Limits()
    stated = {field.name: getattr(limits, field.name) for field in fields(Limits)}
    return " ".join(f"{name}={value}" for name, value in stated.items() if value != getattr(usual, name))
