"""Which files the sources name."""

import os

import pytest

from flows.errors import UsageError
from flows.sources.listing import find, fingerprint
from flows.sources.records import Limits
from tests.unit.flows.sources.made import TEXT, saved

LIMITS = Limits()


@pytest.fixture
def corpus(tmp_path):
    for name in (
        "b.txt",
        "a.html",
        "sub/c.jsonl.gz",
        "sub/deeper/d.txt",
        ".hidden/e.txt",
        "sub/.f.txt",
        "b.txt.meta.yml",
    ):
        saved(tmp_path, name, TEXT)
    return tmp_path


def names(corpus, *sources: str) -> list[str]:
    files, rejects = find(sources, limits=LIMITS)
    assert rejects == []
    return [file.uri.removeprefix(f"{corpus.as_posix()}/") for file in files]


@pytest.mark.parametrize(
    ("sources", "found"),
    [
        (["b.txt"], ["b.txt"]),
        (["."], ["a.html", "b.txt", "sub/c.jsonl.gz", "sub/deeper/d.txt"]),
        (["sub"], ["sub/c.jsonl.gz", "sub/deeper/d.txt"]),
        (["*.txt"], ["b.txt"]),
        (["**/*.txt"], ["b.txt", "sub/deeper/d.txt"]),
        (["s*"], ["sub/c.jsonl.gz", "sub/deeper/d.txt"]),
        (["sub/../b.txt", "b.txt", "*"], ["a.html", "b.txt", "sub/c.jsonl.gz", "sub/deeper/d.txt"]),
    ],
)
def test_files_are_sorted_and_each_once(corpus, monkeypatch, sources, found) -> None:
    monkeypatch.chdir(corpus)
    assert names(corpus, *sources) == found


def test_a_file_url_is_the_path(corpus) -> None:
    assert names(corpus, f"file://{corpus}/b.txt") == ["b.txt"]


def test_a_file_knows_its_size_format_and_sidecar(corpus) -> None:
    files, _ = find([str(corpus)], limits=LIMITS)
    assert [(file.size, file.format) for file in files] == [
        (len(TEXT), "html"), (len(TEXT), "txt"), (len(TEXT), "jsonl"), (len(TEXT), "txt"),
    ]  # fmt: skip
    assert [file.sidecar for file in files] == [None, f"{corpus.as_posix()}/b.txt.meta.yml", None, None]


@pytest.mark.parametrize("source", ["nowhere", "no/*.txt", "nosuch://a/b.txt", "memory://nowhere/x"])
def test_a_source_that_is_not_there_is_a_usage_error(corpus, monkeypatch, source) -> None:
    monkeypatch.chdir(corpus)
    with pytest.raises(UsageError) as caught:
        find([source], limits=LIMITS)
    assert caught.value.hint


def test_no_source_is_a_usage_error() -> None:
    with pytest.raises(UsageError):
        find([], limits=LIMITS)


def test_links_are_followed_inside_the_folder_only(corpus, tmp_path_factory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    saved(outside, "secret.txt", TEXT)
    (corpus / "up").symlink_to(corpus)
    (corpus / "self").symlink_to("self")
    (corpus / "gone.txt").symlink_to(corpus / "nowhere")
    (corpus / "key.txt").symlink_to(outside / "secret.txt")
    (corpus / "far").symlink_to(outside)
    (corpus / "again").symlink_to(corpus / "sub")
    (corpus / "sub" / "near.txt").symlink_to(corpus / "b.txt")
    (corpus / "shown.txt").symlink_to(corpus / ".hidden" / "e.txt")
    os.mkfifo(corpus / "pipe.txt")
    files, rejects = find([str(corpus)], limits=LIMITS)
    base = f"{corpus.as_posix()}/"
    wanted = ["a.html", "b.txt", "shown.txt", "sub/c.jsonl.gz", "sub/deeper/d.txt"]
    assert [file.uri.removeprefix(base) for file in files] == wanted
    assert [(reject.source_uri.removeprefix(base), reject.reason) for reject in rejects] == [
        ("far", "link outside"), ("gone.txt", "broken link"), ("key.txt", "link outside"), ("pipe.txt", "not a file"),
        ("self", "symlink loop"), ("up", "symlink loop"),
    ]  # fmt: skip


def test_a_link_to_a_file_given_as_the_source_is_followed(corpus) -> None:
    (corpus / "link.txt").symlink_to(corpus / "b.txt")
    assert names(corpus, str(corpus / "link.txt")) == ["link.txt"]


def test_a_link_given_as_the_source_is_followed(corpus, tmp_path_factory) -> None:
    link = tmp_path_factory.mktemp("links") / "corpus"
    link.symlink_to(corpus)
    files, rejects = find([str(link)], limits=LIMITS)
    assert [file.uri for file in files[:1]] == [f"{link.as_posix()}/a.html"]
    assert rejects == []


def test_a_folder_that_cannot_be_listed_is_a_reject(corpus, monkeypatch) -> None:
    listing = os.scandir

    def refused(path):
        if str(path).endswith("deeper"):
            raise PermissionError(13, "Permission denied")
        return listing(path)

    monkeypatch.setattr(os, "scandir", refused)
    files, rejects = find([str(corpus)], limits=LIMITS)
    assert len(files) == 3
    assert [(reject.reason, reject.source_uri[-6:]) for reject in rejects] == [("unreadable", "deeper")]


@pytest.mark.skipif(os.name != "posix" or os.uname().sysname == "Darwin", reason="the file system allows UTF-8 only")
def test_a_name_that_is_not_utf8_is_a_reject(tmp_path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text(TEXT)
    files, (reject,) = find([str(tmp_path)], limits=LIMITS)
    assert (files, reject.reason) == ([], "bad name")
    reject.source_uri.encode("utf-8")


def test_a_sidecar_without_its_file_is_a_reject(tmp_path) -> None:
    saved(tmp_path, "lost.meta.yml", "title: x")
    assert [reject.reason for reject in find([str(tmp_path)], limits=LIMITS)[1]] == ["orphan sidecar"]


def test_files_over_the_limit_are_rejects(corpus) -> None:
    files, rejects = find([str(corpus / "b.txt")], limits=Limits(max_file_bytes=10))
    assert (files, [reject.reason for reject in rejects]) == ([], ["too large"])


def test_the_fingerprint_changes_with_the_bytes_and_with_the_sidecar(tmp_path) -> None:
    def printed() -> str:
        (file,), _ = find([str(tmp_path / "a.txt")], limits=LIMITS)
        return fingerprint(file)

    saved(tmp_path, "a.txt", TEXT)
    seen = [printed(), printed()]
    saved(tmp_path, "a.txt.meta.yml", "title: x")
    seen.append(printed())
    saved(tmp_path, "a.meta.yml", "title: not looked at")
    seen.append(printed())
    saved(tmp_path, "a.txt", TEXT + "!")
    seen.append(printed())
    assert [seen.index(one) for one in seen] == [0, 0, 2, 2, 4]
