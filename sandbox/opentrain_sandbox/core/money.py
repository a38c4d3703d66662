"""Money in whole cents, and its conversion from and to JSON numbers of US dollars.

JSON numbers arrive as floats. Their shortest text is what the client sent, and is converted to Decimal. Floats are
never added up.
"""

from __future__ import annotations

import math
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

MAX_USD = 10_000_000
"""Maximum of one amount, in US dollars. Sums then fit into an integer of SQLite."""
MAX_VOLUME = 10**9
INITIATION_FEE_CENTS = 995
_FEE = Decimal("0.10")


def is_number(value: Any) -> bool:
    """Return whether a JSON value is a finite number. A boolean is not."""
    # A large int does not fit into the float that isfinite needs.
    return math.isfinite(value) if isinstance(value, float) else type(value) is int


def cents_of(value: Any, *, low: int = 0, high: int = MAX_USD) -> int:
    """Convert an amount in US dollars, above 0 and with at most two decimals, to cents.

    Args:
        low, high: the allowed range in dollars, inclusive.

    Raises:
        ValueError: the message continues a sentence that begins with the field's name.
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
    """Check a volume above 0, in hours or labels, and return it as float.

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
    """Convert cents to a JSON number of dollars. Whole dollars have no decimal point."""
    return cents // 100 if cents % 100 == 0 else cents / 100


def number(value: float) -> int | float:
    """Return a JSON number without a decimal point if it is whole."""
    return int(value) if float(value).is_integer() else value


def fee_cents(amount_cents: int) -> int:
    """Return the fee of 10% in cents, half cents rounded up."""
    return _rounded(amount_cents * _FEE)


def cost_cents(rate_usd: float, volume: float) -> int:
    """Return the cost in cents of a volume at a rate in dollars per unit, half cents rounded up."""
    return _rounded(Decimal(str(rate_usd)) * Decimal(str(volume)) * 100)


def part_cents(amount_cents: int, fraction: float) -> int:
    """Return a fraction, 0 to 1, of an amount in cents, half cents rounded up."""
    return _rounded(amount_cents * Decimal(str(fraction)))


def _rounded(cents: Decimal) -> int:
    return int(cents.quantize(Decimal(1), ROUND_HALF_UP))
