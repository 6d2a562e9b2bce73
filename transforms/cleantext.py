"""The clean text: the kept blocks, repaired, joined by blank lines, with the way back to the raw text."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, chain, compress, pairwise
from operator import add

from schemas.vocabulary import KEPT_LABELS
from transforms import columns
from transforms.mapping import cut, moved
from transforms.records import Block, CleanText, Piece, Span
from transforms.repair import repaired, suspicious

SEPARATOR = "\n\n"


def assemble(raw: str, blocks: Sequence[Block], *, keep: frozenset[str] = KEPT_LABELS) -> CleanText:
    """The clean text of a document.

    `raw` is the normalised text that the blocks' spans point into. A block that is kept, or whose label is in `keep`,
    and that holds any visible character after its repair becomes part of the text.
    """
    positions = [i for i, block in enumerate(blocks) if block.kept or block.label in keep]
    sources = [blocks[i].span for i in positions]
    texts = [raw[source.start : source.end] for source in sources]
    mended = {i: repaired(text) for i, text in enumerate(texts) if not text or suspicious(text)}
    for i, mapped in mended.items():
        texts[i] = mapped.text
    starts = list(accumulate([len(text) + len(SEPARATOR) if text else 0 for text in texts], initial=0))[:-1]
    spans = columns.spans(starts, list(map(add, starts, map(len, texts))))
    pieces = columns.pieces(spans, sources, [True] * len(spans))
    if mended:
        made = [[piece] for piece in pieces]
        for i, mapped in mended.items():
            made[i] = [moved(piece, starts[i], raw_by=sources[i].start) for piece in mapped.pieces]
        pieces = list(chain.from_iterable(made))
    placed = compress(zip(positions, spans, strict=True), texts)
    return CleanText(SEPARATOR.join(filter(None, texts)), tuple(pieces), tuple(placed))


def to_raw(clean: CleanText, span: Span) -> tuple[Span, bool]:
    """The smallest raw span that a clean span was made from, and whether the two slices are the same.

    O(log n) in the pieces, plus the pieces inside the span. A span over a block boundary is never exact: what stands
    between the blocks in the raw text is not known here. An empty span maps to an empty span.
    """
    first = piece_at(clean.pieces, span.start)
    if span.start >= span.end:
        at = raw_offset(clean.pieces[first], span.start) if clean.pieces else 0
        return Span(at, at), True
    found: list[Piece] = []
    for position in range(first, len(clean.pieces)):
        piece = clean.pieces[position]
        if piece.clean.start >= span.end:
            break
        found += cut((piece,), (piece.clean.start,), max(span.start, piece.clean.start), min(span.end, piece.clean.end))
    if not found:
        raise ValueError(f"no clean text at {span.start}:{span.end}")
    raw = Span(found[0].raw.start, found[-1].raw.end)
    exact = all(piece.exact for piece in found) and raw.end - raw.start == span.end - span.start
    whole = (found[0].clean.start, found[-1].clean.end) == (span.start, span.end)
    return raw, exact and whole and all(a.clean.end == b.clean.start for a, b in pairwise(found))


def piece_at(pieces: Sequence[Piece], offset: int) -> int:
    """The piece that holds the offset, or the last one before it."""
    return max(0, bisect_right(pieces, offset, key=lambda piece: piece.clean.start) - 1)


def raw_offset(piece: Piece, offset: int) -> int:
    if not piece.exact:
        return piece.raw.start
    return min(piece.raw.start + offset - piece.clean.start, piece.raw.end)
