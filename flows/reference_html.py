"""The weights of the cleaner for pages with markup, read from the reference files."""

from flows.reference_cleaner import load_cleaner
from transforms.cleaning.model import CleanerModel


def load_html_cleaner() -> CleanerModel:
    """Reads `seeds/reference/cleaner_html.json`, once a process."""
    return load_cleaner("cleaner_html.json")
