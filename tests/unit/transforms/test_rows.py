"""Rows: keys that refer to one another, and spans that give the words in the clean and in the raw text."""

import pytest
from spacy.language import Language

from schemas.vocabulary import KEPT_LABELS
from transforms.annotate import stretches, tokenise
from transforms.cleantext import assemble
from transforms.records import (
    Block,
    Claim,
    Extraction,
    Figure,
    Link,
    Mention,
    Party,
    Quote,
    Span,
    TimeExpression,
)
from transforms.rows import Placer, Rows, rows_of, sentences

RAW = "MENU | HOME\n\nMayor Tomas Reuter said on Monday that 1,200 people\u00a0were moved.\n"
BODY = Span(13, len(RAW) - 1)


@pytest.fixture(scope="module")
def rows(nlp: Language) -> Rows:
    blocks = (Block(Span(0, 11), RAW[:11], label="navigation"), Block(BODY, BODY.of(RAW), label="body", kept=True))
    clean = assemble(RAW, blocks, keep=KEPT_LABELS)
    (stretch,) = stretches(clean)
    doc = nlp(tokenise(nlp, clean, stretch))

    def span(words: str) -> Span:
        start = clean.text.index(words)
        return Span(start, start + len(words))

    mayor = Mention(span("Tomas Reuter"), "Tomas Reuter", "person", "Tomas Reuter", "model", role="Mayor")
    people = span("people were moved")
    number = Figure(
        span("1,200"),
        "1,200",
        "count",
        1200.0,
        1200.0,
        1200.0,
        counted=people,
        counted_text="people",
        counted_head="person",
    )
    speaker = Party("Mayor Tomas Reuter", span("Mayor Tomas Reuter"), "person", "stated", mayor.span)
    said = Quote(span("1,200 people were moved"), "1,200 people were moved", "indirect", span("said"), "said", speaker)
    monday = TimeExpression(span("Monday"), "Monday", None, None, None, "day", "unknown")
    outlet = Party("the outlet itself", None, "self", "none")
    chain = (Link("origin", speaker, "said"), Link("outlet", outlet))
    claim = Claim(
        Span(0, len(clean.text)),
        number.span,
        said.span,
        None,
        chain,
        "said",
        "asserted",
        "affirmed",
        monday,
        None,
        None,
        0.9,
        "said",
    )
    found = sentences("d", clean, doc, 0, ["b"], 0)
    placer = Placer("d", clean, 0, found)
    return rows_of(Extraction((mayor,), (number,), (monday,), (said,), (claim,)), placer) | {"sentences": found}


def test_every_span_gives_its_words_in_both_texts(rows: Rows) -> None:
    for table in ("sentences", "mentions", "figures", "dates", "quotes", "claims"):
        for row in rows[table]:
            raw = RAW[row["raw_start"] : row["raw_end"]]
            assert raw == row["text"] or (row["repaired"] and raw.replace("\u00a0", " ") == row["text"]), table


def test_what_was_repaired_says_so(rows: Rows) -> None:
    assert rows["sentences"][0]["repaired"]
    assert not rows["mentions"][0]["repaired"]


def test_rows_refer_to_one_another(rows: Rows) -> None:
    (mention,), (figure,), (quote,), (claim,) = (rows[name] for name in ("mentions", "figures", "quotes", "claims"))
    assert (claim["figure_id"], claim["quote_id"]) == (figure["figure_id"], quote["quote_id"])
    assert claim["claimant_mention_id"] == quote["speaker_mention_id"] == mention["mention_id"]
    assert {row["sentence_id"] for row in (mention, figure, quote, claim)} == {rows["sentences"][0]["sentence_id"]}
    assert figure["counted_mention_ids"] == []
    assert mention["role"] == "Mayor"


def test_the_chain_runs_from_the_origin_to_the_outlet(rows: Rows) -> None:
    first, last = rows["attributions"]
    assert (first["position"], first["role"], first["text"]) == (0, "origin", "Mayor Tomas Reuter")
    assert (last["position"], last["role"], last["start"]) == (1, "outlet", None)
