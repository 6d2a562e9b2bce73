"""Laws of what is brought together: likeness is the same both ways, and no words break what compares them."""

from hypothesis import example, given
from hypothesis import strategies as st

from flows.reference.gazetteer import load_gazetteer
from schemas.vocabulary import EntityType
from transforms import edtf, language
from transforms.entities.forms import form
from transforms.entities.places import locate
from transforms.metadata.dates import in_address, stated
from transforms.metadata.names import person_names
from transforms.repeats import minhash
from transforms.repeats.wording import heavy_words, keys
from transforms.revisions.address import article_key
from transforms.revisions.changes import Told, changes
from transforms.topics.claimant import claimant_words, is_anyone
from transforms.topics.quantity import Stated, quantity

_WORDS = """
the ministry of defence Ukrainian Norway Oslo Dr. Mr Smith's By and in officials 3,000 troops were killed — , . ( ) of
their 10,000 said on Oct. 25 2024 2024/10/25 http:// www. ?a=b&utm_source=c # staff Ann LEE O’Neil & Co.
"""
WORDS = st.sampled_from(_WORDS.split())
TEXTS = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=20).map(" ".join))
LONG = st.lists(WORDS, min_size=20, max_size=60).map(" ".join)
TYPES: st.SearchStrategy[EntityType] = st.sampled_from(("person", "organisation", "place", "group", "event", "other"))  # type: ignore[arg-type]


@given(LONG, LONG)
def test_sketches_are_alike_both_ways_and_full_with_themselves(left: str, right: str) -> None:
    one, other = minhash.sketch(left), minhash.sketch(right)
    if one is None or other is None:
        return
    there = minhash.likeness(one.tobytes(), other.tobytes())
    assert 0 <= there <= 1
    assert there == minhash.likeness(other.tobytes(), one.tobytes())
    assert minhash.likeness(one.tobytes(), one.tobytes()) == 1
    assert len(minhash.bands(one)) == minhash.BANDS


@given(TEXTS)
def test_any_words_of_a_quote_have_keys(text: str) -> None:
    words = heavy_words(text)
    assert len(set(words)) == len(words)
    assert all(key.strip() for key in keys(words))


@given(TEXTS, TYPES)
@example("", "person")
def test_any_name_has_a_form_and_stands_somewhere_or_nowhere(name: str, kind: EntityType) -> None:
    found = form(name, kind, load_gazetteer())
    assert found == form(name, kind, load_gazetteer())
    locate(name, kind, load_gazetteer())


@given(TEXTS)
def test_any_words_are_of_somebody(words: str) -> None:
    _, kept = claimant_words(words, load_gazetteer())
    assert kept == " ".join(sorted(kept.split(" ")))
    is_anyone(words)


@given(TEXTS)
def test_any_byline_gives_names_of_two_to_five_words(text: str) -> None:
    assert all(2 <= len(name.split()) <= 5 for name in person_names(text))


@given(TEXTS)
def test_any_line_gives_a_date_that_can_be_read_or_none(text: str) -> None:
    for found in (stated(text), in_address(text)):
        edtf.bounds(found)


@given(TEXTS)
def test_an_address_names_one_article(text: str) -> None:
    key = article_key(text, "source")
    assert key
    assert article_key(text + "#part", "source") == key
    if key != "source":
        assert article_key(f"//{key}", "source") == key


@given(TEXTS)
def test_any_text_is_of_some_language(text: str) -> None:
    assert 2 <= len(language.identify(text)) <= 3


@given(st.data())
def test_any_figure_in_any_sentence_has_a_quantity_or_none(data: st.DataObject) -> None:
    text, counted = data.draw(TEXTS), data.draw(st.one_of(st.none(), WORDS))
    before_end, start, end, after_start = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 4)))
    figure = Stated(
        text, start, end, kind=data.draw(st.sampled_from(["count", "measure", "money", "percentage", "rate", "age"])),
        counted=counted, counted_head=counted,
        counted_start=data.draw(st.sampled_from([None, before_end, after_start])),
        value=data.draw(st.one_of(st.none(), st.floats(allow_nan=False))),
        unit=data.draw(st.sampled_from([None, "hour"])),
        change=data.draw(st.sampled_from(["none", "up"])), change_role=None, countries=(),
        place=data.draw(st.sampled_from([None, "UA"])), names=(), before_end=before_end, after_start=after_start,
    )  # fmt: skip
    found = quantity(figure)
    assert found is None or found.unit or figure.kind not in ("percentage", "rate")


TOLD = st.builds(
    Told,
    key=st.text("abc", min_size=1, max_size=2),
    text=TEXTS,
    sentence=TEXTS,
    number=st.sampled_from(["", "3,000", "12"]),
    chain=st.one_of(st.none(), TEXTS),
    value=st.one_of(st.none(), st.floats(allow_nan=False)),
)
MANY = st.lists(TOLD, max_size=5)


@given(MANY, MANY)
def test_every_row_of_two_revisions_is_told_of_at_most_once_as_gone_or_come(old: list[Told], new: list[Told]) -> None:
    found = list(changes(old, new, old, new))
    for kind in ("figure", "quote"):
        went = [change.old for change in found if change.kind == kind and change.change == "went"]
        came = [change.new for change in found if change.kind == kind and change.change == "came"]
        assert len(went) <= len(old)
        assert len(came) - len(went) == len(new) - len(old)
    assert not list(changes(old, old, old, old))
