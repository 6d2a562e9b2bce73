"""Views that answer what people ask most, over the tables of one snapshot.

Each is a query over the tables and the views before it, so that its order in `VIEWS` matters, and ends in the order of
its rows, by its own columns.
"""

SAME_TIME = 31
"""Days within which two claims are taken to be of the same time: news tells most numbers without a day of their own."""
DAY = (
    "CASE WHEN {0} THEN coalesce(said_start, published_start, as_of_start)"
    " ELSE coalesce(as_of_start, said_start, published_start) END"
)
"""The day that a claim is of. Of a number that grows, the day of the event says nothing: when it was told counts."""

PLAIN = "lower(regexp_extract(c.claimant, '^(The |An? )?')) || regexp_replace(c.claimant, '^(The |An? )', '')"
"""A claimant without an entity, as within a sentence: `The ministry` is no other than `the ministry`."""

VIEWS: dict[str, str] = {
    # Every claimed number with who claims it, on whose word, who prints it, when, and the sentence that says so.
    "who_says_what": f"""
        WITH links AS (
            SELECT a.claim_id, arg_min(coalesce(e.name, a.text), a.position) FILTER (a.position = 0) AS origin,
                string_agg(coalesce(e.name, a.text), ' ← ' ORDER BY a.position) AS chain
            FROM attributions a LEFT JOIN entities e USING (entity_id) GROUP BY a.claim_id
        )
        SELECT t.label, t.disputed, t.n_claims, f.text AS number, f.value, f.low, f.high, f.modifier, f.unit, f.counted,
            coalesce(e.name, CASE WHEN c.claimant_kind = 'self' THEN c.claimant ELSE {PLAIN} END) AS claimant,
            c.claimant_kind, k.origin, k.chain, c.modality, c.polarity,
            c.as_of_edtf, c.as_of_start, c.said_start, d.outlet, d.published_edtf, d.published_start,
            c.text AS evidence, t.topic_id, t.grows, c.claim_id, c.figure_id, c.document_id, d.source_uri, d.cluster_id,
            c.claimant_key, c.origin_key
        FROM claims c JOIN figures f USING (figure_id) JOIN documents d ON d.document_id = c.document_id
        LEFT JOIN topics t USING (topic_id) LEFT JOIN entities e ON e.entity_id = c.claimant_entity_id
        LEFT JOIN links k ON k.claim_id = c.claim_id
        ORDER BY label, topic_id, claim_id
    """,  # noqa: S608
    # A topic's numbers in the order of time: when it holds, else when it was said, else when it was printed.
    "figure_timeline": """
        SELECT label, coalesce(as_of_start, said_start, published_start) AS day,
            CASE WHEN as_of_start IS NOT NULL THEN 'as of' WHEN said_start IS NOT NULL THEN 'said'
                WHEN published_start IS NOT NULL THEN 'published' END AS day_basis,
            number, value, low, high, modifier, unit, claimant, modality, outlet,
            lag(coalesce(value, high, low)) OVER (
                PARTITION BY label, topic_id, claimant_key
                ORDER BY coalesce(as_of_start, said_start, published_start) NULLS LAST, claim_id
            ) AS same_claimant_before,
            evidence, topic_id, claim_id, document_id
        FROM who_says_what WHERE topic_id IS NOT NULL
        ORDER BY label, topic_id, day NULLS LAST, value, claim_id
    """,
    # Pairs of claims whose bounds exclude each other: two claimants disagree (disagreement), one has given another
    # number (revision), a number that grows has grown (growth), or the claims are of other times: more than a month
    # apart, or one of what is expected (change). What is denied or asked has no bounds; a WHERE would say so too, but
    # leave DuckDB without a hint which side a question makes small.
    "disagreements": f"""
        WITH bounded AS NOT MATERIALIZED (
            SELECT *, {DAY.format("grows")} AS day, modality IN ('expected', 'planned') AS ahead,
                polarity = 'affirmed' AND modality NOT IN ('denied', 'asked') AS stands,
                CASE WHEN NOT stands OR modifier IN ('at most', 'less than') THEN NULL
                    WHEN modifier IN ('approximately', 'vague') THEN least(low, value * 0.9)
                    ELSE coalesce(low, value) END AS least,
                CASE WHEN NOT stands OR modifier IN ('at least', 'more than') THEN NULL
                    WHEN modifier IN ('approximately', 'vague') THEN greatest(high, value * 1.1)
                    ELSE coalesce(high, value) END AS most
            FROM who_says_what
        )
        SELECT a.label, CASE WHEN a.claimant_key = b.claimant_key THEN 'revision'
                WHEN abs(a.day - b.day) > {SAME_TIME} OR a.ahead <> b.ahead THEN 'change'
                WHEN a.grows AND b.day > a.day THEN 'growth' ELSE 'disagreement' END AS relation,
            a.claimant AS low_claimant, a.number AS low_number, a.outlet AS low_outlet, a.day AS low_day,
            b.claimant AS high_claimant, b.number AS high_number, b.outlet AS high_outlet, b.day AS high_day,
            abs(a.day - b.day) AS days_between, b.least - a.most AS gap, a.evidence AS low_evidence,
            b.evidence AS high_evidence, a.topic_id, a.claim_id AS low_claim_id, b.claim_id AS high_claim_id
        FROM bounded a JOIN bounded b ON b.topic_id = a.topic_id AND a.most < b.least
        ORDER BY a.label, a.topic_id, low_claim_id, high_claim_id
    """,  # noqa: S608
    # One quote in several articles, with who is said to have said it in each.
    "quotes_across_outlets": """
        SELECT r.repeat_id, r.text AS earliest_text, r.n_members, len(r.document_ids) AS n_documents, r.similarity,
            q.text, coalesce(e.name, q.speaker) AS speaker, q.cue, d.outlet, d.published_edtf, d.source_uri,
            q.quote_id = r.earliest_member AS earliest, q.quote_id, q.document_id
        FROM (SELECT *, unnest(member_ids) AS quote_id FROM repeats WHERE kind = 'quote') r
        JOIN quotes q USING (quote_id) JOIN documents d ON d.document_id = q.document_id
        LEFT JOIN entities e ON e.entity_id = q.speaker_entity_id
        ORDER BY n_documents DESC, repeat_id, earliest DESC, published_edtf, quote_id
    """,
    # What stands behind each number of a topic: the origin, and which outlets only pass it on.
    "origins": """
        SELECT label, coalesce(value, high, low) AS value, origin,
            count(DISTINCT origin_key) AS n_origins, count(*) AS n_claims,
            count(DISTINCT coalesce(outlet, source_uri)) AS n_outlets,
            list_sort(list(DISTINCT coalesce(outlet, source_uri))) AS outlets,
            count(DISTINCT cluster_id) AS n_texts, list_sort(list(DISTINCT chain)) AS chains, topic_id
        FROM who_says_what WHERE topic_id IS NOT NULL
        GROUP BY label, topic_id, coalesce(value, high, low), origin
        ORDER BY label, topic_id, value, n_outlets DESC, origin
    """,
}
"""Each view's query by its name."""
JOINED = ("who_says_what", "quotes_across_outlets")
"""Views that join tables: a snapshot holds them as Parquet whatever their size, and the others are asked of them."""
