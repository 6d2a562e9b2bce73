"""How documents are portioned into shards."""

from pathlib import Path

import pytest

from flows import raw
from flows.sources.records import SourceDocument
from transforms.records import Metadata


def portions(folder: Path, number: int, *, most: int = 64, most_bytes: int = 10**6, size: int = 10) -> list[int]:
    documents = (
        SourceDocument(
            source_file="f", source_uri=f"f#{n}", source_format="txt", payload=b"x" * size, is_html=False,
            encoding=None, content_hash=str(n), metadata=Metadata(),
        )
        for n in range(number)
    )  # fmt: skip
    return [shard.n_documents for shard in raw.write(documents, folder, most=most, most_bytes=most_bytes)]


@pytest.mark.parametrize(
    ("number", "found"),
    [
        (0, []), (1, [1]), (16, [16]), (17, [16, 1]), (100, [16, 16, 32, 32, 4]),
        (300, [16, 16, 32, 32, 64, 64, 64, 12]),
    ],
)  # fmt: skip
def test_the_first_are_small_so_that_few_documents_are_for_all_workers(
    tmp_path: Path, number: int, found: list[int]
) -> None:
    assert portions(tmp_path, number) == found


def test_no_portion_is_larger_than_it_may_be(tmp_path: Path) -> None:
    assert portions(tmp_path, 7, most=3) == [3, 3, 1]
    assert portions(tmp_path, 5, most_bytes=25) == [2, 2, 1]
    assert portions(tmp_path, 2, most_bytes=5) == [1, 1], "a document that is larger alone has one of its own"
