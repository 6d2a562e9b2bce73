"""Bodies of a state by their words: what one article calls Estonia's defence ministry, another has named in full."""

import duckdb

from flows.incoming import register
from flows.reference.gazetteer import load_gazetteer
from transforms.entities.forms import form

NAMED = """
SELECT DISTINCT k.node, n.entity_id FROM keyed k JOIN named n USING (name, found_type)
WHERE k.node LIKE 'organisation:%@%' ORDER BY ALL
"""
WORDED = """
SELECT claimant AS words FROM found_claims WHERE claimant_mention_id IS NULL
UNION SELECT text FROM found_attributions WHERE mention_id IS NULL AND role <> 'outlet'
UNION SELECT speaker FROM found_quotes WHERE speaker_mention_id IS NULL
ORDER BY ALL
"""


def find(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the table `bodies`: words that claims, chains and quotes have for who speaks, and the entity they mean.

    Only what says its country is taken for an entity: which army `the army` is, the article knows and nobody else.
    """
    named = dict(connection.execute(NAMED).fetchall())
    gazetteer, found = load_gazetteer(), {}
    for (words,) in connection.execute(WORDED).fetchall() if named else ():
        if words is not None and (entity := named.get(form(words, "organisation", gazetteer).key)):
            found[words] = entity
    register(connection, "bodies", words=found, entity_id=found.values())
