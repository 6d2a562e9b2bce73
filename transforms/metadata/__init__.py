"""What is known of an article beside its text."""

from transforms.metadata.inferred import from_blocks
from transforms.metadata.merging import merge
from transforms.metadata.page import from_html

__all__ = ["from_blocks", "from_html", "merge"]
