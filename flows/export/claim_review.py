"""Claims as JSON-LD by schema.org's ClaimReview: who claims what, when, and where it appears.

Tallywire reads who says something; it never judges whether it is true. So there is no `reviewRating`, and
`reviewBody` says that the claim is not rated. Readers that insist on a rating must take it from a human.
"""

import json
import re
from pathlib import Path
from typing import Any

from flows.export import snapshot as snapshots
from flows.review.pages import web_address

CLAIMS = """
SELECT c.claim_id, c.text, coalesce(e.name, c.claimant) AS claimant, c.claimant_kind, c.modality, c.polarity,
    c.said_edtf, c.as_of_edtf, t.label AS topic, f.text AS number, f.value, f.low, f.high, f.unit, f.counted,
    f.modifier, q.text AS quote, d.url, d.title, d.outlet, d.published_edtf, d.source_uri, d.language, d.authors
FROM claims c JOIN documents d ON d.document_id = c.document_id LEFT JOIN figures f ON f.figure_id = c.figure_id
LEFT JOIN quotes q ON q.quote_id = c.quote_id LEFT JOIN topics t ON t.topic_id = c.topic_id
LEFT JOIN entities e ON e.entity_id = c.claimant_entity_id ORDER BY c.claim_id
"""
KINDS = {"person": "Person", "government": "GovernmentOrganization", "outlet": "NewsMediaOrganization",
         "self": "NewsMediaOrganization", "organisation": "Organization"}  # fmt: skip
"""Type of schema.org by kind of claimant; of the others none fits better than Thing."""
DAY = re.compile(r"\d{4}(-\d\d){0,2}")
UNRATED = "Not rated: this record says who makes the claim and where it is printed, not whether it is true."


def write(snapshot: Path, target: Path) -> None:
    """Write one JSON-LD document with a ClaimReview for every claim."""
    temporary = target.with_name(f".{target.name}.tmp")
    with snapshots.connect(snapshot) as connection, temporary.open("w", encoding="utf-8") as file:
        file.write('{"@context": "https://schema.org", "@graph": [')
        before = "\n"
        for portion in snapshots.portions(connection, CLAIMS):
            for claim in portion:
                file.write(before + json.dumps(review(claim), ensure_ascii=False))
                before = ",\n"
        file.write("\n]}\n")
    temporary.replace(target)


def review(claim: dict[str, Any]) -> dict[str, Any]:
    """One claim as a ClaimReview; properties that are not known are left out."""
    article = _known({
        "@type": "NewsArticle", "headline": claim["title"], "url": web_address(claim["url"]) or None,
        "identifier": claim["source_uri"], "inLanguage": claim["language"],
        "datePublished": day(claim["published_edtf"]),
        "publisher": _known({"@type": "Organization", "name": claim["outlet"]}) if claim["outlet"] else None,
        "author": [{"@type": "Person", "name": name} for name in claim["authors"]] or None,
    })  # fmt: skip
    claimed = _known({
        "@type": "Claim", "text": claim["quote"] or claim["text"],
        "author": {"@type": KINDS.get(claim["claimant_kind"], "Thing"), "name": claim["claimant"]},
        "datePublished": day(claim["said_edtf"]) or day(claim["published_edtf"]),
        "temporalCoverage": claim["as_of_edtf"], "about": _quantity(claim), "appearance": article,
    })  # fmt: skip
    return _known({
        "@type": "ClaimReview", "@id": f"urn:tallywire:claim:{claim['claim_id']}", "claimReviewed": claim["text"],
        "url": web_address(claim["url"]) or None, "itemReviewed": claimed, "reviewAspect": "attribution",
        "reviewBody": UNRATED, "author": {"@type": "SoftwareApplication", "name": "Tallywire"},
    })  # fmt: skip


def day(edtf: str | None) -> str | None:
    """An EDTF date that is an ISO 8601 date as well; schema.org knows no uncertain ones."""
    return edtf if edtf and DAY.fullmatch(edtf) else None


def _quantity(claim: dict[str, Any]) -> dict[str, Any] | None:
    if claim["number"] is None:
        return None
    value, low, high = claim["value"], claim["low"], claim["high"]
    exact = value is not None and low == high == value
    return _known({
        "@type": "QuantitativeValue", "name": claim["topic"] or claim["counted"], "value": value,
        "minValue": None if exact else low, "maxValue": None if exact else high,
        "unitText": claim["unit"] or claim["counted"], "description": f"{claim['modifier']} {claim['number']}",
    })  # fmt: skip


def _known(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if value is not None}
