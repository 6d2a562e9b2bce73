"""Faults on purpose: every step of the storage layer fails once, dies once, and is tried again."""
