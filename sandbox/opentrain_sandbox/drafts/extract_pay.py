"""Extraction of the pay in US dollars from plain text."""

from __future__ import annotations

import re
from typing import NamedTuple

from opentrain_sandbox.drafts.extraction import Extraction
from opentrain_sandbox.drafts.fields import PRICE_FIELDS

# All repetitions are bounded, so that a description of 60,000 digits does not take minutes.
_DIGITS = r"\d[\d,]{0,14}(?:\.\d{1,6})?"
_AMOUNT = rf"(?P<low>{_DIGITS}|\.\d{{1,6}})(?P<k>k\b)?"
_RANGE = rf"{_AMOUNT}(?:\s*(?:-|\u2013|to)\s*(?:US)?\$?\s*(?P<high>{_DIGITS}))?"
_CENTS = r"(?<![\d,.])(?P<cents>\d{1,6}(?:\.\d{1,6})?)\s{0,3}(?:cents?|\u00a2)"
_DOLLARS = rf"(?:(?:US|USD)?\s?\$\s?{_RANGE}(?:\s*USD)?|USD\s?{_RANGE.replace('P<', 'P<u_')})"
_AFTER = rf"(?<![\d,.])(?P<a_low>{_DIGITS})\s{{0,3}}(?:USD|(?:US )?dollars)"
_MONEY = rf"(?:{_DOLLARS}|{_AFTER}|{_CENTS})"

_HOUR = r"(?:\s*(?:/|per|an?|each|every)\s*(?:hour|hr|h)\b|\s*hourly\b)"
_LABEL = (
    r"\s*(?:/|per|an?|each|for each|for every)\s*(?:(?:labell?ed|finished|accepted|annotated)\s+)?"
    r"(?:label|image|photo|picture|annotation|box|bounding box|item|task|file|sample|frame|clip|sentence"
    r"|utterance|document|word|pair|prompt|response)\b"
)
_FIXED_WORDS = r"(?:fixed[- ](?:price|fee|budget|amount|rate)|flat[- ](?:fee|rate|price)|lump[- ]sum)"

# The first pattern of each kind that matches counts. The names of the groups are those of _MONEY.
_PATTERNS = {
    "PAY_PER_HOUR": (rf"{_MONEY}{_HOUR}", rf"hourly(?: rate| pay)?\s*(?:is|of|:)?\s*{_MONEY}"),
    "PAY_PER_LABEL": (rf"{_MONEY}{_LABEL}",),
    "FIXED_PRICE": (
        rf"{_FIXED_WORDS}\s*(?:is|of|:|=|-|\u2013)?\s*{_MONEY}",
        rf"{_MONEY}\s*\(?(?:in total\s*)?,?\s*(?:as a |is a |\()?{_FIXED_WORDS}",
        rf"{_MONEY}\s+(?:fixed|flat|for the (?:whole|entire) (?:job|project))\b",
    ),
}
_WORDS = {
    "PAY_PER_HOUR": r"\b(?:paid|pay|rate|billed)\b[^.\n]{0,20}\b(?:hourly|by the hour|per hour)\b"
    r"|\bhourly (?:rate|pay)\b",
    "PAY_PER_LABEL": r"\b(?:paid|pay|rate)\b[^.\n]{0,20}\b(?:per|by the) (?:label|image|item|task)\b",
    "FIXED_PRICE": rf"\b{_FIXED_WORDS}\b",
}
_FOREIGN = re.compile(r"[\u20ac\u00a3]\s?\d|(?<![\d,.])\d[\d,.]{0,20}\s?(?:EUR|GBP|euros?|pounds?)\b", re.IGNORECASE)


class Amount(NamedTuple):
    """Amount in US dollars, whether it is the lower end of a range, and its position in the text."""

    value: float
    is_range: bool
    position: int


def read_pay(text: str, extraction: Extraction) -> None:
    """Set paymentType and its amount from words such as "$14/hr", "$0.05 per image" or "fixed price $900"."""
    found = {kind: amount for kind in _PATTERNS if (amount := _find(kind, text)) is not None}
    if found:
        # A text with several kinds of pay usually means the first one, so it has low confidence.
        kind = min(found, key=lambda name: found[name].position)
        amount = found[kind]
        if len(found) > 1:
            extraction.warnings.append("The description names more than one payment type. Check paymentType.")
        if amount.is_range:
            extraction.warnings.append("The description gives a range of pay. The lower end was used.")
        value = int(amount.value) if amount.value == int(amount.value) else amount.value
        extraction.put("paymentType", kind, confident=len(found) == 1)
        extraction.put(PRICE_FIELDS[kind], value, confident=not amount.is_range)
        return
    said = [kind for kind, pattern in _WORDS.items() if re.search(pattern, text, re.IGNORECASE)]
    if said:
        extraction.put("paymentType", said[0], confident=len(said) == 1)
    if _FOREIGN.search(text):
        extraction.warnings.append("Amounts in currencies other than US dollars were ignored.")


def _find(kind: str, text: str) -> Amount | None:
    for pattern in _PATTERNS[kind]:
        for match in re.finditer(pattern, text, re.IGNORECASE):
            amount = _amount(match)
            if amount is not None:
                return amount
    return None


def _amount(match: re.Match[str]) -> Amount | None:
    groups = match.groupdict()
    low = groups["low"] or groups["u_low"] or groups["a_low"]
    thousands = groups["k"] or groups["u_k"]
    if groups["cents"]:
        value = round(float(groups["cents"]) / 100, 6)
    else:
        value = float(low.replace(",", "")) * (1000 if thousands else 1)
    return Amount(value, bool(groups["high"] or groups["u_high"]), match.start()) if 0 < value <= 1e9 else None
