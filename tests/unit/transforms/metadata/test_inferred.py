import pytest

from schemas.vocabulary import Label
from transforms.metadata import from_blocks, merge
from transforms.records import Block, Metadata, Span


def block(text: str, label: Label = "other") -> Block:
    return Block(Span(0, len(text)), text, label=label, kept=label == "body")


@pytest.mark.parametrize(
    ("blocks", "authors"),
    [
        ([block("Ada Crewe Views", "byline")], ("Ada Crewe",)),
        ([block("By Ada Crewe | Oct. 25, 2024", "byline")], ("Ada Crewe",)),
        (
            [block("Ada Crewe", "byline"), block("ada@ayr.example", "byline"), block("Ada Crewe", "byline")],
            ("Ada Crewe",),
        ),
        ([block("Von Ada Crewe, 5. März 2026", "byline")], ("Ada Crewe",)),
        ([block("Lars von Holm", "byline")], ("Lars von Holm",)),
        ([block("By Ada Crewe and Ben Holm")], ("Ada Crewe", "Ben Holm")),
        ([block("Boats by the quay. Photo by Ada Crewe", "caption")], ()),
        ([block("By Friday the harbour was shut and all of its boats had left for other places.", "body")], ()),
    ],
)
def test_authors(blocks: list[Block], authors: tuple[str, ...]) -> None:
    assert from_blocks(blocks).authors == authors


@pytest.mark.parametrize(
    ("blocks", "published"),
    [
        ([block("Oct 25, 2024 · 10:32 GMT")], "2024-10-25"),
        ([block("Updated 26 October 2024"), block("Published: 25 October 2024")], "2024-10-25"),
        ([block("Updated 26 October 2024")], "2024-10-26"),
        ([block("PORT AYR, Oct. 25 (Courier) — The harbour was shut.", "body")], "XXXX-10-25"),
        ([block("The harbour was shut on 25 October 2024.", "body")], None),
        ([block("© 2024 Ayr Courier")], None),
        ([block("Boats wait, 25 October 2024", "caption")], None),
    ],
)
def test_published(blocks: list[Block], published: str | None) -> None:
    assert from_blocks(blocks).published == published


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("PORT AYR, Oct. 25 (Courier) — The harbour was shut.", "Courier"),
        ("PORT AYR, Norland (Courier) - The harbour was shut.", "Courier"),
        ("PORT AYR — The harbour was shut.", None),
        ("The harbour (Norland's largest) — was shut.", None),
        ("Port Ayr's mayor - a sailor - said so.", None),
    ],
)
def test_agency(text: str, outlet: str | None) -> None:
    assert from_blocks([block(text, "body")]).outlet == outlet


def test_title_is_the_headline() -> None:
    assert from_blocks([block("Harbour\nshut", "headline"), block("Text.", "body")]).title == "Harbour shut"
    assert from_blocks([]) == Metadata()


def test_merge_takes_the_first_known_value_field_by_field() -> None:
    given = Metadata(title="Given")
    markup = Metadata(title="Markup", authors=("Ada Crewe",), published="2024-10-25")
    inferred = Metadata(authors=("Ben Holm",), outlet="Courier", published="XXXX-10-25")
    assert merge(given, markup, inferred) == Metadata(
        title="Given", authors=("Ada Crewe",), published="2024-10-25", outlet="Courier"
    )
    assert merge() == Metadata()
