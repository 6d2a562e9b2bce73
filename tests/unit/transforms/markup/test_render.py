import time

import pytest

from transforms.markup.render import render
from transforms.text import normalise


def lines(body: str) -> list[str]:
    return render(f"<html><body>{body}<p>{'padding ' * 60}</p></body></html>").text.split("\n")[:-1]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>One</p><p>Two</p>", ["One", "Two"]),
        ("<p>The <b>har</b>bour &amp; the <a href='/x'>quay</a>.</p>", ["The harbour & the quay."]),
        ("<p>One<br>Two<br/>Three</p>", ["One", "Two", "Three"]),
        ("<div>Loose text<p>Paragraph</p>rest</div>", ["Loose text", "Paragraph", "rest"]),
        ("<p>  much \n\t white   space </p>", ["much white space"]),
        ("<p>10&nbsp;000 boats</p>", ["10\u00a0000 boats"]),
        ("<ul><li>First</li><li>Second</ul>", ["First", "Second"]),
        ("<table><tr><td>Boats</td><td>12</td></tr><tr><th>Crew<td> 30</table>", ["Boats\t12", "Crew\t30"]),
        ("<table><tr><td><p>Long</p><p>story</p></td><td>Menu</td></tr></table>", ["Long", "story", "Menu"]),
        ("<script>var x = '<p>no</p>'</script><style>p{}</style><p>Yes</p>", ["Yes"]),
        ("<noscript>Turn it on</noscript><template><p>no</p></template><p>Yes</p>", ["Yes"]),
        ("<p hidden>no</p><p style='color:red; display : none'>no</p><p>Yes</p>", ["Yes"]),
        ("<!-- no --><p>Yes<!-- no --></p>", ["Yes"]),
        ("<pre>a line\nanother line</pre>", ["a line", "another line"]),
        ("<p>unclosed <b>bold<p>next", ["unclosed bold", "next"]),
        ("<p>zero\u2028separator&#133;</p>", ["zero separator…"]),
        ("<p>&#0;nul and \x07bell</p>", ["\ufffdnul and bell"]),
        ("<select><option>no</option></select><button>Send</button>", ["Send"]),
        ("<p>\u200b\u00a0</p><p>Yes</p>", ["Yes"]),
    ],
)
def test_lines(body: str, expected: list[str]) -> None:
    assert lines(body) == expected


def test_blocks_point_into_the_text_and_know_their_place() -> None:
    page = "<main id=top><article class='storyBody wide'><h2>Head</h2><p>One <a href=/x>two</a></p></article></main>"
    rendered = render(page)
    assert rendered.text == "Head\nOne two" == normalise(rendered.text)
    assert [block.span.of(rendered.text) for block in rendered.blocks] == [block.text for block in rendered.blocks]
    markup = rendered.blocks[1].markup
    assert markup is not None
    assert (markup.tag, markup.link_density) == ("p", 0.5)
    assert markup.path == ("main.top", "article.story-body.wide", "p")


def test_a_link_around_the_whole_line_is_part_of_its_path() -> None:
    block = render("<ul><li><a href=/x class=more>More news</a></li></ul>").blocks[0]
    assert block.markup is not None
    assert (block.markup.tag, block.markup.path[-1], block.markup.link_density) == ("li", "a.more", 1.0)


def test_a_page_that_hides_all_its_text_is_read_all_the_same() -> None:
    assert (
        render("<body><div style='display:none'><p>Shown by a script later.</p></div>").text
        == "Shown by a script later."
    )


@pytest.mark.parametrize(
    "page",
    [
        "",
        "no markup at all",
        "<",
        "<<<>>>&&&",
        "<html",
        "\ud800 lone surrogate <p>and text",
        "<a" * 5000,
        "&" * 10_000,
        "<![CDATA[ x ]]><?php echo 1 ?>",
        "<script type='application/ld+json'>{broken</script><p>text",
    ],
)
def test_any_string_is_a_page(page: str) -> None:
    rendered = render(page)
    assert normalise(rendered.text) == rendered.text
    assert len(rendered.blocks) == len(rendered.text.split("\n")) - (not rendered.text)


@pytest.mark.parametrize("tag", ["div", "b", "ul", "table", "span", "blockquote"])
def test_deep_pages_are_read_in_linear_time(tag: str) -> None:
    started = time.process_time()
    rendered = render(f"<{tag}>" * 100_000 + "at the bottom" + f"</{tag}>" * 100_000)
    assert "at the bottom" in rendered.text
    assert time.process_time() - started < 20
