"""Bytes to text."""

import codecs
import random

import pytest

from flows.errors import SourceError
from flows.sources import decode

WESTERN = "“It’s done,” she said – the café’s bill came to £40.\n"
RUSSIAN = "Порт Истмера замёрз во вторник, и сорок лодок не смогли выйти, сообщила портовая служба в своём отчёте. " * 5
JAPANESE = "火曜日に港が凍り、四十隻の船が出港できなかったと港湾事務所が発表した。" * 5


@pytest.mark.parametrize(
    ("payload", "hint", "text", "encoding"),
    [
        (WESTERN.encode(), None, WESTERN, "utf-8"),
        (b"plain", None, "plain", "utf-8"),
        (WESTERN.encode("utf-8-sig"), None, WESTERN, "utf-8"),
        (WESTERN.encode("utf-16"), None, WESTERN, "utf-16-le"),
        (codecs.BOM_UTF16_BE + WESTERN.encode("utf-16-be"), None, WESTERN, "utf-16-be"),
        (WESTERN.encode("utf-32"), None, WESTERN, "utf-32-le"),
        (WESTERN.encode("utf-16-le"), None, WESTERN, "utf-16-le"),
        (WESTERN.encode("cp1252"), None, WESTERN, "cp1252"),
        (WESTERN.encode("cp1252"), "iso-8859-1", WESTERN, "cp1252"),
        (RUSSIAN.encode("cp1251"), "windows-1251", RUSSIAN, "cp1251"),
        (RUSSIAN.encode("koi8-r"), "koi8-r", RUSSIAN, "koi8-r"),
        (JAPANESE.encode("shift_jis"), "Shift_JIS", JAPANESE, "shift_jis"),
        (JAPANESE.encode("iso2022_jp"), "iso-2022-jp", JAPANESE, "iso2022_jp"),
        # what is stated is wrong, and the bytes prove it
        (RUSSIAN.encode(), "windows-1251", RUSSIAN, "utf-8"),
        (WESTERN.encode("cp1252"), "utf-8", WESTERN, "cp1252"),
        (WESTERN.encode("cp1252"), "no-such-encoding", WESTERN, "cp1252"),
        (WESTERN.encode("cp1252"), "base64", WESTERN, "cp1252"),
        (WESTERN.encode("cp1252"), "utf-16", WESTERN, "cp1252"),
        (WESTERN.encode("cp1252"), "unicode_escape", WESTERN, "cp1252"),
        (b"2 +AD4- 1", "utf-7", "2 +AD4- 1", "utf-8"),
        (WESTERN.encode("cp1252"), "a\0b", WESTERN, "cp1252"),
    ],
)
def test_the_encoding_is_found(payload, hint, text, encoding) -> None:
    assert decode.text(payload, hint) == (text, encoding)


@pytest.mark.parametrize(
    "markup",
    [
        '<html><head><meta charset="windows-1251"></head>',
        "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>",
        '<?xml version="1.0" encoding="windows-1251"?><html>',
    ],
)
def test_html_states_its_encoding(markup) -> None:
    page = f"{markup}<p>{RUSSIAN}</p>"
    assert decode.text(page.encode("cp1251"), None) == (page, "cp1251")


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "euc_jp", "gb18030"])
def test_other_alphabets_are_detected(encoding) -> None:
    text = RUSSIAN if encoding in {"cp1251", "koi8-r"} else JAPANESE
    found, _ = decode.text(text.encode(encoding), None)
    same = sum(one == other for one, other in zip(found, text, strict=False))
    assert same >= 0.9 * len(text)


@pytest.mark.parametrize("broken", [b"\xff", b"\xe2\x80", b"\xc3"])
def test_utf8_with_one_broken_byte_stays_utf8(broken) -> None:
    text, encoding = decode.text(RUSSIAN.encode() + broken + RUSSIAN.encode(), None)
    assert encoding == "utf-8"
    assert text.count("�") == 1
    assert text.replace("�", "") == RUSSIAN * 2


def test_one_stray_byte_costs_no_page() -> None:
    page = ("The port office said that 40 boats could not leave. " * 20).encode()
    text, encoding = decode.text(page[:99] + b"\x81" + page[99:], None)
    assert (text.count("\ufffd"), encoding) == (1, "utf-8")


@pytest.mark.parametrize(
    ("payload", "reason"),
    [
        (b"", "empty"),
        (b" \n\r\n\t", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (codecs.BOM_UTF16_LE + b" \0", "empty"),
        (random.Random(1).randbytes(2_000), "binary"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06", "binary"),
        (b"\0" * 100, "binary"),
    ],
)
def test_what_is_no_text_raises_with_a_reason(payload, reason) -> None:
    with pytest.raises(SourceError) as caught:
        decode.text(payload, None)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    "payload",
    [b"a single \0 in a line of text", WESTERN.encode(), RUSSIAN.encode("cp1251"), b"\x1b[1mbold\x1b[0m", b"\x0cpage"],
)
def test_text_is_not_binary(payload) -> None:
    assert not decode.binary(payload)
