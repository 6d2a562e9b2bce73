"""Views that answer what people ask most, over the tables of one snapshot.

Each is a query over the tables and the views before it, so that its order in `VIEWS` matters.
"""

SAME_TIME = 31
"""Days within which two claims are taken to be of the same time: news tells most numbers without a day of their own."""
DAY = (
    "CASE WHEN {0} THEN coalesce(c.said_start, d.published_start, c.as_of_start)"
    " ELSE coalesce(c.as_of_start, c.said_start, d.published_start) END"
)
"""The day that a claim is of. Of a number that grows, the day of the event says nothing: when it was told counts."""

VIEWS: dict[str, str] = {
    # Every claimed number with who claims it, who prints it, when, and the sentence that says so.
    "who_says_what": """
        SELECT t.label, t.disputed, t.n_claims, f.text AS number, f.value, f.low, f.high, f.modifier, f.unit, f.counted,
            coalesce(e.name, c.claimant) AS claimant, c.claimant_kind, c.modality, c.as_of_edtf, d.outlet,
            d.published_edtf,
            c.text AS evidence, t.topic_id, c.claim_id, c.figure_id, c.document_id, d.source_uri
        FROM claims c JOIN figures f USING (figure_id) JOIN documents d ON d.document_id = c.document_id
        LEFT JOIN topics t USING (topic_id) LEFT JOIN entities e ON e.entity_id = c.claimant_entity_id
    """,
    # A topic's numbers in the order of time: when it holds, else when it was said, else when it was printed.
    "figure_timeline": """
        SELECT w.label, coalesce(c.as_of_start, c.said_start, d.published_start) AS day,
            CASE WHEN c.as_of_start IS NOT NULL THEN 'as of' WHEN c.said_start IS NOT NULL THEN 'said'
                WHEN d.published_start IS NOT NULL THEN 'published' END AS day_basis,
            w.number, w.value, w.low, w.high, w.modifier, w.unit, w.claimant, w.modality, w.outlet,
            lag(coalesce(w.value, w.high, w.low)) OVER (
                PARTITION BY w.topic_id, c.claimant_key
                ORDER BY coalesce(c.as_of_start, c.said_start, d.published_start) NULLS LAST, c.claim_id
            ) AS same_claimant_before,
            w.evidence, w.topic_id, w.claim_id, w.document_id
        FROM who_says_what w JOIN claims c USING (claim_id) JOIN documents d ON d.document_id = w.document_id
        WHERE w.topic_id IS NOT NULL
        ORDER BY w.label, w.topic_id, day NULLS LAST, w.value
    """,
    # Pairs of claims whose bounds exclude each other: two claimants disagree (disagreement), one has given another
    # number (revision), a number that grows has grown (growth), or the claims are of other times: more than a month
    # apart, or one of what is expected (change).
    "disagreements": f"""
        WITH bounded AS (
            SELECT w.*, c.claimant_key,
                {DAY.format("t.grows")} AS day, t.grows, w.modality IN ('expected', 'planned') AS ahead,
                CASE WHEN w.modifier IN ('at most', 'less than') THEN NULL
                    WHEN w.modifier IN ('approximately', 'vague') THEN least(w.low, w.value * 0.9)
                    ELSE coalesce(w.low, w.value) END AS least,
                CASE WHEN w.modifier IN ('at least', 'more than') THEN NULL
                    WHEN w.modifier IN ('approximately', 'vague') THEN greatest(w.high, w.value * 1.1)
                    ELSE coalesce(w.high, w.value) END AS most
            FROM who_says_what w JOIN claims c USING (claim_id) JOIN documents d ON d.document_id = w.document_id
            JOIN topics t ON t.topic_id = w.topic_id
            WHERE w.modality NOT IN ('denied', 'asked') AND c.polarity = 'affirmed'
        )
        SELECT a.label, CASE WHEN a.claimant_key = b.claimant_key THEN 'revision'
                WHEN abs(a.day - b.day) > {SAME_TIME} OR a.ahead <> b.ahead THEN 'change'
                WHEN a.grows AND b.day > a.day THEN 'growth' ELSE 'disagreement' END AS relation,
            a.claimant AS low_claimant, a.number AS low_number, a.outlet AS low_outlet, a.day AS low_day,
            b.claimant AS high_claimant, b.number AS high_number, b.outlet AS high_outlet, b.day AS high_day,
            abs(a.day - b.day) AS days_between, b.least - a.most AS gap, a.evidence AS low_evidence,
            b.evidence AS high_evidence, a.topic_id, a.claim_id AS low_claim_id, b.claim_id AS high_claim_id
        FROM bounded a JOIN bounded b ON a.topic_id = b.topic_id AND a.most < b.least
    """,  # noqa: S608
    # One quote in several articles, with who is said to have said it in each.
    "quotes_across_outlets": """
        SELECT r.repeat_id, r.text AS earliest_text, r.n_members, len(r.document_ids) AS n_documents, r.similarity,
            q.text, coalesce(e.name, q.speaker) AS speaker, q.cue, d.outlet, d.published_edtf, d.source_uri,
            q.quote_id = r.earliest_member AS earliest, q.quote_id, q.document_id
        FROM (SELECT *, unnest(member_ids) AS quote_id FROM repeats WHERE kind = 'quote') r
        JOIN quotes q USING (quote_id) JOIN documents d ON d.document_id = q.document_id
        LEFT JOIN entities e ON e.entity_id = q.speaker_entity_id
        ORDER BY n_documents DESC, r.repeat_id, earliest DESC, d.published_edtf
    """,
    # What stands behind each number of a topic: the origin, and which outlets only pass it on.
    "origins": """
        WITH origin AS (
            SELECT a.claim_id, coalesce(e.name, a.text) AS origin
            FROM attributions a LEFT JOIN entities e USING (entity_id) WHERE a.position = 0
        ), relay AS (
            SELECT a.claim_id, string_agg(coalesce(e.name, a.text), ' ← ' ORDER BY a.position) AS chain
            FROM attributions a LEFT JOIN entities e USING (entity_id) GROUP BY a.claim_id
        )
        SELECT w.label, coalesce(w.value, w.high, w.low) AS value, o.origin,
            count(DISTINCT c.origin_key) AS n_origins, count(*) AS n_claims,
            count(DISTINCT coalesce(w.outlet, w.source_uri)) AS n_outlets,
            list_sort(list(DISTINCT coalesce(w.outlet, w.source_uri))) AS outlets,
            count(DISTINCT d.cluster_id) AS n_texts, list_sort(list(DISTINCT r.chain)) AS chains, w.topic_id
        FROM who_says_what w JOIN claims c USING (claim_id) JOIN documents d ON d.document_id = w.document_id
        LEFT JOIN origin o ON o.claim_id = w.claim_id LEFT JOIN relay r ON r.claim_id = w.claim_id
        WHERE w.topic_id IS NOT NULL
        GROUP BY w.label, w.topic_id, coalesce(w.value, w.high, w.low), o.origin
        ORDER BY w.label, w.topic_id, value, n_outlets DESC
    """,
}
"""Each view's query by its name."""
