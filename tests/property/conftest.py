"""How long the laws are tried: shortly and the same each time, or with FUZZ=EXAMPLES long and anew (`make fuzz`)."""

import os

from hypothesis import HealthCheck, settings

SLOW_AT_FIRST = (HealthCheck.too_slow, HealthCheck.function_scoped_fixture)
"""The first example loads reference data; what a fixture lends is never changed."""

settings.register_profile("short", derandomize=True, deadline=None, suppress_health_check=SLOW_AT_FIRST)
settings.register_profile(
    "fuzz",
    max_examples=int(os.environ.get("FUZZ") or 1),
    deadline=None,
    print_blob=True,
    suppress_health_check=SLOW_AT_FIRST,
)
settings.load_profile("fuzz" if os.environ.get("FUZZ") else "short")
