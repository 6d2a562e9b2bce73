"""Laws of names: normalising twice is once, likeness is the same both ways and full with itself."""

from hypothesis import given
from hypothesis import strategies as st

from schemas.vocabulary import EntityType
from transforms.names import blocking_keys, key, normalise, similarity

NAMES = st.text(min_size=1, max_size=40)
WORDS = st.lists(
    st.text(alphabet=st.characters(categories=("Lu", "Ll")), min_size=1, max_size=9), min_size=1, max_size=4
)
TYPES: st.SearchStrategy[EntityType] = st.sampled_from(("person", "organisation", "place", "group"))


@given(NAMES, TYPES)
def test_normalising_twice_is_once(name: str, kind: EntityType) -> None:
    once = normalise(name, kind)
    assert normalise(once, kind) == once


@given(NAMES)
def test_key_of_key(name: str) -> None:
    assert key(key(name)) == key(name)


@given(NAMES, NAMES, TYPES)
def test_likeness_both_ways(left: str, right: str, kind: EntityType) -> None:
    there = similarity(left, right, type=kind)
    assert 0 <= there <= 1
    assert there == similarity(right, left, type=kind)


@given(WORDS.map(" ".join), TYPES)
def test_a_name_is_itself(name: str, kind: EntityType) -> None:
    assert similarity(name, name, type=kind) == 1
    assert blocking_keys(name, kind)
