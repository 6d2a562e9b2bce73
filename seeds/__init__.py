"""A sample corpus of our own, reference data and human corrections, as plain files."""
