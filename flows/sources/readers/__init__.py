"""One reader a format: a stream in, documents and rejects out."""
