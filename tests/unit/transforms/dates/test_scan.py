import pytest
from spacy.language import Language

from transforms import dates
from transforms.dates.scan import LONGEST_RUN, runs


def test_runs_hold_only_what_may_be_a_date() -> None:
    found = [[one.text for one in run] for run in runs("They met in May 2020, then left. He has 5 cats.")]
    assert found == [["in", "may", "2020", ",", "then"]]


@pytest.mark.slow
@pytest.mark.parametrize(
    "text", ["the first week of ", "early ", "one thousand ", "2012-", "two weeks before the day after ", "9", "May "]
)
def test_a_text_that_is_no_text_is_read_all_the_same(blank: Language, text: str) -> None:
    doc = blank(text * 1500)
    assert all(one.span.of(doc.text) == one.text for one in dates.find(doc))
    assert all(len(run) <= LONGEST_RUN + 1 for run in runs(doc.text))
