"""Amounts of money with their currency (ISO 4217).

The digits of the minor units are those of ISO 4217. Tables of locales, such as CLDR, have the digits that people write,
which differ: the minor unit of IQD is a thousandth, and people write no decimals.
"""

from __future__ import annotations

import re

from opentrain_runtime.output.formats import as_text
from opentrain_runtime.text.json import Number
from opentrain_runtime.text.json_path import lookup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_CODES = {
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    2: (
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE "
        "CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL "
        "HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR "
        "MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK "
        "SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD "
        "XCG YER ZAR ZMW ZWG"
    ),
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW",
}
"""Currencies by the number of digits of their minor unit."""
_CONSTANT = re.compile(r"[A-Z]{3}")
_MOST_DIGITS = 30
"""Longest amount that is written out, so that 1e999999999 does not become a text of that length."""


def _digits_by_code() -> Iterator[tuple[str, int]]:
    for digits, codes in _CODES.items():
        yield from ((code, digits) for code in codes.split())


DIGITS: Mapping[str, int] = dict(_digits_by_code())
"""Number of digits of the minor unit, by currency."""


def with_currency(cell_format: str, value: object, currency: str, row: object) -> str:
    """Return an amount with its currency, such as `1,999.00 EUR`. Anything but a number is unchanged.

    `cell_format` is `money` for an amount in the currency, `cents` or `signed-cents` for one in its minor unit.
    `currency` is the path of the currency in the row, or its code. An amount in the minor unit of an unknown currency
    is not converted, and its unit is named.
    """
    from decimal import Decimal

    text = _number(value)
    if text is None:
        return as_text(value)
    amount = Decimal(text)
    if (amount and not -_MOST_DIGITS <= amount.adjusted() <= _MOST_DIGITS) or len(text) > 2 * _MOST_DIGITS:
        return as_text(value)
    found = currency if _CONSTANT.fullmatch(currency) else lookup(row, currency)
    code = found.upper() if isinstance(found, str) else ""
    digits = DIGITS.get(code)
    unit = code
    if cell_format != "money" and digits is None:
        unit = f"minor units of {code}" if code else "minor units"
    elif cell_format != "money":
        amount = amount.scaleb(-(digits or 0))
    plus = "+" if cell_format == "signed-cents" and amount > 0 else ""
    return f"{plus}{_grouped(amount, digits or 0)} {unit}".rstrip()


def _grouped(amount: object, digits: int) -> str:
    """Return a decimal number in groups of three, with at least so many decimals."""
    whole, _, decimals = f"{amount:,f}".partition(".")
    decimals = decimals.rstrip("0").ljust(digits, "0")
    return f"{whole}.{decimals}" if decimals else whole


def _number(value: object) -> str | None:
    """Return the digits of a number, or of a text that is one, as many APIs send amounts."""
    if isinstance(value, bool):
        return None
    text = value.text if isinstance(value, Number) else value if isinstance(value, str) else None
    if isinstance(value, int | float) and text is None:
        text = repr(value)
    return text if text is not None and re.fullmatch(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]{1,4})?", text) else None
