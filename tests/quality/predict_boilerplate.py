"""Clean text of pages of plain text: SET/…/raw/ID.txt, or one folder of ID.txt, to SET/ID.txt or ID.txt.

The benchmark's gold text is the article without its title and without its captions: what the clean text holds of
them is left out.
"""

from pathlib import Path

from flows.reference.cleaner import load_cleaner
from transforms import text
from transforms.blocks import segment
from transforms.cleaning import label
from transforms.cleaning.model import CleanerModel

BESIDE = frozenset({"headline", "caption"})
"""Labels of blocks that a reader has beside the article's text."""


def article(raw: str, *, model: CleanerModel) -> str:
    """The kept blocks but the headline and captions."""
    blocks = label(segment(text.normalise(raw)), model=model)
    return "\n\n".join(block.text for block in blocks if block.kept and block.label not in BESIDE)


def predict(source: Path, target: Path) -> None:
    """Writes the article of every page below `source`; pages in `gold` folders are no input."""
    for path in sorted(source.rglob("*.txt")):
        place = path.relative_to(source).parts
        if "gold" in place:
            continue
        out = target.joinpath(place[0], path.name) if len(place) > 1 else target / path.name
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(article(path.read_text(encoding="utf-8"), model=load_cleaner()), encoding="utf-8")
