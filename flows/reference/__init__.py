"""Reference data, read once a process from packages and from the files of `seeds/reference`."""
