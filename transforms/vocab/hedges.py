"""Words that say how sure a statement is: estimated, expected, planned, possible, denied, asked."""

from transforms.vocab.words import words

ESTIMATING: frozenset[str] = words("""
    estimate reckon calculate assess gauge guess believe think suspect assume figure put forecast project estimation
    estimated
    """)
EXPECTING: frozenset[str] = words(
    "expect anticipate foresee predict forecast project await likely expected expectation prediction due"
)
PLANNING: frozenset[str] = words("""
    plan intend aim propose vow pledge promise want prepare agree decide order schedule target supposed plans offer
    threaten commit
    """)
POSSIBLE: frozenset[str] = words("""
    may might could possibly perhaps maybe potentially potential possible probably possibility conceivably speculate
    suggest
    """)
FUTURE: frozenset[str] = frozenset({"will", "shall", "'ll", "’ll"})
DENYING: frozenset[str] = frozenset({"deny", "dispute", "refute", "reject", "denial", "rebut", "contradict"})
ASKING: frozenset[str] = frozenset({"ask", "wonder", "question", "whether", "inquire", "query"})
