"""A text that was changed and where each stretch of it came from."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from transforms.records import Piece, Span

Edit = tuple[int, int, str]
"""Start, end and what stands in the place of that stretch."""


@dataclass(frozen=True, slots=True)
class Mapped:
    """A changed text. The pieces lie side by side and make the text; raw offsets are those of the first text."""

    text: str
    pieces: tuple[Piece, ...]


def unedited(text: str) -> Mapped:
    whole = Span(0, len(text))
    return Mapped(text, (Piece(whole, whole, True),) if text else ())


def edited(given: Mapped, edits: Sequence[Edit]) -> Mapped:
    """The text with the edits made, which are sorted; one that overlaps the one before it is passed over.

    Linear in the pieces and edits but for a binary search an edit.
    """
    if not edits:
        return given
    starts = [piece.clean.start for piece in given.pieces]
    parts: list[str] = []
    pieces: list[Piece] = []
    position = length = 0
    for start, end, replacement in (*edits, (len(given.text), len(given.text), "")):
        if start < position:
            continue
        pieces += [moved(piece, length - position) for piece in cut(given.pieces, starts, position, start)]
        parts += [given.text[position:start], replacement]
        length += start - position
        if replacement:
            source = cut(given.pieces, starts, start, end)
            raw = Span(source[0].raw.start, source[-1].raw.end)
            pieces.append(Piece(Span(length, length + len(replacement)), raw, False))
            length += len(replacement)
        position = end
    return Mapped("".join(parts), tuple(merged(pieces)))


def cut(pieces: Sequence[Piece], starts: Sequence[int], start: int, end: int) -> list[Piece]:
    """The pieces between two offsets, the first and last cut to fit; a piece that is not exact keeps all its raw."""
    found: list[Piece] = []
    position = max(0, bisect_right(starts, start) - 1)
    while start < end and position < len(pieces) and pieces[position].clean.start < end:
        piece = pieces[position]
        clean = Span(max(start, piece.clean.start), min(end, piece.clean.end))
        raw = piece.raw
        if piece.exact:
            first = piece.raw.start + clean.start - piece.clean.start
            raw = Span(first, first + clean.end - clean.start)
        found.append(Piece(clean, raw, piece.exact))
        position += 1
    return found


def moved(piece: Piece, by: int, *, raw_by: int = 0) -> Piece:
    clean = Span(piece.clean.start + by, piece.clean.end + by)
    return Piece(clean, Span(piece.raw.start + raw_by, piece.raw.end + raw_by), piece.exact)


def merged(pieces: Iterable[Piece]) -> list[Piece]:
    """Neighbours that are exact and adjoin in both texts become one piece."""
    out: list[Piece] = []
    for piece in pieces:
        last = out[-1] if out else None
        if (
            last
            and last.exact
            and piece.exact
            and last.clean.end == piece.clean.start
            and last.raw.end == piece.raw.start
        ):
            out[-1] = Piece(Span(last.clean.start, piece.clean.end), Span(last.raw.start, piece.raw.end), True)
        else:
            out.append(piece)
    return out


def narrowed(start: int, before: str, after: str) -> Edit:
    """The edit that turns `before` into `after`, without the characters that both begin and end with."""
    shorter = min(len(before), len(after))
    head = 0
    while head < shorter and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < shorter - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return start + head, start + len(before) - tail, after[head : len(after) - tail]
