"""Forgetting documents: out of every snapshot, report and page, and not read again."""
