"""How fast pages with markup are cleaned, beside the peers, in one run: `python -m tests.benchmarks html`.

Needs the benchmark folder: BENCH in the environment, or `../shared/bench`. One core, seconds of CPU.
"""

import os
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.cleaning import jus_text, rates, resiliparse_text, trafilatura_text, unzipped
from tests.quality.conftest import DEFAULT

MOST_PAGES = 100


def pages() -> list[str]:
    """Every third page or so of each set, so that no set dominates."""
    folder = Path(os.environ.get("BENCH") or DEFAULT) / "html"
    paths = sorted(folder.rglob("*.html.gz"))
    step = max(1, len(paths) // MOST_PAGES)
    return [unzipped(path) for path in paths[::step]]


def tallywire(found: Sequence[str]) -> None:
    """As a worker does: a shard of pages at a time."""
    from flows.reference.cleaner import load_html_cleaner
    from flows.settings import SHARD_DOCUMENTS
    from transforms.cleantext import assemble
    from transforms.markup import label_pages, render

    for start in range(0, len(found), SHARD_DOCUMENTS):
        shard = [render(page) for page in found[start : start + SHARD_DOCUMENTS]]
        for page, blocks in zip(shard, label_pages(shard, model=load_html_cleaner()), strict=True):
            assemble(page.text, blocks)


def tallywire_singly(found: Sequence[str]) -> None:
    from tests.quality.predict_html import article

    for page in found:
        article(page)


def main() -> None:
    found = pages()
    if not found:
        print("no benchmark folder: set BENCH=PATH")
        return
    print(f"{len(found)} pages, {sum(map(len, found)) / len(found) / 1000:.0f} kB a page; pages a second, one core")
    works = {
        "tallywire": tallywire, "  one at a time": tallywire_singly, "trafilatura": trafilatura_text,
        "resiliparse": resiliparse_text, "jusText": jus_text,
    }  # fmt: skip
    for name, speed in rates({name: (work, found) for name, work in works.items()}).items():
        print(f"{name:15} {speed:6.0f}")


if __name__ == "__main__":
    main()
