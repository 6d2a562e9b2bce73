"""Bytes to text: what the bytes prove first, then what the source says of them, then what they look like."""

import codecs
import re

import charset_normalizer

from flows.errors import SourceError

BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is the start of this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MARKUP_HEAD = 2_048
"""Bytes in which HTML may state its encoding; the standard says 1,024, real pages reach a little further."""
STATED = re.compile(
    rb"""<(?:meta\b[^>]{0,200}?charset|\?xml\b[^>]{0,100}?encoding)\s{0,9}=\s{0,9}["']?([\w.:-]{2,40})""",
    re.IGNORECASE,
)
ESCAPING = re.compile(r"iso-?2022|hz", re.IGNORECASE)
"""Encodings whose bytes are all ASCII, so that being valid UTF-8 proves nothing."""
NEVER_STATED = re.compile(r"utf-(?:7|16|32)|.*[-_]escape|punycode|idna|undefined|mbcs|oem")
"""What nobody can mean: the bytes that state it are ASCII, and these codecs would make something else of them."""
CONTROLS = bytes(sorted(set(range(32)) - {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1B})) + b"\x7f"
SAMPLE = 1 << 16
MAX_CONTROLS = 0.02
"""Share of control bytes above which bytes that are not UTF-8 are no text: random bytes have .11, text next to none."""
MAX_CONTROLS_UTF8 = 0.10
WESTERN = frozenset("‘’“”‚„–—…•€£¥©®°·½¼¾«»¿¡§²³µ×\xa0ÀÁÂÄÅÆÇÈÉÊËÍÎÏÑÓÔÖØÚÜßàáâãäåæçèéêëíîïñòóôöøùúûüŒœŠšŽž")
MAX_STRAY = 0.01
"""Share of bytes beyond ASCII that tell nothing of an encoding: damage, which becomes replacement characters."""
MAX_WESTERN = 0.15
"""Share of bytes beyond ASCII in text that may be called Western without asking the detector. French and German
have .02 to .06 and short titles up to .12; alphabets with letters of their own have more than .5."""


def text(payload: bytes, hint: str | None = None) -> tuple[str, str]:
    """The text and the encoding it was read with, its byte order mark left out.

    Raises SourceError: empty, binary, or bad encoding.
    """
    decoded, encoding = _decoded(payload, hint)
    if not decoded.strip():
        raise SourceError("no text in it", reason="empty")
    return decoded, encoding


def marked(head: bytes) -> tuple[str, int] | None:
    """The encoding that a byte order mark states, and the length of the mark."""
    return next(((name, len(mark)) for mark, name in BOMS if head.startswith(mark)), None)


def binary(head: bytes) -> bool:
    """The bytes are no text in any encoding."""
    if marked(head) or _wide(head):
        return False
    share = len(head) - len(head.translate(None, CONTROLS))
    if share <= 1:
        return False
    limit = MAX_CONTROLS_UTF8 if _utf8(head) is not None else MAX_CONTROLS
    return share > limit * len(head)


def _decoded(payload: bytes, hint: str | None) -> tuple[str, str]:
    if mark := marked(payload):
        encoding, length = mark
        return _strictly_or_replaced(payload[length:], encoding)
    if wide := _wide(payload[:SAMPLE]):
        return _strictly_or_replaced(payload, wide)
    if binary(payload[:SAMPLE]):
        raise SourceError("no text in any encoding", reason="binary")
    stated = [name for name in (_known(hint), _known(_markup(payload))) if name]
    escaping = [name for name in stated if ESCAPING.match(name)]
    for encoding in (*escaping, "utf-8", *stated):
        found = _strictly(payload, encoding)
        if found is not None:
            return found, encoding
    return _guessed(payload)


def _markup(payload: bytes) -> str | None:
    found = STATED.search(payload[:MARKUP_HEAD])
    return found[1].decode("ascii", "ignore") if found else None


def _known(name: str | None) -> str | None:
    """Python's name of an encoding; browsers read what calls itself Latin-1 as Windows-1252, and so do we."""
    if not name:
        return None
    try:
        known = codecs.lookup(name)
    except (LookupError, ValueError):  # ValueError: a NUL in the name
        return None
    if not known._is_text_encoding or NEVER_STATED.match(known.name):  # base64, zip and the like are codecs too
        return None
    return "cp1252" if known.name in {"iso8859-1", "ascii"} else known.name


def _strictly(payload: bytes, encoding: str) -> str | None:
    try:
        return payload.decode(encoding)
    except (UnicodeError, ValueError):
        return None


def _strictly_or_replaced(payload: bytes, encoding: str) -> tuple[str, str]:
    return payload.decode(encoding, "replace"), encoding


def _utf8(head: bytes) -> str | None:
    """The sample as UTF-8, its last character perhaps cut."""
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return None


def _wide(head: bytes) -> str | None:
    """UTF-16 without a mark: of text with Latin letters, every other byte is NUL."""
    if len(head) < 8 or b"\0" not in head:
        return None
    even, odd = head[0::2], head[1::2]
    if odd.count(0) > 0.4 * len(odd) and even.count(0) < 0.02 * len(even):
        return "utf-16-le"
    if even.count(0) > 0.4 * len(even) and odd.count(0) < 0.02 * len(odd):
        return "utf-16-be"
    return None


def _guessed(payload: bytes) -> tuple[str, str]:
    """Encodings that nobody stated. UTF-8 with a few broken bytes stays UTF-8: any other reading garbles the rest.

    Raises SourceError: bad encoding.
    """
    mended = payload.decode("utf-8", "replace")
    broken = mended.count("�")
    if _multibyte(payload, broken):
        return mended, "utf-8"
    western = _western(payload)
    if western is not None:
        return western, "cp1252"
    if sum(byte > 0x7F for byte in payload) <= MAX_STRAY * len(payload):
        return mended, "utf-8"
    best = charset_normalizer.from_bytes(payload[:SAMPLE]).best()
    encoding = _known(best.encoding) if best is not None else None
    found = _strictly(payload, encoding) if encoding else None
    if found is None or encoding is None:
        raise SourceError("the encoding cannot be told", reason="bad encoding", hint="convert it to UTF-8")
    return found, encoding


def _multibyte(payload: bytes, broken: int) -> bool:
    """Whole UTF-8 sequences outnumber the broken ones by far."""
    whole = len(payload.decode("utf-8", "ignore")) - sum(byte < 0x80 for byte in payload)
    return whole >= 4 * broken


def _western(payload: bytes) -> str | None:
    """Windows-1252, if what is beyond ASCII is little and all of it is what Western typesetting uses."""
    found = _strictly(payload, "cp1252")
    if found is None:
        return None
    beyond = [character for character in found if character > "\x7f"]
    return found if len(beyond) <= MAX_WESTERN * len(found) and WESTERN.issuperset(beyond) else None
