"""Sources behind URLs, on fsspec's store in memory."""

import fsspec
import pytest

from flows.errors import UsageError
from flows.sources.listing import find, fingerprint
from flows.sources.read import documents
from flows.sources.records import Columns, Limits, SourceDocument
from tests.unit.flows.sources.made import PACKED, TEXT, zipped

LIMITS = Limits()


@pytest.fixture
def store():
    memory = fsspec.filesystem("memory")
    files = {
        "/news/a.txt": TEXT.encode(), "/news/a.txt.meta.yml": b"title: Ice",
        "/news/day/b.jsonl.gz": PACKED["gz"](b'{"text": "Hm."}'),
        "/news/day/c.zip": zipped({"d.txt": TEXT}), "/news/.hidden": b"x",
    }  # fmt: skip
    for name, content in files.items():
        memory.pipe(name, content)
    yield memory
    memory.rm("/news", recursive=True)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("memory://news", ["a.txt", "day/b.jsonl.gz", "day/c.zip"]),
        ("memory://news/", ["a.txt", "day/b.jsonl.gz", "day/c.zip"]),
        ("memory://news/a.txt", ["a.txt"]),
        ("memory://news/**/*.gz", ["day/b.jsonl.gz"]),
    ],
)
def test_stores_are_listed_like_folders(store, source, found) -> None:
    files, rejects = find([source], limits=LIMITS)
    assert [file.uri.removeprefix("memory:///news/").removeprefix("memory://news/") for file in files] == found
    assert rejects == []


def test_files_of_a_store_are_read_with_their_sidecars(store) -> None:
    files, _ = find(["memory://news"], limits=LIMITS)
    found = [one for file in files for one in documents(file, limits=LIMITS, columns=Columns())]
    assert all(isinstance(one, SourceDocument) for one in found)
    assert [one.payload for one in found] == [TEXT.encode(), b"Hm.", TEXT.encode()]  # type: ignore[union-attr]
    assert found[0].metadata.title == "Ice"  # type: ignore[union-attr]
    assert len({fingerprint(file) for file in files}) == 3


@pytest.mark.parametrize(
    "url",
    [
        "https://ann:hunter2@news.example/a.txt",
        "s3://AKIA0:hunter2@bucket/a.txt",
        "https://news.example/a.txt?X-Amz-Signature=hunter2",
        "https://news.example/a.txt?sig=hunter2",
        "https://news.example/a.txt?api_key=hunter2",
    ],
)
def test_a_credential_in_an_address_is_refused_and_not_repeated(url) -> None:
    with pytest.raises(UsageError) as caught:
        find([url], limits=LIMITS)
    assert "hunter2" not in str(caught.value)
    assert "environment" in caught.value.hint


def test_a_chain_is_refused() -> None:
    with pytest.raises(UsageError):
        find(["zip://a.txt::memory://news/day/c.zip"], limits=LIMITS)
