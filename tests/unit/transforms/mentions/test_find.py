"""Names in sentences: spans, types, roles and the fullest form, with near-misses."""

from itertools import pairwise

import pytest
from spacy.language import Language

from flows.reference.gazetteer import load_gazetteer
from transforms.mentions import find
from transforms.records import Mention


def found(nlp: Language, text: str) -> dict[str, Mention]:
    """Mentions by their text; the last one where a text stands twice."""
    return {mention.text: mention for mention in find(nlp(text), gazetteer=load_gazetteer())}


TYPES = [
    ("The drones fell in the Kursk region on Friday.", "Kursk", "place"),
    ("Residents of the village of Veprynka left their homes.", "Veprynka", "place"),
    ("Veprynka is a village near Oslo in the east of the country.", "Veprynka", "place"),
    ("The Kremlin said that it had no comment.", "Kremlin", "organisation"),
    ("The Technisches Hilfswerk (THW) sent pumps.", "Technisches Hilfswerk", "organisation"),
    ("Germany's Technisches Hilfswerk (THW) sent pumps.", "THW", "organisation"),
    ("Anna Holm (KLT) spoke first.", "Anna Holm", "person"),
    ("The Pentagon declined to say how many were sent.", "Pentagon", "organisation"),
    ("He spoke to the Ministry of Food, Agriculture and Fisheries.", "Ministry of Food, Agriculture and Fisheries",
     "organisation"),
    ("She sits for the Social Democratic and Labour Party.", "Social Democratic and Labour Party", "organisation"),
    ("The talks of the Progressive Party of Saskatchewan failed.", "Progressive Party of Saskatchewan", "organisation"),
    ("Soldiers of the 812th Brigade were seen there.", "812th Brigade", "organisation"),
    ("Norwegian and Danish officials met on Monday.", "Norwegian", "group"),
    ("He stood in the 2015 Norwegian local election.", "2015 Norwegian local election", "event"),
    ("Thousands died in the Crimean War.", "Crimean War", "event"),
    ("The Republic of Korea signed it.", "Republic of Korea", "place"),
    ("They met in Bosnia and Herzegovina last year.", "Bosnia and Herzegovina", "place"),
    ("Forty farms are cut off, according to the Northern Wire, citing the coastguard.", "Northern Wire",
     "organisation"),
    ("MALMO, Sweden, May 4 (Northern Wire) - Two ships were held.", "Northern Wire", "organisation"),
    ("Both the Westport Daily and the Inland Ledger had it.", "Inland Ledger", "organisation"),
    ("The Westport Post did not ask.", "Westport Post", "organisation"),
    ("NATO ministers meet in Bergen", "NATO", "organisation"),
    ("Major League Hockey opens its season in October.", "Major League Hockey", "organisation"),
    ("The operator, Vessa Holm, said in a statement that the dam was safe.", "Vessa Holm", "organisation"),
    ("Vessa Energia, which runs the dam, said nothing.", "Vessa Energia", "organisation"),
    ("It has the support of Scotland and of Wales.", "Scotland", "place"),
    ("The ferry ran aground off Skelvik on Sunday.", "Skelvik", "place"),
    ("Farms north of Whitelund were flooded.", "Whitelund", "place"),
    ("The Democratic People's Republic of Korea Army moved south.", "Democratic People's Republic of Korea Army",
     "organisation"),
    ("Snow closed the Alsace-Lorraine line.", "Alsace-Lorraine", "place"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "kind"), TYPES)
def test_types(nlp: Language, text: str, name: str, kind: str) -> None:
    assert found(nlp, text)[name].type == kind


ROLES = [
    ("Foreign Minister Anna Lindqvist left.", "Anna Lindqvist", "Foreign Minister"),
    ("Secretary of State Antony Keller arrived.", "Antony Keller", "Secretary of State"),
    ("President Daniel Weber spoke.", "Daniel Weber", "President"),
    ("Actress Helena Marsh was there.", "Helena Marsh", "Actress"),
    ("On Monday Anna Lindqvist left.", "Anna Lindqvist", None),
    ("General Anders Lund and Colonel Marta Silva spoke for the troops.", "Anders Lund", "General"),
    ("General Anders Lund and Colonel Marta Silva spoke for the troops.", "Marta Silva", "Colonel"),
]


@pytest.mark.parametrize(("text", "name", "role"), ROLES)
def test_roles(nlp: Language, text: str, name: str, role: str | None) -> None:
    mentions = found(nlp, text)
    assert mentions[name].role == role
    assert "State" not in mentions


def test_articles_and_possessives_are_left_out(nlp: Language) -> None:
    mentions = found(nlp, "The United Nations and Norway's parliament met. The European Union’s envoy came.")
    assert {"United Nations", "Norway", "European Union"} <= set(mentions)


def test_short_names_in_brackets(nlp: Language) -> None:
    mentions = found(
        nlp, "The National Harbour Authority (NHA) closed the port. The NHA gave no reason, and the NHA left."
    )
    assert mentions["NHA"].type == "organisation"
    assert mentions["NHA"].name == "National Harbour Authority"


def test_surnames_have_their_full_names(nlp: Language) -> None:
    mentions = found(nlp, "Oliver Marsh, an analyst, spoke first. Marsh said that he was right, Marsh told Reuters.")
    assert mentions["Marsh"].name == "Oliver Marsh"
    assert mentions["Marsh"].type == "person"


def test_namesakes_stay_apart(nlp: Language) -> None:
    mentions = found(nlp, "Oliver Marsh met Helena Marsh in Oslo. Later Marsh said that it went well.")
    assert mentions["Marsh"].name == "Marsh"
    assert mentions["Oliver Marsh"].name != mentions["Helena Marsh"].name


def test_codes_of_countries(nlp: Language) -> None:
    mentions = found(nlp, "The US and the U.S. are one. They told us so.")
    assert mentions["US"].name == mentions["U.S."].name == "United States"
    assert "us" not in mentions


def test_headlines(nlp: Language) -> None:
    mentions = found(
        nlp, "Lindqvist Says 900 North Korean Troops Are in Oslo\n\nAnna Lindqvist said so on Friday in Oslo."
    )
    assert mentions["Lindqvist"].name == "Anna Lindqvist"
    assert not any("Troops" in text or "Says" in text for text in mentions)


def test_office_and_era_are_no_names(nlp: Language) -> None:
    mentions = found(nlp, "The Minister of Defense said that the town was founded in 300 BC.")
    assert not {"Defense", "BC"} & set(mentions)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "no names at all.", "(", "A.", "THE BIG STORY TODAY", "-\n- -"])
def test_nothing_is_found_where_nothing_is(nlp: Language, text: str) -> None:
    assert all(mention.text == mention.span.of(text) for mention in find(nlp(text), gazetteer=load_gazetteer()))


def test_spans_are_in_order_and_apart(nlp: Language) -> None:
    text = (
        "Mr. Tomas Petraitis of the Baltic Dockers' Union (BDU), Vilnius, met Anna Lindqvist's aide in New York City."
    )
    mentions = find(nlp(text), gazetteer=load_gazetteer())
    assert all(mention.span.of(text) == mention.text for mention in mentions)
    assert all(left.span.end <= right.span.start for left, right in pairwise(mentions))


def test_general_is_a_title_before_a_given_name_only(nlp: Language) -> None:
    mentions = found(nlp, "General Anders Lund left General Motors in May. Lund praised the engineers.")
    assert mentions["Anders Lund"].type == "person"
    assert mentions["Lund"].name == "Anders Lund"
    assert mentions["General Motors"].type == "organisation"


def test_article_is_no_part_of_an_outlet(nlp: Language) -> None:
    mentions = found(nlp, "The Inland Post and the Northern Wire were told. They met in The Hague.")
    assert {"Inland Post", "Northern Wire"} <= set(mentions)


def test_places_joined_by_a_hyphen_are_two(nlp: Language) -> None:
    mentions = found(nlp, "Police closed the Kursk-Voronezh highway in the night.")
    assert {"Kursk", "Voronezh"} <= set(mentions)


@pytest.mark.parametrize(
    "text",
    [
        "Rainfall in the valley reached 212 millimetres, and more rainfall is to come.",
        "Time will tell, he said, and there is time.",
        "Ferry aground with 212 on board\n\nA ferry ran aground on Sunday.",
    ],
)
def test_common_words_with_the_capital_of_a_sentence_are_no_names(nlp: Language, text: str) -> None:
    assert text.split()[0] not in found(nlp, text)


def test_a_country_of_the_kingdom_keeps_its_name(nlp: Language) -> None:
    assert found(nlp, "Storms reached Scotland on Monday.")["Scotland"].name == "Scotland"


def test_first_word_of_a_body_stands_for_it(nlp: Language) -> None:
    mentions = found(nlp, "Dorvik Ratings cut its forecast. The analyst left Dorvik in May.")
    assert (mentions["Dorvik"].type, mentions["Dorvik"].name) == ("organisation", "Dorvik Ratings")


def test_a_known_place_does_not_stand_for_the_body_named_after_it(nlp: Language) -> None:
    mentions = found(nlp, "The Bergen Post reported it. Thousands live in Bergen.")
    assert (mentions["Bergen"].type, mentions["Bergen"].name) == ("place", "Bergen")


def test_town_before_its_mayor_is_a_place(nlp: Language) -> None:
    mentions = found(nlp, "The mayor of Sorvenna, Teresa Vale, said that roads were closed.")
    assert mentions["Sorvenna"].type == "place"
    assert mentions["Teresa Vale"].type == "person"


def test_a_hyphen_holds_a_name_together_in_a_list_of_names(nlp: Language) -> None:
    mentions = found(nlp, "Camps: Ustrova, Ulan-Tola, Brenno-Volskoe and Sergovka.")
    assert not {"Brenno", "Volskoe"} & set(mentions)
