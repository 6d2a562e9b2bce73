"""Is a snapshot what its manifest says, and do its tables fit together? Nothing is changed, all of it is told."""
