"""Lookups: read strictly, checked for contradiction."""

from pathlib import Path

import pytest

from flows.errors import UsageError
from flows.lookups import FOLDER, digest, load


def written(folder: Path, text: str) -> Path:
    (folder / "names.yml").write_text(text, encoding="utf-8")
    return folder


def test_our_own_can_be_read() -> None:
    assert all(lookup.reason for lookup in load(FOLDER))


def test_a_lookup_is_read(tmp_path: Path) -> None:
    found = load(written(tmp_path, "- retype: Meridian\n  to: product\n  reason: a ship\n"))
    assert [(f.decision, f.names, f.type, f.reason) for f in found] == [("retype", ("Meridian",), "product", "a ship")]


def test_what_is_said_of_one_article_contradicts_nothing_that_is_said_of_all(tmp_path: Path) -> None:
    text = "- {relabel: A, to: body, reason: x}\n- {relabel: A, to: share, document: b.txt, reason: x}\n"
    assert [lookup.document for lookup in load(written(tmp_path, text))] == [None, "b.txt"]


def test_the_digest_tells_decisions_and_not_files(tmp_path: Path) -> None:
    before = digest(written(tmp_path, "- ignore: A\n  reason: x\n"))
    assert digest(written(tmp_path, "# why\n- {ignore: A, reason: x}\n")) == before
    assert digest(written(tmp_path, "- ignore: B\n  reason: x\n")) != before


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such folder"):
        load(tmp_path / "nowhere")


def test_an_empty_file_has_none(tmp_path: Path) -> None:
    assert load(written(tmp_path, "# nothing yet\n")) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("- merge: [A, B]\n", "needs a reason"),
        ("- merge: [A]\n  reason: x\n", "two names"),
        ("- rename: A\n  reason: x\n", "needs `to`"),
        ("- retype: A\n  to: ship\n  reason: x\n", "no type of entity"),
        ("- ignore: A\n  split: [A, B]\n  reason: x\n", "needs one of"),
        ("- ignore: A\n  because: x\n  reason: x\n", "unknown field"),
        ("merge: [A, B]\n", "must be a list"),
        ("- [", "is not YAML"),
        ("- {merge: [A, B], reason: x}\n- {merge: [B, C], reason: x}\n- {split: [a, c], reason: x}\n", "kept apart"),
        ("- {retype: A, to: work, reason: x}\n- {retype: a, to: law, reason: x}\n", "says 'work'"),
        ("- {rename: A, to: Aa, reason: x}\n- {ignore: A, reason: x}\n", "ignored elsewhere"),
        ("- {relabel: Read more, to: furniture, reason: x}\n", "relabel needs `to`"),
        ("- {relabel: Read more, to: related, type: person, reason: x}\n", "unknown field"),
        ("- {relabel: A, to: body, reason: x}\n- {relabel: a, to: share, reason: x}\n", "says 'body'"),
        ("- {drop: '810', reason: x}\n", "drop needs `sentence` or `document`"),
        ("- {drop: 810, sentence: A, reason: x}\n", "needs a text"),
        ("- {drop: '810', sentence: 3, reason: x}\n", "must be a text"),
    ],
)
def test_what_cannot_hold_is_refused(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        load(written(tmp_path, text))
