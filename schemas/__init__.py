"""What a Tallywire warehouse holds: one Arrow schema a table, its vocabulary, its expectations and its relations."""
