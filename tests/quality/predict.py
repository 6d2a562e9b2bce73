"""The door for measuring: `python -m tests.quality.predict KIND IN OUT`.

KIND is boilerplate, html, figures, numbers, dates, ner, quotes or names. IN and OUT are what the scorers of the
benchmark read and write: folders of pages for the first two, JSONL for the others. Each kind lives in a module of
its own, `tests/quality/predict_KIND.py`, with a function `predict(source: Path, target: Path) -> None` that calls
what the flow calls and nothing of its own.
"""

import importlib
import sys
from pathlib import Path

KINDS = ("boilerplate", "html", "figures", "numbers", "dates", "ner", "quotes", "names")


def main(arguments: list[str]) -> int:
    if len(arguments) != 3 or arguments[0] not in KINDS:
        print(f"usage: python -m tests.quality.predict {{{'|'.join(KINDS)}}} IN OUT", file=sys.stderr)
        return 2
    kind, source, target = arguments
    importlib.import_module(f"tests.quality.predict_{kind}").predict(Path(source), Path(target))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
