"""The words that stand in the tables: one word for one thing, each a plain constant."""

from typing import Literal, get_args

Label = Literal[
    "headline", "byline", "dateline", "body", "subheading", "list", "caption", "quote", "navigation", "related",
    "share", "comment", "advert", "cookie", "paywall", "footer", "other",
]  # fmt: skip
EntityType = Literal["person", "organisation", "place", "group", "event", "product", "law", "work", "other"]
FigureKind = Literal[
    "count", "measure", "money", "percentage", "ratio", "rate", "duration", "age", "score", "rank"
]  # fmt: skip
Modifier = Literal["exact", "approximately", "at least", "at most", "more than", "less than", "between", "vague"]
Change = Literal["up", "down", "none"]
ChangeRole = Literal["by", "to", "from"]
Granularity = Literal[
    "part of day", "day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century", "time",
    "range",
]  # fmt: skip
DateBasis = Literal["stated", "published", "weekday", "related", "unknown"]
QuoteType = Literal["direct", "mixed", "indirect"]
ClaimantKind = Literal["person", "organisation", "government", "outlet", "document", "unnamed", "self"]
ClaimantBasis = Literal[
    "stated", "pronoun", "description", "carried", "chain", "none"
]  # how the claimant was arrived at; "carried" comes from the sentence before, "none" is the outlet itself
Modality = Literal["asserted", "estimated", "expected", "planned", "possible", "denied", "asked"]
Polarity = Literal["affirmed", "negated"]
Role = Literal["origin", "relay", "medium", "outlet"]
RepeatKind = Literal["document", "near document", "passage", "sentence", "quote"]
RevisionKind = Literal["figure", "quote", "attribution"]
RevisionChange = Literal["came", "went", "changed"]
LookupDecision = Literal["merge", "split", "rename", "retype", "ignore", "relabel", "drop"]
Stage = Literal["read", "clean", "annotate", "extract", "resolve", "audit"]
Severity = Literal["critical", "row", "warning"]
RunStatus = Literal["published", "unchanged", "failed", "stopped"]

LABELS: tuple[str, ...] = get_args(Label)
KEPT_LABELS: frozenset[str] = frozenset({"headline", "body", "subheading", "list"})
ENTITY_TYPES: tuple[str, ...] = get_args(EntityType)
FIGURE_KINDS: tuple[str, ...] = get_args(FigureKind)
MODIFIERS: tuple[str, ...] = get_args(Modifier)
CHANGES: tuple[str, ...] = get_args(Change)
CHANGE_ROLES: tuple[str, ...] = get_args(ChangeRole)
GRANULARITIES: tuple[str, ...] = get_args(Granularity)
DATE_BASES: tuple[str, ...] = get_args(DateBasis)
QUOTE_TYPES: tuple[str, ...] = get_args(QuoteType)
CLAIMANT_KINDS: tuple[str, ...] = get_args(ClaimantKind)
CLAIMANT_BASES: tuple[str, ...] = get_args(ClaimantBasis)
MODALITIES: tuple[str, ...] = get_args(Modality)
POLARITIES: tuple[str, ...] = get_args(Polarity)
ROLES: tuple[str, ...] = get_args(Role)
REPEAT_KINDS: tuple[str, ...] = get_args(RepeatKind)
REVISION_KINDS: tuple[str, ...] = get_args(RevisionKind)
REVISION_CHANGES: tuple[str, ...] = get_args(RevisionChange)
LOOKUP_DECISIONS: tuple[str, ...] = get_args(LookupDecision)
STAGES: tuple[str, ...] = get_args(Stage)
SEVERITIES: tuple[str, ...] = get_args(Severity)
RUN_STATUSES: tuple[str, ...] = get_args(RunStatus)
