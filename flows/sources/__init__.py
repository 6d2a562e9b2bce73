"""Reading: files, archives and records in, documents and rejects out."""
