"""Groups of names, guarded."""

from itertools import permutations

from transforms.entities.clusters import Group, joined, score
from transforms.entities.forms import Form
from transforms.entities.short import attach
from transforms.records import Gazetteer

NOWHERE = Gazetteer({}, {}, {}, {}, {}, {}, frozenset())


def groups(*names: str, known: tuple[str, ...] = (), apart: dict[str, str] | None = None) -> dict[str, Group]:
    return {
        n: Group("person", [n], {n: n}, n if n in known else None, set(), {(apart or {}).get(n, "")}) for n in names
    }


def pairs(*names: str) -> list[tuple[float, str, str]]:
    return [(score(a, b, "person"), a, b) for a in names for b in names if a < b and score(a, b, "person") >= 0.8]


def test_spellings_are_joined_in_any_order() -> None:
    names = ("oleh marchenko", "oleg marchenko", "oleh martchenko")
    found = {tuple(sorted(joined(groups(*order), pairs(*order)).items())) for order in permutations(names)}
    assert len(found) == 1
    assert len(set(dict(found.pop()).values())) == 1


def test_a_chain_is_cut() -> None:
    names = ("mara lind", "marta lindt", "martha lindtner")
    roots = joined(groups(*names), [(0.9, names[0], names[1]), (0.85, names[1], names[2])])
    assert roots[names[0]] != roots[names[2]]


def test_two_known_names_stay_two() -> None:
    names = ("oleg marchenko", "oleh marchenko")
    roots = joined(groups(*names, known=names), pairs(*names))
    assert roots[names[0]] != roots[names[1]]


def test_what_a_human_splits_stays_apart() -> None:
    names = ("oleg marchenko", "oleh marchenko")
    roots = joined(groups(*names, apart={names[0]: names[1]}), pairs(*names))
    assert roots[names[0]] != roots[names[1]]


def forms(**made: Form) -> dict[str, Form]:
    return {form.key: form for form in made.values()}


def person(words: str, *, short: bool = False) -> Form:
    return Form(f"person:{words}", words, short=short)


def test_a_family_name_joins_the_one_who_bears_it() -> None:
    found = forms(a=person("vera tamsaar"), b=person("tamsaar", short=True))
    assert attach(found, {key: key for key in found}, {}, NOWHERE) == {"person:tamsaar": "person:vera tamsaar"}


def test_a_family_name_of_two_joins_neither() -> None:
    found = forms(a=person("vera tamsaar"), b=person("juhan tamsaar"), c=person("tamsaar", short=True))
    assert attach(found, {key: key for key in found}, {}, NOWHERE) == {}


def test_a_given_name_joins_nobody() -> None:
    found = forms(a=person("tamsaar maria"), b=person("maria", short=True))
    assert attach(found, {key: key for key in found}, {}, NOWHERE) == {}


def body(words: str, **more: object) -> Form:
    return Form(f"organisation:{words}" + (f"@{more['country']}" if "country" in more else ""), words, **more)  # type: ignore[arg-type]


def test_an_acronym_joins_what_an_article_introduces_it_for() -> None:
    found = forms(a=body("tidal research board"), b=body("trb", short=True))
    keys = {key: key for key in found}
    introduced = {"TRB": {"organisation:tidal research board"}}
    assert attach(found, keys, introduced, NOWHERE) == {"organisation:trb": "organisation:tidal research board"}


def test_an_acronym_of_two_letters_is_not_told_by_initials() -> None:
    found = forms(a=body("arvenia press"), b=body("ap", short=True))
    assert attach(found, {key: key for key in found}, {}, NOWHERE) == {}


def test_a_body_joins_that_of_the_one_country_that_has_it() -> None:
    found = forms(a=body("tidal agency", country="EE"), b=body("tidal agency"))
    assert attach(found, {k: k for k in found}, {}, NOWHERE) == {
        "organisation:tidal agency": "organisation:tidal agency@EE"
    }
    every = forms(a=body("ministry", country="EE"), b=body("ministry", everywhere=True))
    assert attach(every, {k: k for k in every}, {}, NOWHERE) == {}
