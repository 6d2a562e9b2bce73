"""Furniture of a site, learned over shards: what recurs, what is a copy, what is evidence; order is nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows import furniture, raw
from flows.sources.records import SourceDocument
from transforms.cleaning.recurring import wording
from transforms.records import Metadata

PROMISE = "The Velden Courier is owned by its readers and takes no money from parties or from the state."
STORIES = [
    """The ferry to the islands did not sail on Monday because its crew had found water in the engine room.
Nobody was hurt, the harbour office said, and a smaller boat took the passengers back to the quay.""",
    """A court in Porto has stopped the sale of the old market hall, which traders had fought for years.
The judge said that the council had never asked the tenants what they thought of the plan.""",
    """Farmers in the valley fear for the harvest after a spring without rain and with late frost.
The ministry of agriculture promised to look into a fund for those who have lost their fruit trees.""",
    """The museum of navigation will close its doors in winter while workers mend the roof and the lift.
Its director hopes that the whale skeleton can be seen again when the school holidays begin.""",
    """Teachers and parents met in the town hall to talk about the school on the hill and its future.
The mayor listened for a long evening, but made no promise that the building would stay open.""",
    """A new line of the tramway was opened with music and free rides, later than had been announced.
The operator blamed the weather and a supplier for the delay, and thanked the patient neighbours.""",
]


@dataclass(frozen=True)
class Site:
    """Documents of one outlet in portions, surveyed and counted."""

    folder: Path

    def learn(self, texts: Sequence[str], *, portion: int = 2, outlet: str | None = "Velden Courier") -> set[str]:
        documents = [
            SourceDocument(
                source_uri=f"/in/{n}.txt", source_file=f"/in/{n}.txt", source_format="txt", content_hash=str(n),
                payload=text.encode(), is_html=False, encoding=None, metadata=Metadata(outlet=outlet),
            )
            for n, text in enumerate(texts)
        ]  # fmt: skip
        for shard in raw.write(documents, self.folder / "raw", most=portion, most_bytes=1 << 20):
            furniture.survey(shard, self.folder / "survey" / f"{shard.key}.parquet")
        pq.write_table(pa.table({"document_id": pa.array([], pa.string())}), self.folder / "carried.parquet")
        assert furniture.learn(self.folder, parent=None) == frozenset()
        return set(pq.read_table(self.folder / "tables" / "furniture")["text"].to_pylist())


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


def test_what_stands_below_every_story_is_furniture(site: Site) -> None:
    assert site.learn([f"{story}\n{PROMISE}" for story in STORIES]) == {PROMISE}
    table = pq.read_table(site.folder / "tables" / "furniture").to_pylist()
    assert [(row["site"], row["n_documents"], row["n_of_site"]) for row in table] == [("velden courier", 6, 6)]
    folder = site.folder / "tables" / "furniture"
    assert furniture.of_site(folder, "velden courier") == {wording(PROMISE)}
    assert furniture.of_site(folder, "harbour post") == frozenset()


@pytest.mark.parametrize(
    ("line", "count", "found"),
    [
        (PROMISE, 3, True),
        (PROMISE, 2, False),
        ("Read on in the Courier", 3, True),
        ("Read on in the Courier", 2, False),
        ("“We do not know who opened the gate,” the keeper of the lock told reporters.", 6, False),
        ("The flood took two bridges and the road to the coast, the governor said.", 6, False),
        ("The flood took 14 houses and the road to the coast, the governor said.", 6, False),
        ("12 comments", 6, True),
    ],
)
def test_recurring_takes_documents_and_is_no_evidence(site: Site, line: str, count: int, found: bool) -> None:
    texts = [f"{story}\n{line}" if n < count else story for n, story in enumerate(STORIES)]
    assert (site.learn(texts) == {line}) is found


def test_a_sentence_needs_half_of_the_documents_and_a_line_a_fifth(site: Site) -> None:
    more = [story.replace("The ", "Last week the ").replace("A ", "This week a ") for story in STORIES]
    texts = [f"{story}\n{PROMISE}\nRead on" if n < 3 else story for n, story in enumerate([*STORIES, *more])]
    assert site.learn(texts) == {"Read on"}


def test_copies_of_a_story_make_no_furniture(site: Site) -> None:
    wire = STORIES[0].replace("\n", "\nThe ferry is the only link to the islands, where few people have boats.\n")
    copies = [f"{head}\n{wire}" for head in ("Ferry stays in port", "No ferry on Monday", "Islands cut off", "Stuck")]
    assert site.learn([*copies, *STORIES[1:4]]) == set()
    assert site.learn([*copies, *(f"{story}\n{PROMISE}" for story in STORIES[1:4])]) == {PROMISE}


def test_without_an_outlet_the_folder_is_the_site(site: Site) -> None:
    assert site.learn([f"{story}\n{PROMISE}" for story in STORIES], outlet=None) == {PROMISE}
    assert pq.read_table(site.folder / "tables" / "furniture")["site"].to_pylist() == ["/in"]


def test_portions_and_their_order_change_nothing(tmp_path: Path) -> None:
    texts = [f"{story}\n{PROMISE}\n{n} comments" for n, story in enumerate(STORIES)]
    tables = []
    for portion in (1, 4, 6):
        place = Site(tmp_path / str(portion))
        place.folder.mkdir()
        assert len(place.learn(texts, portion=portion)) == 2
        tables.append(pq.read_table(place.folder / "tables" / "furniture"))
    assert tables[0].equals(tables[1])
    assert tables[0].equals(tables[2])


def test_what_cannot_be_read_is_left_to_the_cleaning(site: Site) -> None:
    assert site.learn(["", " \n", *(f"{story}\n{PROMISE}" for story in STORIES)]) == {PROMISE}
