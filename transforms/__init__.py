"""Text in, rows out: pure functions on frozen dataclasses. No Prefect, no files, no clock, no network."""
