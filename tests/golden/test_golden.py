"""A folder is a test: `article.*` and the rows that a careful reader expects of it, in `expected.yml`.

`expected.yml` holds a list a table. Each entry names some columns of one row that must be there; a text may be a part
of the row's. `absent` lists words that no figure may stand on. An entry with `known_gap: true` is a case that is known
to fail; it is skipped, and `test_known_gaps_are_still_gaps` fails once it passes, so that the mark is taken off.
"""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from spacy.language import Language

from flows.reference.cleaner import load_cleaner, load_html_cleaner
from flows.reference.gazetteer import load_gazetteer
from transforms.annotate import stretches, tokenise
from transforms.article import Cleaners, lay_out, prepare
from transforms.edtf import bounds
from transforms.extract import extract
from transforms.records import Metadata, Party
from transforms.rows import Placer, Rows, rows_of, sentences

CASES = sorted(path.parent for path in Path(__file__).parent.glob("*/expected.yml"))
OUTLET = Party("the outlet itself", None, "self", "none")
Entry = dict[str, Any]


@cache
def rows(case: Path, nlp: Language) -> Rows:
    """Every row of one article, as the worker makes them; a claim carries its figure's text."""
    (path,) = case.glob("article.*")
    wanted = expected(case)
    given = Metadata(published=wanted.get("published"))
    layout = lay_out(path.read_text(encoding="utf-8"), is_html=path.suffix == ".html", given=given)
    article = prepare(layout, cleaners=Cleaners(load_cleaner(), load_html_cleaner()))
    published: date | None = bounds(given.published)[0] if given.published else None
    found: Rows = {"blocks": [{"text": b.text, "label": b.label, "kept": b.kept} for b in article.blocks]}
    for stretch in stretches(article.clean):
        doc = nlp(tokenise(nlp, article.clean, stretch))
        place = sentences("d", article.clean, doc, stretch.span.start, ["b"] * len(article.clean.blocks), 0)
        extraction = extract(doc, gazetteer=load_gazetteer(), outlet=OUTLET, published=published)
        for name, more in rows_of(extraction, Placer("d", article.clean, stretch.span.start, place)).items():
            found.setdefault(name, []).extend(more)
    texts = {figure["figure_id"]: figure["text"] for figure in found.get("figures", [])}
    for claim in found.get("claims", []):
        claim["figure"] = texts.get(claim["figure_id"])
    return found


@cache
def expected(case: Path) -> dict[str, Any]:
    return yaml.safe_load((case / "expected.yml").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def fits(wanted: Entry, row: Entry) -> bool:
    """Every column that is named holds what is named; of texts, a part is enough (`=` before it asks for all)."""
    for name, value in wanted.items():
        seen = row[name]
        if isinstance(value, str) and not value.startswith("=") and name != "kept":
            if value.casefold() not in str(seen or "").casefold():
                return False
        elif isinstance(value, str):
            if str(seen) != value[1:]:
                return False
        elif seen != value:
            return False
    return True


def entries(*, gaps: bool) -> list[Any]:
    found = []
    for case in CASES:
        for table, wanted in expected(case).items():
            if table in {"published", "absent"}:
                continue
            for entry in wanted:
                asked = {k: v for k, v in entry.items() if k != "known_gap"}
                if bool(entry.get("known_gap")) == gaps:
                    name = f"{case.name}: {table} {next(iter(asked.values()))}"
                    found.append(pytest.param(case, table, asked, id=name))
    return found


@pytest.mark.parametrize(("case", "table", "wanted"), entries(gaps=False))
def test_a_row_is_there(nlp: Language, case: Path, table: str, wanted: Entry) -> None:
    first = next(iter(wanted))
    near = [row for row in rows(case, nlp).get(table, []) if fits({first: wanted[first]}, row)]
    assert any(fits(wanted, row) for row in near), f"wanted {wanted}, found {[{k: r[k] for k in wanted} for r in near]}"


@pytest.mark.parametrize(("case", "table", "wanted"), entries(gaps=True))
def test_known_gaps_are_still_gaps(nlp: Language, case: Path, table: str, wanted: Entry) -> None:
    assert not any(fits(wanted, row) for row in rows(case, nlp).get(table, [])), "it works now: take the mark off"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_traps_are_no_figures(nlp: Language, case: Path) -> None:
    figures = [figure["text"] for figure in rows(case, nlp).get("figures", [])]
    for trap in expected(case).get("absent", []):
        assert trap not in figures
