"""A made-up world of articles with known truth: staged parts as workers leave them, for the resolver to join.

Every event is told by several outlets over a few days: a town, people, bodies, and numbers on which they disagree.
Names are spelled in several ways. `truth` says which entity each mention is of and which topic each claim is on.
"""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from schemas.tables import EXTRACTED, TABLES
from transforms import ids

SHARD = 1_000
TOLD_BY = 8
"""Articles that tell one event."""
FAMILIES = 5_000
SOUNDS = [
    c + v
    for c in [
        "b",
        "d",
        "f",
        "g",
        "k",
        "l",
        "m",
        "n",
        "p",
        "r",
        "s",
        "t",
        "v",
        "z",
        "br",
        "dr",
        "gr",
        "kr",
        "pl",
        "st",
        "tr",
    ]
    for v in ("a", "e", "i", "o", "u")
]
_GIVEN = """
Anna Boris Carla Dmitri Elena Farid Greta Henrik Ilse Jonas Katya Lorenzo Marta Nikolai Olga Pavel Quentin Rosa Stefan
Tamara Ulrich Vera Walter Xenia Yusuf Zelda Agnes Bruno Celia Damian Edith Felix Gloria Hugo Irene Casimir Dorothea
"""
GIVEN = _GIVEN.split()
BODIES = ["{} Dockers' Union", "{} Rescue Service", "{} Mining Group", "University of {}", "{} Gazette"]
COUNTRIES = ["Norway", "Portugal", "Kenya", "Chile", "Vietnam", "Poland", "Ghana", "Peru", "Japan", "Canada"]
SENTENCES = {
    "killed": ("{who} said {n} people were killed in {town}.", "people", "people"),
    "displaced": ("According to {who}, {n} residents were evacuated from {town}.", "residents", "resident"),
    "striking": ("{who} said {n} workers were on strike in {town}.", "workers", "worker"),
}  # fmt: skip


@dataclass(slots=True)
class World:
    """Rows by table, and what is true of them."""

    rows: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: {name: [] for name in EXTRACTED})
    entity_of: dict[str, str] = field(default_factory=dict)
    topic_of: dict[str, str] = field(default_factory=dict)


def make(folder: Path, n_documents: int, *, seed: int = 1) -> tuple[dict[str, str], dict[str, str]]:
    """Write `folder/parts/N/TABLE.parquet`; returns the true entity by mention and the true topic by claim."""
    chance, taken = random.Random(seed), set[str]()
    entity_of: dict[str, str] = {}
    topic_of: dict[str, str] = {}
    world = World()
    for number in range(0, n_documents, TOLD_BY):
        _event(world, number, min(TOLD_BY, n_documents - number), chance, taken)
        if len(world.rows["documents"]) >= SHARD or number + TOLD_BY >= n_documents:
            _write(world, folder / "parts" / f"{number:08d}")
            entity_of |= world.entity_of
            topic_of |= world.topic_of
            world = World()
    keys = pa.table({"document_id": pa.array([], pa.string())})
    pq.write_table(keys, folder / "carried.parquet")
    return entity_of, topic_of


def _new(taken: set[str], chance: random.Random, made: str = "{}") -> str:
    """A name of four syllables that nobody has yet."""
    while True:
        name = made.format("".join(chance.choices(SOUNDS, k=4)).capitalize())
        if name not in taken:
            taken.add(name)
            return name


def _person(taken: set[str], chance: random.Random) -> str:
    """A full name that nobody has yet; families are large, so that namesakes abound."""
    while True:
        family = random.Random(chance.randrange(FAMILIES))
        name = f"{chance.choice(GIVEN)} {''.join(family.choices(SOUNDS, k=4)).capitalize()}"
        if name not in taken:
            taken.add(name)
            return name


def _event(world: World, number: int, size: int, chance: random.Random, taken: set[str]) -> None:
    country, town, day = (
        chance.choice(COUNTRIES),
        _new(taken, chance),
        date(2024, 1, 1) + timedelta(days=chance.randrange(700)),
    )
    people = [_person(taken, chance) for _ in range(3)]
    bodies = [chance.choice(BODIES).format(_new(taken, chance)) for _ in range(2)]
    states = chance.sample(sorted(SENTENCES), 2)
    for i in range(size):
        key = ids.make("world", number + i)
        published = day + timedelta(days=chance.randrange(4))
        lines = []
        for state in states:
            who, type_ = chance.choice([(p, "person") for p in people] + [(b, "organisation") for b in bodies])
            lines.append((state, who, type_, f"{chance.randrange(10, 90)}00"))
        _document(world, key, published, town, country, lines, chance)


def spelled(name: str, type_: str, chance: random.Random) -> str:
    """A name as another desk spells it: a letter for one of the same sound, doubled, or hyphenated."""
    if chance.random() < 0.7 or type_ == "organisation":
        return name
    given, _, family = name.rpartition(" ")
    for old, new in chance.sample([("k", "c"), ("v", "w"), ("i", "y"), ("s", "ss"), ("f", "ph"), ("t", "tt")], 6):
        if old in family[1:]:
            family = family[0] + family[1:].replace(old, new, 1)
            break
    return f"{given} {family}".strip()


def _document(
    world: World, key: str, day: date, town: str, country: str, lines: list[Any], chance: random.Random
) -> None:
    text, at = "", len(world.rows["documents"])
    shown_town = spelled(town, "place", chance)
    for position, (state, who, type_, number) in enumerate(lines):
        pattern, counted, head = SENTENCES[state]
        shown = spelled(who, type_, chance)
        sentence = pattern.format(who=shown, n=number, town=shown_town)
        start = len(text)
        place = {"document_id": key, "sentence_id": f"{key}s{position}", "repaired": False}
        _row(
            world, "sentences", key, f"{key}s{position}", start, sentence, place | {"position": position, "n_tokens": 9}
        )
        for what, name, true, kind in (("who", shown, who, type_), ("town", shown_town, town, "place")):
            mention = f"{key}{what}{position}"
            world.entity_of[mention] = true
            named = place | {"name": name, "type": kind, "basis": "model"}
            _row(world, "mentions", key, mention, start + sentence.index(name), name, named)
        figure = f"{key}f{position}"
        _row(world, "figures", key, figure, start + sentence.index(number), number, place | {
            "kind": "count", "value": float(number), "low": float(number), "high": float(number), "modifier": "exact",
            "change": "none", "counted": counted, "counted_head": head,
            "counted_start": start + sentence.index(counted),
            "counted_mention_ids": [], "counted_entity_ids": [],
        })  # fmt: skip
        world.topic_of[f"{key}c{position}"] = f"{town} {state}"
        _row(world, "claims", key, f"{key}c{position}", start, sentence, place | {
            "figure_id": figure, "claimant": shown, "claimant_mention_id": f"{key}who{position}",
            "claimant_kind": type_, "claimant_basis": "stated", "modality": "asserted", "polarity": "affirmed",
            "place": shown_town, "place_mention_id": f"{key}town{position}", "confidence": 1.0,
        })  # fmt: skip
        text += sentence + "\n\n"
    _row(world, "documents", key, key, 0, text, {
        "document_id": key, "source_uri": key, "article_id": key, "clean_text": text, "raw_text": text,
        "outlet": f"Outlet {at % 40}", "published_edtf": str(day), "published_start": day,
    })  # fmt: skip
    mention = f"{key}country"
    world.entity_of[mention] = country
    _row(world, "mentions", key, mention, 0, country, {
        "document_id": key, "sentence_id": f"{key}s0", "name": country, "type": "place", "basis": "gazetteer",
    })  # fmt: skip


def _row(world: World, table: str, document: str, key: str, start: int, text: str, rest: dict[str, Any]) -> None:
    own = TABLES[table].names[0]
    world.rows[table].append(
        {own: key, "text": text, "start": start, "end": start + len(text)} | rest | {"document_id": document}
    )


def _write(world: World, folder: Path) -> None:
    folder.mkdir(parents=True)
    for name, rows in world.rows.items():
        schema = TABLES[name]
        columns = {f.name: pa.array([row.get(f.name, _default(f)) for row in rows], f.type) for f in schema}
        pq.write_table(pa.table(columns, schema=schema), folder / f"{name}.parquet")


def _default(column: pa.Field) -> Any:
    if column.nullable:
        return None
    if pa.types.is_list(column.type):
        return []
    return "" if pa.types.is_string(column.type) else False if pa.types.is_boolean(column.type) else 0
