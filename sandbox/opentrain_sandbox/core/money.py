"""Money as whole cents, and how it comes in and goes out as JSON numbers of dollars.

A JSON number has been read as a float by now; its shortest text is what the client wrote, so that text is what is
computed with. Nothing is ever added up as floats.
"""

from __future__ import annotations

import math
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

MAX_USD = 10_000_000
"""No single amount is above this; so sums stay far from what the database can hold."""
MAX_VOLUME = 10**9
INITIATION_FEE_CENTS = 995
_FEE = Decimal("0.10")


def is_number(value: Any) -> bool:
    """Whether a JSON value is a finite number; true and false are none."""
    # A whole number is never infinite, and a long one does not fit into a float to be asked.
    return math.isfinite(value) if isinstance(value, float) else type(value) is int


def cents_of(value: Any, *, low: int = 0, high: int = MAX_USD) -> int:
    """Reads an amount of dollars above 0 with at most two decimals.

    Args:
        low, high: the range in dollars, both ends included.

    Raises:
        ValueError: its message says what is wrong, to follow the field's name.
    """
    if not is_number(value):
        raise ValueError("must be a finite number")
    dollars = Decimal(str(value))
    if dollars <= 0:
        raise ValueError("must be above 0")
    if not low <= dollars <= high:
        raise ValueError(f"must be between {low} and {high}" if low else f"must be at most {high}")
    cents = dollars * 100
    if cents != cents.to_integral_value():
        raise ValueError("must have at most 2 decimals")
    return int(cents)


def volume_of(value: Any) -> float:
    """Reads a volume, hours or labels, above 0.

    Raises:
        ValueError: as ``cents_of``.
    """
    if not is_number(value):
        raise ValueError("must be a finite number")
    if value <= 0:
        raise ValueError("must be above 0")
    if value > MAX_VOLUME:
        raise ValueError(f"must be at most {MAX_VOLUME}")
    return float(value)


def usd(cents: int) -> int | float:
    """Cents as a JSON number of dollars; whole dollars have no decimal point."""
    return cents // 100 if cents % 100 == 0 else cents / 100


def number(value: float) -> int | float:
    """A JSON number without a decimal point where it is whole."""
    return int(value) if float(value).is_integer() else value


def fee_cents(amount_cents: int) -> int:
    """The fee of 10 %, half cents rounded up."""
    return _rounded(amount_cents * _FEE)


def cost_cents(rate_usd: float, volume: float) -> int:
    """What so many units cost at a rate in dollars for one, half cents rounded up."""
    return _rounded(Decimal(str(rate_usd)) * Decimal(str(volume)) * 100)


def part_cents(amount_cents: int, fraction: float) -> int:
    """A part of an amount, 0 to 1, half cents rounded up."""
    return _rounded(amount_cents * Decimal(str(fraction)))


def _rounded(cents: Decimal) -> int:
    return int(cents.quantize(Decimal(1), ROUND_HALF_UP))
