"""Masking of secrets."""

from __future__ import annotations

import json
from urllib.parse import quote

import pytest

from opentrain_runtime.text.redact import MASK, Redactor


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Bearer ot_x_abc123 and more", f"Bearer ot_x_{MASK} and more"),
        ("ot_x_a.b-c_d~e+f/g=%41,", f"ot_x_{MASK},"),
        ('"ot_x_abc"', f'"ot_x_{MASK}"'),
        ("ot_x_ alone", "ot_x_ alone"),
        ("nothing", "nothing"),
    ],
)
def test_a_text_that_begins_like_a_secret_is_masked(text: str, masked: str) -> None:
    assert Redactor(["ot_x_"]).mask(text) == masked


def test_a_learned_secret_is_masked_in_every_spelling() -> None:
    secret = 'p"a\\s s/wö'
    redactor = Redactor([])
    redactor.learn(secret)
    for spelled in (secret, json.dumps(secret, ensure_ascii=False), json.dumps(json.dumps(secret, ensure_ascii=False))):
        assert "wö" not in redactor.mask(f"a {spelled} b")
    assert redactor.mask(f"?key={quote(secret, safe='')}&x") == f"?key={MASK}&x"


def test_the_longer_of_two_secrets_is_masked_whole() -> None:
    redactor = Redactor([])
    redactor.learn("abcd")
    redactor.learn("abcdef")
    assert redactor.mask("abcdef abcd") == f"{MASK} {MASK}"


def test_a_text_too_short_to_be_a_secret_is_not_masked() -> None:
    redactor = Redactor([])
    redactor.learn("abc")
    assert redactor.mask("abc") == "abc"
