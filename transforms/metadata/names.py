"""Names of authors out of the text of a byline or a meta tag."""

import re

from transforms.vocab.metadata import NOT_NAME_WORDS, PARTICLES

LEAD = re.compile(
    r"^(?:(?:written|reported|reporting|story|text|words|analysis|opinion|review|interview|posted|published|compiled"
    r"|edited)\s+)?by\b[:\s]\s*",
    re.IGNORECASE,
)
ABROAD = re.compile(r"^(?:von|por|par|di|door|av|autor)\b:?\s+(?=\S+\s+\S)", re.IGNORECASE)
"""`By` in other languages. A name of two words such as `Von Miller` stays whole."""
BETWEEN = re.compile(r" ?(?:,|;|\||/|&|·|•|\band\b|\bwith\b|\+) ?", re.IGNORECASE)
ASIDE = re.compile(r" ?(?:\([^()]{0,80}\)|<[^<>]{0,80}>|\[[^\[\]]{0,80}\]|\S{1,60}@\S{1,60}) ?")
PLACE = re.compile(r" (?:in|at|for|of|on|from) .{0,80}$")
NAME_WORD = re.compile(r"^(?:[^\W\d_]['’.\-]?)+$")
MOST_WORDS = 5


def person_names(text: str) -> tuple[str, ...]:
    """The names in a byline: `By Ada Crewe and Ben Holm in Port Ayr` gives the two. Words like `staff` give none."""
    text = LEAD.sub("", ASIDE.sub(" ", " ".join(text.split())))
    found: list[str] = []
    for part in BETWEEN.split(text):
        name = bare(PLACE.sub("", ABROAD.sub("", LEAD.sub("", part), count=1)))
        if is_name(name):
            found.append(spelled(name))
    return tuple(dict.fromkeys(found))


def bare(text: str) -> str:
    """The words without those at either end that are no part of a name: `Staff Writer Ada Crewe Views`."""
    words = text.strip(" .,:;–—-").split()
    while words and words[0].casefold().strip(".:") in NOT_NAME_WORDS:
        words.pop(0)
    while words and words[-1].casefold().strip(".:") in NOT_NAME_WORDS:
        words.pop()
    return " ".join(words)


def is_name(text: str) -> bool:
    """Two to five words that are written like parts of a name."""
    words = text.split()
    if not 2 <= len(words) <= MOST_WORDS or not all(NAME_WORD.match(word) for word in words):
        return False
    if any(word.casefold().strip(".") in NOT_NAME_WORDS for word in words):
        return False
    proper = [word for word in words if word.casefold() not in PARTICLES]
    return len(proper) >= 2 and all(word[0].isupper() or not word.isascii() for word in proper)


def spelled(name: str) -> str:
    """Bylines in capitals (`ADA CREWE`) as a name is written."""
    if not name.isupper():
        return name
    return " ".join(word if len(word.strip(".")) == 1 else word.title() for word in name.split())
