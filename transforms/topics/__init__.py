"""Topics: claims that put a number on the same thing."""
