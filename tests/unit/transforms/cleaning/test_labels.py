"""The form of a single block: bylines, datelines, captions, lists, titles, and what only looks like them."""

from collections.abc import Callable

import pytest

from transforms.cleaning import labels


@pytest.mark.parametrize(
    ("text", "bare", "expected"),
    [
        ("By Ada Marsh", False, True),
        ("By ADA MARSH and Tom Reed", False, True),
        ("Written by Ada Marsh", False, True),
        ("Reporting by Ada Marsh in Kyiv; Editing by Tom Reed", False, True),
        ("Ada Marsh", True, True),
        ("Ada Marsh Views", True, True),
        ("desk@fenwickherald.example", True, True),
        ("Ada Marsh", False, False),
        ("By Monday the water had gone down by half a metre, the office said.", False, False),
        ("By then it was too late", False, False),
        ("LEAVE A REPLY", True, False),
        ("Ada Marsh went home.", True, False),
        ("Write to desk@fenwickherald.example with your questions", True, False),
    ],
)
def test_byline(text: str, bare: bool, expected: bool) -> None:
    assert labels.is_byline(text, bare=bare) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("October 25, 2024", True),
        ("Updated 3:45 PM EDT, Fri October 25, 2024", True),
        ("Published 2 hours ago", True),
        ("25 Oct 2024 | 14:15 GMT", True),
        ("2024-10-25", True),
        ("On October 25 the river rose by two metres.", False),
        ("What happened on October 25?", False),
        ("The October 25 agreement between the two towns still holds", False),
        ("Four villages", False),
        ("Oct. 25, 2024, 3:15 p.m.", True),
        ("Updated: Friday, October 25, 3:15 p.m.", True),
        ("The council will meet again on October 25 at 3 p.m.", False),
    ],
)
def test_dateline(text: str, expected: bool) -> None:
    assert labels.is_dateline(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Workers clear the bridge at Lower Fenwick on Sunday. /Yonhap", True),
        ("Workers clear the bridge at Lower Fenwick on Sunday. (AP Photo/Tom Reed)", True),
        ("The bridge at Lower Fenwick. Photo: Getty Images", True),
        ("A map of the flooded villages. Credit: Reuters", True),
        ("Workers cleared the bridge on Sunday, the mayor told Reuters.", False),
        ("He works for AP", False),
        ("The fee is 20 euros per person and/or household", False),
        ("The photo was first shown by AFP", False),
        ("The ferry at the quay. Photograph by Ada Marsh", True),
        ("Passengers wait at the quay.Credit...Ada Marsh/The Fenwick Times", True),
        ("The mayor of Fenwick | Ada Marsh/Belga via Getty Images", True),
        ("It was first reported by the Associated Press (AP).", False),
        ("The new network uses TCP/IP", False),
        ("Credit: it goes to the crew, who stayed calm. They found the leak.", False),
    ],
)
def test_caption(text: str, expected: bool) -> None:
    assert labels.is_caption(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ferry to the northern islands stopped after crew finds water", True),
        ("Who pays for the new bridge?", True),
        ("Home", False),
        ("The ferry was stopped on Tuesday.", False),
        ("By Ada Marsh and Tom Reed", False),
        ("News | Sport | Weather today", False),
    ],
)
def test_headline(text: str, expected: bool) -> None:
    assert labels.could_be_headline(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("- one thing", True), ("• one thing", True), ("3. one thing", True), ("Name\tRank", True), ("3.5 metres", False)],
)
def test_list(text: str, expected: bool) -> None:
    assert labels.is_list(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("What comes next", True), ("It rained.", False), ("“They are here”", True), ("全員が救助された。", False)],
)
def test_subheading(text: str, expected: bool) -> None:
    assert labels.could_be_subheading(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We use cookies to improve your visit.", True),
        ("This website uses essential cookies", True),
        ("Accept all cookies", True),
        ("See our cookie policy", True),
        ("By continuing you agree to our use of cookies", True),
        ("She sold cookies at the fair.", False),
        ("“We use cookies,” the company said.", False),
        ("The court ruled on cookies that follow people from page to page.", False),
    ],
)
def test_cookie_notices(text: str, expected: bool) -> None:
    assert labels.is_cookie_notice(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Comments", True),
        ("12 comments", True),
        ("Comments (148)", True),
        ("View all 9 comments", True),
        ("3 responses to “A ferry stops”", True),
        ("Leave a reply", True),
        ("Comments by the mayor drew anger", False),
        ("The comments were made on Monday", False),
        ("No comment from the ministry", False),
    ],
)
def test_headings_of_comments(text: str, expected: bool) -> None:
    assert labels.opens_comments(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Let our news meet your inbox.", True),
        ("Sign up to our weekly newsletter", True),
        ("Stories that matter, delivered weekday mornings.", True),
        ("The letter was delivered to the mayor on Monday.", False),
        ("“It was in your inbox,” she said.", False),
    ],
)
def test_offers_of_newsletters(text: str, expected: bool) -> None:
    assert labels.is_pitch(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(END)", True), ("-30-", True), ("###", True), ("ENDS", True), ("(more)", True), ("--- End ---", True),
        ("(ended)", False), ("-3.0-", False), ("# Sport", False), ("Ends tonight", False), ("More to come", False),
    ],
)  # fmt: skip
def test_marks_of_agencies(text: str, expected: bool) -> None:
    assert labels.is_wire_mark(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Correction: The dredger is the Halvard.", True),
        ("Editor's note: This story was first published in May.", True),
        ("(Editors’ note – names have been changed)", True),
        ("This article was updated after the vote.", True),
        ("An earlier version of this story gave the wrong name.", True),
        ("Correction officers went on strike on Monday.", False),
        ("Update your browser", False),
        ("This story was hard to tell.", False),
    ],
)
def test_notes_of_the_editor(text: str, expected: bool) -> None:
    assert labels.is_note(text) is expected


@pytest.mark.parametrize(
    ("form", "text", "most"),
    [
        (labels.could_be_subheading, "a{}b", 120),
        (labels.is_pointer, "Read more: {}", 200),
        (labels.is_cookie_notice, "We use cookies {}", 600),
        (labels.is_pitch, "News in your inbox {}", 250),
        (labels.is_caption, "FILE - {}", 1000),
        (labels.is_dateline, "Updated 3 {}", 160),
        (lambda text: labels.is_byline(text, bare=False), "By Ada {}", 160),
        (labels.opens_comments, "3 thoughts on {}", 160),
        (labels.could_be_headline, "The ferry of {}", 220),
    ],
)
def test_a_form_has_a_greatest_length(form: Callable[[str], bool], text: str, most: int) -> None:
    filler = "x" * (most - len(text) + 2)
    assert form(text.format(filler))
    assert not form(text.format(filler + "x"))


@pytest.mark.parametrize(
    ("form", "least", "most"),
    [(labels.could_be_headline, 3, 30), (labels.could_be_subheading, 1, 14)],
)
def test_a_form_has_so_many_words(form: Callable[[str], bool], least: int, most: int) -> None:
    for n in range(1, 40):
        assert form(" ".join(["word"] * n)) is (least <= n <= most)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oct. 25 one two three four five six", True),
        ("May 25 at Upper Fenwick on Sea in the far north of it all", False),
        ("May 25 seven words beside it are too many words", False),
        ("May 25 and six words more are fine", True),
        ("May 25 Upper Fenwick, 3:15 p.m.", True),
        ("May 25 Upper Lower Fenwick, 3:15 p.m.", False),
        ("Updated 1 2 3 4 5 6 7 8 9 10 11 12 13", True),
        ("Updated 1 2 3 4 5 6 7 8 9 10 11 12 13 14", False),
    ],
)
def test_a_dateline_has_few_words_beside_its_date(text: str, expected: bool) -> None:
    assert labels.is_dateline(text) is expected


@pytest.mark.parametrize(
    ("text", "bare", "expected"),
    [
        ("Mail ada@fenwick.example now", True, True),
        ("Mail to ada@fenwick.example now", True, False),
        ("Editing by Tom Reed.", False, True),
        ("By Tom Reed.", False, False),
        ("By Tom Reed?", False, False),
        ("TOM REED", True, False),
    ],
)
def test_bylines_of_desks(text: str, bare: bool, expected: bool) -> None:
    assert labels.is_byline(text, bare=bare) is expected


def test_a_credit_is_looked_for_at_the_end() -> None:
    start = "The ferry at the quay. (AP Photo/Tom Reed)"
    assert labels.is_caption(start)
    assert not labels.is_caption(f"{start} and so on")
    assert not labels.is_caption("(AP)")
    assert labels.is_caption("The quay. (AP)")
