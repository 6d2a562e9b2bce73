"""Tables of what only the whole corpus, or the corpus before it, can tell."""

from schemas.columns import DAY, INTEGER, NUMBER, STRING, STRINGS, TRUTH, column, table

ENTITIES = table(
    column("entity_id", STRING, "Hash of type and normalised name"),
    column("name", STRING, "The name that most documents use in full"),
    column("type", STRING, "person, organisation, place, group, event, product, law, work or other"),
    column("aliases", STRINGS, "Every form found, sorted"),
    column("country", STRING, "ISO 3166-1 alpha-2 code of the country it is or stands in", null=True),
    column(
        "stands_for_entity_id",
        STRING,
        "The country that a capital, a house of government or a people may stand for: Moscow, the Kremlin, Russians",
        null=True,
    ),
    column("latitude", NUMBER, "Degrees north", null=True),
    column("longitude", NUMBER, "Degrees east", null=True),
    column("geonames_id", INTEGER, "GeoNames id of a place", null=True),
    column("iso_code", STRING, "ISO 3166-1 alpha-3 code of a country", null=True),
    column("basis", STRING, "How its mentions were joined"),
    column("n_mentions", INTEGER, "Mentions in the corpus"),
    column("n_documents", INTEGER, "Documents that name it"),
    column("first_seen", DAY, "First date of publication; null when none is known", null=True),
    column("last_seen", DAY, "Last date of publication; null when none is known", null=True),
)

TOPICS = table(
    column("topic_id", STRING, "Hash of what is counted, whose and where"),
    column("label", STRING, "The topic in plain words"),
    column("counted_head", STRING, "Lemma of what is counted"),
    column(
        "state", STRING, "What has become of it: killed, displaced, deployed …; null where nothing is told", null=True
    ),
    column("grows", TRUTH, "Its numbers only grow while the event lasts: a later, higher one disputes none"),
    column("unit", STRING, "Normalised unit; null for a bare count", null=True),
    column("entity_ids", STRINGS, "Entities inside what is counted"),
    column("place", STRING, "Where", null=True),
    column("place_entity_id", STRING, "The place as an entity", null=True),
    column("n_claims", INTEGER, "Claims on it"),
    column("n_claimants", INTEGER, "Different claimants"),
    column("n_outlets", INTEGER, "Different outlets or sources that print it"),
    column("n_origins", INTEGER, "Independent origins: copies and relays of one source count once"),
    column("low", NUMBER, "Lowest bound or value claimed", null=True),
    column("high", NUMBER, "Highest bound or value claimed", null=True),
    column("spread", NUMBER, "high - low", null=True),
    column("disputed", TRUTH, "Two claimants' bounds exclude each other for the same time, 31 days at most"),
    column("first_as_of", DAY, "First day that a claim on it holds", null=True),
    column("last_as_of", DAY, "Last day that a claim on it holds", null=True),
)

REPEATS = table(
    column("repeat_id", STRING, "Hash of kind and members"),
    column("kind", STRING, "document, near document, passage, sentence or quote"),
    column("member_ids", STRINGS, "Ids of the documents, sentences or quotes that repeat, earliest first"),
    column("document_ids", STRINGS, "Documents that hold the members, earliest first"),
    column("earliest_member", STRING, "The member published first"),
    column("n_members", INTEGER, "Members"),
    column("similarity", NUMBER, "Lowest similarity to the earliest member, 0 to 1"),
    column("text", STRING, "The earliest member's text, shortened"),
)

REVISIONS = table(
    column("revision_id", STRING, "Hash of the two documents and of the rows compared"),
    column("article_id", STRING, "The article that was revised"),
    column("earlier_document_id", STRING, "The revision before; its rows stay in the snapshot that held it"),
    column("document_id", STRING, "The revision after; it may have been revised again since"),
    column("revision", INTEGER, "Number of the revision after"),
    column("source_uri", STRING, "Where the revision after was read"),
    column("kind", STRING, "figure, quote or attribution (who stands behind a figure or quote that stayed)"),
    column("change", STRING, "came, went or changed"),
    column("old", STRING, "The number, the quote or the chain of who says so, before; null where it came", null=True),
    column("new", STRING, "The same after; null where it went", null=True),
    column("old_value", NUMBER, "The figure's value before, else its bound", null=True),
    column("new_value", NUMBER, "The figure's value after, else its bound", null=True),
    column("counted", STRING, "What the figure counts", null=True),
    column("old_claimant", STRING, "Who stood behind it", null=True),
    column("new_claimant", STRING, "Who stands behind it", null=True),
    column("old_evidence", STRING, "The sentence that held it", null=True),
    column("new_evidence", STRING, "The sentence that holds it", null=True),
    column("old_row_id", STRING, "Its figure_id or quote_id in the snapshot before", null=True),
    column("new_row_id", STRING, "Its figure_id or quote_id after", null=True),
    column("run_id", STRING, "The run that read the revision after"),
)

LOOKUPS = table(
    column("lookup_id", STRING, "Hash of what is decided"),
    column("decision", STRING, "merge, split, rename, retype, ignore, relabel or drop"),
    column("names", STRINGS, "The names it is about, or the text of the block or figure"),
    column("type", STRING, "Type of the names; of a retype, the type that they get", null=True),
    column("becomes", STRING, "The name to show, or the type or label to give", null=True),
    column("sentence", STRING, "The sentence that holds a dropped figure", null=True),
    column("document", STRING, "End of the source or URL of the one article that it is about", null=True),
    column("reason", STRING, "Why, in the words of who decided"),
    column("origin", STRING, "File and number"),
    column("n_rows", INTEGER, "Mentions, blocks or figures of the corpus that it concerns"),
)
