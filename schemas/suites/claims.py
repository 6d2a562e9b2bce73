"""Suites of who stands behind what: claims, attributions."""

from schemas.suites.expectation import SPANS, Expectation, between, edtf, filled, holds, one_of, sliced
from schemas.vocabulary import CLAIMANT_BASES, CLAIMANT_KINDS, MODALITIES, POLARITIES, ROLES

CLAIMS: tuple[Expectation, ...] = (
    *SPANS,
    holds(
        "claim has a figure or a quote",
        ("figure_id", "quote_id"),
        "t.figure_id IS NOT NULL OR t.quote_id IS NOT NULL",
        "a claim states a figure, or something that a quote says",
    ),
    holds(
        "claim has a chain",
        ("claim_id",),
        "t.claim_id IN (SELECT a.claim_id FROM attributions a WHERE a.position = 0)",
        "attributions hold the claim's chain from its origin on",
    ),
    holds(
        "claim is not part of itself",
        ("part_of",),
        "coalesce(t.part_of <> t.claim_id, true)",
        "part_of is another claim",
    ),
    filled("claimant"),
    one_of("claimant_kind", CLAIMANT_KINDS),
    one_of("claimant_basis", CLAIMANT_BASES),
    one_of("modality", MODALITIES),
    one_of("polarity", POLARITIES),
    edtf("as_of_edtf"),
    edtf("said_edtf"),
    between("confidence", 0, 1),
    holds(
        "topic needs a figure",
        ("topic_id", "figure_id"),
        "t.topic_id IS NULL OR t.figure_id IS NOT NULL",
        "only a claim with a figure puts a number on a topic",
        "warning",
    ),
)

ATTRIBUTIONS: tuple[Expectation, ...] = (
    one_of("role", ROLES),
    filled("text"),
    holds(
        "chain is whole",
        ("claim_id", "position"),
        "t.claim_id NOT IN (SELECT a.claim_id FROM attributions a GROUP BY a.claim_id HAVING min(a.position) <> 0"
        " OR max(a.position) <> count(*) - 1 OR count(DISTINCT a.position) <> count(*))",
        "the positions of a claim's links run from 0 without a gap",
    ),
    holds(
        "span is in the clean text",
        ("start", "end"),
        '(t.start IS NULL) = (t."end" IS NULL)'
        ' AND coalesce(t.start >= 0 AND t.start < t."end" AND t."end" <= d.clean_length, true)',
        "0 ≤ start < end ≤ length of the clean text, or both null",
    ),
    holds(
        "text is the clean slice",
        ("text", "start", "end"),
        f"coalesce({sliced('clean', 'start', 'end')}, true)",
        "clean_text[start:end] is the link's text, where it stands in the text",
        "warning",
    ),
)
