"""Which article an address names."""

import re
from typing import Final

_ADDRESS: Final = re.compile(
    r"\s*(?:https?:)?//(?:www\.)?(?P<host>[^/?#\s]+)(?P<path>[^?#\s]*)(?:\?(?P<asked>[^#\s]*))?", re.IGNORECASE
)
_TRACKING: Final = re.compile(
    r"(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmpid|ref_src)(?:=|$)", re.IGNORECASE
)
"""Parameters that tell how a reader came, and name no other article."""


def article_key(url: str | None, source_uri: str) -> str:
    """What is the same for all revisions of an article: its address, or its source where it has none.

    Scheme, `www.`, case of the host, a closing slash, the fragment and parameters that only track do not count. An
    address without a path names a site and no article.
    """
    found = _ADDRESS.match(url or "")
    if not found:
        return source_uri
    path = found["path"].rstrip("/")
    asked = "&".join(part for part in (found["asked"] or "").split("&") if part and not _TRACKING.match(part))
    if not (path or asked):
        return source_uri
    return found["host"].lower() + path + (f"?{asked}" if asked else "")
