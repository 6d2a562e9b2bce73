"""Laws of mentions: any text gives names that are in it, in order and apart."""

from itertools import pairwise

import spacy
from hypothesis import given
from hypothesis import strategies as st

from flows.reference.gazetteer import load_gazetteer
from transforms.mentions import find

BLANK = spacy.blank("en")
_WORDS = """
The the Party of and Labour Norway Oslo Mr. Anna Lindqvist ( ) NHA - 's , . 2014 election in said “ ” King Danish for
ÅÉ al ß & /
"""
WORDS = st.sampled_from([*_WORDS.split(), "\n\n"])
TEXTS = st.one_of(
    st.text(max_size=60), st.lists(WORDS, max_size=14).map(" ".join), st.lists(WORDS, max_size=9).map("".join)
)


@given(TEXTS)
def test_names_are_in_the_text_in_order_and_apart(text: str) -> None:
    mentions = find(BLANK(text), gazetteer=load_gazetteer())
    assert all(mention.span.of(text) == mention.text and mention.text for mention in mentions)
    assert all(left.span.end <= right.span.start for left, right in pairwise(mentions))
    assert all(mention.name and mention.basis for mention in mentions)
