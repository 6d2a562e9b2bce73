"""Laws of the cleaner that hold for any string."""

from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from flows.reference.cleaner import load_cleaner
from schemas.vocabulary import KEPT_LABELS, LABELS
from transforms.blocks import segment
from transforms.cleaning import label, label_pages, pages

LINES = st.lists(
    st.one_of(
        st.text(max_size=90),
        st.sampled_from(["", "  ", "• item one", "Share on Facebook", "He said that 40 people were hurt.", "Mon\tTue"]),
        st.lists(
            st.sampled_from(["the", "river", "rose", "by", "two", "metres", "overnight,", "Kim"]), max_size=18
        ).map(" ".join),
    ),
    max_size=30,
)
ANY = st.one_of(st.text(), LINES.map("\n".join))


@given(ANY)
def test_spans_and_white_space_rebuild_the_text(raw: str) -> None:
    rebuilt, offset = "", 0
    cut = segment(raw)
    for start, end, text in zip(cut.starts, cut.ends, cut.texts, strict=True):
        gap = raw[offset:start]
        assert not gap.strip()
        assert raw[start:end] == text
        assert text == text.strip() != ""
        rebuilt += gap + text
        offset = end
    assert not raw[offset:].strip()
    assert rebuilt + raw[offset:] == raw


@given(ANY)
def test_labels_change_no_text(raw: str) -> None:
    cut = segment(raw)
    labelled = label(cut, model=load_cleaner())
    assert [b.span.start for b in labelled] == cut.starts and [b.span.end for b in labelled] == cut.ends
    assert [b.text for b in labelled] == cut.texts
    for block in labelled:
        assert block.label in LABELS
        assert block.kept == (block.label in KEPT_LABELS)
        assert 0 <= block.score <= 1
        assert block.reason


@given(st.lists(ANY, max_size=5), st.integers(1, 300))
def test_pages_are_labelled_together_as_each_alone(texts: list[str], batch: int) -> None:
    """However many of them are looked at at once."""
    found = [segment(raw) for raw in texts]
    alone = [label(cut, model=load_cleaner()) for cut in found]
    with patch.object(pages, "BATCH", batch):
        assert list(label_pages(found, model=load_cleaner())) == alone
