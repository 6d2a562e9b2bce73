"""Bad input: each file ends as a reject with its reason, nothing raises, and the good documents beside it are read."""

import gzip
import io
import json
import os
import random
import tarfile
import zipfile
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows.sources import read as reading
from flows.sources.listing import find
from flows.sources.records import Columns, Limits, SourceFile
from tests.unit.flows.sources.made import PACKED, PAGE, TEXT, read, saved, tarred, warc_record, zipped

SMALL = Limits(max_document_bytes=2_000, max_member_bytes=100_000, ratio_from_bytes=50_000, max_members=20)
LINE = json.dumps({"text": TEXT})
LONG = "word " * 1_000
NOISE = random.Random(7).randbytes(3_000)


def table(**columns: pa.Array) -> bytes:
    file = io.BytesIO()
    pq.write_table(pa.table(columns), file)
    return file.getvalue()


BAD_FILES: list[tuple[str, bytes | str, str]] = [
    ("empty.txt", b"", "empty"),
    ("blank.txt", " \n\t\n", "empty"),
    ("empty.jsonl", "\n\n", "empty"),
    ("empty.json", "[]", "empty"),
    ("empty.csv", "url,text\n", "empty"),
    ("empty.zip", zipped({}), "empty"),
    ("empty.txt.gz", gzip.compress(b""), "empty"),
    ("empty.parquet", table(text=pa.array([], pa.string())), "empty"),
    ("empty.warc", warc_record(b"", record_type="request"), "empty"),
    ("noise.txt", NOISE, "binary"),
    ("noise.jsonl", NOISE, "binary"),
    ("noise.bin", NOISE, "binary"),
    ("noise.txt.gz", gzip.compress(NOISE), "binary"),
    ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + NOISE, "binary"),
    ("scan.txt", b"%PDF-1.7\n1 0 obj <<>> endobj", "unsupported format"),
    ("feed.xml", f"<rss><channel>{TEXT}</channel></rss>", "unsupported format"),
    ("report.docx", zipped({"[Content_Types].xml": "<x/>", "word/document.xml": TEXT}), "unsupported format"),
    ("noise.zip", NOISE, "binary"),
    ("text.zip", TEXT, "corrupt"),
    ("text.parquet", TEXT, "corrupt"),
    ("text.gz", TEXT, ""),
    ("cut.txt.gz", gzip.compress(TEXT.encode() * 9)[:-20], "truncated"),
    ("cut.zip", zipped({"a.txt": TEXT})[:-30], "corrupt"),
    ("cut.parquet", table(text=[TEXT] * 9)[:-30], "corrupt"),
    ("damaged.parquet", table(text=[TEXT] * 9)[:4] + b"\0" * 90 + table(text=[TEXT] * 9)[94:], "corrupt"),
    ("long.txt", LONG, "too large"),
    ("long.html", f"<html><body><p>{LONG}</p></body></html>", "too large"),
    ("long.md.gz", gzip.compress(LONG.encode()), "too large"),
    ("long.json", json.dumps({"text": "word " * 40_000}), "too large"),
    ("bomb.txt.gz", gzip.compress(b"a" * 5_000_000), "too large"),
    ("bomb.jsonl.gz", gzip.compress(b"a" * 50_000_000), "bomb"),
    ("bomb.jsonl.bz2", PACKED["bz2"](b"a" * 5_000_000), "bomb"),
    ("bomb.jsonl.xz", PACKED["xz"](b"a" * 5_000_000), "bomb"),
    ("bomb.jsonl.zst", PACKED["zst"](b"a" * 5_000_000), "bomb"),
    ("layers.txt.gz", gzip.compress(gzip.compress(gzip.compress(TEXT.encode()))), "too nested"),
    ("many.zip", zipped({f"{n}.txt": TEXT for n in range(30)}), "too many members"),
    ("unclosed.csv", 'url,text\nu1,"never closed\nu2,Hello', "broken record"),
    ("header.csv", 'url,"te\rxt"x\r,text\nu1,Hello', "corrupt"),
    ("no_text.csv", "id,views\n1,2\n", "no text column"),
    ("no_text.parquet", table(views=[1, 2]), "no text column"),
    ("no_text.jsonl", json.dumps({"id": 1}), "no text column"),
    ("number.parquet", table(text=[1, 2]), "wrong type"),
    ("number.jsonl", json.dumps({"text": 12}), "wrong type"),
    ("list.jsonl", "[1, 2]\n[3]", "wrong type"),
    ("deep.json", '{"text": ' + "[" * 200_000, "broken record"),
    ("deep.jsonl", '{"a":' * 300 + "\n" + "[" * 1_900, "broken record"),
    ("cut.json", f'[{LINE}, {{"text": "cut', "broken record"),
    ("junk.warc", b"WARC/1.0\r\nnothing that is a header" + b"x" * 500, ""),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "reason"), BAD_FILES, ids=[name for name, *_ in BAD_FILES])
def test_bad_files_are_set_aside_with_a_reason(tmp_path, name, content, reason) -> None:
    path = saved(tmp_path, name, content)
    _, rejects = read(path, limits=SMALL)
    if reason:
        assert reason in {reject.reason for reject in rejects}
    for reject in rejects:
        assert reject.source_file == path.as_posix()
        assert reject.source_uri.startswith(path.as_posix())
        assert reject.detail
        assert reject.excerpt is None or reject.excerpt.isprintable()


def test_one_folder_with_everything_bad_still_gives_every_good_document(tmp_path) -> None:
    for name, content, _ in BAD_FILES:
        saved(tmp_path, f"bad/{name}", content)
    for number in range(3):
        saved(tmp_path, f"good/{number}.txt", f"{number}. {TEXT}")
    saved(tmp_path, "bad/evil.zip", zipped({"../evil.txt": TEXT, "fine.txt": TEXT}))
    saved(tmp_path, "bad/latin.txt", "Ein Café in Köln: „Wir öffnen um 8“.".encode("cp1252"))
    (tmp_path / "bad" / "loop").symlink_to(tmp_path / "bad")
    os.mkfifo(tmp_path / "bad" / "pipe.txt")
    documents, rejects = read(tmp_path, limits=SMALL)
    uris = {document.source_uri.removeprefix(tmp_path.as_posix()) for document in documents}
    assert uris >= {"/good/0.txt", "/good/1.txt", "/good/2.txt", "/bad/evil.zip!fine.txt", "/bad/latin.txt"}
    assert {"symlink loop", "not a file", "unsafe path"} <= {reject.reason for reject in rejects}
    touched = {reject.source_file.rsplit("/", 1)[-1] for reject in rejects}
    assert touched >= {name for name, _, reason in BAD_FILES if reason}


def test_good_lines_around_broken_ones_are_kept(tmp_path) -> None:
    lines = [LINE, "{broken", LINE, '{"text": "' + "x" * 5_000 + '"}', '"text"', "", LINE, '{"text": ""}', LINE[:-5]]
    path = saved(tmp_path, "a.jsonl", "\n".join(lines))
    documents, rejects = read(path, limits=SMALL)
    assert [document.source_uri.partition("#")[2] for document in documents] == ["1", "3", "7"]
    assert [(reject.source_uri.partition("#")[2], reject.reason) for reject in rejects] == [
        ("2", "broken record"), ("4", "too large"), ("5", "wrong type"), ("8", "empty"), ("9", "broken record"),
    ]  # fmt: skip


def test_a_line_of_60_megabytes_is_one_reject(tmp_path) -> None:
    path = saved(tmp_path, "a.jsonl", LINE.encode() + b"\n" + b"x" * 60_000_000 + b"\n" + LINE.encode())
    documents, rejects = read(path)
    assert [document.source_uri[-2:] for document in documents] == ["#1", "#3"]
    assert [(reject.source_uri[-2:], reject.reason) for reject in rejects] == [("#2", "too large")]
    assert len(rejects[0].excerpt or "") <= 200


@pytest.mark.parametrize("ending", PACKED)
def test_lines_before_the_cut_of_a_compressed_file_are_kept(tmp_path, ending) -> None:
    noisy = random.Random(3)
    lines = [json.dumps({"text": f"{noisy.random()} {TEXT}"}) for _ in range(5_000)]
    packed = PACKED[ending]("\n".join(lines).encode())
    documents, rejects = read(saved(tmp_path, f"a.jsonl.{ending}", packed[: len(packed) * 9 // 10]))
    assert ending in {"bz2", "xz"} or len(documents) > 2_000
    assert [json.loads(lines[n])["text"].encode() for n in range(len(documents))] == [d.payload for d in documents]
    assert [reject.reason for reject in rejects] == ["truncated"]


def test_members_before_the_cut_of_a_tar_are_kept(tmp_path) -> None:
    noisy = random.Random(3)
    packed = gzip.compress(tarred({f"{n}.txt": f"{noisy.random()} {TEXT}" for n in range(200)}))
    documents, rejects = read(saved(tmp_path, "a.tar.gz", packed[: len(packed) // 2]))
    assert 50 < len(documents) < 150
    assert rejects
    assert {reject.reason for reject in rejects} <= {"truncated", "corrupt"}


def test_elements_before_the_cut_of_a_json_list_are_kept(tmp_path) -> None:
    documents, rejects = read(saved(tmp_path, "a.json", f'[{LINE}, {LINE}, 5, {{"text": "cut'))
    assert len(documents) == 2
    assert [(reject.reason, reject.source_uri.partition("#")[2]) for reject in rejects] == [
        ("wrong type", "3"), ("broken record", ""),
    ]  # fmt: skip


def test_rows_around_broken_ones_are_kept(tmp_path) -> None:
    rows = f'url,text\nu1,{TEXT.replace(",", "")}\nu2\nu3,"a"b"\nu4,{"x" * 3_000}\nu5,a,b\n\nu6,Fine text'
    documents, rejects = read(saved(tmp_path, "a.csv", rows), limits=SMALL)
    assert [document.metadata.url for document in documents] == ["u1", "u6"]
    assert [(reject.reason, reject.source_uri[-2:]) for reject in rejects] == [
        ("broken record", "#2"), ("broken record", "#3"), ("broken record", "#4"), ("broken record", "#5"),
    ]  # fmt: skip


UNSAFE = ["../evil.txt", "a/../../evil.txt", "/etc/evil.txt", "..\\evil.txt", "C:\\evil.txt", "ev\x1b[31mil.txt"]


@pytest.mark.parametrize("pack", [zipped, tarred])
@pytest.mark.parametrize("name", UNSAFE)
def test_members_that_climb_out_are_refused_and_the_others_read(tmp_path, pack, name) -> None:
    (document,), (reject,) = read(saved(tmp_path, "a.bin", pack({name: TEXT, "fine/..txt": TEXT})))
    assert document.source_uri.endswith("!fine/..txt")
    assert reject.reason == "unsafe path"


def test_a_member_without_a_name_is_refused(tmp_path) -> None:
    packed = zipped({"\x7fa.txt": TEXT, "fine.txt": TEXT}).replace(b"\x7fa.txt", b"\0a.txt")
    (document,), (reject,) = read(saved(tmp_path, "a.zip", packed))
    assert document.source_uri.endswith("!fine.txt")
    assert (reject.reason, reject.source_uri[-6:]) == ("unsafe path", "a.zip!")


def test_links_and_devices_in_a_tar_are_refused(tmp_path) -> None:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE):
            member = tarfile.TarInfo(f"{kind!r}.txt")
            member.type, member.linkname = kind, "/etc/passwd"
            archive.addfile(member)
    documents, rejects = read(saved(tmp_path, "a.tar", file.getvalue()))
    assert (documents, [reject.reason for reject in rejects]) == ([], ["unsafe path"] * 4)


def test_a_symbolic_link_in_a_zip_is_refused(tmp_path) -> None:
    member = zipfile.ZipInfo("a.txt")
    member.external_attr = 0o120777 << 16
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(member, "/etc/passwd")
    _, (reject,) = read(saved(tmp_path, "a.zip", file.getvalue()))
    assert reject.reason == "unsafe path"


def test_a_bomb_in_a_zip_is_refused_and_the_others_read(tmp_path) -> None:
    packed = zipped({"bomb.jsonl": b"a" * 90_000, "huge.jsonl": NOISE * 40, "fine.txt": TEXT})
    documents, rejects = read(saved(tmp_path, "a.zip", packed), limits=replace(SMALL, max_ratio=50))
    assert [document.source_uri.partition("!")[2] for document in documents] == ["fine.txt"]
    assert "bomb" in {reject.reason for reject in rejects}


def test_overlapping_members_of_a_zip_are_refused(tmp_path) -> None:
    good = zipped({"a.txt": TEXT})
    start = good.index(b"PK\x01\x02")
    end = good.index(b"PK\x05\x06")
    entry = good[start:end]
    entries = b"".join(entry[:-5] + f"{n}.txt".encode() for n in range(9))
    tail = bytearray(good[end:])
    tail[8:12] = (9).to_bytes(2, "little") * 2
    tail[12:16] = len(entries).to_bytes(4, "little")
    _, rejects = read(saved(tmp_path, "a.zip", good[:start] + entries + bytes(tail)))
    assert {reject.reason for reject in rejects} <= {"bomb", "corrupt"}
    assert rejects


def test_an_encrypted_member_is_refused(tmp_path) -> None:
    packed = bytearray(zipped({"a.txt": TEXT}))
    packed[6] |= 1
    packed[packed.index(b"PK\x01\x02") + 8] |= 1
    _, (reject,) = read(saved(tmp_path, "a.zip", bytes(packed)))
    assert reject.reason == "encrypted"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_second_member_of_one_name_is_refused(tmp_path) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a.txt", TEXT)
        archive.writestr("a.txt", TEXT + " Again.")
    (document,), (reject,) = read(saved(tmp_path, "a.zip", file.getvalue()))
    assert (document.payload, reject.reason) == (TEXT.encode(), "duplicate member")


def test_archives_in_archives_in_archives_are_refused(tmp_path) -> None:
    packed = zipped({"3.zip": zipped({"2.zip": zipped({"a.txt": TEXT})}), "fine.zip": zipped({"b.txt": TEXT})})
    (document,), (reject,) = read(saved(tmp_path, "a.zip", packed))
    assert document.source_uri.endswith("a.zip!fine.zip!b.txt")
    assert (reject.reason, reject.source_uri[-18:]) == ("too nested", "a.zip!3.zip!2.zip"[-18:].rjust(18, "/"))


def test_a_zip_that_holds_itself_ends(tmp_path) -> None:
    shell = zipped({"self.zip": b""})
    for _ in range(6):
        shell = zipped({"self.zip": shell})
    _, rejects = read(saved(tmp_path, "a.zip", shell))
    assert [reject.reason for reject in rejects] == ["too nested"]


CUT_PAGE = gzip.compress(NOISE)[:400]
GOOD = warc_record(PAGE.encode(), number=2)


@pytest.mark.parametrize(
    ("records", "good", "reasons"),
    [
        ([warc_record(PAGE.encode()), warc_record(PAGE.encode(), number=2)[:-40]], 1, {"truncated"}),
        ([warc_record(PAGE.encode()), warc_record(PAGE.encode(), length=10**9)], 1, {"too large", "truncated"}),
        ([warc_record(PAGE.encode()), b"junk" * 50], 1, {"corrupt"}),
        ([warc_record(PAGE.encode(), length=-5), GOOD], 1, {"corrupt"}),
        ([warc_record(b"x" * 3_000), GOOD], 1, {"too large"}),
        ([warc_record(NOISE[:900]), GOOD], 1, {"binary"}),
        ([warc_record(b""), GOOD], 1, {"empty"}),
        ([warc_record(CUT_PAGE, headers="Content-Encoding: gzip\r\n"), GOOD], 1, {"broken record"}),
        ([warc_record(b"\x1f\x8b" + NOISE[:99], headers="Content-Encoding: gzip\r\n"), GOOD], 1, {"broken record"}),
        ([warc_record(b"5\r\nhel", headers="Transfer-Encoding: chunked\r\n"), GOOD], 1, {"broken record"}),
    ],
)
def test_warc_records_that_lie(tmp_path, records, good, reasons) -> None:
    documents, rejects = read(saved(tmp_path, "a.warc", b"".join(records)), limits=SMALL)
    assert len(documents) >= good
    assert {reject.reason for reject in rejects} <= reasons


def test_an_unreadable_file_is_refused_when_listed_and_when_read(tmp_path, monkeypatch) -> None:
    path = saved(tmp_path, "a.txt", TEXT)
    (file,), _ = find([str(path)], limits=Limits())

    def refused(*_: object, **__: object) -> int:
        raise PermissionError(13, "Permission denied", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refused)
        (reject,) = reading.documents(file, limits=Limits(), columns=Columns())
    assert (reject.reason, reject.detail) == ("unreadable", "cannot be opened: Permission denied")  # type: ignore[union-attr]
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert [reject.reason for reject in find([str(path)], limits=Limits())[1]] == ["unreadable"]


def test_a_file_that_is_gone_or_became_a_fifo_since_the_listing_is_a_reject(tmp_path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name, reason in (("gone.txt", "unreadable"), ("pipe", "not a file")):
        file = SourceFile(uri=(tmp_path / name).as_posix(), size=1, format="txt")
        (reject,) = reading.documents(file, limits=Limits(), columns=Columns())
        assert reject.reason == reason  # type: ignore[union-attr]


def test_lone_surrogates_and_controls_do_not_get_through(tmp_path: Path) -> None:
    lines = [
        '{"text": "lone \\ud800 surrogate, and a pair \\ud83d\\ude00", "title": "a \\udfff b"}',
        '{"text": "a\\u0000b"}',
    ]
    (first, second), rejects = read(saved(tmp_path, "a.jsonl", "\n".join(lines)))
    assert first.payload.decode() == "lone � surrogate, and a pair 😀"
    assert first.metadata.title == "a � b"
    assert (second.payload, rejects) == (b"a\0b", [])


def test_the_excerpt_of_a_reject_obeys_no_terminal(tmp_path) -> None:
    _, (reject,) = read(saved(tmp_path, "a.jsonl", "{\x1b]0;owned\x07 \x9b31m broken"))
    assert reject.excerpt is not None
    assert reject.excerpt.isprintable()
