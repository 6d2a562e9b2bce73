"""Where a run publishes: snapshots, the link to the current one, the staging area, the lock."""
