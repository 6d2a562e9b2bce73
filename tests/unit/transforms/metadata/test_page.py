import json

import pytest

from transforms.metadata import from_html, merge
from transforms.metadata.dates import stated
from transforms.metadata.names import person_names
from transforms.records import Metadata

ARTICLE = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebPage", "name": "Ayr Courier"},
        {
            "@type": ["NewsArticle", "Article"],
            "headline": "Harbour &amp; quay shut",
            "datePublished": "2024-10-25T23:32:00-04:00",
            "author": [{"@type": "Person", "name": "Ada Crewe"}, {"@id": "#ben"}],
            "publisher": {"@type": "Organization", "name": "Ayr Courier"},
            "mainEntityOfPage": {"@id": "https://ayr.example/harbour"},
            "inLanguage": "en-GB",
        },
        {"@id": "#ben", "@type": "Person", "name": "Ben Holm", "url": "/ben"},
    ],
}


def test_json_ld() -> None:
    page = f"<script type='application/ld+json'>{json.dumps(ARTICLE)}</script>"
    assert from_html(page) == Metadata(
        url="https://ayr.example/harbour",
        outlet="Ayr Courier",
        title="Harbour & quay shut",
        authors=("Ada Crewe", "Ben Holm"),
        published="2024-10-25",
        language="en",
    )


def test_meta_tags() -> None:
    page = """<html lang=en-US><head><title>Harbour shut | Ayr Courier</title>
    <meta property="og:site_name" content="Ayr Courier"><meta property="og:title" content="Harbour shut">
    <meta name=author content="By Ada Crewe"><link rel=canonical href="https://ayr.example/harbour">
    <meta property="article:published_time" content="2024-10-25 09:00"></head>"""
    assert from_html(page) == Metadata(
        url="https://ayr.example/harbour",
        outlet="Ayr Courier",
        title="Harbour shut",
        authors=("Ada Crewe",),
        published="2024-10-25",
        language="en",
    )


@pytest.mark.parametrize(
    ("page", "licence"),
    [
        ("<link rel=license href='https://terms.example/by/4.0'>", "https://terms.example/by/4.0"),
        ("<meta name='dcterms.rights' content='All rights reserved'>", "All rights reserved"),
        ("<script type='application/ld+json'>{'@type':'NewsArticle','license':{'@id':'https://terms.example/nd'}}</script>"
         .replace("'", '"'), "https://terms.example/nd"),
        ("<a href='/licence'>Our licence</a>", None),
    ],
)  # fmt: skip
def test_licences(page: str, licence: str | None) -> None:
    assert from_html(page).licence == licence


def test_what_is_said_to_robots_holds_together() -> None:
    page = from_html("<meta name=Robots content='noindex, nofollow'>")
    assert page.robots == "noindex, nofollow"
    assert (
        merge(Metadata(robots="noarchive"), page, Metadata(robots="noarchive")).robots == "noarchive, noindex, nofollow"
    )


@pytest.mark.parametrize(
    ("page", "published"),
    [
        ("<time datetime='2024-10-25T10:00Z'>Friday</time>", "2024-10-25"),
        ("<p class=publish-date>Oct. 25, 2024</p>", "2024-10-25"),
        ("<link rel=canonical href='https://ayr.example/2024/10/25/harbour'>", "2024-10-25"),
        ("<p class=publish-date>Oct. 25</p>", None),
        ("<p>On Oct. 25, 2024 the harbour was shut.</p>", None),
        ("<meta property='article:published_time' content='yesterday'>", None),
        ("", None),
    ],
)
def test_published_is_never_guessed(page: str, published: str | None) -> None:
    assert from_html(page).published == published


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("<title>Harbour shut - Ayr Courier</title>", "Harbour shut"),
        ("<title>Harbour shut</title>", "Harbour shut"),
        ("<title>Half-open harbour</title>", "Half-open harbour"),
        ("<h1>Harbour <em>shut</em></h1>", "Harbour shut"),
    ],
)
def test_title_without_meta_tags(page: str, title: str) -> None:
    assert from_html(page).title == title


@pytest.mark.parametrize("title", ["Harbour shut | Ayr Courier", "Ayr Courier - Harbour shut", "Harbour shut"])
def test_the_outlet_is_no_part_of_the_title(title: str) -> None:
    page = f"<meta property='og:site_name' content='Ayr Courier'><meta property='og:title' content='{title}'>"
    assert from_html(page).title == "Harbour shut"


@pytest.mark.parametrize("outlet", ["@courier", "https://ayr.example", ""])
def test_an_address_is_no_outlet(outlet: str) -> None:
    assert from_html(f"<meta property='og:site_name' content='{outlet}'>").outlet is None


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2024-10-25T10:32:00Z", "2024-10-25"),
        ("20241025", "2024-10-25"),
        ("2024/10/25", "2024-10-25"),
        ("Fri, 25 Oct 2024 10:32:00 GMT", "2024-10-25"),
        ("October 25th, 2024 at 10:32", "2024-10-25"),
        ("Sept. 3, 2024", "2024-09-03"),
        ("25.10.2024", "2024-10-25"),
        ("10/25/2024", "2024-10-25"),
        ("10/11/2024", "2024"),
        ("Oct. 25", "XXXX-10-25"),
        ("29 February", "XXXX-02-29"),
        ("October 2024", "2024-10"),
        ("2024-02-30", None),
        ("31 June 2024", None),
        ("Friday", None),
        ("10:32", None),
        ("may 5 ways", "XXXX-05-05"),
    ],
)
def test_stated(text: str, edtf: str | None) -> None:
    assert stated(text) == edtf


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ada Crewe and Ben Holm", ("Ada Crewe", "Ben Holm")),
        ("Ada Crewe in Port Ayr", ("Ada Crewe",)),
        ("ADA CREWE, staff writer", ("Ada Crewe",)),
        ("Ada Crewe Views", ("Ada Crewe",)),
        ("Words by J. R. O'Hara-Smith", ("J. R. O'Hara-Smith",)),
        ("Ludwig van der Holm", ("Ludwig van der Holm",)),
        ("Ada Crewe (Ayr Courier), Ben Holm", ("Ada Crewe", "Ben Holm")),
        ("Newsroom", ()),
        ("Staff Reporter", ()),
        ("desk@ayr.example", ()),
        ("the harbour was shut", ()),
        ("", ()),
    ],
)
def test_person_names(text: str, names: tuple[str, ...]) -> None:
    assert person_names(text) == names
