"""What the elements of HTML are to a reader: blocks, unseen, or part of the line they stand in."""

BLOCK = """
address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure
footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody
td tfoot th thead tr ul
"""
BLOCK_TAGS: frozenset[str] = frozenset(BLOCK.split())
"""Elements that begin and end a line. Those not named here are part of the line, as unknown elements are."""

CELL_TAGS: frozenset[str] = frozenset({"td", "th"})

UNSEEN = """
applet audio canvas datalist embed frameset head iframe map noframes noscript object optgroup option script select
style svg template textarea title video
"""
UNSEEN_TAGS: frozenset[str] = frozenset(UNSEEN.split())
"""Elements whose content is not text of the page, at least not where scripts run."""

OPTIONAL_END = """
area base br col colgroup command dd dt embed hr img input keygen li link meta option p param rp rt source tbody td
tfoot th thead tr track wbr
"""
OPTIONAL_END_TAGS: frozenset[str] = frozenset(OPTIONAL_END.split())
"""Elements that need no end tag: a start tag of one of them says nothing about depth."""
