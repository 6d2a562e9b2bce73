"""Prefect flows and tasks, settings, the command line, and all input and output."""
