"""Both cleaners, trained on a small benchmark of invented sites, tell article from menu on a site never seen."""

import gzip
import json
from dataclasses import replace
from pathlib import Path

import pytest

from flows.training import html, pages, plain
from transforms import cleaning, markup
from transforms.blocks import segment
from transforms.cleaning.model import CleanerModel
from transforms.records import Block

MENU = ("Home", "News of the day", "Sport", "Log in", "Subscribe now")
FOOTER = ("Terms of use", "Privacy policy", "All rights reserved")
NOUNS = ("ferry", "harbour", "council", "bridge", "pump", "school", "market", "river", "tower", "orchard", "mill")
FEW = {"first_trees": 5, "second_trees": 3, "rate": 0.5, "least": 4, "folds": 2, "leaves": 4}
"""Trees enough for pages that differ in little else than their menus."""


def sentences(site: int) -> list[str]:
    one, two, three = (NOUNS[(site * step + step) % len(NOUNS)] for step in (1, 3, 7))
    return [
        f"The {one} of Velden was shut on day {site}, after its crew had found water below the {two}, the mayor said.",
        f"Nobody was hurt, and the {three} will open again when the {one} has been looked at by the office in {site}.",
        f"It was the third time in {site + 2} years that people who live near the {two} had to leave their houses.",
        f"The council will meet on the {one} next week, and it is not known who pays for the {three}, it said.",
    ]


def page(site: int) -> str:
    menu = "".join(f'<li><a href="/{n}">{line}</a></li>' for n, line in enumerate(MENU))
    body = "".join(f"<p>{sentence}</p>" for sentence in sentences(site))
    below = "".join(f"<div><a href='/{n}'>{line}</a></div>" for n, line in enumerate(FOOTER))
    return (
        f"<html><head><title>Site {site}</title><link rel='canonical' href='https://www.site{site}.example/a'></head>"
        f"<body><ul class='menu'>{menu}</ul><article class='story'>{body}</article>"
        f"<div class='footer'>{below}</div></body></html>"
    )


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two pages of five sites a set, and some that nobody has labelled."""
    root = tmp_path_factory.mktemp("bench")
    for place, name in enumerate(pages.SETS):
        dev = root / "boilerplate" / name / "dev"
        (root / "html" / name).mkdir(parents=True)
        for part in ("raw", "gold"):
            (dev / part).mkdir(parents=True)
        labels, known = [], []
        for n in range(10):
            site, key = place * 5 + n % 5, f"{name}-{n}"
            body = sentences(site + 20 * n)
            lines = [*MENU, *body, *FOOTER]
            keep = "".join(str(int(line in body)) for line in lines)
            labels.append({"id": key, "keep": keep} if n % 2 else {"id": key, "keep": int(keep[0])})
            labels += [] if n % 2 else [{"id": key, "keep": int(one)} for one in keep[1:]]
            known.append({"id": key, "url": f"https://www.site{site}.co.uk/{n}" if n != 3 else "", "group": f"g-{n}"})
            (dev / "raw" / f"{key}.txt").write_text("\n\n".join(lines), encoding="utf-8")
            (dev / "gold" / f"{key}.txt").write_text("\n".join(body), encoding="utf-8")
            packed = gzip.compress(page(site + 20 * n).encode())
            (root / "html" / name / f"{key}.html.gz").write_bytes(packed)
        for file, rows in (("labels", labels), ("meta", known)):
            (dev / f"{file}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    unlabelled = root / "html" / "unlabelled"
    unlabelled.mkdir()
    for n in range(3):
        (unlabelled / f"{n}.html.gz").write_bytes(gzip.compress(page(200 + n).encode()))
    (unlabelled / "none.html.gz").write_bytes(gzip.compress(b"<p>Nothing here"))
    return root


def kept(blocks: tuple[Block, ...]) -> list[str]:
    return [block.text for block in blocks if block.kept]


def test_pages_that_teach(bench: Path) -> None:
    gold, silver = pages.gold_pages(bench), pages.silver_pages(bench)
    assert len(gold) == 30
    assert {page.group for page in gold} == {f"site{n}" for n in range(15)} | {"g"}
    assert [page.page_id for page in silver] == ["0", "1", "2"]
    assert [page.group for page in silver] == ["site200", "site201", "site202"]
    for one, site in zip(silver, (200, 201, 202), strict=True):
        assert [line for line, keep in zip(one.lines, one.kept, strict=True) if keep] == sentences(site)
        assert set(one.trust) <= {0.0, pages.SILVER_WEIGHT}
    alone = pages.plain_pages(gold, seed=1)
    assert len(alone) == 30
    assert all(set(one.lines) >= {line for line, keep in zip(page.lines, page.kept, strict=True) if keep}
               for one, page in zip(alone, gold, strict=True))  # fmt: skip


def test_labels_that_do_not_fit_their_page_are_refused(bench: Path, tmp_path: Path) -> None:
    dev = tmp_path / "boilerplate" / pages.SETS[0] / "dev"
    dev.mkdir(parents=True)
    (dev / "labels.jsonl").write_text('{"id": "a", "keep": "01"}\n')
    (dev / "meta.jsonl").write_text('{"id": "a", "url": "", "group": "a-1"}\n')
    (dev / "raw").mkdir()
    (dev / "raw" / "a.txt").write_text("one\ntwo\nthree\n")
    with pytest.raises(ValueError, match="3 lines, 2 labels"):
        pages.gold_pages(tmp_path)


def test_the_cleaner_of_plain_text(bench: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain, "SETTINGS", replace(plain.SETTINGS, **FEW | {"second_trees": 0}))
    model, folds = tmp_path / "cleaner.json", tmp_path / "folds.json.gz"
    assert plain.main([str(bench), "--out", str(model), "--folds", str(folds)]) == 0
    made = CleanerModel.from_mapping(json.loads(model.read_text(encoding="utf-8")))
    text = "\n\n".join([*MENU, *sentences(77), *FOOTER])
    assert kept(cleaning.label(segment(text), model=made)) == sentences(77)
    written = json.loads(gzip.decompress(folds.read_bytes()))
    assert len(written["held"]) == 30
    assert set(written["held"].values()) <= set(range(len(written["folds"])))


def test_the_cleaner_of_markup(bench: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "SETTINGS", replace(html.SETTINGS, **FEW))
    model = tmp_path / "cleaner_html.json"
    assert html.main([str(bench), "--out", str(model)]) == 0
    made = CleanerModel.from_mapping(json.loads(model.read_text(encoding="utf-8")))
    rendered = markup.render(page(77))
    assert kept(markup.label(rendered, model=made)) == sentences(77)


def test_what_the_cleaner_of_markup_is_worth(bench: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = [page for name in html.SETS for page in html.pages(bench, name)]
    scored = html.cross_validated(gold, html.silver_pages(bench), settings=replace(html.SETTINGS, **FEW), folds=2)
    assert [page.name for page, _, _ in scored] != [page.name for page in gold]
    assert sorted(page.name for page, _, _ in scored) == sorted(page.name for page in gold)
    assert html.report(scored, html.DECODING) == dict.fromkeys(sorted(html.SETS), (1.0, 1.0, 1.0))
    assert [line[:11] for line in capsys.readouterr().out.splitlines()] == ["fold 1 of 2", "fold 2 of 2"]
