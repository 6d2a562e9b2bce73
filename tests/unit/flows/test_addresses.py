"""Credentials in addresses are refused, and struck out of what is said; addresses without any stay as they are."""

import pytest

from flows.addresses import refuse_secrets, without_secrets
from flows.errors import UsageError

BAD = [
    "s3://AKIA123:hunter2@bucket/news",
    "https://store.example/a.txt?X-Amz-Signature=hunter2",
    "https://store.example/a.txt?page=2&token=hunter2",
    "https://store.example/a.txt?api_key=hunter2",
    "abfs://x.example/a?sig=hunter2",
    "https://u:hunter2@[::1]:80/a",
]
GOOD = [
    "s3://bucket/news/2024",
    "https://store.example/a.txt?page=2&monkey=7",
    "https://store.example/people/@anna",
    "mail anna@paper.example",
    "keys=5 tokens=7",
    "a?b=c",
]


@pytest.mark.parametrize("url", BAD)
def test_an_address_with_a_credential_is_refused_and_not_repeated(url: str) -> None:
    with pytest.raises(UsageError) as caught:
        refuse_secrets(url)
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize("url", BAD)
def test_credentials_are_struck_out_of_what_is_said(url: str) -> None:
    said = without_secrets(f"cannot open {url}: no (see '{url}')")
    assert "hunter2" not in said
    assert said.startswith("cannot open ")
    assert said.endswith("')")


@pytest.mark.parametrize("text", GOOD)
def test_what_is_no_credential_stays(text: str) -> None:
    assert without_secrets(text) == text
    if "://" in text:
        refuse_secrets(text)
