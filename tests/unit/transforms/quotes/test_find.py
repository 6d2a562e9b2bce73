"""Who says what, in sentences of our own."""

import pytest
from spacy.language import Language

from tests.unit.transforms.quotes.named import named
from transforms import quotes
from transforms.records import Quote


def find(nlp: Language, text: str) -> list[Quote]:
    doc = nlp(text)
    return list(quotes.find(doc, mentions=named(doc)))


def pairs(nlp: Language, text: str) -> list[tuple[str, str | None]]:
    return [(q.text, q.speaker.text if q.speaker else None) for q in find(nlp, text)]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("“The bridge is closed,” Anna Berg said on Monday.", "The bridge is closed,", "Anna Berg"),
        ("“The bridge is closed,” said Anna Berg, who runs the port.", "The bridge is closed,", "Anna Berg"),
        ("Anna Berg said: “The bridge is closed.”", "The bridge is closed.", "Anna Berg"),
        ('Anna Berg told reporters, "The bridge is closed for good."', "The bridge is closed for good.", "Anna Berg"),
        ("“Is the bridge closed?” asked Anna Berg.", "Is the bridge closed?", "Anna Berg"),
        ("''The bridge is closed,'' the mayor said.", "The bridge is closed,", "the mayor"),
        (
            "According to the ministry, “the bridge is closed for good.”",
            "the bridge is closed for good.",
            "the ministry",
        ),
    ],
)
def test_direct(nlp: Language, text: str, content: str, speaker: str) -> None:
    assert (content, speaker) in pairs(nlp, text)


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("Officials said that the bridge will be closed.", "that the bridge will be closed", "Officials"),
        ("The bridge will be closed, officials said.", "The bridge will be closed", "officials"),
        ("The ministry denied that the bridge was unsafe.", "that the bridge was unsafe", "The ministry"),
        ("Anna Berg warned that the bridge could fall.", "that the bridge could fall", "Anna Berg"),
        ("The report shows that 40 bridges are unsafe.", "that 40 bridges are unsafe", "The report"),
        ("The mayor promised to repair the bridge.", "to repair the bridge", "The mayor"),
        ("The mayor was confident that the bridge would hold.", "that the bridge would hold", "The mayor"),
        ("Forty bridges are unsafe, according to the ministry.", "Forty bridges are unsafe", "the ministry"),
        ("According to the ministry, forty bridges are unsafe.", "forty bridges are unsafe", "the ministry"),
        ("The mayor criticized the plan to close the bridge.", "the plan to close the bridge", "The mayor"),
        ("The police's estimate of 3,000 was too low.", "3,000", "The police"),
        ("Per the ministry, forty bridges are unsafe.", "forty bridges are unsafe", "the ministry"),
        ("Forty bridges are unsafe, per officials.", "Forty bridges are unsafe", "officials"),
        ("By Oslo's count, forty bridges are unsafe.", "forty bridges are unsafe", "Oslo"),
        ("Oslo's claim that forty bridges are unsafe is old.", "that forty bridges are unsafe", "Oslo"),
        ("The ministry's view is that bridges will fall.", "that bridges will fall", "The ministry"),
        ("The town paid for what Anna Berg says are 40 bridges.", "are 40 bridges", "Anna Berg"),
        ("Oslo has said up to 12 bridges could fall; Bergen speaks of 40.", "40", "Bergen"),
        ("The AP quoted an official as saying that the bridge fell.", "that the bridge fell", "an official"),
        ("OSLO, May 3 (Wire) — Mayor Anna Berg said that bridges fall.", "that bridges fall", "Mayor Anna Berg"),
        ("Satellite photos show 40 bridges.", "40 bridges", "Satellite photos"),
        (
            "New films, released by the mayor, reveal soldiers expressing anger at the town, calling it “a trap”.",
            "it “a trap”",
            "soldiers expressing anger at the town",
        ),
        ("Berg shrugged when asked about the town, stating that bridges fall.", "that bridges fall", "Berg"),
        ("The ministry corrected its count. It says that bridges fall.", "that bridges fall", "It"),
        ("The director stood by her figure of about 40.", "about 40", "The director"),
        (
            "According to Lund Institute, a think tank in Oslo, bridges fall.",
            "bridges fall",
            "Lund Institute, a think tank in Oslo",
        ),
        ("The firm expects a loss of $3 million.", "a loss of $3 million", "The firm"),
    ],
)
def test_indirect(nlp: Language, text: str, content: str, speaker: str) -> None:
    assert (content, speaker) in pairs(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "The “Blue Lantern” opened its doors in May.",
        "They sailed on the “Northern Star” to the island.",
        "The so-called “reform” cost the town a fortune.",
        "The town has a bridge and a harbour.",
        "The mayor would say anything.",
        "A unit code-named “Blue Lantern” guarded the bridge.",
        "The toll is 4 euros per car.",
        "The train leaves by the old bridge.",
        "The firm expects the bridge.",
    ],
)
def test_names_and_scare_quotes_are_no_speech(nlp: Language, text: str) -> None:
    assert pairs(nlp, text) == []


def test_speech_broken_by_its_cue_is_joined(nlp: Language) -> None:
    first, second = find(nlp, "“The bridge is closed,” Anna Berg said. “It will not open again.”")
    assert second.continues == first.span
    assert second.speaker is not None and first.speaker is not None
    assert second.speaker.text == first.speaker.text == "Anna Berg"
    assert second.speaker.basis == "carried"


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg continued:\n\n“The bridge will never open again.”",
        "Anna Berg shook her head. “The bridge will never open again.”",
        "As Anna Berg put it, “the bridge will never open again.”",
    ],
)
def test_speech_that_the_words_before_lead_in(nlp: Language, text: str) -> None:
    (quote,) = find(nlp, text)
    assert quote.speaker is not None and quote.speaker.text == "Anna Berg"


def test_speech_over_paragraphs(nlp: Language) -> None:
    text = "“The bridge is closed,” Anna Berg said. “We looked at it.\n\n“It will never open again.”"
    last = find(nlp, text)[-1]
    assert last.continues is not None and last.speaker is not None and last.speaker.text == "Anna Berg"


def test_mixed_speech_takes_the_whole_clause(nlp: Language) -> None:
    (quote,) = find(nlp, "The mayor said the bridge was “a danger to everyone” in town.")
    assert (quote.type, quote.text) == ("mixed", "the bridge was “a danger to everyone” in town")


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Anna Berg visited the port. “We will rebuild the old bridge,” she said.", "she", "Anna Berg"),
        ("Anna Berg said she would rebuild it. She added that the money was there.", "She", "Anna Berg"),
        ("Tom Hale, a researcher in Oslo, spoke. The researcher said that bridges fall.", "The researcher", "Tom Hale"),
    ],
)
def test_pronouns_and_descriptions_stand_for_a_name(nlp: Language, text: str, word: str, name: str) -> None:
    spoken = [q.speaker for q in find(nlp, text) if q.speaker and q.speaker.text == word]
    assert spoken and spoken[0].mention is not None
    assert name in spoken[0].mention.of(text)


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        ("Reuters reported that Anna Berg said that the bridge was closed.", "Anna Berg", "Reuters"),
        ("Anna Berg said in an interview that the bridge was closed.", "Anna Berg", "an interview"),
        ("The AP quoted Anna Berg as saying that the bridge was closed.", "Anna Berg", "The AP"),
        ("Anna Berg said that the bridge was closed, Reuters reported on Friday.", "Anna Berg", "Reuters"),
        ("Anna Berg was quoted by Reuters as saying the bridge was closed.", "Anna Berg", "Reuters"),
    ],
)
def test_via(nlp: Language, text: str, speaker: str, via: str) -> None:
    found = [(q.speaker.text, [party.text for _, party, _ in q.via]) for q in find(nlp, text) if q.speaker]
    assert any(who == speaker and via in parties for who, parties in found), found


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Local media, citing port officials, reported that the bridge was closed.", "port officials"),
        ("Local media reported, citing a port official, that the bridge was closed.", "a port official"),
        ("According to Reuters, which cited port officials, the bridge was closed.", "port officials"),
        ("Anna Berg said that the bridge was closed, citing rust.", None),
        ("Anna Berg said that the bridge was closed.", None),
    ],
)
def test_whom_the_speaker_cites(nlp: Language, text: str, source: str | None) -> None:
    (quote, *_) = find(nlp, text)
    assert quote.speaker is not None and quote.speaker.text != source
    assert (quote.source.text if quote.source else None) == source


def test_headlines_and_transcripts(nlp: Language) -> None:
    assert pairs(nlp, "Anna Berg: The bridge will never open again") == [
        ("The bridge will never open again", "Anna Berg")
    ]


def test_nothing_in_nothing(nlp: Language) -> None:
    assert quotes.find(nlp(""), mentions=[]) == ()


def test_the_same_words_are_one_quote(nlp: Language) -> None:
    found = find(nlp, "Eleven people are known to have died, according to the ministry, and 27 are still missing.")
    assert len({q.span for q in found}) == len(found)
    assert ("Eleven people are known to have died", "the ministry") in [
        (q.text, q.speaker.text if q.speaker else None) for q in found
    ]
