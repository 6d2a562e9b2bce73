"""Training of the cleaners, run by hand (`make train-cleaner`): nothing here is needed to build a warehouse."""
