"""Which language a text is written in."""

import re

import py3langid  # type: ignore[import-untyped]

UNKNOWN = "und"
LOOK_AT = 3_000
"""Characters that are looked at. On news the answer does not change beyond some hundred."""
FEWEST_LETTERS = 40
"""Below this the classifier is a coin: "Time will tell." comes out as one of six languages."""

NOT_LETTERS = re.compile(r"[\W\d_]+|\bhttps?://\S+|\b\S{1,64}@\S+\b")


def identify(text: str) -> str:
    """ISO 639-1 code of the language of `text`, `und` where it is too short to tell.

    Looks at the first `LOOK_AT` characters only, so the cost does not grow with the text. The classifier is
    py3langid's (Lui and Baldwin's langid.py with its model of 97 languages).
    """
    start = text[:LOOK_AT]
    if len(NOT_LETTERS.sub("", start)) < FEWEST_LETTERS:
        return UNKNOWN
    # All-capitals headlines look like no language to a model of character n-grams.
    code, _ = py3langid.classify(start.lower() if start.isupper() else start)
    return str(code)
