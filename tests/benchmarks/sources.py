"""How fast each format is read and decoded: `python -m tests.benchmarks.sources [DOCUMENTS]`.

The corpus is made up and written to a temporary folder first; only listing, reading and decoding are timed, in
seconds of one CPU, so that what else the machine does matters little.
"""

import json
import random
import resource
import sys
import tempfile
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from flows.sources import decode
from flows.sources.listing import find, fingerprint
from flows.sources.read import documents
from flows.sources.records import Columns, Limits, SourceDocument
from tests.unit.flows.sources.made import PACKED, tarred, warc_record, zipped

WORDS = [
    "the",
    "harbour",
    "froze",
    "over",
    "on",
    "Tuesday",
    "and",
    "forty",
    "boats",
    "could",
    "not",
    "leave",
    "port",
    "office",
    "said",
    "later",
    "officials",
]


def texts(number: int) -> list[str]:
    """Made-up articles of about 3,000 characters, not too easy to compress."""
    noise = random.Random(1)
    return [" ".join(noise.choice(WORDS) + str(noise.randrange(99)) for _ in range(350)) for _ in range(number)]


def corpus(folder: Path, articles: list[str]) -> None:
    lines = "\n".join(
        json.dumps({"text": one, "url": f"https://a.example/{n}"}) for n, one in enumerate(articles)
    ).encode()
    pages = [f"<html><body><p>{one}</p></body></html>".encode() for one in articles]
    (folder / "txt").mkdir()
    for number, one in enumerate(articles):
        (folder / "txt" / f"{number}.txt").write_text(one)
    (folder / "a.jsonl").write_bytes(lines)
    (folder / "a.json").write_bytes(b"[" + lines.replace(b"\n", b",") + b"]")
    for ending, pack in PACKED.items():
        (folder / f"a.jsonl.{ending}").write_bytes(pack(lines))
    (folder / "a.csv").write_text("text\n" + "\n".join(articles))
    pq.write_table(pa.table({"text": articles}), folder / "a.parquet")
    records = [warc_record(page, number=number) for number, page in enumerate(pages)]
    (folder / "a.warc").write_bytes(b"".join(records))
    (folder / "a.warc.gz").write_bytes(b"".join(map(PACKED["gz"], records)))
    members: dict[str, bytes | str] = {f"{number}.txt": one for number, one in enumerate(articles)}
    (folder / "a.zip").write_bytes(zipped(members))
    (folder / "a.tar.gz").write_bytes(tarred(members, "w:gz"))


def timed(source: Path) -> tuple[int, int, float, float]:
    """Documents, bytes of them, CPU seconds to list and fingerprint, CPU seconds to read and decode."""
    start = time.process_time()
    files, _ = find([str(source)], limits=Limits())
    for file in files:
        fingerprint(file)
    listed = time.process_time()
    number = size = 0
    for file in files:
        for one in documents(file, limits=Limits(), columns=Columns()):
            assert isinstance(one, SourceDocument), one
            decode.text(one.payload, one.encoding)
            number, size = number + 1, size + len(one.payload)
    return number, size, listed - start, time.process_time() - listed


def main(arguments: list[str]) -> None:
    number = int(arguments[0]) if arguments else 5_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        corpus(folder, texts(number))
        print(f"{'source':<14}{'documents':>10}{'list+hash s':>13}{'read s':>9}{'docs/s':>9}{'MB/s':>8}")
        for source in sorted(folder.iterdir()):
            count, size, listing, reading = timed(source)
            speed = f"{count / reading:>9,.0f}{size / reading / 1e6:>8.1f}"
            print(f"{source.name:<14}{count:>10,}{listing:>13.2f}{reading:>9.2f}{speed}")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
