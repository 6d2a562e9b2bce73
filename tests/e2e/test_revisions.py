"""An article that is edited: its next revision, and what it tells otherwise."""

from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from tests.conftest import Tallywire

ARTICLE = """Army moves to the border

By Mara Quist

VELDEN, March 3, 2024 (Nordpress) — The country has sent {number} soldiers to the border, the defence ministry said.

"We have never seen so many trucks on this road," the mayor, Tomas Reuter, told reporters.
"""


def rows(warehouse: Path, table: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = pq.read_table(warehouse / "current" / table).to_pylist()
    return found


def test_a_number_quietly_corrected(tallywire: Tallywire, tmp_path: Path) -> None:
    source, place = tmp_path / "in", tmp_path / "warehouse"
    source.mkdir()
    article, other = source / "article.txt", source / "other.txt"
    other.write_text("The council of Velden met on Monday to hear 40 farmers on the price of milk, its clerk said.\n")
    for number in ("3,000", "10,000", "12,000"):
        article.write_text(ARTICLE.format(number=number), encoding="utf-8")
        done = tallywire("build", source, "-w", place)
        assert done.returncode == 0, done.stderr
    told = sorted(rows(place, "revisions"), key=lambda row: row["revision"])
    seen = [(r["revision"], r["kind"], r["change"], r["old"], r["new"], r["new_claimant"]) for r in told]
    assert seen == [
        (2, "figure", "changed", "3,000", "10,000", "the defence ministry"),
        (3, "figure", "changed", "10,000", "12,000", "the defence ministry"),
    ]
    latest = {Path(row["source_uri"]).name: row for row in rows(place, "documents")}
    assert {name: row["revision"] for name, row in latest.items()} == {"article.txt": 3, "other.txt": 1}
    assert latest["article.txt"]["revises"] == told[-1]["earlier_document_id"]
    assert "12,000" in latest["article.txt"]["clean_text"]


CAPTURE = """WARC/1.0\r
WARC-Type: response\r
WARC-Record-ID: <urn:uuid:{n}>\r
WARC-Target-URI: https://post.example/news/army-moves\r
WARC-Date: 2024-03-0{n}T08:00:00Z\r
Content-Type: application/http; msgtype=response\r
Content-Length: {length}\r
\r
{body}\r
\r
"""
PAGE = """<html><head><title>Army moves to the border</title></head><body><article><h1>Army moves to the border</h1>
<p>The country has sent {number} soldiers to the border, the defence ministry said on Sunday in the capital.</p>
<p>"We have never seen so many trucks on this road," the mayor, Tomas Reuter, told reporters at the town hall.</p>
</article></body></html>"""


def test_two_captures_of_one_address(tallywire: Tallywire, tmp_path: Path) -> None:
    crawl, place = tmp_path / "crawl.warc", tmp_path / "warehouse"
    with crawl.open("w", encoding="utf-8", newline="") as file:
        for n, number in ((5, "10,000"), (4, "3,000")):
            page = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{PAGE.format(number=number)}"
            file.write(CAPTURE.format(n=n, length=len(page.encode()), body=page))
    done = tallywire("build", crawl, "-w", place)
    assert done.returncode == 0, done.stderr
    (document,) = rows(place, "documents")
    assert (document["revision"], document["captured"].day, "10,000" in document["clean_text"]) == (2, 5, True)
    assert [(r["old"], r["new"]) for r in rows(place, "revisions") if r["kind"] == "figure"] == [("3,000", "10,000")]
    (reject,) = rows(place, "rejects")
    assert (reject["stage"], reject["reason"], reject["key"]) == ("resolve", "earlier revision", document["revises"])
