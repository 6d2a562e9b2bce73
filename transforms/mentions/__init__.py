"""Names in the text: the model's spans, corrected where the evidence is stronger."""

from transforms.mentions.finding import find

__all__ = ["find"]
