"""What records say of their articles."""

import pytest

from flows.sources import metadata, usual
from flows.sources.records import Columns
from transforms.metadata import merge
from transforms.records import Metadata


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Ann Lee", ("Ann Lee",)),
        ("By Ann Lee and Bo Yi", ("Ann Lee", "Bo Yi")),
        ("Ann Lee, Bo Yi and Cy Fox", ("Ann Lee", "Bo Yi", "Cy Fox")),
        ("Ann Lee, Bo Yi, and Cy Fox", ("Ann Lee", "Bo Yi", "Cy Fox")),
        ("Ann Lee; Bo Yi", ("Ann Lee", "Bo Yi")),
        ("Lee, Ann; Yi, Bo", ("Lee, Ann", "Yi, Bo")),
        ("Lee, Ann", ("Lee, Ann",)),
        ("Ann Lee & Bo Yi", ("Ann Lee", "Bo Yi")),
        ("['Ann Lee', 'Bo Yi']", ("Ann Lee", "Bo Yi")),
        ('["Ann Lee"]', ("Ann Lee",)),
        ("[Reuters", ("[Reuters",)),
        (["Ann Lee", "Ann Lee", None, " "], ("Ann Lee",)),
        ([{"name": "Ann Lee"}, {"id": 4}], ("Ann Lee", "4")),
        ({"name": "Ann Lee"}, ("Ann Lee",)),
        ("Sandra Byrd", ("Sandra Byrd",)),
        ("nan", ()),
        (None, ()),
        ([[["deep"]]], ()),
        ("x" * 3_000, ("x" * 2_000,)),
    ],
)
def test_authors(value, names) -> None:
    assert metadata.authors(value) == names


@pytest.mark.parametrize(
    ("source", "outlet"),
    [
        ("The Gazette", "The Gazette"),
        ({"id": "gz", "name": "The Gazette"}, "The Gazette"),
        ("https://www.gazette.example/rss", "gazette.example"),
        ("http://[broken", "http://[broken"),
        (float("nan"), None),
        (["The Gazette"], None),
    ],
)
def test_outlets(source, outlet) -> None:
    assert metadata.of({"source": source}, Columns())[0].outlet == outlet


@pytest.mark.parametrize("name", ["published_at", "publishedAt", "Published At", "published-at", " PUBLISHED_AT "])
def test_spellings_of_one_name(name) -> None:
    assert usual.key(name) == "published_at"


def test_nearer_metadata_goes_before_farther() -> None:
    near, far = Metadata(title="a", authors=("A B",)), Metadata(title="b", url="u", authors=("C D",), language="en")
    assert merge(near, far) == Metadata(title="a", url="u", authors=("A B",), language="en")


def test_a_licence_counts_in_the_hash_and_what_is_said_to_robots_does_not() -> None:
    known = Metadata(title="Ice")
    assert metadata.written(Metadata(robots="noindex")) == ""
    assert metadata.written(Metadata(title="Ice", robots="noindex")) == metadata.written(known)
    assert metadata.written(Metadata(title="Ice", licence="CC BY 4.0")) != metadata.written(known)


def test_usual_names_stand_once() -> None:
    names = usual.METADATA + usual.TEXT + usual.HTML
    assert len(names) == len(set(names))
    assert all(usual.key(name) == name for name in names)


@pytest.mark.parametrize(
    "text",
    [
        "- a\n- b",
        "just words",
        "a: [",
        "a: b: c",
        "? [1]\n: x",
        "&a [*a]",
        "[" * 5_000,
        "- " * 5_000,
        "? " * 5_000,
        "a: " * 5_000,
        "{" * 5_000,
    ],
)
def test_yaml_that_is_no_mapping_is_refused(text) -> None:
    with pytest.raises(metadata.SourceError):
        metadata.mapping(text)


def test_aliases_of_yaml_do_not_blow_up() -> None:
    doubling = "".join(f"n{number}: &n{number} [*n{number - 1}, *n{number - 1}]\n" for number in range(1, 40))
    bomb = f"n0: &n0 [x, x]\n{doubling}authors: *n39\ntitle: Ice"
    assert metadata.from_yaml(bomb.encode(), Columns())[0].title == "Ice"
