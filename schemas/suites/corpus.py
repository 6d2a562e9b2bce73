"""Suites of what is put together over the corpus: entities, topics, repeats, revisions, lookups."""

from schemas.suites.expectation import COUNTRY, Expectation, between, filled, holds, matches, one_of, ordered, together
from schemas.vocabulary import ENTITY_TYPES, LOOKUP_DECISIONS, REPEAT_KINDS, REVISION_CHANGES, REVISION_KINDS

ENTITIES: tuple[Expectation, ...] = (
    filled("name"),
    one_of("type", ENTITY_TYPES),
    # What the gazetteer adds is a warning: an entity and all its mentions are worth more than its place on the map.
    matches("country", COUNTRY, "an ISO 3166-1 alpha-2 code", "warning"),
    matches("iso_code", "[A-Z]{3}", "an ISO 3166-1 alpha-3 code", "warning"),
    between("latitude", -90, 90, "warning"),
    between("longitude", -180, 180, "warning"),
    together("latitude", "longitude", "warning"),
    ordered("n_documents", "n_mentions"),
    ordered("first_seen", "last_seen"),
    holds(
        "mention count agrees",
        ("n_mentions",),
        "t.n_mentions = (SELECT count(*) FROM mentions WHERE mentions.entity_id = t.entity_id)",
        "n_mentions is the entity's rows in mentions",
        "warning",
    ),
)

TOPICS: tuple[Expectation, ...] = (
    filled("label"),
    filled("counted_head"),
    between("n_claims", 1),
    ordered("n_claimants", "n_claims"),
    ordered("n_origins", "n_claims"),
    ordered("low", "high"),
    ordered("first_as_of", "last_as_of"),
    holds(
        "spread is high less low",
        ("spread", "low", "high"),
        "coalesce(abs(t.spread - (t.high - t.low)) <= 1e-6 * greatest(1, abs(t.high), abs(t.low)), true)",
        "spread = high - low where both are known",
        "warning",
    ),
    holds(
        "dispute needs two claims",
        ("disputed", "n_claims"),
        "NOT t.disputed OR t.n_claims >= 2",
        "one claim alone disputes nothing",
        "warning",
    ),
    holds(
        "claim count agrees",
        ("n_claims",),
        "t.n_claims = (SELECT count(*) FROM claims WHERE claims.topic_id = t.topic_id)",
        "n_claims is the topic's rows in claims",
        "warning",
    ),
)

REPEATS: tuple[Expectation, ...] = (
    one_of("kind", REPEAT_KINDS),
    between("n_members", 2),
    holds(
        "member count agrees",
        ("n_members", "member_ids"),
        "t.n_members = len(t.member_ids)",
        "n_members is the length of member_ids",
    ),
    holds(
        "earliest is a member",
        ("earliest_member", "member_ids"),
        "list_contains(t.member_ids, t.earliest_member)",
        "earliest_member stands in member_ids",
    ),
    between("similarity", 0, 1),
)

REVISIONS: tuple[Expectation, ...] = (
    one_of("kind", REVISION_KINDS),
    one_of("change", REVISION_CHANGES),
    between("revision", 2),
    holds(
        "old and new fit the change",
        ("old", "new", "change"),
        "CASE t.change WHEN 'came' THEN t.old IS NULL AND t.new IS NOT NULL"
        " WHEN 'went' THEN t.old IS NOT NULL AND t.new IS NULL ELSE t.old IS NOT NULL AND t.new IS NOT NULL END",
        "what came has no old words, what went no new ones, what changed has both",
    ),
    holds(
        "two documents are compared",
        ("earlier_document_id", "document_id"),
        "t.earlier_document_id <> t.document_id",
        "a revision differs from the one before",
    ),
    holds(
        "article is in documents",
        ("article_id",),
        "t.article_id IN (SELECT documents.article_id FROM documents)",
        "the article's latest revision is in documents",
        "warning",
    ),
)

LOOKUPS: tuple[Expectation, ...] = (
    one_of("decision", LOOKUP_DECISIONS),
    filled("reason"),
    holds(
        "lookup is about something",
        ("names",),
        "len(t.names) >= CASE WHEN t.decision IN ('merge', 'split') THEN 2 ELSE 1 END",
        "a lookup is about one name or text, a merge and a split about two or more",
    ),
)
