"""Tables of words: one file an idea, plain constants."""
