"""Joining names: equal keys first, then likeness within blocks, then what is short to the one that it can mean."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

import duckdb

from flows.incoming import register
from flows.resolve.doubts import doubted
from transforms.entities import entity_id
from transforms.entities.clusters import LIKE, TOGETHER, TOLD, Group, joined, score
from transforms.entities.forms import Form, form
from transforms.entities.lookups import Lookups, named
from transforms.entities.short import attach
from transforms.entities.showing import Name, anchor, heard, shown
from transforms.names import blocking_keys
from transforms.records import Gazetteer

BLOCK = 40
"""Names of a block that are compared with each other; what shares a block with more shares a smaller one too."""
BATCH = 50_000

NAMES = """
SELECT m.name, m.type AS found_type, t.type, count(DISTINCT m.document_id) AS n_documents,
    min(d.published_start) AS first_seen
FROM found_mentions m JOIN typed t ON t.word = lower(m.name) AND t.found_type = m.type
JOIN found_documents d ON d.document_id = m.document_id
GROUP BY ALL ORDER BY ALL
"""
ALIASES = """
SELECT DISTINCT replace(text, '.', '') AS alias, name FROM found_mentions
WHERE type = 'organisation' AND text <> name AND length(text) <= 12 AND text = upper(text) AND name <> upper(name)
ORDER BY ALL
"""
PAIRS = f"""
SELECT DISTINCT a.node AS first, b.node AS second FROM blocked a JOIN blocked b USING (block)
JOIN (SELECT block FROM blocked GROUP BY block HAVING count(*) BETWEEN 2 AND {BLOCK}) USING (block)
WHERE a.node < b.node
"""  # noqa: S608
TOGETHER_IN = """
WITH nodes AS (SELECT first AS node FROM alike UNION SELECT second FROM alike),
standing AS MATERIALIZED (
    SELECT DISTINCT k.node, m.document_id FROM found_mentions m
    JOIN keyed k ON k.name = m.name AND k.found_type = m.type SEMI JOIN nodes USING (node)
)
SELECT DISTINCT p.first, p.second FROM alike p
JOIN standing a ON a.node = p.first JOIN standing b ON b.node = p.second AND b.document_id = a.document_id
"""


def join(connection: duckdb.DuckDBPyConnection, gazetteer: Gazetteer, lookups: Lookups) -> None:
    """Make the table `named`: name, found_type, type, entity_id, the name to show, country, how it was joined."""
    kept_apart = {(name, lookup.type) for name, lookup in named(lookups, "split")}
    names: list[Name] = []
    forms: dict[str, Form] = {}
    rows = connection.execute(NAMES).fetchall()
    doubts = doubted(connection, sorted({row[0] for row in rows}), gazetteer)
    for name, found_type, type_, n_documents, first in rows:
        made = form(name, type_, gazetteer, doubted=name in doubts)
        alone = {(name.casefold(), type_), (name.casefold(), None)} & kept_apart
        key = f"{made.key}|{name.casefold()}" if alone else made.key
        forms.setdefault(key, made)
        names.append(Name(key, name, found_type, type_, n_documents, first))
    register(
        connection, "keyed",
        name=[n.name for n in names], found_type=[n.found_type for n in names], node=[n.key for n in names],
    )  # fmt: skip
    groups = _groups(names, forms)
    by_word = _by_word(names)
    _keep_apart(groups, by_word, lookups)
    pairs = [*_alike(connection, names, forms), *_told(by_word, lookups)]
    roots = joined(dict(groups), pairs)
    aliases: dict[str, set[str]] = defaultdict(set)
    for alias, name in connection.execute(ALIASES).fetchall():
        aliases[alias] |= {key for key in by_word[name.casefold()] if key.startswith("organisation:")}
    short = attach(forms, roots, aliases, gazetteer)
    _write(connection, names, forms, {key: short.get(root, root) for key, root in roots.items()}, lookups)


def _groups(names: list[Name], forms: dict[str, Form]) -> dict[str, Group]:
    return {
        n.key: Group(
            type=n.type, members=[n.key], words={n.key: forms[n.key].words},
            known=n.key if forms[n.key].known else None,
            countries={c for c in [forms[n.key].country] if c},
        )
        for n in names
    }  # fmt: skip


def _by_word(names: list[Name]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for name in names:
        found[name.name.casefold()].add(name.key)
    return found


def _keep_apart(groups: dict[str, Group], by_word: dict[str, set[str]], lookups: Lookups) -> None:
    for lookup in lookups:
        for name in lookup.names if lookup.decision == "split" else ():
            others = {k for n in lookup.names if n != name for k in by_word.get(n.casefold(), ())}
            for key in by_word.get(name.casefold(), ()):
                if lookup.type in (None, groups[key].type):
                    groups[key].apart |= others


def _told(by_word: dict[str, set[str]], lookups: Lookups) -> Iterator[tuple[float, str, str]]:
    """Pairs that a human has joined: above every likeness, which also lifts the guards."""
    for lookup in lookups:
        if lookup.decision == "merge":
            keys = sorted({k for n in lookup.names for k in by_word.get(n.casefold(), ())})
            keys = [k for k in keys if lookup.type is None or k.startswith(f"{lookup.type}:")]
            yield from ((TOLD, keys[0], key) for key in keys[1:] if key.split(":")[0] == keys[0].split(":")[0])


def _alike(
    connection: duckdb.DuckDBPyConnection, names: list[Name], forms: dict[str, Form]
) -> list[tuple[float, str, str]]:
    """Pairs of keys whose words are alike, but for those that one article tells apart."""
    blocks = {
        (block, n.key)
        for n in names
        if n.type in LIKE and not forms[n.key].short
        for block in blocking_keys(forms[n.key].words, n.type)
    }
    ordered = sorted(blocks)
    register(connection, "blocked", block=[b for b, _ in ordered], node=[k for _, k in ordered])
    found: list[tuple[float, str, str]] = []
    for batch in connection.sql(PAIRS).to_arrow_reader(BATCH):
        for left, right in zip(batch["first"].to_pylist(), batch["second"].to_pylist(), strict=True):
            type_: Any = left.split(":", 1)[0]
            likeness = score(forms[left].words, forms[right].words, type_)
            if likeness >= LIKE[type_] and not _one_of_many(forms[left], forms[right]):
                found.append((likeness, left, right))
    told_apart = _together(connection, found)
    return [pair for pair in found if pair[0] >= TOGETHER or pair[1:] not in told_apart]


def _one_of_many(left: Form, right: Form) -> bool:
    """One names its country, and the other is a body that every country has."""
    return left.country != right.country and (left.everywhere or right.everywhere)


def _together(connection: duckdb.DuckDBPyConnection, pairs: list[tuple[float, str, str]]) -> set[tuple[str, str]]:
    register(connection, "alike", first=[p[1] for p in pairs], second=[p[2] for p in pairs])
    return set(connection.execute(TOGETHER_IN).fetchall())


def _write(
    connection: duckdb.DuckDBPyConnection,
    names: list[Name],
    forms: dict[str, Form],
    roots: dict[str, str],
    lookups: Lookups,
) -> None:
    members: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        members[roots[name.key]].append(name)
    renamed = {(name, lookup.type): str(lookup.to) for name, lookup in named(lookups, "rename")}
    ids = _ids({root: anchor(those, forms) for root, those in members.items()})
    display, country, how = {}, {}, {}
    for root, those in members.items():
        told = sorted(
            renamed[k] for n in those for k in ((n.name.casefold(), n.type), (n.name.casefold(), None)) if k in renamed
        )
        display[root] = told[0] if told else shown(those, forms)
        country[root] = next((c[:2] for c in sorted(filter(None, (forms[n.key].country for n in those)))), None)
        how[root] = _basis(those, forms)
    register(
        connection, "named",
        name=[n.name for n in names], found_type=[n.found_type for n in names], type=[n.type for n in names],
        entity_id=[ids[roots[n.key]] for n in names], shown=[display[roots[n.key]] for n in names],
        country=[country[roots[n.key]] for n in names], joined_by=[how[roots[n.key]] for n in names],
    )  # fmt: skip


def _ids(anchors: dict[str, str]) -> dict[str, str]:
    """The id of each root; those whose names only sound the same are told apart by their spelling."""
    same = Counter(map(heard, anchors.values()))
    return {root: entity_id(key if same[heard(key)] > 1 else heard(key)) for root, key in anchors.items()}


def _basis(members: list[Name], forms: dict[str, Form]) -> str:
    keys = {name.key for name in members}
    if any(forms[key].known for key in keys):
        return "gazetteer"
    if len(keys) == 1:
        return "name"
    return "short form" if any(forms[key].short for key in keys) else "likeness"
