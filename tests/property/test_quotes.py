"""Laws: no text breaks the search for quote marks, and what is found is a slice of the text."""

from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from transforms import quotes
from transforms.quotes import marks

MARKED = st.text(alphabet="ab .,'\"“”‘’«»„`\n\u00a0é—", max_size=120)


@given(MARKED)
def test_runs_are_ordered_slices(text: str) -> None:
    runs = marks.find(text)
    for run in runs:
        assert 0 <= run.open <= run.start <= run.end <= run.close <= len(text)
        assert "\n" not in text[run.start : run.end]
    assert list(runs) == sorted(runs, key=lambda r: r.start)


SAMPLES = (
    "“”” said “he” said",
    "said said said, said.",
    "\n\n\n“\n\n”\n",
    "According to according to",
    "X: “Y: “Z",
    "He said he said he said that that",
    "😀 “😀,” said 😀.",
)


def test_any_text_yields_quotes_that_are_slices(nlp: Language) -> None:
    for text in SAMPLES:
        for quote in quotes.find(nlp(text), mentions=[]):
            assert quote.span.of(text) == quote.text
            assert quote.text.strip()
            if quote.cue is not None:
                assert quote.cue.of(text) == quote.cue_text
            if quote.speaker is not None and quote.speaker.span is not None:
                assert quote.speaker.span.of(text) == quote.speaker.text
