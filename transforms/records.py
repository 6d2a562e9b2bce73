"""What travels between the transforms: frozen dataclasses, one a thing that the tables hold.

Blocks carry offsets of the raw text. Everything found later carries offsets of the text of the spaCy `Doc` it was
found in, which is the clean text (or, for very long documents, a stretch of it that `rows` shifts into place).
All offsets are half-open and count Unicode code points.
"""

from dataclasses import dataclass, field
from datetime import date

from schemas.vocabulary import (
    Change,
    ChangeRole,
    ClaimantBasis,
    ClaimantKind,
    DateBasis,
    EntityType,
    FigureKind,
    Granularity,
    Label,
    Modality,
    Modifier,
    Polarity,
    QuoteType,
    Role,
)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text, half-open."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Markup:
    """What the HTML said of a block."""

    tag: str
    """The nearest block element: p, h1, li, td, figcaption …"""
    path: tuple[str, ...]
    """Tags with class and id words from the root to the element, as `div.article-body`."""
    link_density: float
    """Share of the characters that stand inside links, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Block:
    """A layout block of the raw text; label and score are the cleaner's."""

    span: Span
    text: str
    label: Label = "other"
    kept: bool = False
    score: float = 0.0
    reason: str = ""
    markup: Markup | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article beside its text. `None` and `()` mean not known."""

    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    """EDTF."""
    language: str | None = None
    licence: str | None = None
    """As it is stated: a name, an address, a sentence."""
    robots: str | None = None
    """What is said to robots, by the page, its server and its crawl."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of clean text and the stretch of raw text that it was made from."""

    clean: Span
    raw: Span
    exact: bool
    """The two are the same, character by character; otherwise the cleaner repaired something."""


@dataclass(frozen=True, slots=True)
class CleanText:
    """The kept blocks, repaired and joined by blank lines, with the way back to the raw text."""

    text: str
    pieces: tuple[Piece, ...]
    """In order; together with the separators between blocks they make the text."""
    blocks: tuple[tuple[int, Span], ...]
    """(position in the document's blocks, span in the clean text) of each kept block, in order."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name."""

    span: Span
    text: str
    type: EntityType
    name: str
    """The fullest form of the name in this document."""
    basis: str
    """`model`, or what corrected the model."""
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure, of money or of time. A bare count has none."""

    name: str
    """Normalised, singular: `metre`, `US dollar`, `percentage`, `percentage point`."""
    text: str
    dimension: str | None = None
    currency: str | None = None
    """ISO 4217."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A stated number. `value` is null for ranges and vague words; open bounds are null."""

    span: Span
    """The number with its modifier left out and its unit left out: `10,000`, `1.2 million`, `18 to 25`."""
    text: str
    kind: FigureKind
    value: float | None
    low: float | None
    high: float | None
    modifier: Modifier = "exact"
    change: Change = "none"
    change_role: ChangeRole | None = None
    unit: Unit | None = None
    base_value: float | None = None
    base_unit: str | None = None
    per: str | None = None
    counted: Span | None = None
    """The whole noun phrase that is counted, without the number; null for bare measures."""
    counted_text: str | None = None
    """Its words; differs from the slice only where ellipsis was filled from elsewhere in the sentence."""
    counted_head: str | None = None
    part_of: Span | None = None
    """Span of the figure that this one is a part of: 500 officers among 12,000 troops."""
    change_cue: Span | None = None
    """The word that tells the change: `rose`, `up`, `increase`."""
    subject: Span | None = None
    """What the figure is said of, where that is not what is counted: `Ford` in "Ford has 13,000 workers"."""


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A date, a range of dates or a relative time."""

    span: Span
    text: str
    edtf: str | None
    start: date | None
    """First day that it allows."""
    end: date | None
    """Last day that it allows, inclusive."""
    granularity: Granularity
    basis: DateBasis
    quantity: bool = False
    """The words state an amount of time that is a figure too: `six weeks ago`, `the past two days`."""
    clock: str | None = None
    """Time of day where one is stated, ISO: `14:15`."""


@dataclass(frozen=True, slots=True)
class Party:
    """Who speaks, claims or passes on, in the article's own words, and whom the words stand for."""

    text: str
    span: Span | None
    kind: ClaimantKind
    basis: ClaimantBasis
    mention: Span | None = None
    """Span of the mention that it stands for: the name inside the words, or the pronoun's antecedent (which may be
    no name: `a soldier … he`)."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Reported speech. `span` is the content without its quote marks."""

    span: Span
    text: str
    type: QuoteType
    cue: Span | None
    cue_text: str | None
    speaker: Party | None
    via: tuple[tuple[Role, Party, str | None], ...] = ()
    """Links between the speaker and this outlet, nearest to the speaker first: role, who, cue."""
    source: Party | None = None
    """Whose word the speaker says that it is: lawmakers said, citing the ministry."""
    continues: Span | None = None
    """Span of the quote that this one goes on with after a cue: “A,” he said. “B.”"""


@dataclass(frozen=True, slots=True)
class Link:
    """One step of an attribution chain."""

    role: Role
    party: Party
    cue: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure or a quote and who stands behind it."""

    span: Span
    """The evidence: the sentence."""
    figure: Span | None
    quote: Span | None
    part_of: Span | None
    """Span of the figure that this claim's figure is a part of."""
    chain: tuple[Link, ...]
    """From the origin, whose party is the claimant, to this outlet. Never empty."""
    cue: str | None
    modality: Modality
    polarity: Polarity
    as_of: TimeExpression | None
    said: TimeExpression | None
    place: Span | None
    """Span of the mention of the place."""
    confidence: float
    confidence_reason: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one `Doc`."""

    mentions: tuple[Mention, ...]
    figures: tuple[Figure, ...]
    dates: tuple[TimeExpression, ...]
    quotes: tuple[Quote, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the gazetteer."""

    name: str
    country: str
    """ISO 3166-1 alpha-2."""
    latitude: float | None = None
    longitude: float | None = None
    geonames_id: int | None = None
    population: int = 0


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names of countries, peoples and cities, loaded by `flows.reference.gazetteer` and passed in.

    Keys are casefolded names without a leading article and without full stops ("us", "south korea", "kursk").
    """

    countries: dict[str, Place]
    """Every name and code in use of a country."""
    iso3: dict[str, str]
    """ISO 3166-1 alpha-2 to alpha-3."""
    demonyms: dict[str, str]
    """Adjective or people to ISO 3166-1 alpha-2: "north korean" to KP, "scottish" to GB."""
    cities: dict[str, Place]
    """Cities by name; the most populous where several share it."""
    regions: dict[str, Place]
    """First-level divisions: states, oblasts, provinces."""
    organisations: dict[str, str]
    """Known short names and acronyms to their full name: "nis" to "National Intelligence Service"."""
    outlets: frozenset[str]
    """Newspapers, agencies and broadcasters."""
    seats: dict[str, str] = field(default_factory=dict)
    """Houses and capitals that stand for a government ("kremlin", "moscow") to ISO 3166-1 alpha-2."""
    parts: dict[str, str] = field(default_factory=dict)
    """Adjective or people of a part of a country with a government of its own to ISO 3166-2: "scottish" to GB-SCT."""
