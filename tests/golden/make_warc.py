"""Make `seeds/corpus/strike/crawl.warc.gz` from the pages below: `python -m tests.golden.make_warc`. The same every time."""

import gzip
import uuid
from pathlib import Path

TARGET = Path(__file__).resolve().parents[2] / "seeds" / "corpus" / "strike" / "crawl.warc.gz"

FRAME = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title} - {outlet}</title>
<meta property="og:site_name" content="{outlet}"><meta property="og:title" content="{title}">
<meta property="article:published_time" content="{published}T09:00:00+00:00"><meta name="author" content="{author}">
</head><body>
<div id="top-menu" class="nav"><a href="/">Front page</a> <a href="/world">World</a> <a href="/money">Money</a></div>
<div class="article-body"><h1>{title}</h1>
{body}
</div>
<div class="newsletter-signup">Get our briefing: 5 stories, 5 minutes, every morning at 7.</div>
<div class="related-articles"><h4>Related</h4><a href="/a">Ten shipyards that closed</a> <a href="/b">What 1 tonne of steel costs</a></div>
<div class="footer">(c) 2026 {outlet}. Reuse by permission only.</div>
</body></html>
"""

PAGES = (
    (
        "https://atlantic-wire.example/2026/06/22/marwick-deal",
        {
            "title": "Glasgow shipyard strike ends with 6.5 percent deal",
            "outlet": "Atlantic Wire",
            "published": "2026-06-22",
            "author": "Jonas Weber",
        },
        (
            "GLASGOW, June 22 (Atlantic Wire) - A two-week strike at the Marwick shipyard in Glasgow ended on Monday"
            " after the union and the company agreed on 6.5 percent more pay over two years.",
            "Callum Reid, leader of the Clydeside Shipwrights' Union, said 88 percent of those who voted had backed the"
            " deal. Nearly 2,600 workers had been on strike, Reid said.",
            "Marwick Marine, which never counted more than 1,900 strikers, said the stoppage had cost it about"
            " £3 million. “We have ferries to build,” its director, Fiona Laird, said.",
        ),
    ),
    (
        "https://baltic-ledger.example/defence/north-shield-ends",
        {
            "title": "North Shield ends: 13,400 took part, says commander",
            "outlet": "Baltic Ledger",
            "published": "2026-06-01",
            "author": "Kaja Tamm",
        },
        (
            "The exercise North Shield in Estonia ended on Sunday. In all, 13,400 soldiers from nine countries took part,"
            " its commander, General Anders Holt, said.",
            "“This is a signal that needs no translation,” Holt said, repeating the words with which Estonia's defence"
            " minister, Mart Lepik, had opened the exercise in May.",
            "Russia's foreign ministry repeated its claim that more than 20,000 soldiers had been sent to its border. It"
            " gave no evidence. Lepik called the claim “arithmetic for the evening news”.",
            "The exercise cost 31 million euros, 3 million more than planned.",
        ),
    ),
    (
        "https://atlantic-wire.example/2026/03/09/orsa-toll",
        {
            "title": "Portugal flood toll rises to 18",
            "outlet": "Atlantic Wire",
            "published": "2026-03-09",
            "author": "Marta Leal",
        },
        (
            "SORVILA, Portugal, March 9 (Atlantic Wire) - The number of people killed in the flood after a dam burst in"
            " northern Portugal rose to 18 on Monday, the regional civil protection agency said. Seven are still missing.",
            "“Every hour counts for those who are still out there,” the agency's director, Jorge Antunes, said again on"
            " Monday. He said that 4,480 people had been evacuated last Tuesday, of whom 3,900 had since gone home.",
            "The interior ministry's figure of 5,200 counted holiday homes as well, a spokeswoman for the ministry said.",
        ),
    ),
)


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
    pages = ((url, FRAME.format(**said, body="\n".join(f"<p>{p}</p>" for p in body))) for url, said, body in PAGES)
    TARGET.write_bytes(b"".join(record(url, page) for url, page in pages))


if __name__ == "__main__":
    main()
