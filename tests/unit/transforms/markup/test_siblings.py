import numpy as np
import pytest

from transforms.cleaning.decode import Decoding, decode
from transforms.cleaning.pages import sized
from transforms.markup.never import never, without_never
from transforms.markup.siblings import lenient, tempered
from transforms.markup.tree import grown

BODY, SIDE = ("main", "div.story", "p"), ("aside", "p")


def test_blocks_of_one_kind_temper_each_other() -> None:
    odds = tempered(
        np.array([3.0, -1.0, 3.0, -2.0]), np.array([30.0, 30.0, 30.0, 30.0]), grown([[BODY, BODY, BODY, SIDE]])
    )
    assert odds[1] > 0 < odds[0]
    assert odds[3] == -2.0


def test_a_page_of_which_nothing_would_be_kept_is_asked_less_strictly() -> None:
    odds, words = np.array([-4.0, -0.3, -0.2, -4.0]), np.array([3.0, 60.0, 60.0, 3.0])
    strict = Decoding(bias=0.0, switch=0.0, length=0.0)
    assert not any(decode(odds.tolist(), words.tolist(), decoding=strict))
    assert lenient(odds, words, strict) == [False, True, True, False]
    few = np.array([3.0, 40.0, 40.0, 3.0])
    assert lenient(odds, few, strict) == [False, True, True, False]
    enough, near = np.array([3.0, -0.3]), np.array([80.0, 80.0])
    assert lenient(enough, near, strict) == [True, False]


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        ("div.comment", True),
        ("li.comment.even", True),
        ("div.comment-body", True),
        ("div.onetrust-banner", True),
        ("div.modal", True),
        ("div.commentary", False),
        ("div.story-comments-count-link-holder", True),
        ("p.modality", False),
        ("article", False),
    ],
)
def test_never(step: str, expected: bool) -> None:
    assert never(step) == expected


def test_comments_are_struck_out_unless_nothing_would_be_left_of_their_page() -> None:
    comment = ("div.comments", "div.comment", "p")
    odds = np.array([2.0, 3.0, -2.0, 3.0])
    found = without_never(odds, grown([[BODY, comment], [BODY, comment]]), sized([2, 2]))
    assert found.tolist() == [2.0, -6.0, -2.0, 3.0]
