"""Plain text pages a second on one core, beside the cleaners of others in the same run.

The pages are those of the benchmark folder; jusText, trafilatura and resiliparse read HTML, so they get the HTML of
the pages that have it. Seconds are those of the process, so that what else the machine does matters little.
"""

import gzip
import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import justext
import trafilatura
from resiliparse.extract.html2text import extract_plain_text

from flows.reference.cleaner import load_cleaner
from transforms.blocks import segment
from transforms.cleaning import label

DEFAULT = Path(__file__).resolve().parents[2].parent / "shared" / "bench"
SAMPLE = 60
"""Pages of HTML that the slower ones read."""


def ours(raw: str) -> object:
    return label(segment(raw), model=load_cleaner())


def jus_text(html: str) -> object:
    return justext.justext(html.encode(), justext.get_stoplist("English"))


def trafilatura_text(html: str) -> object:
    return trafilatura.extract(html, include_comments=False)


def resiliparse_text(html: str) -> object:
    return extract_plain_text(html, main_content=True)


def rate(work: Callable[[str], object], pages: Sequence[str]) -> float:
    """Pages a second of processor time, after one page to warm up."""
    work(pages[0])
    started = time.process_time()
    for page in pages:
        work(page)
    return len(pages) / (time.process_time() - started)


def main() -> None:
    bench = Path(os.environ.get("BENCH") or DEFAULT)
    raw = [path.read_text(encoding="utf-8") for path in sorted((bench / "boilerplate").glob("*/dev/raw/*.txt"))]
    paths = sorted((bench / "html" / "scrapinghub").glob("*.html.gz"))[:SAMPLE]
    html = [gzip.decompress(path.read_bytes()).decode("utf-8", errors="replace") for path in paths]
    if not raw or not html:
        print("no benchmark folder: set BENCH=PATH")
        return
    lines = sum(len(segment(page)) for page in raw) / len(raw)
    print(f"{len(raw)} pages of text ({lines:.0f} blocks a page), {len(html)} pages of HTML; pages/s, one core")
    print(f"  tallywire, text   {rate(ours, raw):8.0f}")
    print(f"  jusText, HTML     {rate(jus_text, html):8.0f}")
    print(f"  trafilatura, HTML {rate(trafilatura_text, html):8.0f}")
    print(f"  resiliparse, HTML {rate(resiliparse_text, html):8.0f}")


if __name__ == "__main__":
    main()
