"""Marks in a text as nested HTML: spans may touch, nest and cross, and nothing of the text is lost."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of raw text (half-open code points) to be shown in an element of its own."""

    start: int
    end: int
    key: str
    """The element's id, as `figure-ID`. A mark that is cut in pieces has it on the first; the others point to it."""
    kind: str
    """Class names."""
    href: str = ""
    label: str = ""
    """A word or two that the style sheet shows behind the text, so that colour is never the only sign."""
    title: str = ""

    def fits(self, text: str) -> bool:
        """The span is one of the text; rows that checks have set aside may have any."""
        return 0 <= self.start < self.end <= len(text)


class Writer:
    """Writes the blocks of one article; remembers which marks have begun, so that an id stands once in a page."""

    def __init__(self, text: str, marks: Iterable[Mark]) -> None:
        self._text = text
        self._marks = sorted((m for m in marks if m.fits(text)), key=lambda m: (m.start, -m.end))
        self._next, self._open = 0, list[Mark]()
        self._begun: set[str] = set()

    def block(self, start: int, end: int) -> Markup:
        """The stretch from `start` to `end` with its marks. Blocks must be asked for in order."""
        return Markup("".join(self._pieces(start, end)))  # noqa: S704  (every piece below is escaped)

    def _pieces(self, start: int, end: int) -> Iterator[str]:
        while self._next < len(self._marks) and self._marks[self._next].start < end:
            self._open.append(self._marks[self._next])
            self._next += 1
        here = [m for m in self._open if m.end > start]
        self._open = [m for m in here if m.end > end]
        edges = sorted({start, end, *(max(m.start, start) for m in here), *(min(m.end, end) for m in here)})
        stack: list[tuple[Mark, str]] = []
        for edge, until in zip(edges, [*edges[1:], end], strict=True):
            ended = next((n for n, (mark, _) in enumerate(stack) if mark.end <= edge), len(stack))
            crossed = [mark for mark, _ in stack[ended:] if mark.end > edge]
            yield from (f"</{tag}>" for _, tag in reversed(stack[ended:]))
            del stack[ended:]
            if edge == end:
                break
            for mark in (*crossed, *(m for m in here if max(m.start, start) == edge)):
                # A link inside a link is none: browsers would tear the outer one apart.
                tag = "a" if mark.href and not any(tag == "a" for _, tag in stack) else "span"
                whole = mark.end <= end and all(outer.end >= mark.end for outer, _ in stack)
                stack.append((mark, tag))
                yield self._opening(mark, tag, last=whole)
            yield escape(self._text[edge:until])
        yield from (f"</{tag}>" for _, tag in reversed(stack))

    def _opening(self, mark: Mark, tag: str, *, last: bool) -> str:
        place = f'data-of="{escape(mark.key)}"' if mark.key in self._begun else f'id="{escape(mark.key)}"'
        self._begun.add(mark.key)
        shown = {"href": mark.href if tag == "a" else "", "data-label": mark.label if last else "", "title": mark.title}
        rest = "".join(f' {name}="{escape(value)}"' for name, value in shown.items() if value)
        return f'<{tag} {place} class="{escape(mark.kind)}"{rest}>'
