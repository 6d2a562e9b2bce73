"""Which column points at which table, and what becomes of a row whose target is set aside.

Every `*_id` and `*_ids` column is the key of its table, stands here, or is a plain name for a group (`GROUPS`).
"""

from dataclasses import dataclass
from typing import Literal

from schemas.tables import KEYS

Otherwise = Literal["row", "null", "element"]
"""What goes along with a missing target: the whole row, the reference alone (null), or the element of the list."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A column whose values are keys of another table."""

    child: str
    column: str
    parent: str
    otherwise: Otherwise
    kinds: tuple[str, ...] = ()
    """The relation holds for rows of these kinds (column `kind`) only; empty means all rows."""
    along: tuple[str, ...] = ()
    """Columns that mean nothing without the reference: they become null with it."""
    least: int = 0
    """A list that is left with fewer elements takes its row along."""
    count: str = ""
    """The column that holds the length of the list."""

    @property
    def parent_column(self) -> str:
        return KEYS[self.parent][0]


def _belongs(child: str, *columns: tuple[str, str]) -> list[Relation]:
    """Relations whose rows mean nothing without their target."""
    return [Relation(child, column, parent, "row") for column, parent in columns]


def _names(child: str, *columns: tuple[str, str]) -> list[Relation]:
    """Relations whose rows stand without their target."""
    return [Relation(child, column, parent, "null") for column, parent in columns]


_PLACED = (("document_id", "documents"), ("sentence_id", "sentences"))
_MEMBERS = (
    ("documents", ("document", "near document")),
    ("sentences", ("sentence", "passage")),
    ("quotes", ("quote",)),
)

RELATIONS: tuple[Relation, ...] = (
    Relation("documents", "duplicate_of", "documents", "null", along=("similarity",)),
    *_belongs("blocks", ("document_id", "documents")),
    *_belongs("sentences", ("document_id", "documents"), ("block_id", "blocks")),
    *_belongs("mentions", *_PLACED, ("entity_id", "entities")),
    *_names("entities", ("stands_for_entity_id", "entities")),
    *_belongs("figures", *_PLACED),
    Relation("figures", "counted_mention_ids", "mentions", "element"),
    Relation("figures", "counted_entity_ids", "entities", "element"),
    *_belongs("dates", *_PLACED),
    *_belongs("quotes", *_PLACED),
    *_names("quotes", ("speaker_mention_id", "mentions"), ("speaker_entity_id", "entities")),
    *_belongs("claims", *_PLACED, ("figure_id", "figures")),
    *_names(
        "claims",
        ("quote_id", "quotes"),
        ("part_of", "claims"),
        ("topic_id", "topics"),
        ("claimant_mention_id", "mentions"),
        ("claimant_entity_id", "entities"),
        ("place_mention_id", "mentions"),
        ("place_entity_id", "entities"),
    ),
    *_belongs("attributions", ("claim_id", "claims"), ("document_id", "documents")),
    *_names("attributions", ("mention_id", "mentions"), ("entity_id", "entities")),
    Relation("topics", "entity_ids", "entities", "element"),
    *_names("topics", ("place_entity_id", "entities")),
    *(
        Relation("repeats", "member_ids", parent, "element", kinds, least=2, count="n_members")
        for parent, kinds in _MEMBERS
    ),
    *(Relation("repeats", "earliest_member", parent, "row", kinds) for parent, kinds in _MEMBERS),
    Relation("repeats", "document_ids", "documents", "element", least=1),
)

PARTS: tuple[tuple[str, str], ...] = (("attributions", "claim_id"),)
"""(table, column) of rows whose whole cannot be trusted without them: a claim goes along with any link of its chain."""

EITHER: dict[str, tuple[str, ...]] = {"claims": ("figure_id", "quote_id")}
"""References of which a row needs one at least."""


@dataclass(frozen=True, slots=True)
class Count:
    """A column that counts the rows of another table which point at its row."""

    table: str
    column: str
    child: str
    link: str
    distinct: str = ""
    """What is counted once; empty counts rows."""
    only: str = ""
    """A truth column: rows where it is false are not counted."""
    needed: bool = False
    """A row whose count falls to nothing, because rows were set aside, goes along."""


COUNTS: tuple[Count, ...] = (
    Count("documents", "n_blocks", "blocks", "document_id"),
    Count("documents", "n_blocks_kept", "blocks", "document_id", only="kept"),
    Count("documents", "n_sentences", "sentences", "document_id"),
    Count("entities", "n_mentions", "mentions", "entity_id", needed=True),
    Count("entities", "n_documents", "mentions", "entity_id", distinct="document_id"),
    Count("topics", "n_claims", "claims", "topic_id", needed=True),
)

GROUPS: dict[tuple[str, str], str] = {
    ("documents", "article_id"): "names the article across its revisions",
    ("documents", "cluster_id"): "names the group of (near) copies",
    ("revisions", "article_id"): "names the article across its revisions",
    **{
        ("revisions", name): "the earlier row is in an earlier snapshot, and the later one may be by now"
        for name in ("earlier_document_id", "document_id", "old_row_id", "new_row_id")
    },
    ("entities", "geonames_id"): "an id of GeoNames",
    **{
        (table, "run_id"): "a run's own row is written when the run ends, after the checks"
        for table in ("documents", "sources", "revisions", "rejects", "checks")
    },
    ("rejects", "document_id"): "a rejected document is in no other table",
}
"""Id columns that point at no table, and why."""


def of(table: str) -> tuple[Relation, ...]:
    """The relations of one table's columns."""
    return tuple(relation for relation in RELATIONS if relation.child == table)
