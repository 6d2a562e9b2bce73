"""How fast pages with markup are cleaned, beside the peers, in one run: `python -m tests.benchmarks html`.

Needs the benchmark folder: BENCH in the environment, or `../shared/bench`. One core, seconds of CPU.
"""

import gzip
import os
import time
from collections.abc import Callable
from pathlib import Path

from tests.quality.conftest import DEFAULT

MOST_PAGES = 100


def pages() -> list[str]:
    """Every third page or so of each set, so that no set dominates."""
    folder = Path(os.environ.get("BENCH") or DEFAULT) / "html"
    paths = sorted(folder.rglob("*.html.gz"))
    step = max(1, len(paths) // MOST_PAGES)
    return [gzip.decompress(path.read_bytes()).decode("utf-8", "replace") for path in paths[::step]]


def tallywire() -> Callable[[str], object]:
    from tests.quality.predict_html import article

    return article


def trafilatura() -> Callable[[str], object]:
    from trafilatura import extract

    return extract


def resiliparse() -> Callable[[str], object]:
    from resiliparse.extract.html2text import extract_plain_text

    return lambda page: extract_plain_text(page, main_content=True)


def justext() -> Callable[[str], object]:
    import justext as module

    words = module.get_stoplist("English")
    return lambda page: [p.text for p in module.justext(page.encode(), words, encoding="utf-8") if not p.is_boilerplate]


def seconds(extract: Callable[[str], object], found: list[str]) -> float:
    """CPU seconds for all pages, after a warm-up on a few."""
    for page in found[:3]:
        extract(page)
    started = time.process_time()
    for page in found:
        extract(page)
    return time.process_time() - started


def main() -> None:
    found = pages()
    if not found:
        print("no benchmark folder: set BENCH=PATH")
        return
    print(f"{len(found)} pages, {sum(map(len, found)) / len(found) / 1000:.0f} kB a page")
    for name, load in {
        "tallywire": tallywire, "trafilatura": trafilatura, "resiliparse": resiliparse, "justext": justext,
    }.items():  # fmt: skip
        print(f"{name:12} {len(found) / seconds(load(), found):6.0f} pages/s", flush=True)


if __name__ == "__main__":
    main()
