"""What every build imports, ready before a test forks: see `forked`."""

from flows import environment

environment.prepare()

from flows import build, worker  # noqa: E402, F401
from flows.audit.run import import_library  # noqa: E402

import_library()
