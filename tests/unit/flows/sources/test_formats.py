"""Every format gives its documents, with what it says of them."""

import csv
import io
import json
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows.sources.records import Columns
from tests.unit.flows.sources.made import PACKED, PAGE, TEXT, read, saved, tarred, warc_record, zipped
from transforms.records import Metadata

LINE = json.dumps({"text": TEXT, "url": "https://gazette.example/1"})


def parquet(rows: list[dict[str, object]]) -> bytes:
    file = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), file)
    return file.getvalue()


FILES: list[tuple[str, bytes | str, str, bool, str]] = [
    ("a.txt", TEXT, "txt", False, ""),
    ("a.md", TEXT, "md", False, ""),
    ("a.html", PAGE, "html", True, ""),
    ("a.htm", PAGE, "html", True, ""),
    ("a.jsonl", LINE, "jsonl", False, "#1"),
    ("a.ndjson", "\n" + LINE + "\n", "jsonl", False, "#2"),
    ("a.json", LINE, "jsonl", False, "#1"),
    ("a.json", f"[{LINE}]", "jsonl", False, "#1"),
    ("a.json", json.dumps(json.loads(LINE), indent=2), "jsonl", False, "#1"),
    ("a.json", json.dumps({"status": "ok", "articles": [json.loads(LINE)]}), "jsonl", False, "#1.1"),
    ("a.csv", f'url,text\r\nhttps://gazette.example/1,"{TEXT}"\r\n', "csv", False, "#1"),
    ("a.csv", f"url;text\nhttps://gazette.example/1;{TEXT}", "csv", False, "#1"),
    ("a.csv", f"url;text\rhttps://gazette.example/1;{TEXT}\r", "csv", False, "#1"),
    ("a.tsv", f"url\ttext\nhttps://gazette.example/1\t{TEXT}\n", "csv", False, "#1"),
    ("a.parquet", parquet([{"text": TEXT}]), "parquet", False, "#1"),
    ("a.warc", warc_record(PAGE.encode()), "warc", True, f"#<urn:uuid:{1:032}>"),
]
NAMING_ANOTHER: list[tuple[str, bytes | str, str, bool, str]] = [
    ("page.txt", PAGE, "html", True, ""),
    ("text.html", TEXT, "txt", False, ""),
    ("lines.txt", LINE, "jsonl", False, "#1"),
    ("list.jsonl", f"[{LINE}]", "jsonl", False, "#1"),
    ("lines.json", f"{LINE}\n{{broken", "jsonl", False, "#1"),
    ("packed.txt", PACKED["gz"](TEXT.encode()), "txt", False, ""),
    ("packed.jsonl", PACKED["zst"](LINE.encode()), "jsonl", False, "#1"),
    ("noending", TEXT, "txt", False, ""),
    ("0001.story", TEXT, "txt", False, ""),
    ("table.txt", parquet([{"text": TEXT}]), "parquet", False, "#1"),
]


@pytest.mark.parametrize(("name", "content", "source_format", "is_html", "record"), FILES + NAMING_ANOTHER)
def test_each_format_gives_its_document(tmp_path, name, content, source_format, is_html, record) -> None:
    path = saved(tmp_path, name, content)
    documents, _ = read(path)
    (document,) = documents
    assert document.source_uri == path.as_posix() + record
    assert document.source_file == path.as_posix()
    assert (document.source_format, document.is_html) == (source_format, is_html)
    assert document.payload == (PAGE if is_html else TEXT).encode()


@pytest.mark.parametrize("ending", PACKED)
@pytest.mark.parametrize(("name", "content", "source_format", "is_html", "record"), FILES)
def test_each_format_is_read_compressed(tmp_path, ending, name, content, source_format, is_html, record) -> None:
    payload = content if isinstance(content, bytes) else content.encode()
    path = saved(tmp_path, f"{name}.{ending}", PACKED[ending](payload))
    (document,), rejects = read(path)
    assert document.source_uri == path.as_posix() + record
    assert (document.source_format, document.is_html, rejects) == (source_format, is_html, [])


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("all.zip", zipped),
        ("all.tar", tarred),
        ("all.tar.gz", lambda members: tarred(members, "w:gz")),
        ("all.tgz", lambda members: tarred(members, "w:gz")),
        ("all.tar.xz", lambda members: tarred(members, "w:xz")),
    ],
)
def test_members_are_read_like_files(tmp_path, name, pack) -> None:
    members = {f"day/{number}-{name}": content for number, (name, content, *_) in enumerate(FILES)}
    members["day/packed.txt.gz"] = PACKED["gz"](TEXT.encode())
    members["day/inner.zip"] = zipped({"deep/x.txt": TEXT})
    path = saved(tmp_path, name, pack(members))
    documents, rejects = read(path)
    wanted = [f"day/{number}-{name}{record}" for number, (name, *_, record) in enumerate(FILES)]
    wanted += ["day/packed.txt.gz", "day/inner.zip!deep/x.txt"]
    assert [document.source_uri for document in documents] == [f"{path}!{one}" for one in wanted]
    assert rejects == []


def test_the_record_says_what_is_known_of_the_article(tmp_path) -> None:
    row = {
        "Article Text": TEXT, "URL": "https://gazette.example/1", "headline": "Ice  closes harbour",
        "byline": "By Ann Lee and Bo Yi", "datePublished": "October 25, 2024",
        "source": {"id": None, "name": "Gazette"}, "lang": "en", "views": 12,
    }  # fmt: skip
    (document,), _ = read(saved(tmp_path, "a.jsonl", json.dumps(row)))
    assert document.metadata == Metadata(
        url="https://gazette.example/1", outlet="Gazette", title="Ice closes harbour", authors=("Ann Lee", "Bo Yi"),
        published="2024-10-25", language="en",
    )  # fmt: skip


def test_given_columns_go_before_usual_names(tmp_path) -> None:
    path = saved(tmp_path, "a.csv", f"text,inhalt,tag,kopf\nteaser,{TEXT.replace(',', '')},2024-10-01,Ice\n")
    (document,), _ = read(path, columns=Columns(text="inhalt", published="tag", title="kopf"))
    assert document.payload.decode() == TEXT.replace(",", "")
    assert (document.metadata.published, document.metadata.title) == ("2024-10-01", "Ice")


def test_the_next_text_column_serves_where_the_first_is_empty(tmp_path) -> None:
    rows = [{"text": "", "html": PAGE}, {"text": None, "content": TEXT}, {"text": TEXT, "html": PAGE}]
    documents, rejects = read(saved(tmp_path, "a.jsonl", "\n".join(map(json.dumps, rows))))
    assert [document.is_html for document in documents] == [True, False, False]
    assert rejects == []


def test_html_in_a_text_column_is_html(tmp_path) -> None:
    rows = [{"content": f"<p>{TEXT}</p>"}, {"content": "Prices fell < 3% and rose > 2% <b>again</b>"}]
    documents, _ = read(saved(tmp_path, "a.jsonl", "\n".join(map(json.dumps, rows))))
    assert [document.is_html for document in documents] == [True, False]


def test_parquet_of_pandas_with_missing_values_and_dates(tmp_path) -> None:
    frame = pd.DataFrame({
        "body": [TEXT, None, TEXT], "date": pd.to_datetime(["2024-10-25 08:00", None, "2024-10-26 23:00"]),
        "authors": [["Ann Lee"], None, []], "vector": [[0.1, 0.2]] * 3, "section": ["a", "b", None],
    })  # fmt: skip
    frame["section"] = frame["section"].astype("category")
    path = tmp_path / "a.parquet"
    frame.to_parquet(path)
    documents, rejects = read(path)
    assert [document.source_uri.partition("#")[2] for document in documents] == ["1", "3"]
    assert [document.metadata.published for document in documents] == ["2024-10-25", "2024-10-26"]
    assert documents[0].metadata.authors == ("Ann Lee",)
    assert [(reject.reason, reject.source_uri.partition("#")[2]) for reject in rejects] == [("empty", "2")]


def test_csv_with_quotes_line_breaks_and_another_encoding(tmp_path) -> None:
    file = io.StringIO()
    table = csv.writer(file)
    table.writerows([["title", "text"], ['Café "Eis"', f"{TEXT}\n\n{TEXT}"], ["", "Ein Café, ein Brötchen."]])
    documents, rejects = read(saved(tmp_path, "a.csv", file.getvalue().encode("cp1252")))
    assert documents[0].payload.decode() == f"{TEXT}\n\n{TEXT}"
    assert documents[0].metadata.title == 'Café "Eis"'
    assert documents[1].payload.decode("cp1252") == "Ein Café, ein Brötchen."
    assert rejects == []


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("name", ["a.jsonl", "a.json", "a.csv"])
def test_records_in_other_unicode_encodings(tmp_path, name, encoding) -> None:
    lines = {"a.csv": f'title,text\nÉté,"{TEXT}"\n'}.get(name, json.dumps({"title": "Été", "text": TEXT}) + "\n")
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    (document,), _ = read(saved(tmp_path, name, (mark + lines).encode(encoding)))
    assert (document.metadata.title, document.payload) == ("Été", TEXT.encode())


def test_front_matter_is_metadata_and_no_text(tmp_path) -> None:
    front = '---\ntitle: "Ice: the harbour"\ndate: 2024-10\nauthors:\n  - Ann Lee\n  - Bo Yi\noutlet: Gazette\n---\n\n'
    (document,), rejects = read(saved(tmp_path, "a.md", front + TEXT))
    assert document.payload == TEXT.encode()
    assert document.metadata == Metadata(
        title="Ice: the harbour", published="2024-10", authors=("Ann Lee", "Bo Yi"), outlet="Gazette"
    )
    assert rejects == []


@pytest.mark.parametrize(
    "text",
    [
        f"---\n{TEXT}\n---\n{TEXT}",
        f"---\nNote: this is a rule, not front matter\n---\n{TEXT}",
        f"---\n: [broken\n---\n{TEXT}",
        f"---\n{TEXT}",
        f"-- {TEXT}",
        f"{TEXT}\n---\ntitle: late\n---\n",
    ],
)
def test_a_rule_is_no_front_matter(tmp_path, text) -> None:
    (document,), rejects = read(saved(tmp_path, "a.md", text))
    assert (document.payload, document.metadata, rejects) == (text.encode(), Metadata(), [])


@pytest.mark.parametrize("sidecar", ["a.txt.meta.yml", "a.meta.yml", "a.txt.gz.meta.yml"])
def test_a_sidecar_fills_what_the_text_does_not_say(tmp_path, sidecar) -> None:
    saved(tmp_path, "a.txt.gz", PACKED["gz"](f"---\ntitle: Ice\n---\n{TEXT}".encode()))
    saved(tmp_path, sidecar, "title: Other\npublished: 25 October 2024\nurl: https://gazette.example/1\n")
    (document,), rejects = read(tmp_path)
    assert document.metadata == Metadata(title="Ice", published="2024-10-25", url="https://gazette.example/1")
    assert rejects == []


@pytest.mark.parametrize("pack", [zipped, tarred])
def test_sidecars_in_archives(tmp_path, pack) -> None:
    members = {"x/a.meta.yml": "outlet: Gazette", "x/a.txt": TEXT, "x/lost.meta.yml": "outlet: Nobody"}
    (document,), rejects = read(saved(tmp_path, "all.bin", pack(members)))
    assert document.metadata.outlet == "Gazette"
    assert [(reject.reason, reject.source_uri.partition("!")[2]) for reject in rejects] == [
        ("orphan sidecar", "x/lost.meta.yml")
    ]


def test_a_bad_sidecar_is_set_aside_and_the_document_stays(tmp_path) -> None:
    saved(tmp_path, "a.txt", TEXT)
    saved(tmp_path, "a.txt.meta.yml", "title: [never closed")
    documents, rejects = read(tmp_path)
    assert [document.metadata for document in documents] == [Metadata()]
    assert [reject.reason for reject in rejects] == ["bad metadata"]


def test_a_date_that_is_none_is_reported_and_the_document_stays(tmp_path) -> None:
    documents, rejects = read(saved(tmp_path, "a.jsonl", json.dumps({"text": TEXT, "date": "last week or so"})))
    assert [document.metadata.published for document in documents] == [None]
    assert [(reject.reason, reject.source_uri[-2:]) for reject in rejects] == [("bad metadata", "#1")]


def test_warc_gives_pages_that_were_served_and_passes_over_the_rest(tmp_path) -> None:
    records = [
        warc_record(b"", record_type="request"),
        warc_record(b"<html><p>Caf\xe9 ouvert</p></html>", number=2, kind="text/html; charset=iso-8859-1"),
        warc_record(PAGE.encode(), number=3, status="404 Not Found"),
        warc_record(b"\x89PNG", number=4, kind="image/png"),
        warc_record(TEXT.encode(), number=5, kind="text/plain"),
        warc_record(PACKED["gz"](PAGE.encode()), number=6, headers="Content-Encoding: gzip\r\n"),
        warc_record(b"5\r\n<html\r\n3\r\n>Hi\r\n0\r\n\r\n", number=7, headers="Transfer-Encoding: chunked\r\n"),
        warc_record(PAGE.encode(), number=8, headers="Transfer-Encoding: chunked\r\nContent-Encoding: br\r\n"),
    ]  # fmt: skip
    path = saved(tmp_path, "a.warc.gz", b"".join(PACKED["gz"](record) for record in records))
    documents, rejects = read(path)
    assert [document.metadata.url for document in documents] == [
        f"https://gazette.example/{n}" for n in (2, 5, 6, 7, 8)
    ]
    assert [document.is_html for document in documents] == [True, False, True, True, True]
    assert documents[0].encoding == "iso-8859-1"
    assert [one.payload for one in documents[2:]] == [PAGE.encode(), b"<html>Hi", PAGE.encode()]
    assert {(document.metadata.published, document.captured) for document in documents} == {
        (None, "2024-10-25T10:00:00Z")
    }
    assert rejects == []


def test_warc_keeps_what_is_said_to_robots_and_of_licences(tmp_path: Path) -> None:
    crawl = b"software: crawler/1.0\r\nrobots: classic\r\nlicense: https://terms.example/\r\npublisher: nobody\r\n"
    records = [
        warc_record(PAGE.encode(), number=1),
        warc_record(crawl, record_type="warcinfo", kind="application/warc-fields"),
        warc_record(PAGE.encode(), number=2, headers="X-Robots-Tag: noarchive\r\n"),
    ]
    documents, _ = read(saved(tmp_path, "a.warc", b"".join(records)))
    first, second = (document.metadata for document in documents)
    assert (first.robots, first.licence, first.outlet) == (None, None, None)
    assert (second.robots, second.licence, second.outlet) == (
        "noarchive, crawl: classic",
        "https://terms.example/",
        None,
    )


def test_the_hash_is_of_the_bytes_and_of_what_is_given(tmp_path: Path) -> None:
    import hashlib

    (bare,), _ = read(saved(tmp_path, "a.txt", TEXT))
    saved(tmp_path, "a.txt.meta.yml", "title: Ice")
    (titled,), _ = read(tmp_path / "a.txt")
    assert bare.content_hash == hashlib.sha256(TEXT.encode()).hexdigest()
    assert titled.content_hash != bare.content_hash
