"""The pages that the cleaners learn from: gold, silver and plain.

- gold: `boilerplate/SET/dev` of the benchmark folder, every line with its decision;
- silver: `html/unlabelled`, rendered to lines; a line counts where trafilatura and resiliparse agree on it;
- plain: the gold articles with little or nothing around them, as most text files are.
"""

import gzip
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

SETS = ("scrapinghub", "andythefactory", "readability")
WORD = re.compile(r"\w+")
SHINGLE = 4
SILVER_WEIGHT, PLAIN_WEIGHT = 0.5, 0.4
LEAST_AGREEMENT = 0.7
"""Pages on more of whose lines the two extractors disagree teach nothing."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page as lines, with the gold decision and the trust in it for every line."""

    collection: str
    page_id: str
    group: str
    lines: tuple[str, ...]
    kept: npt.NDArray[np.int8]
    trust: npt.NDArray[np.float64]
    gold: str = ""


def domain(url: str) -> str:
    """The name of a site, the same for its subdomains and countries: `https://www.bbc.co.uk/x` → `bbc`."""
    found = re.match(r"https?://([^/:]+)", url)
    parts = (found.group(1) if found else url).lower().split(".")
    if len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in {"co", "com", "org", "net", "gov", "ac"}:
        return parts[-3]
    return parts[-2] if len(parts) > 1 else parts[0]


def gold_pages(bench: Path) -> list[Page]:
    """All dev pages, with the text that the scorer compares with."""
    return [page for name in SETS for page in _set(bench / "boilerplate" / name / "dev", name)]


def _set(folder: Path, name: str) -> Iterable[Page]:
    decisions: dict[str, list[int]] = defaultdict(list)
    for line in (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        keep = record["keep"]
        decisions[record["id"]].extend(map(int, keep) if isinstance(keep, str) else [keep])
    for line in (folder / "meta.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        page_id = record["id"]
        raw = (folder / "raw" / f"{page_id}.txt").read_text(encoding="utf-8")
        lines = tuple(line.strip() for line in raw.split("\n") if line.strip())
        kept = np.array(decisions[page_id], dtype=np.int8)
        if len(kept) != len(lines):
            raise ValueError(f"{name}/{page_id}: {len(lines)} lines, {len(kept)} labels")
        group = domain(record["url"]) if record["url"] else re.sub(r"-?\d+$", "", record["group"])
        gold = (folder / "gold" / f"{page_id}.txt").read_text(encoding="utf-8")
        yield Page(name, page_id, group, lines, kept, np.ones(len(lines)), gold)


def silver_pages(bench: Path) -> list[Page]:
    """The unlabelled pages as the two extractors see them."""
    pages = []
    for path in sorted((bench / "html" / "unlabelled").glob("*.html.gz")):
        html = gzip.decompress(path.read_bytes()).decode("utf-8", errors="replace")
        page = silver_page(html, path.name.partition(".")[0])
        if page is not None:
            pages.append(page)
    return pages


def silver_page(html: str, page_id: str) -> Page | None:
    """One page, None where the extractors see too different articles or none."""
    import trafilatura
    from resiliparse.extract.html2text import extract_plain_text

    from transforms.markup.render import render

    lines = tuple(block.text for block in render(html).blocks)
    first = _cover(lines, trafilatura.extract(html, include_comments=False) or "")
    second = _cover(lines, extract_plain_text(html, main_content=True, alt_texts=False, links=False))
    kept = ((first + second) / 2 >= 0.5).astype(np.int8)
    trust = ((first >= 0.5) == (second >= 0.5)).astype(np.float64)
    if len(lines) < 5 or kept.sum() < 3 or trust.mean() < LEAST_AGREEMENT:
        return None
    found = re.search(r"""(?:canonical|og:url)["']?[^>]{0,80}?(?:href|content)=["']?(https?://[^"'> ]+)""", html)
    group = domain(found.group(1)) if found else page_id
    return Page("silver", page_id, group, lines, kept, trust * SILVER_WEIGHT)


def _cover(lines: Iterable[str], extract: str) -> npt.NDArray[np.float64]:
    """Share of every line's shingles that the extract holds; short lines have to stand in it as they are."""
    found = WORD.findall(extract)
    shingles = {tuple(found[i : i + SHINGLE]) for i in range(len(found) - SHINGLE + 1)}
    whole = {line.strip(" -•*") for line in extract.splitlines()}
    shares = []
    for line in lines:
        words = WORD.findall(line)
        if len(words) < SHINGLE:
            shares.append(float(line.strip() in whole))
            continue
        own = [tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)]
        shares.append(sum(shingle in shingles for shingle in own) / len(own))
    return np.array(shares)


def plain_pages(pages: Iterable[Page], *, seed: int) -> list[Page]:
    """The articles of the pages alone, at times with up to three lines that stood before and after."""
    chance = random.Random(seed)  # noqa: S311
    plain = []
    for page in pages:
        kept = np.flatnonzero(page.kept)
        before = chance.choice((0, 0, 1, 2, 3))
        after = chance.choice((0, 0, 0, 1, 3))
        if len(kept) < 3:
            continue
        around = [*range(max(0, kept[0] - before), kept[0]), *kept]
        around += range(kept[-1] + 1, min(len(page.lines), kept[-1] + 1 + after))
        lines = tuple(page.lines[i] for i in around)
        trust = np.full(len(around), PLAIN_WEIGHT)
        plain.append(Page("plain", page.page_id, page.group, lines, page.kept[around], trust))
    return plain
