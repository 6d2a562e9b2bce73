"""Checks what a run staged: runs the suites, sets broken rows aside, writes the report."""
