import pytest

from tests.unit.transforms.figures.conftest import Figures


@pytest.mark.parametrize(
    ("text", "counted", "head"),
    [
        ("Around 10,000 North Korean troops arrived.", "North Korean troops", "troop"),
        ("They moved 1,500 members of the special forces.", "members of the special forces", "member"),
        ("The army has 1.2 million active personnel.", "active personnel", "personnel"),
        ("The crew fired a 122mm howitzer.", "howitzer", "howitzer"),
        ("About 60 percent of the voters stayed home.", "voters", "voter"),
        ("The number of foreign troops could reach 10,000.", "foreign troops", "troop"),
        ("It sent 8 million artillery shells and rockets.", "artillery shells and rockets", "shell"),
        ("Some 300 were wounded and 12 dead.", None, None),
        ("It has 4.3 million digital and physical sales.", "digital and physical sales", "sale"),
        ("They printed a 12 page document.", "page", "page"),
        ("There were thousands of protesters.", "protesters", "protester"),
        ("The office counted 27 missing.", "missing", "missing"),
        ("Some 1,200 of the region's 3,400 mills stand still.", "mills", "mill"),
        ("Only 12 of the town's 300 shops opened.", "shops", "shop"),
        ("It said 12 of its 90 trucks were sold.", "trucks", "truck"),
        ("It made a profit of 210 million euros last year.", "profit", "profit"),
        ("The number of dead rose to 16.", "dead", "dead"),
        ("About 600 welders across three yards went home.", "welders", "welder"),
    ],
)
def test_counted(figures: Figures, text: str, counted: str | None, head: str | None) -> None:
    figure = figures(text)[0]
    if counted is not None:
        assert (figure.counted_text, figure.counted_head) == (counted, head)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("They sent 500 officers and three generals.", ["officers", "generals"]),
        ("At least 3,000 wounded and 500 dead were found.", ["wounded", "dead"]),
        ("Some 8,000 North Korean soldiers – out of the 10,000 in Russia – were ready.", ["North Korean soldiers"] * 2),
        ("The 3,000 troops will join 12,000 already there.", ["troops", "troops"]),
        ("It is 8 miles (13 kilometres) of new tunnels.", ["new tunnels", "new tunnels"]),
    ],
)
def test_coordination_and_ellipsis(figures: Figures, text: str, counted: list[str]) -> None:
    assert [f.counted_text for f in figures(text)] == counted


def test_parts_of_a_whole(figures: Figures) -> None:
    text = "The state sent 12,000 troops, including 500 officers and three generals."
    whole, *parts = figures(text)
    assert whole.part_of is None
    assert [part.part_of for part in parts] == [whole.span, whole.span]


def test_the_subject_is_kept_beside_what_is_counted(figures: Figures) -> None:
    text = "Duvall Motors employs 13,000 workers."
    (figure,) = figures(text)
    assert figure.subject is not None
    assert (figure.counted_text, figure.subject.of(text)) == ("workers", "Duvall Motors")


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("It pumps 1.2 million barrels of oil a day.", "day"),
        ("It costs $80 per square metre.", "square metre"),
        ("They treat 20 patients a week.", "week"),
        ("Sales were $6 million a year earlier.", None),
        ("The club fined him £250,000 for each day of delay.", "day"),
        ("It paid $9 million for each of the boats.", None),
    ],
)
def test_per(figures: Figures, text: str, per: str | None) -> None:
    assert figures(text)[0].per == per


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("As many as 600 people left. The mayor said the number could reach 700.", "people"),
        ("About 900 troops came. A source, who saw three camps, said the number could reach 1,300.", "troops"),
        ("The village has 40 houses. The number could reach 9 million.", None),
        ("The fire killed 11 people and drove about 450 from their homes.", "people"),
        ("Dockers stand idle as 2,400 walk out", None),
        ("Storm kills 14 as dam fails", None),
        ("The union called 12 strike days.", "strike days"),
        ("Police arrest 30 after riot", None),
        ("Dam breach in the north kills at least 11", None),
        ("It says that 5,200 people had to leave their homes, not 6,000.", "people"),
        ("It gave the number of people driven out as 600.", "people"),
        ("Some 520 people had to leave. Local officials still speak of 300.", "people"),
        ("Nobody knows how many soldiers are there. The ministry says about 12,000.", "soldiers"),
        ("Police said 30,000 took part; organisers said 80,000.", None),
        ("It made a profit of 21 million euros last year, up from 18 million in 2024.", "profit"),
        ("The defence ministry says about 12,000.", None),
        ("The union wants 8 percent.", None),
        ("Bruhn Industries fell 3 percent.", "Bruhn Industries"),
        ("Attendance reached 500.", "Attendance"),
        ("Shares fell 12 percent.", "Shares"),
    ],
)
def test_who_acts_is_not_counted(figures: Figures, text: str, counted: str | None) -> None:
    assert figures(text)[-1].counted_text == counted


def test_who_acts_stays_the_subject(figures: Figures) -> None:
    text = "The union wants 8 percent."
    (figure,) = figures(text)
    assert figure.subject is not None
    assert figure.subject.of(text) == "union"
