"""HTML: pages to blocks, blocks to labels."""

from transforms.markup.render import Rendered, render

__all__ = ["Rendered", "render"]
