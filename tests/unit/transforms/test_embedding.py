"""Embedding each distinct token once gives the vectors that embedding all of them gives."""

import numpy as np
import pytest
from spacy.language import Language

from transforms import embedding
from transforms.embedding import distinct, network

TEXTS = ["The rain in Porto, the rain in Lisbon.", "", "the The THE\n the", "Porto"]


@pytest.mark.parametrize("component", ["tok2vec", "ner"])
def test_vectors_are_those_of_the_model(nlp: Language, component: str) -> None:
    model = nlp.get_pipe(component).model
    model = model if component == "tok2vec" else model.get_ref("tok2vec")
    docs = [nlp.make_doc(text) for text in TEXTS]
    found, expected = network(model)(docs), model.predict(docs)
    assert len(found) == len(expected)
    for one, other in zip(found, expected, strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-4, atol=1e-5)


def test_other_networks_are_called_as_they_are(nlp: Language) -> None:
    linear = nlp.get_pipe("ner").model.get_ref("upper")
    assert network(linear) == linear.predict


@pytest.mark.parametrize("mix", [embedding.MIX, np.uint64(0)])  # with 0 all rows have one key
def test_distinct_rows(monkeypatch: pytest.MonkeyPatch, mix: np.uint64) -> None:
    monkeypatch.setattr(embedding, "MIX", mix)
    rows = np.array([[1, 2], [2, 1], [1, 2], [0, 0], [2, 1]], dtype=np.uint64)
    first, place = distinct(rows)
    assert sorted(first.tolist()) == [0, 1, 3]
    np.testing.assert_array_equal(rows[first][place], rows)
