"""Make `seeds/corpus/strike/crawl.warc.gz` of `crawl.yml`: `python -m tests.golden.make_warc`. The same every time."""

import gzip
import uuid
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
TARGET = HERE.parents[1] / "seeds" / "corpus" / "strike" / "crawl.warc.gz"


def record(address: str, page: str) -> bytes:
    body = page.encode()
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(body) + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\n"
        f"WARC-Record-ID: <urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, address)}>\r\n"
        f"WARC-Target-URI: {address}\r\nWARC-Date: 2026-07-01T00:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + http + b"\r\n\r\n", mtime=0)


def main() -> None:
    frame = (HERE / "crawl.html").read_text(encoding="utf-8")
    records = []
    for page in yaml.safe_load((HERE / "crawl.yml").read_text(encoding="utf-8")):
        body = "\n".join(f"<p>{paragraph}</p>" for paragraph in page["paragraphs"])
        records.append(record(page["url"], frame.format(**page, body=body)))
    TARGET.write_bytes(b"".join(records))


if __name__ == "__main__":
    main()
