"""Names that say too little to be compared, joined to the one entity of the corpus that they can mean."""

from collections import defaultdict
from typing import Final

from transforms.entities.forms import Form
from transforms.names import fold, normalise
from transforms.names.forms import is_short_for
from transforms.names.sounds import sound
from transforms.records import Gazetteer
from transforms.vocab.given_names import GIVEN_NAMES

SHORTEST_INITIALS: Final = 3
"""Letters of an acronym that may be told by initials alone; those of two are known, or introduced in an article."""
LONGEST_ACRONYM: Final = 5
NEWS: Final = frozenset({"news", "agency", "wire", "newswire"})


def attach(
    forms: dict[str, Form], roots: dict[str, str], aliases: dict[str, set[str]], gazetteer: Gazetteer
) -> dict[str, str]:
    """The root that each root of a short name joins.

    `aliases` gives, by acronym, the keys of the names that articles introduce it for.
    """
    found = _people(forms, roots) | _acronyms(forms, roots, aliases, gazetteer) | _bodies(forms, roots)
    return {short: full for short, full in found.items() if full not in found}


def _people(forms: dict[str, Form], roots: dict[str, str]) -> dict[str, str]:
    families: dict[str, set[str]] = defaultdict(set)
    shorts = []
    for key, made in forms.items():
        if key.startswith("person:"):
            if made.short:
                shorts.append(key)
            else:
                words = made.words.split()
                for word in {words[0], words[-1]} - GIVEN_NAMES:
                    families[sound(word)].add(roots[key])
    joined = {}
    for key in shorts:
        *initials, family = forms[key].words.split()
        those = {
            root
            for root in families.get(sound(family), set())
            if not initials or forms[root].words[0] == initials[0][0]
        }
        if len(those) == 1 and not (family in GIVEN_NAMES and not initials):
            joined[roots[key]] = those.pop()
    return joined


def _acronyms(
    forms: dict[str, Form], roots: dict[str, str], aliases: dict[str, set[str]], gazetteer: Gazetteer
) -> dict[str, str]:
    initials: dict[str, set[str]] = defaultdict(set)
    shorts, named = [], {}
    for key, made in forms.items():
        if not key.startswith("organisation:"):
            continue
        named[made.words] = roots[key]
        words = made.words.split()
        if made.short or _of_agency(words, gazetteer):
            shorts.append(key)
        elif made.country is None and (len(words) >= SHORTEST_INITIALS or made.words in gazetteer.outlets):
            for short in {"".join(w[0] for w in words), "".join(w[0] for w in words if len(w) > 3)}:
                if is_short_for([short], words):
                    initials[short].add(roots[key])
    joined = {}
    for key in shorts:
        letters = forms[key].words.split()[0]
        introduced = {roots[k] for k in aliases.get(letters.upper(), ()) if k in roots} - {roots[key]}
        known = gazetteer.organisations.get(letters)
        if known and (full := named.get(normalise(known, "organisation"))) and full != roots[key]:
            joined[roots[key]] = full
        elif len(introduced) == 1:
            joined[roots[key]] = introduced.pop()
        elif (
            not introduced
            and (len(letters) >= SHORTEST_INITIALS or letters in gazetteer.outlets)
            and len(initials[fold(letters)]) == 1
        ):
            joined[roots[key]] = next(iter(initials[fold(letters)]))
        elif letters != forms[key].words and letters in named:
            joined[roots[key]] = named[letters]
    return joined


def _of_agency(words: list[str], gazetteer: Gazetteer) -> bool:
    """`AP News`: the acronym of an outlet and a word for what it deals in."""
    return (
        len(words) > 1 and words[0] in gazetteer.outlets and len(words[0]) <= LONGEST_ACRONYM and set(words[1:]) <= NEWS
    )


def _bodies(forms: dict[str, Form], roots: dict[str, str]) -> dict[str, str]:
    """`National Intelligence Service` to that of South Korea, where no other country's is named."""
    with_country: dict[str, set[str]] = defaultdict(set)
    for key, made in forms.items():
        if key.startswith("organisation:") and made.country:
            with_country[_core(key)].add(roots[key])
    return {
        roots[key]: next(iter(with_country[key]))
        for key, made in forms.items()
        if key.startswith("organisation:")
        and made.country is None
        and not made.everywhere
        and len(with_country.get(key, ())) == 1
        and roots[key] not in with_country[key]
    }


def _core(key: str) -> str:
    """The key of a body without its country."""
    return key.rpartition("@")[0]
