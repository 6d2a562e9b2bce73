"""The review pages in a real browser: Debian's Chromium, without a window, from disk."""

import re
import shutil
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from flows.audit.run import audit
from flows.review.write import write
from schemas.conform import conform
from tests.conftest import ROOT, Tallywire

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed: apt-get install chromium")
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>"
LEFT = "net::ERR_ABORTED"
"""How a request fails that is still under way when the browser goes to another page."""
PHONE = {"width": 390, "height": 844}
Open = Callable[..., Page]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Open]:
    """Open pages of a folder; when the test ends, nothing may have gone wrong in them or left the folder."""
    wrong: list[str] = []
    contexts = []

    def opened(folder: Path, path: str = "index.html", **options: object) -> Page:
        context = browser.new_context(**options)  # type: ignore[arg-type]
        contexts.append(context)
        page, home = context.new_page(), folder.as_uri()
        page.on("console", lambda said: wrong.append(said.text) if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("dialog", lambda dialog: (wrong.append(f"dialog {dialog.message}"), dialog.dismiss()))
        page.on(
            "requestfailed", lambda request: None if request.failure == LEFT else wrong.append(f"failed {request.url}")
        )
        page.on("request", lambda asked: None if asked.url.startswith((home, "blob:")) else wrong.append(asked.url))
        page.goto(f"{home}/{path}")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not wrong


@pytest.fixture(scope="module")
def pages(warehouse: Path) -> Path:
    return (warehouse / "current" / "review").resolve()


@pytest.fixture(scope="module")
def broken(warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages of a corpus with a row that checks set aside, one that they warn of, and text that wants to be markup."""
    folder = tmp_path_factory.mktemp("broken")
    tables, report = folder / "tables", folder / "report"
    shutil.copytree(warehouse / "current", tables, ignore=shutil.ignore_patterns("review", "manifest.json", "views"))
    _change(tables, "quotes", 0, type="shouted")
    _change(tables, "figures", 0, unit="zorkmid")
    _change(tables, "documents", 0, title=HOSTILE, url="javascript:alert(1)", outlet=HOSTILE, authors=[HOSTILE])
    _change(tables, "topics", 0, label=HOSTILE)
    run = pq.read_table(tables / "runs").to_pylist()[-1]
    audited = audit(tables, run_id=run["run_id"], out=report)
    for name, made in (("checks", audited.checks), ("rejects", audited.rejects)):
        shutil.rmtree(tables / name)
        (tables / name).mkdir()
        pq.write_table(made, tables / name / "part-0.parquet")
    return write(tables, folder / "review", cache=warehouse.parent / ".cache", checks=report).parent


def _change(tables: Path, name: str, number: int, **changes: object) -> None:
    """Rewrite one row of a table; rows are taken in the order of their keys."""
    rows = pq.read_table(tables / name).to_pylist()
    rows[number].update(changes)
    shutil.rmtree(tables / name)
    (tables / name).mkdir()
    pq.write_table(conform(rows, name), tables / name / "part-0.parquet")


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))


def of_each_kind(folder: Path) -> list[str]:
    article = max((folder / "articles").glob("[0-9a-f]*.html"), key=lambda path: path.stat().st_size)
    return [f"articles/{article.name}", "index.html",
            *(f"{name}/index.html" for name in ("board", "names", "outlets", "articles", "rejects")),
            min(path for path in files(folder) if path.startswith("names/of/"))]  # fmt: skip


class Links(HTMLParser):
    """Links and ids of a page."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self.ids.append(str(value))
            if name in ("href", "src") and value:
                self.links.append(value)
            assert name not in ("style", "onclick", "onload"), "the content policy forbids it"


def test_every_link_leads_to_a_page_and_a_place_in_it(pages: Path, broken: Path) -> None:
    for folder in (pages, broken):
        found = {path: Links(folder / path) for path in files(folder) if not path.startswith("checks/")}
        for path, page in found.items():
            assert len(page.ids) == len(set(page.ids)), path
            for link in page.links:
                target = urlsplit(link)
                if target.scheme in ("http", "https"):
                    continue
                assert not target.scheme, f"{path}: {link}"
                to = ((folder / path).parent / unquote(target.path)).resolve() if target.path else folder / path
                assert to.is_file(), f"{path}: {link}"
                known = found.get(to.relative_to(folder.resolve()).as_posix() if target.path else path)
                assert not target.fragment or (known and target.fragment in known.ids), f"{path}: {link}"


def test_every_page_loads_without_a_word_and_asks_for_nothing_outside(pages: Path, visit: Open) -> None:
    page = visit(pages)
    signposts = [path for path in files(pages) if "/of/" in path]
    for path in set(files(pages)) - set(signposts[1:]):
        page.goto(f"{pages.as_uri()}/{path}")
        expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_serious_fault_of_accessibility(pages: Path, visit: Open, scheme: str) -> None:
    page = visit(pages, color_scheme=scheme)
    for path in of_each_kind(pages)[: 8 if scheme == "light" else 4]:
        page.goto(f"{pages.as_uri()}/{path}")
        found = Axe().run(page, options={"preload": False}).response["violations"]
        grave = [(v["id"], v["nodes"][0]["html"][:200]) for v in found if v["impact"] in ("serious", "critical")]
        assert not grave, path


def test_a_phone_shows_every_page_whole_and_nothing_moves(pages: Path, visit: Open) -> None:
    page = visit(pages, viewport=PHONE)
    for path in of_each_kind(pages):
        page.goto(f"{pages.as_uri()}/{path}")
        page.wait_for_timeout(300)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], path
        moved = page.evaluate("""new Promise((done) => {
            let sum = 0;
            new PerformanceObserver((list) => list.getEntries().forEach((e) => (sum += e.value)))
                .observe({type: "layout-shift", buffered: true});
            setTimeout(() => done(sum), 50);
        })""")
        assert moved < 0.02, path


def test_from_a_failed_check_to_the_sentence(broken: Path, visit: Open) -> None:
    page = visit(broken)
    warned = page.locator("details.check.warning", has_text="unit is known")
    warned.get_by_role("link").first.click()
    lit = page.locator(".text .figure.at").first
    expect(lit).to_be_in_viewport()
    assert page.url.endswith(f"#{lit.get_attribute('id')}")
    assert "broken" in str(lit.get_attribute("class"))
    page.goto(f"{broken.as_uri()}/index.html")
    page.locator("details.check.row", has_text="type is a known word").get_by_role("link").first.click()
    expect(page.locator(".text .reject.at").first).to_be_in_viewport()
    page.goto(f"{broken.as_uri()}/index.html")
    page.get_by_role("link", name="as Great Expectations saw them").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Checks of run")


def test_text_of_articles_is_text(broken: Path, visit: Open) -> None:
    page = visit(broken, "articles/index.html")
    page.get_by_role("link", name=HOSTILE).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(HOSTILE)
    assert page.locator("a[href^='javascript']").count() == 0
    for path in of_each_kind(broken):
        page.goto(f"{broken.as_uri()}/{path}")
        assert page.locator("script:not([src]):not([type='application/json']), img").count() == 0


def test_the_board_is_filtered_and_its_points_lead_to_their_evidence(pages: Path, visit: Open) -> None:
    page = visit(pages, "board/index.html")
    topics = page.locator(".topic-section")
    n_topics = topics.count()
    page.get_by_label("only disputed").check()
    disputed = page.locator(".topic-section[data-disputed=yes]").count()
    assert 0 < disputed < n_topics
    expect(page.locator(".topic-section:visible")).to_have_count(disputed)
    word = str(topics.first.locator("h2").text_content()).split()[0]
    page.get_by_label("Filter topics").fill(word)
    expect(page.locator(".topic-section:visible").first).to_contain_text(word)
    page.get_by_label("Filter topics").fill("no topic has such a name")
    expect(page.locator(".topic-section:visible")).to_have_count(0)
    page.get_by_label("Filter topics").fill("")
    point = topics.first.locator(".drawn svg .mark-symbol path").first
    expect(point).to_be_visible()
    point.click(force=True)  # another claim may have the same number
    page.wait_for_url("**/articles/*.html#figure-*")
    expect(page.locator(".text .figure.at").first).to_be_in_viewport()


def test_charts_are_drawn_when_they_come_into_sight(pages: Path, visit: Open) -> None:
    page = visit(pages, "board/index.html")
    expect(page.locator(".drawn svg").first).to_be_visible()
    drawn, charts = page.locator(".drawn").count(), page.locator(".chart").count()
    assert drawn < charts
    page.locator(".chart").last.scroll_into_view_if_needed()
    expect(page.locator(".chart").last.locator(".drawn svg")).to_be_visible()


def test_the_board_is_laid_out_over_time(pages: Path, visit: Open) -> None:
    page = visit(pages, "board/index.html")
    axis = page.locator(".drawn").first.locator(".role-axis-label").first
    expect(axis).to_contain_text("000")
    page.get_by_label("over time").check()
    expect(axis).to_contain_text(re.compile(r"\d [A-Z][a-z]{2}"))
    expect(page.locator(".drawn svg .mark-symbol path").first).to_be_visible()


def test_a_table_is_downloaded_without_a_server(pages: Path, visit: Open) -> None:
    page = visit(pages, "board/index.html")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as CSV").first.click()
    lines = Path(download.value.path()).read_text(encoding="utf-8").splitlines()
    assert lines[0] == '"Claimant","Number","When","Printed by","Evidence"'
    assert len(lines) > 2


def test_keys_layers_and_reasons(pages: Path, visit: Open) -> None:
    page = visit(pages, of_each_kind(pages)[0])
    page.keyboard.press("j")
    first = page.locator(".card.at").get_attribute("id")
    page.keyboard.press("j")
    assert page.locator(".card.at").get_attribute("id") != first
    page.keyboard.press("k")
    assert page.locator(".card.at").get_attribute("id") == first
    dropped = page.locator(".block.dropped").first
    expect(dropped.locator(".why")).to_be_hidden()
    dropped.focus()
    expect(dropped.locator(".why")).to_contain_text("Dropped as")
    page.get_by_role("checkbox", name="dropped blocks").uncheck()
    expect(dropped).to_be_hidden()


@pytest.mark.parametrize(("link", "found"), [(".named a", "section.entity"), (".topic a", "section.topic-section")])
def test_a_link_of_an_article_leads_to_the_list_and_back(pages: Path, visit: Open, link: str, found: str) -> None:
    page = visit(pages, of_each_kind(pages)[0])
    address, key = page.url, str(page.locator(link).first.get_attribute("href")).partition("#")[2]
    page.locator(link).first.click()
    expect(page.locator(f"{found}#{key}")).to_be_in_viewport()
    page.go_back()
    expect(page).to_have_url(address)


def test_a_name_is_joined_by_the_line_that_its_page_shows(pages: Path, visit: Open) -> None:
    page = visit(pages, of_each_kind(pages)[0])
    name = page.locator(".named li").first
    name.get_by_role("button", name="Correct").click()
    assert page.locator("#correction-options option").count() > 1
    page.get_by_label("With").fill('The "other"')
    page.get_by_label("Reason").fill("one and the same")
    (told,) = yaml.safe_load(page.locator("#correction-lookup").inner_text())
    assert told == {"merge": [name.get_attribute("data-name"), 'The "other"'], "reason": "one and the same"}
    page.get_by_label("Decision").select_option("retype")
    page.get_by_label("To", exact=True).fill("group")
    (told,) = yaml.safe_load(page.locator("#correction-lookup").inner_text())
    assert told == {"retype": name.get_attribute("data-name"), "to": "group", "reason": "one and the same"}


def test_a_correction_is_seen_after_the_next_build(
    tallywire: Tallywire, warehouse: Path, pages: Path, visit: Open, tmp_path: Path
) -> None:
    article = of_each_kind(pages)[0]
    page = visit(pages, article)
    card = page.locator(".card.figure").first
    figure_id = str(card.get_attribute("data-mark")).removeprefix("figure-")
    card.get_by_role("button", name="Correct").click()
    page.get_by_label("Reason").fill("it counts nothing")
    dropped = page.locator("#correction-lookup").inner_text()
    page.get_by_role("button", name="Close").click()
    page.locator(".block.dropped").first.focus()
    block_id = str(page.locator(".block.dropped").first.get_attribute("id")).removeprefix("block-")
    page.locator(".block.dropped").first.get_by_role("button", name="Correct").click()
    page.get_by_label("To", exact=True).fill("caption")
    page.get_by_label("Reason").fill("it stands under a picture")
    relabelled = page.locator("#correction-lookup").inner_text()
    (tmp_path / "lookups").mkdir()
    (tmp_path / "lookups" / "ours.yml").write_text(f"{dropped}{relabelled}", encoding="utf-8")
    place = tmp_path / "warehouse"
    shutil.copytree(warehouse, place, symlinks=True)
    done = tallywire("build", ROOT / "seeds" / "corpus", "-w", place, "--lookups", tmp_path / "lookups")
    assert done.returncode == 0, done.stderr
    assert figure_id not in _column(place, "figures", "figure_id")
    labels = dict(zip(_column(place, "blocks", "block_id"), _column(place, "blocks", "label"), strict=True))
    assert labels[block_id] == "caption"
    after = visit((place / "current").resolve() / "review")
    table = after.locator("section", has=after.get_by_role("heading", name="Corrections in force"))
    expect(table).to_contain_text("it counts nothing")
    expect(table).to_contain_text("it stands under a picture")
    expect(after.get_by_role("heading", name="What changed since the snapshot before")).to_be_visible()
    after.goto(f"{(place / 'current').resolve().as_uri()}/review/{article}")
    expect(after.locator(f"#block-{block_id} .chip")).to_have_text("caption")
    assert after.locator(f"#figure-{figure_id}").count() == 0


def _column(place: Path, table: str, column: str) -> list[str]:
    found: pa.ChunkedArray = pq.read_table(place / "current" / table)[column]
    return found.to_pylist()


def test_pages_can_be_written_anew(tallywire: Tallywire, warehouse: Path, tmp_path: Path) -> None:
    place = tmp_path / "warehouse"
    shutil.copytree(warehouse, place, symlinks=True)
    shutil.rmtree(place / "current" / "review")
    done = tallywire("review", "-w", place)
    assert (done.returncode, done.stdout.strip()) == (0, str(place / "current" / "review" / "index.html"))
    assert files(place / "current" / "review") == files(warehouse / "current" / "review")
