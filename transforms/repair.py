"""Repair what encodings, typesetting and extraction did to a text, with the way back to the raw text.

A repair is a list of edits: stretches of the text and what stands in their place. `repaired` applies the steps in
order and repeats them until nothing changes, so that repairing twice is repairing once. Curly quotes, dashes and
spelling stay as they are: they are the article's own.
"""

import html
import re
from collections.abc import Callable

import ftfy

from transforms.mapping import Edit, Mapped, edited, narrowed, unedited
from transforms.text import unplain
from transforms.vocab.hyphens import HYPHENATED_HEADS, HYPHENATED_TAILS

Step = Callable[[str], list[Edit]]

REFERENCE = re.compile(r"&[#a-zA-Z]")
MISREAD = re.compile(r"[^\x00-\x7f](?:(?<=[\x80-\x9f\u0152\u0153\xc2\xc3])|[^\x00-\x7f])")
"""Without this ftfy finds nothing wrong, after a longer look: all that it takes for mojibake has two characters in a
row that are not ASCII, or one of few that come alone."""
TYPESET = "‘’“”–—…"
"""What most articles hold outside ASCII, and ftfy finds nothing wrong with, whichever way it stands together."""
NOT_ASCII_WORD = re.compile(r"(?<![\x21-\x7e])[\x21-\x7e]*[^\x00-\x7f][^ \t\n]*")  # from the start of a word: linear
ENTITY = re.compile(r"&((?:amp;)*)([a-zA-Z][a-zA-Z0-9]{1,30};|#[0-9]{1,7};|#[xX][0-9a-fA-F]{1,6};)?")
INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\x80-\x9f]+")
JOINER = re.compile("[\u200c\u200d](?<![\u0590-\u0dff\u2600-\u27ff\ufe0f\U0001f000-\U0001faff].)[\u200c\u200d]*")
WIDE_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
BLANKS = re.compile(r"\A[ \t]+|[ \t]+\Z|[ \t]{2,}")
LINE_END = re.compile(r"(?<![ \t])[ \t]*\n\s*")  # from the first of the blanks: linear
SOFT_HYPHEN_END = re.compile("\u00ad[ \t]*\n[ \t]*")
HYPHEN_END = re.compile("(?<![\\w\u2010-])([^\\W\\d_]{2,30})[\u2010-][ \t]*\n[ \t]*([^\\W\\d_]{2,30})(?![\\w\u2010-])")
OWN_HYPHEN_END = re.compile("(?<=\\w[\u2010\u2011-])[ \t]*\n[ \t]*(?=\\w)")
TYPEWRITER_QUOTES = re.compile(r"``|(?<=[A-Za-z.,!?])''(?![\w'])")
MOST_PASSES = 12


def mojibake(text: str) -> list[Edit]:
    """UTF-8 that was read as a one-byte encoding, word by word, where ftfy finds that the text is wrong."""
    if not MISREAD.search(text) or ftfy.fix_encoding(text) == text:
        return []
    words = ((m.start(), m.group(), ftfy.fix_encoding(m.group())) for m in NOT_ASCII_WORD.finditer(text))
    return [narrowed(start, word, fixed) for start, word, fixed in words if fixed != word]


def entities(text: str) -> list[Edit]:
    """Character references that an extractor left over, and ampersands that were escaped more than once."""
    edits: list[Edit] = []
    for match in ENTITY.finditer(text):
        escaped, name = match.groups()
        # A known name decodes to what it stands for; an unknown one keeps its letters and loses the escaping.
        character = html.unescape(f"&{name}") if name else "&"
        if name and character == f"&{name}":
            if escaped:
                edits.append((match.start() + 1, match.end(1), ""))
        elif name or escaped:
            edits.append((match.start(), match.end(), character if character.isprintable() else " "))
    return edits


def soft_line_ends(text: str) -> list[Edit]:
    """A soft hyphen at a line end takes the line end with it."""
    return [(m.start(), m.end(), "") for m in SOFT_HYPHEN_END.finditer(text)]


def invisible(text: str) -> list[Edit]:
    """Zero-width and direction marks, soft hyphens, controls; joiners only where no script or emoji needs them."""
    edits: list[Edit] = [(m.start(), m.end(), "") for pattern in (INVISIBLE, JOINER) for m in pattern.finditer(text)]
    return sorted(edits)


def wide_spaces(text: str) -> list[Edit]:
    """Non-breaking, thin and other wide spaces, one for one."""
    return [(m.start(), m.end(), " ") for m in WIDE_SPACE.finditer(text)]


def typewriter_quotes(text: str) -> list[Edit]:
    """TeX's ``quotes'' as plain quote marks; the marks of 5'10'' are not quotes."""
    return [(m.start(), m.end(), '"') for m in TYPEWRITER_QUOTES.finditer(text)]


def line_ends(text: str) -> list[Edit]:
    """Hard-wrapped lines: hyphenated words are joined, other line ends become spaces."""
    if "\n" not in text:
        return []
    edits: list[Edit] = []
    for match in HYPHEN_END.finditer(text):
        stays = hyphen_stays(match.group(1), match.group(2), text)
        edits.append((match.end(1) + stays, match.start(2), ""))
    joined = {end for _, end, _ in edits}
    edits += [(m.start(), m.end(), "") for m in OWN_HYPHEN_END.finditer(text) if m.end() not in joined]
    joined = {end for _, end, _ in edits}
    edits += [(m.start(), m.end(), " ") for m in LINE_END.finditer(text) if m.end() not in joined]
    return sorted(edits)


def hyphen_stays(left: str, right: str, text: str) -> bool:
    """Whether the hyphen between two parts of a word is the word's own ("pro-Russian", "twenty-five").

    Capitals never come from hyphenation. Otherwise the text itself is asked how it writes the word elsewhere, then
    the short lists of words that form compounds.
    """
    if not right.islower() or left.isupper():
        return True
    if f"{left}{right}" in text:
        return False
    if f"{left}-{right}" in text:
        return True
    return left.lower() in HYPHENATED_HEADS or right in HYPHENATED_TAILS


def blanks(text: str) -> list[Edit]:
    """Runs of blanks become one, a tab where one is among them; none at the ends."""
    edits: list[Edit] = []
    for match in BLANKS.finditer(text):
        start, end = match.span()
        if start == 0 or end == len(text):
            edits.append((start, end, ""))
            continue
        tab = text.find("\t", start, end)
        keep = start if tab < 0 else tab
        edits += [edit for edit in ((start, keep, ""), (keep + 1, end, "")) if edit[0] < edit[1]]
    return edits


STEPS: tuple[Step, ...] = (
    mojibake,
    entities,
    soft_line_ends,
    invisible,
    wide_spaces,
    typewriter_quotes,
    line_ends,
    blanks,
)


def suspicious(text: str) -> bool:
    """May there be anything to repair? Most blocks stop here, so what takes longer is asked last."""
    if "  " in text or "``" in text or "''" in text or text[:1] == " " or text[-1:] == " ":
        return True
    if "&" in text and REFERENCE.search(text):
        return True
    # What is taken out or made a space, from line ends to joiners, is what cannot be printed.
    rest = unplain(text).strip(TYPESET)
    return rest != "" and (not rest.isprintable() or MISREAD.search(text) is not None)


def repaired(text: str) -> Mapped:
    """The repaired text and, stretch by stretch, what it was made from (offsets of `text`)."""
    current = unedited(text)
    if not suspicious(text):
        return current
    for _ in range(MOST_PASSES):
        before = current.text
        for step in STEPS:
            current = edited(current, step(current.text))
        if current.text == before or not suspicious(current.text):
            break
    return current
