"""Revisions: which texts are one article's, and what one text says that the one before did not."""
