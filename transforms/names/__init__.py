"""Names: one spelling to compare by, and whether two names are of the same one."""

from transforms.names.blocking import blocking_keys
from transforms.names.compare import same, similarity
from transforms.names.forms import fold, key, normalise

__all__ = ["blocking_keys", "fold", "key", "normalise", "same", "similarity"]
