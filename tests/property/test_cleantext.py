import ftfy
from ftfy.badness import MOJIBAKE_CATEGORIES
from hypothesis import given
from hypothesis import strategies as st

from flows.reference.cleaner import load_cleaner, load_html_cleaner
from schemas.vocabulary import LABELS
from transforms.article import Cleaners, lay_out, prepare
from transforms.cleantext import assemble, to_raw
from transforms.records import Block, Metadata, Span
from transforms.repair import MISREAD, repaired
from transforms.text import normalise

ODD = st.sampled_from(
    ["\u00a0", "\u00ad", "-\n", "\u200b", "&amp;", "&nbsp;", "&#38;", "amp;", "``", "''",
     "â€™", "Ã©", "\n", "  ", "\t", "\u200d", "\x85", "\r"]
)  # fmt: skip
MISREAD_LETTERS = "".join(sorted({*"".join(MOJIBAKE_CATEGORIES.values()), *" .,aZ\x80\x9f"}))
TEXTS = st.lists(st.one_of(ODD, st.text(max_size=12), st.from_regex(r"[a-zA-Z]{1,8}", fullmatch=True))).map("".join)


@given(st.text())
def test_normalising_twice_is_once(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(TEXTS)
def test_repairing_twice_is_once(text: str) -> None:
    once = repaired(normalise(text)).text
    assert repaired(once).text == once


@given(TEXTS)
def test_cleaning_twice_is_once(text: str) -> None:
    once = cleaned(text)
    assert cleaned(once) == once


def cleaned(text: str) -> str:
    """The clean text of all blocks, whatever their label: dropping some of them again is not asked for."""
    layout = lay_out(text, is_html=False, given=Metadata())
    return prepare(layout, cleaners=Cleaners(load_cleaner(), load_html_cleaner()), keep=frozenset(LABELS)).clean.text


@given(TEXTS)
def test_pieces_make_the_text_and_exact_ones_are_exact(text: str) -> None:
    raw = normalise(text)
    mapped = repaired(raw)
    assert "".join(piece.clean.of(mapped.text) for piece in mapped.pieces) == mapped.text
    for piece in mapped.pieces:
        assert 0 <= piece.raw.start < piece.raw.end <= len(raw)
        assert not piece.exact or piece.raw.of(raw) == piece.clean.of(mapped.text)


@given(st.text(alphabet=MISREAD_LETTERS, max_size=8))
def test_ftfy_finds_nothing_wrong_with_what_it_is_not_asked_about(text: str) -> None:
    assert MISREAD.search(text) or ftfy.fix_encoding(text) == text


@given(st.text(alphabet=st.characters(codec="ascii", exclude_characters="&`'")))
def test_no_character_is_invented(text: str) -> None:
    raw = normalise(text)
    clean = repaired(raw).text
    wanted = iter(raw.replace("\n", " "))
    assert all(character in wanted for character in clean)  # a subsequence, line ends read as blanks


@given(st.lists(st.text(alphabet=st.characters(codec="ascii", exclude_characters="&`'")), max_size=8).map("\n".join))
def test_cleaning_keeps_the_order_and_adds_nothing_but_white_space(text: str) -> None:
    layout = lay_out(text, is_html=False, given=Metadata())
    article = prepare(layout, cleaners=Cleaners(load_cleaner(), load_html_cleaner()), keep=frozenset(LABELS))
    assert article.clean.text.split() == [word for block in article.blocks for word in block.text.split()]


@given(st.lists(TEXTS, min_size=1, max_size=5), st.data())
def test_to_raw_tells_the_truth(texts: list[str], data: st.DataObject) -> None:
    lines = [normalise(text).replace("\n", " ") for text in texts]
    raw = "\n".join(lines)
    blocks = []
    position = 0
    for line in lines:
        blocks.append(Block(Span(position, position + len(line)), line, label="body"))
        position += len(line) + 1
    clean = assemble(raw, blocks)
    if not clean.text:
        return
    start = data.draw(st.integers(0, len(clean.text) - 1))
    end = data.draw(st.integers(start, len(clean.text)))
    if not clean.text[start:end].strip("\n"):
        return
    span, exact = to_raw(clean, Span(start, end))
    assert 0 <= span.start <= span.end <= len(raw)
    assert not exact or span.of(raw) == clean.text[start:end]
