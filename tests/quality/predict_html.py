"""Clean text of pages with markup: SET/ID.html[.gz], or one folder of ID.html[.gz], to SET/ID.txt or ID.txt.

The benchmark's gold text is the article without its title and without its captions: what the clean text holds of
them is left out.
"""

import gzip
from pathlib import Path

from flows.reference.cleaner import load_html_cleaner
from flows.sources.decode import text
from tests.quality.predict_boilerplate import BESIDE
from transforms.cleantext import assemble
from transforms.markup import label, render


def article(page: str) -> str:
    """The clean text of a page but for its headline and captions."""
    rendered = render(page)
    blocks = label(rendered, model=load_html_cleaner())
    return assemble(rendered.text, [block for block in blocks if block.label not in BESIDE]).text


def predict(source: Path, target: Path) -> None:
    """Writes the article of every page below `source`."""
    for path in sorted([*source.rglob("*.html"), *source.rglob("*.html.gz")]):
        payload = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        out = target / path.relative_to(source).parent / f"{path.name.partition('.')[0]}.txt"
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(article(text(payload)[0]) if payload.strip() else "", encoding="utf-8")
