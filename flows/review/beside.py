"""What is told beside the page of an article: the topics of its claims, which change as other articles come.

Where they stood in the page, a new article would have a third of all pages written again.
"""

import json
from itertools import groupby
from pathlib import Path

import duckdb

from flows.review import signposts
from flows.review.reading import rows

DIGITS = signposts.DIGITS
"""Of a document's key: 256 files, each with the claims of some eighty articles where 20,000 have a page."""
TOLD = """
SELECT n.document_id, c.claim_id, c.topic_id, c.label, c.disputed FROM titled n LEFT JOIN (
    SELECT claim_id, document_id, topic_id, label, t.disputed FROM claims JOIN topics t USING (topic_id)
) c USING (document_id) WHERE n.shown ORDER BY n.document_id, c.claim_id
"""


def address(document_id: str) -> str:
    """Where the topics of an article's claims are told, for its page."""
    return f"of/{document_id[:DIGITS]}.js"


def write(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """Write `folder/of/*.js`: address, label and whether it is disputed of the topic of each claim that has one."""
    (folder / "of").mkdir(parents=True, exist_ok=True)
    for start, some in groupby(rows(connection, TOLD), key=lambda row: address(row["document_id"])):
        told = {
            row["claim_id"]: (signposts.address("board", row["topic_id"]), row["label"], row["disputed"])
            for row in some
            if row["claim_id"] is not None
        }
        (folder / start).write_text(f"window.topics = {json.dumps(told)};\n", encoding="utf-8")
