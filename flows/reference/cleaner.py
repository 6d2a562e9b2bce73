"""The weights of the cleaner for plain text, read from the reference files."""

import json
from functools import cache
from importlib.resources import files

from transforms.cleaning.model import CleanerModel


@cache
def load_cleaner(name: str = "cleaner.json") -> CleanerModel:
    """Reads a model of `seeds/reference/`, once a process."""
    source = files("seeds").joinpath("reference", name)
    return CleanerModel.from_mapping(json.loads(source.read_text(encoding="utf-8")))


def load_html_cleaner() -> CleanerModel:
    """Reads `seeds/reference/cleaner_html.json`, the model for pages with markup, once a process."""
    return load_cleaner("cleaner_html.json")
