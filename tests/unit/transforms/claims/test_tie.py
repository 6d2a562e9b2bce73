"""Claims in sentences of our own: who stands behind a figure, and how firmly."""

from datetime import date

import pytest
from spacy.language import Language

from tests.unit.transforms.quotes.named import named
from transforms import claims, quotes
from transforms.records import Claim, Figure, Party, Span, TimeExpression

OUTLET = Party("The Harbour Post", None, "self", "none")


def tie(nlp: Language, text: str, number: str = "300", when: str | None = None) -> Claim:
    """The claim of one figure."""
    doc = nlp(text)
    mentions = named(doc)
    start = text.index(number)
    figure = Figure(Span(start, start + len(number)), number, "count", 300.0, 300.0, 300.0)
    dates = []
    if when is not None:
        at = text.index(when)
        day = date(2021, 3, 1)
        dates = [TimeExpression(Span(at, at + len(when)), when, "2021-03-01", day, day, "day", "stated")]
    spoken = quotes.find(doc, mentions=mentions)
    found = claims.tie(doc, figures=[figure], quotes=spoken, mentions=mentions, dates=dates, outlet=OUTLET)
    return next(c for c in found if c.figure is not None)


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("The storm killed 300 people.", ["The Harbour Post"]),
        ("Police said that the storm killed 300 people.", ["Police", "The Harbour Post"]),
        ("The storm killed 300 people, according to the ministry.", ["the ministry", "The Harbour Post"]),
        ("Reuters reported that police said the storm killed 300 people.", ["police", "Reuters", "The Harbour Post"]),
        ("Anna Berg arrived. She said that 300 people were safe.", ["Anna Berg", "The Harbour Post"]),
        ("The mayor praised the 300 helpers from the north.", ["The Harbour Post"]),
        ("“We counted 300 boats,” Anna Berg said.", ["Anna Berg", "The Harbour Post"]),
        ("Police said that the storm killed many people. Of those, 300 were children.", ["Police", "The Harbour Post"]),
        ("Police said that the storm killed many people. The harbour has 300 boats.", ["The Harbour Post"]),
        ("The storm reportedly killed 300 people.", ["reportedly", "The Harbour Post"]),
        ("It is believed that the storm killed 300 people.", ["believed", "The Harbour Post"]),
        ("The ministry put the number of dead at 300.", ["The ministry", "The Harbour Post"]),
        ("The number of dead is estimated at 300 by the ministry.", ["the ministry", "The Harbour Post"]),
        ("A figure of 300 dead, cited by the ministry, was later revised.", ["the ministry", "The Harbour Post"]),
        ("Some 300 people are believed to have fled.", ["believed", "The Harbour Post"]),
        ("The ministry warned of 300 deaths.", ["The ministry", "The Harbour Post"]),
        ("The director stood by her figure of about 300.", ["The director", "The Harbour Post"]),
        ("Pay had fallen, she told reporters, and the yard loses 300 jobs.", ["she", "The Harbour Post"]),
        ("The ministry put the dead at 400, up from 300 a day ago.", ["The ministry", "The Harbour Post"]),
        ("The ministry corrected its count. It says that 300 people fled.", ["The ministry", "The Harbour Post"]),
        (
            "Anna Berg said in a statement that 300 people had fled, “more than in any year before”.",
            ["Anna Berg", "a statement", "The Harbour Post"],
        ),
        ("Oslo says 300 while Bergen says 500.", ["Oslo", "The Harbour Post"]),
        ("Around 300 people (according to the ministry) fled.", ["the ministry", "The Harbour Post"]),
        ("Around 300 people, according to the ministry, have fled.", ["the ministry", "The Harbour Post"]),
        (
            "It is believed to be part of what Berg claims is a group of 300 men.",
            ["Berg", "The Harbour Post"],
        ),
        (
            "According to AP, citing the Health Ministry, local lawmakers said that 300 people fled.",
            ["the Health Ministry", "local lawmakers", "AP", "The Harbour Post"],
        ),
        (
            "Local lawmakers, citing the Health Ministry, said 300 people fled, the AP reported.",
            ["the Health Ministry", "Local lawmakers", "the AP", "The Harbour Post"],
        ),
        ("Asked whether 300 people had fled, Berg shrugged.", ["The Harbour Post"]),
    ],
)
def test_chain(nlp: Language, text: str, chain: list[str]) -> None:
    claim = tie(nlp, text)
    assert [link.party.text for link in claim.chain] == chain
    assert claim.chain[-1].role == "outlet"
    assert claim.chain[0].role == ("origin" if len(chain) > 1 else "outlet")


@pytest.mark.parametrize(
    ("text", "modality", "polarity"),
    [
        ("Police said that the storm killed 300 people.", "asserted", "affirmed"),
        ("Police estimate that the storm killed 300 people.", "estimated", "affirmed"),
        ("Police said that 300 people will come to the harbour.", "expected", "affirmed"),
        ("Police said that 300 people could come to the harbour.", "possible", "affirmed"),
        ("The town plans to build 300 houses.", "planned", "affirmed"),
        ("Police denied that the storm killed 300 people.", "denied", "affirmed"),
        ("Police asked whether the storm killed 300 people.", "asked", "affirmed"),
        ("Police said that the storm did not kill 300 people.", "asserted", "negated"),
    ],
)
def test_modality(nlp: Language, text: str, modality: str, polarity: str) -> None:
    claim = tie(nlp, text)
    assert (claim.modality, claim.polarity) == (modality, polarity)


def test_when_it_holds_and_when_it_was_said(nlp: Language) -> None:
    said = tie(nlp, "Police said on March 1 that the storm killed 300 people.", when="March 1")
    assert said.said is not None and said.as_of is None
    holds = tie(nlp, "Police said that 300 people arrived on March 1.", when="March 1")
    assert holds.as_of is not None and holds.said is None


def test_the_outlet_is_surest_of_nothing(nlp: Language) -> None:
    named_claim, own = tie(nlp, "Police said 300 people came."), tie(nlp, "About 300 people came.")
    assert named_claim.confidence > own.confidence
    assert own.chain[0].party.kind == "self" and own.cue is None


def test_nothing_in_nothing(nlp: Language) -> None:
    assert claims.tie(nlp(""), figures=[], quotes=[], mentions=[], dates=[], outlet=OUTLET) == ()
