"""HTML: pages to blocks, blocks to labels."""

from transforms.markup.label import label
from transforms.markup.render import Rendered, render

__all__ = ["Rendered", "label", "render"]
