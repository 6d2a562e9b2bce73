"""Repeats: the same text in more than one document, whole, in part or in other words."""
