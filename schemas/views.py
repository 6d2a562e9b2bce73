"""Views that answer what people ask most, over the tables of one snapshot."""

VIEWS: dict[str, str] = {
    "who_says_what": """
        SELECT t.label, t.disputed, t.n_claims, f.text AS number, f.value, f.low, f.high, f.modifier, f.unit, f.counted,
            coalesce(e.name, c.claimant) AS claimant, c.claimant_kind, c.modality, c.as_of_edtf, d.outlet,
            d.published_edtf,
            c.text AS evidence, t.topic_id, c.claim_id, c.figure_id, c.document_id, d.source_uri
        FROM claims c JOIN figures f USING (figure_id) JOIN documents d ON d.document_id = c.document_id
        LEFT JOIN topics t USING (topic_id) LEFT JOIN entities e ON e.entity_id = c.claimant_entity_id
    """,
}
"""Each view's query by its name."""
