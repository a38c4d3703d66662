"""Amounts of money with their currency."""

from __future__ import annotations

import pytest

from opentrain_runtime.output.currencies import DIGITS, with_currency
from opentrain_runtime.text.json import Number

ROW = {
    "currency": "eur",
    "yen": "JPY",
    "dinar": "KWD",
    "unit": "CLF",
    "coin": "usdc",
    "odd": 7,
    "account": {"c": "USD"},
}


@pytest.mark.parametrize(
    ("cell_format", "value", "currency", "text"),
    [
        ("cents", 123456, "currency", "1,234.56 EUR"),
        ("cents", 5, "currency", "0.05 EUR"),
        ("cents", -5, "account.c", "-0.05 USD"),
        ("cents", 0, "currency", "0.00 EUR"),
        ("cents", 1999, "yen", "1,999 JPY"),
        ("cents", 1999, "dinar", "1.999 KWD"),
        ("cents", 12345, "unit", "1.2345 CLF"),
        ("cents", 1999, "GBP", "19.99 GBP"),
        ("cents", "1999", "currency", "19.99 EUR"),
        ("cents", Number("1999.5"), "currency", "19.995 EUR"),
        ("cents", 10**25, "currency", "100,000,000,000,000,000,000,000.00 EUR"),
        ("signed-cents", 250, "currency", "+2.50 EUR"),
        ("signed-cents", 0, "currency", "0.00 EUR"),
        ("signed-cents", -250, "yen", "-250 JPY"),
        ("money", 14, "currency", "14.00 EUR"),
        ("money", Number("14.50"), "currency", "14.50 EUR"),
        ("money", "0.0375", "currency", "0.0375 EUR"),
        ("money", "1234567.8", "dinar", "1,234,567.800 KWD"),
        ("money", 1999, "yen", "1,999 JPY"),
        ("money", 5, "coin", "5 USDC"),
        ("money", 5, "missing", "5"),
        ("cents", 1999, "coin", "1,999 minor units of USDC"),
        ("cents", 1999, "missing", "1,999 minor units"),
        ("cents", 1999, "odd", "1,999 minor units"),
        ("cents", "free", "currency", "free"),
        ("cents", True, "currency", "true"),
        ("money", ["5"], "currency", '["5"]'),
        ("money", "1e9999", "currency", "1e9999"),
        ("money", "1e-999", "currency", "1e-999"),
        ("cents", "9" * 100, "currency", "9" * 100),
    ],
)
def test_an_amount(cell_format: str, value: object, currency: str, text: str) -> None:
    """The minor unit has the digits of ISO 4217. Without them, an amount is not converted."""
    assert with_currency(cell_format, value, currency, ROW) == text


def test_every_currency_is_listed_once() -> None:
    """The codes and digits are well-formed."""
    assert len(DIGITS) == 166
    assert all(len(code) == 3 and code.isupper() for code in DIGITS)
