"""Addresses of stores. Credentials in them are refused where they come in, and struck out of whatever is said."""

import re
from urllib.parse import parse_qsl, urlsplit

from flows.errors import UsageError

WORDS = re.compile(r"[-_.]")
SECRETS = frozenset({
    "signature", "sig", "token", "key", "apikey", "accesskey", "awsaccesskeyid", "secret", "password", "passwd", "pwd",
    "credential", "auth",
})  # fmt: skip
"""Words in the names of query parameters that let in whoever has the URL."""
USER = re.compile(r"(?<=://)[^\s/@?#'\"]{1,500}@")
PARAMETER = re.compile(r"([?&;]([\w.-]{1,99})=)[^\s&;#'\"]{1,2000}")
STRUCK = "…"


def is_url(source: str) -> bool:
    return "://" in source


def refuse_secrets(url: str) -> None:
    """A URL is written down in runs, tables and logs. Raises UsageError if it holds what must not be."""
    parts = urlsplit(url)
    scheme = url.split("://", 1)[0]
    query = [name for name, _ in parse_qsl(parts.query, keep_blank_values=True)]
    if "@" in parts.netloc or any(_lets_in(name) for name in query):
        raise UsageError(
            f"the {scheme} address holds a credential",
            hint="leave it out and set it in the environment or fsspec's settings",
        )
    if "::" in url:
        raise UsageError(
            f"chained addresses are not read: {without_secrets(url)}", hint="archives are opened without a chain"
        )


def without_secrets(text: str) -> str:
    """The text with user names, passwords and keys struck out of the addresses in it."""
    kept = USER.sub(f"{STRUCK}@", text)
    return PARAMETER.sub(lambda found: f"{found[1]}{STRUCK}" if _lets_in(found[2]) else found[0], kept)


def _lets_in(name: str) -> bool:
    return not SECRETS.isdisjoint(WORDS.split(name.lower()))
