"""Stretches cover the clean text block by block; no sentence runs over a block's end."""

import pytest
from spacy.language import Language

from transforms.annotate import BATCH, BATCH_TOKENS, Stretch, annotator, batches, stretches, tokenise
from transforms.records import CleanText, Piece, Span


def clean(*blocks: str) -> CleanText:
    spans, start = [], 0
    for position, block in enumerate(blocks):
        spans.append((position, Span(start, start + len(block))))
        start += len(block) + 2
    text = "\n\n".join(blocks)
    return CleanText(text, (Piece(Span(0, len(text)), Span(0, len(text)), True),), tuple(spans))


@pytest.mark.parametrize(
    ("lengths", "size", "expected"),
    [
        ((5, 5), 100, [(0, 12)]),
        ((5, 5), 6, [(0, 5), (7, 12)]),
        ((25,), 10, [(0, 10), (10, 20), (20, 25)]),
        ((3, 25, 3), 10, [(0, 3), (5, 15), (15, 25), (25, 35)]),
        ((), 10, []),
    ],
)
def test_stretches_are_short_and_lose_nothing(
    lengths: tuple[int, ...], size: int, expected: list[tuple[int, int]]
) -> None:
    text = clean(*("x" * length for length in lengths))
    found = [(s.span.start, s.span.end) for s in stretches(text, size=size)]
    covered = {i for start, end in found for i in range(start, end)}
    assert all(i in covered for _, block in text.blocks for i in range(block.start, block.end))
    assert all(end - start <= size for start, end in found)
    if lengths != (3, 25, 3):
        assert found == expected


def test_a_sentence_ends_with_its_block(nlp: Language) -> None:
    text = clean("Floods hit the valley", "Nobody knows how many people were hurt. Rescuers are still searching.")
    (stretch,) = stretches(text)
    doc = nlp(tokenise(nlp, text, stretch))
    found = [s.text.strip() for s in doc.sents]
    assert found[0] == "Floods hit the valley"
    assert len(found) == 3


def test_the_annotator_finds_what_the_pipeline_finds(nlp: Language) -> None:
    texts = ["The mayor, Ann Ray, said 300 people left Porto.", "Rain fell. It was cold.", "", "“Why?” asked Bo."]
    seen = [doc.to_json() for doc in annotator(nlp)([nlp.make_doc(text) for text in texts])]
    assert seen == [doc.to_json() for doc in nlp.pipe(texts)]


def test_batches_are_bounded_by_number_and_by_size(nlp: Language) -> None:
    short, long = nlp.make_doc("rain"), nlp.make_doc("rain " * (BATCH_TOKENS - 1))
    assert [len(batch) for batch in batches([short] * (BATCH + 1))] == [BATCH, 1]
    assert [len(batch) for batch in batches([long, short, short, short, long])] == [2, 2, 1]
    assert list(batches([])) == []


def test_a_sentence_begins_behind_what_ends_one(nlp: Language) -> None:
    text = clean(
        "SORVILA, Portugal, March 4 (Northgate Courier) — At least 3,000 people were moved out of Sorvila after a dam "
        "on the river Orsa gave way, the town's mayor, Teresa Valadas, said. It rained."
    )
    (stretch,) = stretches(text)
    starts = [s.text.split()[0] for s in nlp(tokenise(nlp, text, stretch)).sents]
    assert not set(starts) & {",", "Portugal"}
    assert starts[-1] == "It"


@pytest.mark.parametrize(
    ("text", "starts", "expected"),
    [
        ("Rain fell. It rained", (0,), [1, -1, -1, 0, -1]),  # Rain fell . It rained
        ("Rain  fell", (0,), [1, 0, -1]),  # white space on a line says nothing
        ("Rain \n fell", (0,), [1, 0, 0]),
        ("Rain fell", (0, 5), [1, 1]),
        ("Rain fell", (0, 2, 5, 40), [1, 1]),
        (" \n ", (0,), [1]),
        ("", (), []),
    ],
)
def test_where_sentences_may_start(nlp: Language, text: str, starts: tuple[int, ...], expected: list[int]) -> None:
    whole = CleanText(text, (), ())
    doc = tokenise(nlp, whole, Stretch(Span(0, len(text)), starts))
    assert doc.to_array("SENT_START").astype("int64").tolist() == expected
