"""What a stream is: signatures in its first bytes first, then the ending of its name, then how its text looks."""

import json
import re
from pathlib import PurePosixPath

from flows.errors import SourceError
from flows.sources import compression, decode, usual

ENDINGS: dict[str, str] = {
    ".txt": "txt", ".text": "txt", ".md": "md", ".markdown": "md", ".html": "html", ".htm": "html", ".xhtml": "html",
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json", ".csv": "csv", ".tsv": "csv", ".parquet": "parquet",
    ".warc": "warc", ".zip": "zip", ".tar": "tar",
}  # fmt: skip
COMPRESSIONS: dict[str, compression.Compression] = {
    ".gz": "gz", ".bz2": "bz2", ".xz": "xz", ".zst": "zst", ".tgz": "gz", ".txz": "xz", ".tbz2": "bz2",
}  # fmt: skip
FOREIGN: dict[bytes, str] = {
    b"%PDF-": "PDF", b"\x89PNG": "a PNG image", b"\xff\xd8\xff": "a JPEG image", b"GIF8": "a GIF image",
    b"RIFF": "a RIFF file", b"\x7fELF": "a program", b"7z\xbc\xaf": "a 7z archive", b"Rar!": "a RAR archive",
    b"SQLite format 3": "a SQLite database", b"\xd0\xcf\x11\xe0": "an old Office file", b"{\\rtf": "RTF",
    b"ARROW1": "an Arrow file", b"Obj\x01": "an Avro file", b"ORC": "an ORC file",
}  # fmt: skip
FOREIGN_ENDINGS: frozenset[str] = frozenset({
    ".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".xls", ".xlsx", ".xml", ".rss", ".yml", ".yaml", ".toml",
    ".ini", ".cfg", ".py", ".js", ".css", ".ts", ".sh", ".sql", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg",
    ".mp3", ".mp4", ".wav", ".7z", ".rar", ".exe", ".so", ".dll", ".sqlite", ".db", ".feather", ".arrow", ".avro",
    ".orc", ".pkl", ".npy", ".lock", ".sha256", ".md5",
})  # fmt: skip
OPENING = re.compile(
    rb"\s{0,200}(?:<!--.{0,2000}?-->\s{0,200}){0,3}<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
FIRST_TAG = re.compile(rb"\s{0,200}<[a-z!][^<]{0,2000}>", re.IGNORECASE)
CLOSING_BLOCK = re.compile(rb"</(?:p|div|article|section|body|html|h[1-6]|li|ul|table|main)\s{0,9}>", re.IGNORECASE)
ANY_TAG = re.compile(rb"<[a-z!/?]", re.IGNORECASE)
TAR_SIGNATURE, TAR_AT = b"ustar", 257


def ending(name: str) -> str:
    return PurePosixPath(name.replace("\\", "/")).suffix.lower()


def uncompressed(name: str) -> str:
    """The name without the ending that its compression gave it: `a.txt` for `a.txt.gz`, `a.tar` for `a.tgz`."""
    last = ending(name)
    if last not in COMPRESSIONS:
        return name
    return name[: -len(last)] + (".tar" if last.startswith(".t") else "")


def by_name(name: str) -> str:
    """The format or archive that a name promises, `unknown` otherwise."""
    return ENDINGS.get(ending(uncompressed(name)), "unknown")


def kind(head: bytes, name: str) -> str:
    """A format, `json`, an archive or a compression. Raises SourceError: empty, binary, unsupported format."""
    if not head:
        raise SourceError("no bytes in it", reason="empty")
    signed = _signed(head)
    if signed is not None:
        return signed
    last = ending(name)
    by_lines = ENDINGS.get(last) in {"jsonl", "csv"}
    if decode.binary(head.lstrip().partition(b"\n")[0] if by_lines else head):  # a bad line must not cost the others
        raise SourceError("no text, and no format that is known", reason="binary")
    if last in FOREIGN_ENDINGS:
        raise SourceError(f"files that end in {last} are not read", reason="unsupported format")
    promised = ENDINGS.get(last, "txt")
    if promised in {"parquet", "warc", "zip", "tar"}:
        raise SourceError(f"it is named {last}, and is none", reason="corrupt")
    return _looked_at(head, promised)


def _signed(head: bytes) -> str | None:
    packed = compression.of(head)
    if packed is not None:
        return packed
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith(b"WARC/"):
        return "warc"
    if head[TAR_AT:].startswith(TAR_SIGNATURE):
        return "tar"
    foreign = next((what for magic, what in FOREIGN.items() if head.startswith(magic)), None)
    if foreign is not None:
        binary = decode.binary(head)
        if binary or foreign in {"PDF", "RTF"}:
            raise SourceError(f"it is {foreign}", reason="binary" if binary else "unsupported format")
    return None


def _looked_at(head: bytes, promised: str) -> str:
    """The promised text format, unless the text plainly is another one."""
    if promised in {"txt", "md", "html"}:
        if html(head):
            return "html"
        if promised == "html" and not ANY_TAG.search(_ascii(head)):
            return "txt"
        return "jsonl" if promised == "txt" and _record(head) else promised
    start = _ascii(head).lstrip()[:1]
    if promised == "jsonl" and start == b"[":
        return "json"
    if promised == "json" and start == b"{" and _lines_of_records(head):
        return "jsonl"
    return promised


def html(head: bytes) -> bool:
    """The file is a page: it opens as one, or starts with a tag and closes a block."""
    plain = _ascii(head)
    return bool(OPENING.match(plain) or (FIRST_TAG.match(plain) and CLOSING_BLOCK.search(plain)))


def fragment(payload: bytes) -> bool:
    """The text of a record is HTML: it closes a block somewhere in its head."""
    return bool(CLOSING_BLOCK.search(payload[:65_536]))


def _ascii(head: bytes) -> bytes:
    """The head as its Latin letters, without a byte order mark and without the NULs of UTF-16."""
    mark = decode.marked(head)
    return (head[mark[1] :] if mark else head).replace(b"\0", b"")


def _first_line(head: bytes) -> object:
    try:
        return json.loads(_ascii(head).lstrip().partition(b"\n")[0])
    except (ValueError, RecursionError):
        return None


def _record(head: bytes) -> bool:
    """JSON lines under another name: the first line is an object with a text column."""
    first = _first_line(head)
    return isinstance(first, dict) and any(usual.key(str(name)) in usual.TEXT + usual.HTML for name in first)


def _lines_of_records(head: bytes) -> bool:
    rest = _ascii(head).lstrip().partition(b"\n")[2].lstrip()
    return isinstance(_first_line(head), dict) and rest.startswith(b"{")
