"""The one normalisation that a text goes through before any offset into it exists."""

import re

LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
SURROGATES = re.compile("[\ud800-\udfff]")
ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029\ud800-\udfff]")
"""What there is to normalise; most texts hold none of it."""
PRINTABLE = bytes(range(0x20, 0x7F))
BYTE_ORDER_MARK = "\ufeff"


def normalise(text: str) -> str:
    """Bring a decoded text into the form that `documents.raw_text` holds.

    Byte order marks at the start go, every kind of line break becomes a newline, control characters other than tab
    and newline become spaces, lone surrogates become U+FFFD. Nothing more: all else is repair, which keeps its way
    back to the raw text. Normalising twice is normalising once.
    """
    text = text.lstrip(BYTE_ORDER_MARK)
    if ODD.search(unplain(text)):
        text = LINE_BREAKS.sub("\n", text)
        text = CONTROLS.sub(" ", text)
        text = SURROGATES.sub("\ufffd", text)
    return text


def unplain(text: str) -> str:
    """What is left of a text without printable ASCII: little, and found in a tenth of the time that a regex takes."""
    return text.encode("utf-8", "surrogatepass").translate(None, PRINTABLE).decode("utf-8", "surrogatepass")
