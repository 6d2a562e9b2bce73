"""Blocks that recur in the documents of one site: furniture that no single page gives away.

What counts as the same, what may recur and still be article, and what becomes of a block that recurs. Counting over
the corpus is the work of `flows.furniture`.

On the benchmark's sites with two to four pages, 151 blocks that the model had kept stood in another page of the site
as well and were no evidence; the gold text has 21 of them, mostly cast lists and datelines of pages about one event.
"""

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from functools import reduce
from hashlib import blake2b
from operator import xor

from transforms.records import Block, Metadata

LEAST_DOCUMENTS = 3
"""Documents that are no copies of each other and hold the block."""
LINE_SHARE, PROSE_SHARE = 0.2, 0.5
"""Share of a site's documents that hold a line, or a sentence: an outlet tells the background of a story again and
again, its own history in all documents."""
PROSE_LENGTH = 60
"""Characters from which a block is prose: shorter ones say little of what a document is about."""
RECURS = "recurs in other documents of the site"

HOST = re.compile(r"(?i)[a-z][a-z0-9+.-]{0,20}://(?:[^/?#@]{0,200}@)?(?:www\.)?([^/?#:@]{1,255})")
DIGITS = re.compile(r"\d+")
SENTENCE = re.compile(r"[.!?][\"”’'»)\]]*$")
QUOTE = re.compile(r"[\"“„«»”]")
COUNTED = re.compile(
    r"(?i)\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?"
    r"|billions?|twice|half|percent)\b"
)
LEAST_WORDS = 8


def wording(text: str) -> int | None:
    """A hash of the text as it is compared: lower case, white space joined, numbers as 0 (`3 comments`, `12 comments`).

    None where the text may be evidence, which is never furniture however often it is printed.
    """
    return None if is_evidence(text) else _hash(DIGITS.sub("0", " ".join(text.lower().split())))


def evidence(texts: Set[str]) -> int:
    """A hash of those texts that may be evidence; 0 where there are none."""
    return reduce(xor, (_hash(text) for text in texts if is_evidence(text)), 0)


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True)


def is_evidence(text: str) -> bool:
    """May the text recur and still be article: a quote, or a sentence that states a figure?"""
    if text.count(" ") < LEAST_WORDS - 1 and len(text.split()) < LEAST_WORDS:
        return False
    return bool(QUOTE.search(text)) or bool(SENTENCE.search(text[-20:]) and COUNTED.search(text))


def site(known: Metadata, source: str) -> str:
    """Where a document's blocks are expected to recur: its outlet, else the host of its address, else its folder."""
    if known.outlet:
        return known.outlet.casefold()
    host = HOST.match(known.url or "")
    return host.group(1).lower() if host else source.rpartition("/")[0]


def without(blocks: Sequence[Block], furniture: Set[int]) -> tuple[Block, ...]:
    """The blocks, those dropped that were kept and whose `wording` is furniture.

    The headline and the first prose stay: they are what all other pages of the day tease.
    """
    article = [i for i, block in enumerate(blocks) if block.kept and block.label != "headline"]
    opening = next((i for i in article if len(blocks[i].text) >= PROSE_LENGTH), None)
    found = {i for i in article if i != opening and wording(blocks[i].text) in furniture}
    return tuple(
        replace(block, label="other", kept=False, reason=RECURS) if i in found else block
        for i, block in enumerate(blocks)
    )
