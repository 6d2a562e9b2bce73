"""`make quality BENCH=…`: predict on every set of the benchmark folder and print what its own scorers say."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.quality.conftest import DEFAULT
from tests.quality.predict import main as predict

FIGURES = ("newsquant", "currency", "dimension", "age", "temperature")


def score(bench: Path, script: str, *arguments: str | Path) -> None:
    command = [sys.executable, str(bench / "scripts" / script), *map(str, arguments)]
    print(f"\n{script} {' '.join(Path(a).name if os.sep in str(a) else str(a) for a in arguments)}", flush=True)
    subprocess.run(command, check=True)


def predicted(kind: str, source: Path, target: Path) -> Path:
    print(f"\npredicting {kind}: {source.name} …", flush=True)
    predict([kind, str(source), str(target)])
    return target


def main() -> int:
    bench = Path(os.environ.get("BENCH") or DEFAULT).resolve()
    if not (bench / "scripts").is_dir():
        print(f"no benchmark folder at {bench}: make quality BENCH=PATH", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        score(bench, "score_boilerplate.py", predicted("boilerplate", bench / "boilerplate", out / "boilerplate"))
        markup = out / "markup"
        for name in ("scrapinghub", "andythefactory"):
            predicted("html", bench / "html" / name, markup / name)
        score(bench, "score_boilerplate.py", markup, "--set", "scrapinghub", "andythefactory")
        for name in FIGURES:
            found = predicted("figures", bench / "figures" / "dev" / f"{name}.jsonl", out / f"{name}.jsonl")
            score(bench, "score_figures.py", found, "--set", name)
        for kind in ("numbers", "dates"):
            found = predicted(kind, bench / "recognizers" / "dev" / f"{kind}.jsonl", out / f"{kind}.jsonl")
            score(bench, "score_recognizers.py", kind, found)
        for name in ("crossner_politics", "wikigold"):
            found = predicted("ner", bench / "ner" / "dev" / f"{name}.jsonl", out / f"{name}.jsonl")
            score(bench, "score_ner.py", found, "--set", name)
        score(
            bench, "score_quotes.py", predicted("quotes", bench / "quotes" / "dev" / "polnear.jsonl", out / "q.jsonl")
        )
        score(
            bench, "score_names.py", predicted("names", bench / "names" / "dev" / "name_pairs.jsonl", out / "n.jsonl")
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
