"""The recogniser that decodes a batch at once finds the names that spaCy's own finds."""

import pytest
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span
from spacy.training import Example

from transforms import recogniser as module
from transforms.recogniser import recogniser

TEXTS = [
    "The mayor of Porto, Ann Ray, said on 4 March 2021 that 300 people had left the city.",
    "Ann Ray",
    "Porto",
    "",
    " \n ",
    "The Ministry of Internal Affairs and Communications of Japan, \n Rescue Team Four, and the U.N. met\n\nAnn Ray",
    "They paid between $3 million and $4.5 million to the National Institute of Statistics and Geography last year.",
    "ANN RAY PORTO LISBON NORWAY KENYA RED CROSS",
]


def parsed(nlp: Language) -> list[Doc]:
    docs = [nlp.make_doc(text) for text in TEXTS]
    for name in ("tok2vec", "tagger", "parser"):
        docs = list(nlp.get_pipe(name).pipe(docs))
    return docs


def names(docs: list[Doc]) -> list[list[tuple[str, str, int]]]:
    """Type, IOB mark by token of each doc."""
    return [[(token.text, token.ent_type_, token.ent_iob) for token in doc] for doc in docs]


def usual(nlp: Language) -> EntityRecognizer:
    component = nlp.get_pipe("ner")
    assert isinstance(component, EntityRecognizer)
    return component


def test_it_finds_what_the_recogniser_finds(nlp: Language) -> None:
    expected = names(list(usual(nlp).pipe(parsed(nlp))))
    assert names(recogniser(usual(nlp))(parsed(nlp))) == expected
    assert sum(bool(type_) for doc in expected for _, type_, _ in doc) > 30


def test_no_name_goes_on_in_the_next_sentence(nlp: Language) -> None:
    words = ["She", "met", "Ann", "Ray", "in", "Porto", "."]
    for cut in range(1, len(words)):
        starts = [i in (0, cut) for i in range(len(words))]
        docs = [Doc(nlp.vocab, words=words, sent_starts=starts) for _ in range(2)]
        assert names(recogniser(usual(nlp))(docs[:1])) == names(list(usual(nlp).pipe(docs[1:]))), cut


def test_names_that_were_set_before_stay(nlp: Language) -> None:
    docs = parsed(nlp), parsed(nlp)
    for first, *_ in docs:
        first.set_ents([Span(first, 1, 2, label="PRODUCT")], default="unmodified")
    found = names(recogniser(usual(nlp))(docs[0]))
    assert found == names(list(usual(nlp).pipe(docs[1])))
    assert found[0][1] == ("mayor", "PRODUCT", 3)


def test_long_names_are_left_to_spacy(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = names(recogniser(usual(nlp))(parsed(nlp)))
    monkeypatch.setattr(module, "LONGEST", 2)
    assert names(recogniser(usual(nlp))(parsed(nlp))) == expected


def test_nothing_to_do(nlp: Language) -> None:
    assert recogniser(usual(nlp))([]) == []


def test_an_unusual_recogniser_is_called_as_it_is(nlp: Language) -> None:
    blank = nlp.create_pipe("ner", config={"model": {
        "@architectures": "spacy.TransitionBasedParser.v2", "state_type": "ner", "extra_state_tokens": True,
        "hidden_width": 8, "maxout_pieces": 2, "use_upper": True, "tok2vec": {"@architectures": "spacy.HashEmbedCNN.v2",
        "width": 8, "depth": 1, "embed_size": 50, "window_size": 1, "maxout_pieces": 2, "subword_features": True,
        "pretrained_vectors": None},
    }})  # fmt: skip
    assert isinstance(blank, EntityRecognizer)
    example = Example.from_dict(nlp.make_doc("Ann Ray left."), {"entities": [(0, 7, "PERSON")]})
    blank.initialize(lambda: [example], nlp=nlp)
    assert names(recogniser(blank)(parsed(nlp))) == names(list(blank.pipe(parsed(nlp))))
