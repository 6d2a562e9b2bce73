"""Made-up news articles in any number: `make(folder, 2_000)` writes one text file an article.

Seeded, so that two runs measure the same text. An article is 300 to 1,200 words of sentences from a small grammar
(figures, quotes, dates, names, and plain telling), inside the furniture of one of twelve outlets; one in twenty is a
wire copy of an earlier article with another headline and outlet. They come as news does, twenty stories a day.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

COPIES = 0.05
FIRST_DAY, A_DAY = date(2010, 1, 1), 20
"""A hundred thousand articles end before today."""
OUTLETS = [
    "Harbour Post", "Tagus Daily", "North Ledger", "Velden Courier", "The Millbrook Gazette", "Capital Wire",
    "Evening Standard of Orlo", "The Coast Tribune", "Kestrel News", "The Border Observer", "Plain Dealer East",
    "Delta Herald",
]  # fmt: skip
_GIVEN = """
Anna Boris Carla Dmitri Elena Farid Greta Henrik Ilse Jonas Katya Lorenzo Marta Nikolai Olga Pavel Rosa Stefan Tamara
Ulrich Vera Walter Yusuf Agnes Bruno Celia Damian Edith Felix Hugo Irene
"""
_FAMILY = """
Abelard Brandt Castellan Dorsey Eriksen Falk Gallagher Hollis Ivanov Jansen Kowalski Lindqvist Moreau Novak Okafor
Petrov Quist Reuter Silva Tanaka Ulman Varga Weston Yildiz Zeller Marchetti Osborne Pritchard
"""
_TOWNS = """
Velden Porto Kursk Millbrook Lisbon Odense Tromso Valdivia Gdansk Nairobi Arequipa Osaka Calgary Lyon Bruges Tallinn
Cork Leipzig Graz Turin Bergen Malmo Aarhus Ghent Leeds Utica
"""
_COUNTRIES = """
Norway Portugal Kenya Chile Vietnam Poland Ghana Peru Japan Canada Denmark Estonia Ukraine Germany Ireland Belgium
"""
GIVEN, FAMILY, TOWNS, COUNTRIES = (names.split() for names in (_GIVEN, _FAMILY, _TOWNS, _COUNTRIES))
ENDINGS = ["", "", "", "son", "ov", "man", "ez", "berg"]
"""With these there are some 5,000 people."""
BODIES = [
    "the Ministry of Transport", "the United Nations", "the regional fire service", "the Dockers' Union",
    "the National Statistics Office", "the Red Cross", "Northern Rail", "the city council", "the European Commission",
    "the Coast Guard", "Halden Steel", "the Institute for Water Research", "the central bank", "the state prosecutor",
    "the teachers' union", "the World Health Organization", "Marlow Energy", "the police", "the defence ministry",
]  # fmt: skip
ROLES = ["mayor", "spokeswoman", "governor", "chief engineer", "finance minister", "union leader", "professor", "judge"]
COUNTED = [
    "people", "residents", "soldiers", "houses", "workers", "passengers", "schools", "vehicles", "trees", "patients",
    "ballots", "containers", "homes", "officers", "students", "farms", "protesters", "flights",
]  # fmt: skip
HAPPENED = [
    "were evacuated", "were moved to higher ground", "went on strike", "were left without power", "were damaged",
    "had been closed", "were reported missing", "took part", "were affected", "waited for hours", "were counted twice",
]  # fmt: skip
UNITS = [
    "million euros", "billion dollars", "percent", "kilometres", "tonnes of grain", "hectares", "hours", "metres",
    "megawatts", "million pounds", "percentage points", "litres of fuel", "cubic metres of water", "square miles",
]  # fmt: skip
THINGS = [
    "the bridge", "the new harbour", "the power station", "the old dam", "the railway line", "the border crossing",
    "the hospital", "the court", "the festival", "the pipeline", "the housing plan", "the budget", "the trade deal",
    "the river", "the airport", "the inquiry", "the ceasefire", "the vaccine programme", "the election", "the refinery",
]  # fmt: skip
QUALITIES = [
    "long overdue", "still uncertain", "slower than planned", "without precedent", "closer than expected",
    "a matter of weeks", "harder than it looks", "under review", "out of the question", "more expensive every year",
]  # fmt: skip
WHEN = [
    "on Monday", "on Tuesday", "last week", "in the early hours of Friday", "since March", "over the weekend",
    "by the end of the year", "on 12 October", "earlier this month", "two years ago", "in 2023", "after midnight", "",
]  # fmt: skip
ASIDES = [
    ", although the rain had stopped by then", " while talks went on behind closed doors",
    ", a step that few had expected", " because the contractor had not been paid",
    ", which critics call a mistake", " as temperatures fell below freezing", " despite earlier promises",
    ", and nobody could say when that would change", " after a long night of negotiations", "", "", "",
]  # fmt: skip
SENTENCES = [
    # Plain telling: no number, no speech.
    "{body} has been responsible for {thing} {when}{aside}.",
    "Work on {thing} in {town} began {when}{aside}.",
    "{thing} connects {town} with the ports of {country}{aside}.",
    "For many in {town}, {thing} is {quality}{aside}.",
    "{person} grew up in {town} and moved to {country} as a child{aside}.",
    "The streets around {thing} were quiet {when}{aside}.",
    "Nobody at {body} wanted to take the blame for {thing}{aside}.",
    "Relations between {country} and {country2} have been tense {when}{aside}.",
    "Engineers inspected {thing} {when}, looking for cracks in the concrete{aside}.",
    "Volunteers from {town} brought blankets and hot soup{aside}.",
    "The road to {town} follows the coast, past empty hotels and shuttered shops{aside}.",
    "Opposition parties in {country} want {thing} to be stopped{aside}.",
    "Behind the dispute over {thing} lies an older quarrel between {town} and {town2}{aside}.",
    "It was not clear who had ordered the closure of {thing}{aside}.",
    "Families stood at the gates of {thing}, hoping for news{aside}.",
    "The report does not mention {thing} or the people who built it{aside}.",
    "Similar plans had failed in {country} and {country2}{aside}.",
    # Reported speech without a number.
    '"{Thing} is {quality}," said {person}, the {role} of {town}{aside}.',
    "{person}, the {role}, said that {thing} was {quality}{aside}.",
    '"We have never seen anything like this in {town}," {person} told reporters {when}.',
    "{Body} said {when} that {thing} would be reopened{aside}.",
    '{person} called {thing} "{quality}" and asked {body} for help.',
    '"What happens to {thing} now?" asked {person}. "Nobody has told us."',
    "According to {body}, {thing} is {quality}{aside}.",
    # Figures.
    "At least {n} {counted} {happened} in {town} {when}{aside}.",
    "{Body} said about {n} {counted} {happened} {when}{aside}.",
    "{person}, the {role}, put the cost of {thing} at {m} {unit}{aside}.",
    "Output rose by {p} percent in {country} and fell by {p2} percent in {country2} {when}.",
    "According to {body}, {n} of the {n2} {counted} {happened}{aside}.",
    "Between {n} and {n2} {counted} {happened}, {person} estimated{aside}.",
    '"More than {n} {counted} {happened}," said {person}, the {role}{aside}.',
    "{Thing} is {m} {unit} short of what {body} had asked for{aside}.",
    "Two of the three {counted} near {thing} {happened}{aside}.",
    "{person}, {age}, has lived in {town} for {p} years{aside}.",
    "The share of {counted} in {country} climbed from {p} percent to {p2} percent {when}.",
]  # fmt: skip
HEADLINES = [
    "{Thing} in {town} is {quality}", "{n} {counted} {happened} in {town}", "What {thing} means for {country}",
    "{country} and {country2} argue over {thing}", "{Body} under pressure in {town}",
]  # fmt: skip
TOP = [
    "Home | World | Business | Sport | Opinion",
    "Subscribe for full access",
    "Share this article",
    "Listen to this story",
]
FOOT = [
    "Read more:", "Sign up for our morning newsletter", "Follow us on Facebook and Twitter", "Related stories",
    "© 2024 {outlet}. All rights reserved.", "Terms of use | Privacy | Cookies", "Most read", "Comments (14)",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Story:
    """One article's own words, before an outlet prints them."""

    town: str
    day: date
    author: str
    paragraphs: tuple[str, ...]


def texts(number: int, *, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Pairs of outlet and article; the same for the same seed, and the first ones are the same for any number."""
    chance = random.Random(seed)
    told: list[Story] = []
    for n in range(number):
        outlet = chance.choice(OUTLETS)
        if told and chance.random() < COPIES:
            story = chance.choice(told)
        else:
            told = [*told[-199:], story := _story(FIRST_DAY + timedelta(days=n // A_DAY), chance)]
        yield outlet, _printed(story, outlet, chance)


def make(folder: Path, number: int, *, seed: int = 1, first: int = 0) -> Path:
    """Write articles `first` to `number` of a corpus as `OUTLET/NUMBER.txt`; the folder."""
    for outlet in OUTLETS:
        (folder / outlet).mkdir(parents=True, exist_ok=True)
    for n, (outlet, text) in enumerate(texts(number, seed=seed)):
        if n >= first:
            (folder / outlet / f"{n:07}.txt").write_text(text, encoding="utf-8")
    return folder


def _story(day: date, chance: random.Random) -> Story:
    length = chance.randint(280, 1_150)
    paragraphs: list[str] = []
    while length > 0:
        lines = [sentence(chance.choice(SENTENCES), chance) for _ in range(chance.randint(1, 4))]
        paragraphs.append(" ".join(lines))
        length -= len(paragraphs[-1].split())
    return Story(chance.choice(TOWNS), day, _person(chance), tuple(paragraphs))


def _person(chance: random.Random) -> str:
    return f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}{chance.choice(ENDINGS)}"


def sentence(pattern: str, chance: random.Random) -> str:
    """A pattern with its slots filled at random."""
    low = chance.choice([chance.randrange(3, 100), chance.randrange(1, 100) * 100, chance.randrange(1_000, 90_000)])
    country, country2 = chance.sample(COUNTRIES, 2)
    town, town2 = chance.sample(TOWNS, 2)
    body, thing = chance.choice(BODIES), chance.choice(THINGS)
    made = pattern.format(
        body=body, Body=body[0].upper() + body[1:], thing=thing, Thing=thing[0].upper() + thing[1:],
        person=_person(chance), role=chance.choice(ROLES), town=town, town2=town2, country=country, country2=country2,
        n=f"{low:,}", n2=f"{low * chance.randint(2, 9):,}", m=f"{chance.randrange(10, 990) / 10:g}",
        p=f"{chance.randrange(2, 60)}", p2=f"{chance.randrange(2, 60)}", age=chance.randrange(18, 90),
        unit=chance.choice(UNITS), counted=chance.choice(COUNTED), happened=chance.choice(HAPPENED),
        quality=chance.choice(QUALITIES), when=chance.choice(WHEN), aside=chance.choice(ASIDES),
    )  # fmt: skip
    made = made.replace(" ,", ",").replace(" .", ".").replace("  ", " ")
    return made[0].upper() + made[1:]


def _printed(story: Story, outlet: str, chance: random.Random) -> str:
    shown = story.day + timedelta(days=chance.randrange(3))
    dateline = f"{story.town.upper()}, {story.day:%B} {story.day.day} — "
    top = chance.sample(TOP, 2)
    foot = [line.format(outlet=outlet) for line in chance.sample(FOOT, 5)]
    related = [sentence(chance.choice(HEADLINES), chance) for _ in range(3)]
    lines = [
        *top, sentence(chance.choice(HEADLINES), chance), f"By {story.author}",
        f"Published {shown:%B} {shown.day}, {shown.year}",
        dateline + story.paragraphs[0], *story.paragraphs[1:], *foot[:1], *related, *foot[1:],
    ]  # fmt: skip
    return "\n\n".join(lines) + "\n"
