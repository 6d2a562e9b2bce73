"""HTML: pages to blocks, blocks to labels."""

from transforms.markup.label import label, label_pages
from transforms.markup.render import Rendered, render

__all__ = ["Rendered", "label", "label_pages", "render"]
