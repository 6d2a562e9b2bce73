"""Laws of reading: any bytes yield documents or rejects and never an error, and good records survive their company."""

import encodings.aliases
import io
import json
import posixpath
import re
import string

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flows.errors import SourceError
from flows.sources import archive, compression, decode, metadata, published
from flows.sources.listing import find
from flows.sources.read import documents
from flows.sources.readers import json_values, lines
from flows.sources.reasons import REASONS
from flows.sources.records import Columns, Limits, Reject, SourceDocument, SourceFile
from flows.sources.stream import Stream
from tests.unit.flows.sources.made import PACKED, PAGE, TEXT, tarred, warc_record, zipped

LIMITS = Limits(max_document_bytes=5_000, max_member_bytes=500_000, max_file_bytes=2_000_000, ratio_from_bytes=100_000)
LINE = json.dumps({"text": TEXT, "title": "Glace à Éastmere", "authors": ["Ann Lee"], "date": "2024-10-25"})
EDTF = re.compile(r"[0-9X]{4}(-[0-9X]{2}(-[0-9X]{2})?)?[~?%]?(/[0-9X]{4}(-[0-9X]{2}(-[0-9X]{2})?)?[~?%]?)?")


def table() -> bytes:
    file = io.BytesIO()
    pq.write_table(
        pa.table({"text": [TEXT, None, "x"], "date": ["2024", "", None], "authors": [["A B"], [], None]}), file
    )
    return file.getvalue()


GOOD: dict[str, bytes] = {
    "a.txt": TEXT.encode(),
    "a.md": f"---\ntitle: Ice\ndate: 2024\n---\n{TEXT}".encode(),
    "a.html": PAGE.encode(),
    "a.jsonl": f"{LINE}\n{LINE}\n".encode(),
    "a.json": f"[{LINE}, {LINE}]".encode(),
    "a.csv": f'title,text,date\n"a ""b""","{TEXT}",2024-01-02\nb,"x\ny",\n'.encode(),
    "a.parquet": table(),
    "a.warc": warc_record(PAGE.encode())
    + warc_record(PACKED["gz"](PAGE.encode()), headers="Content-Encoding: gzip\r\n"),
    "a.zip": zipped({"a.txt": TEXT, "b.jsonl": LINE, "a.meta.yml": "title: Ice"}),
    "a.tar": tarred({"a.txt": TEXT, "b.jsonl": LINE, "a.meta.yml": "title: Ice"}),
}
GOOD |= {f"a.jsonl.{ending}": pack(GOOD["a.jsonl"]) for ending, pack in PACKED.items()}

STATED = sorted({*encodings.aliases.aliases.values(), "unicode_escape", "idna", "undefined"})


@st.composite
def damaged(draw: st.DrawFn) -> tuple[str, bytes]:
    """A good file with a few bytes cut, changed, put in or doubled, sometimes under another's name."""
    name = draw(st.sampled_from(sorted(GOOD)))
    content = bytearray(GOOD[name])
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(content)))
        to = min(len(content), at + draw(st.integers(0, 40)))
        content[at:to] = draw(
            st.one_of(
                st.binary(max_size=8),
                st.just(bytes(content[at:to]) * 2),
                st.sampled_from([b"\xff" * 4, b"\0" * 4, b"-1", b"99999999", b'"', b"\n", b"\r\n\r\n", b"{", b"["]),
            )
        )
        if draw(st.integers(0, 5)) == 0:
            del content[at:]
    return draw(st.one_of(st.just(name), st.sampled_from(sorted(GOOD)))), bytes(content)


def outcomes(name: str, content: bytes) -> list[SourceDocument | Reject]:
    store = fsspec.filesystem("memory")
    store.pipe(f"/fuzz/{name}", content)
    file = SourceFile(uri=f"memory://fuzz/{name}", size=len(content), format="unknown")
    return list(documents(file, limits=LIMITS, columns=Columns()))


def lawful(found: list[SourceDocument | Reject]) -> None:
    for one in found:
        assert one.source_uri.startswith(one.source_file)
        if isinstance(one, Reject):
            assert one.reason in REASONS
            assert one.detail
            f"{one.source_uri}{one.detail}{one.excerpt}".encode()
        else:
            assert 0 < len(one.payload) <= LIMITS.max_document_bytes
            metadata.written(one.metadata).encode()
            repr(one.metadata).encode()


@given(damaged())
def test_damaged_files_never_raise(file: tuple[str, bytes]) -> None:
    found = outcomes(*file)
    lawful(found)
    assert found
    assert found == outcomes(*file)


@given(st.sampled_from(sorted(GOOD)), st.binary(max_size=400))
def test_any_bytes_under_any_name_never_raise(name: str, content: bytes) -> None:
    lawful(outcomes(name, content))


@pytest.mark.parametrize("name", sorted(GOOD))
def test_what_is_damaged_above_is_good(name: str) -> None:
    found = outcomes(name, GOOD[name])
    assert any(isinstance(one, SourceDocument) for one in found)


@given(st.lists(st.one_of(st.just(LINE.encode()), st.binary(max_size=60).map(lambda junk: junk.replace(b"\n", b"")))))
def test_good_lines_survive_any_company(parts: list[bytes]) -> None:
    found = outcomes("a.jsonl", b"\n".join([LINE.encode(), *parts]))
    good = [str(number) for number, part in enumerate([LINE.encode(), *parts], start=1) if part == LINE.encode()]
    read = [one.source_uri.partition("#")[2] for one in found if isinstance(one, SourceDocument)]
    assert read == good


@given(st.binary(max_size=400), st.one_of(st.none(), st.text(max_size=12), st.sampled_from(STATED)))
def test_decoding_gives_text_that_can_be_written_or_a_reason(payload: bytes, hint: str | None) -> None:
    try:
        text, encoding = decode.text(payload, hint)
    except SourceError as error:
        assert error.reason in {"empty", "binary", "bad encoding"}
        return
    assert text.strip()
    assert encoding
    text.encode("utf-8")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
def test_utf8_is_always_read_as_utf8(text: str) -> None:
    assert decode.text(text.encode("utf-8-sig"))[0] == text


@given(
    st.one_of(st.text(max_size=40), st.integers(), st.floats(), st.dates(), st.datetimes(), st.none(), st.booleans())
)
def test_dates_are_edtf_or_none_or_no_date(value: object) -> None:
    try:
        found = published.edtf(value)
    except ValueError:
        return
    assert found is None or EDTF.fullmatch(found)


@given(st.dates(min_value=published.date(1400, 1, 1), max_value=published.date(2999, 12, 31)))
def test_days_are_read_as_they_are_written(day: published.date) -> None:
    forms = (
        day.isoformat(),
        f"{day:%d %B} {day.year:04}",
        f"{day:%B} {day.day}, {day.year:04}",
        f"{day.isoformat()}T08:00:00Z",
    )
    assert {published.edtf(form) for form in forms} == {day.isoformat()}


VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20)),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=8), inner, max_size=4)),
    max_leaves=8,
)
NAMES = st.sampled_from([*metadata.usual.METADATA, *metadata.usual.TEXT, "html", "views"])


@given(st.dictionaries(NAMES, VALUES, max_size=8))
def test_any_record_is_a_document_or_a_reject(record: dict[str, object]) -> None:
    lawful(outcomes("a.jsonl", json.dumps(record).encode()))


@given(st.lists(st.binary(max_size=30)), st.integers(1, 40))
def test_lines_do_not_depend_on_chunks(chunks: list[bytes], limit: int) -> None:
    whole = b"".join(chunks)
    wanted = list(io.BytesIO(whole))
    found = list(lines.lines(Stream(iter(chunks)), limit))
    assert [line for line, _ in found] == [line[:limit] for line in wanted]
    assert [good for _, good in found] == [len(line) <= limit for line in wanted]


@given(st.lists(VALUES, max_size=6), st.integers(1, 9), st.booleans())
def test_json_values_do_not_depend_on_chunks(values: list[object], size: int, in_list: bool) -> None:
    texts = [json.dumps(value) for value in values]
    content = (f"[{' , '.join(texts)}]" if in_list else "\n".join(texts)).encode()
    if not in_list and content.startswith(b"["):
        return
    chunks = [content[at : at + size] for at in range(0, len(content), size)]
    found = list(json_values._values(Stream(iter(chunks)), 5_000))
    assert [json.dumps(value) for value in found] == texts


@given(st.sampled_from(sorted(PACKED)), st.lists(st.binary(max_size=200), min_size=1, max_size=4), st.integers(1, 60))
def test_compression_is_undone_frame_by_frame(ending: str, frames: list[bytes], size: int) -> None:
    packed = b"".join(PACKED[ending](frame) for frame in frames)
    chunks = iter([packed[at : at + size] for at in range(0, len(packed), size)])
    assert compression.decompressed(Stream(chunks), ending, LIMITS).rest(10_000) == b"".join(frames)  # type: ignore[arg-type]


@given(st.sampled_from(sorted(PACKED)), st.binary(min_size=1, max_size=200), st.data())
def test_a_cut_never_passes_for_the_whole(ending: str, content: bytes, data: st.DataObject) -> None:
    packed = PACKED[ending](content)
    cut = packed[: data.draw(st.integers(1, len(packed) - 1))]
    with pytest.raises(SourceError):
        compression.decompressed(Stream(iter([cut])), ending, LIMITS).rest(10_000)  # type: ignore[arg-type]


@given(st.text(alphabet=string.ascii_letters + "./\\: \x00\x1b", max_size=20))
@example("..:")
def test_safe_names_stay_below_the_archive(name: str) -> None:
    if archive.unsafe(name) is None:
        for spelled in (name, name.replace("\\", "/")):
            whole = posixpath.normpath(posixpath.join("/base/archive", spelled))
            assert f"{whole}/".startswith("/base/archive/")


def test_the_listing_finds_what_the_fuzzing_read() -> None:
    outcomes("a.txt", b"x")
    files, _ = find(["memory://fuzz"], limits=LIMITS)
    assert files
