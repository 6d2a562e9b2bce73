"""Documents of the same prose come into one shard, wherever they stood; no document is lost or doubled."""

from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows import furniture, raw, together
from flows.sources.records import SourceDocument
from transforms.records import Metadata

FERRY = """The ferry to the islands did not sail on Monday because its crew had found water in the engine room.
At least 300 people had to wait in Velden until a smaller boat came, the harbour office said."""
MARKET = """A court in Porto has stopped the sale of the old market hall, which traders had fought for years.
“Nobody asked the tenants what they thought of the plan,” said the judge who had heard them for a week."""
FROST = """Farmers in the valley fear for the harvest after a spring without rain and with late frost.
The ministry of agriculture promised to look into a fund for those who have lost their fruit trees."""
PROMISE = "The Velden Courier is owned by its readers and takes no money from parties or from the state."


def brought_together(folder: Path, texts: Sequence[str], *, most: int = 2, most_bytes: int = 10**6) -> list[list[int]]:
    """The numbers of the documents by shard, two of which stood in each before."""
    documents = [
        SourceDocument(
            source_uri=f"{n}", source_file="file", source_format="txt", content_hash=str(n), payload=text.encode(),
            is_html=False, encoding=None, metadata=Metadata(outlet="Velden Courier" if PROMISE in text else "Harbour"),
        )
        for n, text in enumerate(texts)
    ]  # fmt: skip
    made = list(raw.write(documents, folder / "raw", most=2, most_bytes=10**6))
    made.sort(key=lambda shard: shard.key)
    for shard in made:
        furniture.survey(shard, folder / "survey" / f"{shard.key}.parquet")
    pq.write_table(pa.table({"document_id": pa.array([], pa.string())}), folder / "carried.parquet")
    furniture.learn(folder, parent=None)
    found = together.shards(made, folder, most=most, most_bytes=most_bytes)
    for shard in found:
        records = raw.records(shard)
        assert len(records) == shard.n_documents
    assert len({shard.key for shard in found}) == len(found)
    return [sorted(int(record["source_uri"]) for record in raw.records(shard)) for shard in found]


def apart(texts: Sequence[str], found: Sequence[Sequence[int]]) -> set[str]:
    """The texts that stand in more than one shard."""
    assert sorted(n for shard in found for n in shard) == list(range(len(texts)))
    return {text for text in texts if sum(any(texts[n] == text for n in shard) for shard in found) > 1}


def test_copies_come_into_the_shard_of_one_of_them(tmp_path: Path) -> None:
    texts = [FERRY, MARKET, FROST, FERRY, MARKET, FERRY]
    assert apart(texts, brought_together(tmp_path, texts)) == set()


def test_those_that_are_no_copies_stay(tmp_path: Path) -> None:
    texts = [FERRY, FROST, MARKET, FERRY.replace("300", "400"), MARKET.replace("judge", "clerk"), "Nothing."]
    assert sorted(brought_together(tmp_path, texts)) == [[0, 1], [2, 3], [4, 5]]


def test_what_an_outlet_prints_everywhere_makes_no_difference(tmp_path: Path) -> None:
    texts = [FERRY, MARKET, *(f"{text}\n{PROMISE}" for text in (MARKET, FROST, FERRY, FROST.replace("rain", "sun")))]
    found = brought_together(tmp_path, texts)
    assert sorted(n for shard in found for n in shard) == list(range(6))
    assert all(any({one, other} <= set(shard) for shard in found) for one, other in ((0, 4), (1, 2)))


@pytest.mark.parametrize(("most", "most_bytes"), [(1, 10**6), (64, 2 * len(FERRY) - 1)])
def test_no_shard_takes_in_more_than_it_may_hold(tmp_path: Path, most: int, most_bytes: int) -> None:
    texts = [FERRY, MARKET, FERRY, FROST, FERRY, FROST.replace("rain", "sun")]
    found = brought_together(tmp_path, texts, most=most, most_bytes=most_bytes)
    assert sorted(map(len, found)) == [1, 2, 3] and apart(texts, found) == {FERRY}


def test_a_shard_whose_documents_all_go_elsewhere_is_none(tmp_path: Path) -> None:
    assert brought_together(tmp_path, [FERRY, MARKET, FERRY, MARKET]) == [[0, 1, 2, 3]]
