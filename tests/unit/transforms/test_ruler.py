"""The attribute ruler with a memory sets what the ruler sets, the first time and every time after."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from transforms.ruler import remembering

TEXTS = [
    "There's no way y'all ain't gonna come on, and there were three ways out.",
    "Let's go: you gotta do it. C'm on!  But \n it did what it does, and had done.",
    "I see it and it sees me; nothin' hurts her, but hers is what she'd have.",
    "The 1,200 soldiers who were sent there got what they had been promised.",
    "",
    " \n ",
]


def parsed(nlp: Language, text: str) -> Doc:
    doc = nlp.make_doc(text)
    for name in ("tok2vec", "tagger", "parser"):
        doc = nlp.get_pipe(name)(doc)
    return doc


def attributes(doc: Doc) -> list[tuple[str, ...]]:
    return [(t.text, t.tag_, t.pos_, t.dep_, t.lemma_, str(t.morph)) for t in doc]


@pytest.mark.parametrize("order", [1, -1])
def test_it_sets_what_the_ruler_sets(nlp: Language, order: int) -> None:
    ruler = nlp.get_pipe("attribute_ruler")
    remembered = remembering(ruler)
    for _ in range(2):
        for text in TEXTS[::order]:
            assert attributes(remembered(parsed(nlp, text))) == attributes(ruler(parsed(nlp, text))), text


def test_patterns_that_it_cannot_remember_are_matched_everywhere(nlp: Language) -> None:
    ruler = nlp.create_pipe("attribute_ruler")
    ruler.add([[{"LOWER": {"REGEX": "^zo+m$"}}]], {"LEMMA": "zoom"})
    ruler.add([[{"SHAPE": "xxxx", "TAG": "NN"}]], {"POS": "NOUN"})
    ruler.add([[{"LOWER": "very", "OP": "+"}, {"LOWER": "far"}]], {"LEMMA": "FAR"}, index=-1)
    remembered = remembering(ruler)
    for text in ("They zoom in very very far.", "They zooom in.", "A zom is far."):
        assert attributes(remembered(parsed(nlp, text))) == attributes(ruler(parsed(nlp, text)))
