"""Billing page of an account: credits, card, and latest ledger entries."""

from __future__ import annotations

from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from opentrain_sandbox.core.sandbox import sandbox_of
from opentrain_sandbox.domain.money import ledger
from opentrain_sandbox.domain.people.accounts import Account
from opentrain_sandbox.pages.account import account_error, find_claimed, has_card
from opentrain_sandbox.pages.html import fields_of, message, page, redirect_to
from opentrain_sandbox.web.routing import Endpoint

RECENT = 20
ENTRY_LABELS = {
    "TOP_UP": "Top-up",
    "HOLD": "Reserved until you decide",
    "HOLD_RELEASE": "Reservation ended",
    "CAPTURE": "Paid into escrow, with fees",
    "REFUND": "Refund of unused escrow",
    "ADJUSTMENT": "Adjustment",
}
"""Label of each type of ledger entry."""


async def show_billing(request: Request) -> Response:
    """GET /billing?account=ID: show the billing page. 404 if the account does not exist, 409 if it is not claimed."""
    database, account_id = sandbox_of(request).database, request.query_params.get("account", "")
    account = find_claimed(database, account_id)
    return account_error(request, account_id) if account is None else billing_page(request, account)


async def set_card(request: Request) -> Response:
    """POST /billing (form fields ``account`` and ``card``, on or off): put a card on file or remove it."""
    fields = await fields_of(request)
    account_id, card = (fields.get(name, [""])[-1] for name in ("account", "card"))
    database = sandbox_of(request).database
    account = find_claimed(database, account_id)
    if account is None:
        return account_error(request, account_id)
    if card not in ("on", "off"):
        return message(
            request, "Nothing has changed", "The form did not say whether to put a card on file or remove it.", 400
        )
    database.execute("UPDATE accounts SET card_on_file = ? WHERE id = ?", (card == "on", account.id))
    return redirect_to(f"/billing?{urlencode({'account': account.id})}")


def billing_page(request: Request, account: Account) -> Response:
    """Return the billing page of one account."""
    database = sandbox_of(request).database
    available, reserved = ledger.balance(database, account.id)
    return page(
        request,
        "billing.html",
        account=account,
        available=available,
        reserved=reserved,
        card=has_card(database, account.id),
        entries=ledger.list_latest(database, account.id, RECENT),
        more=max(0, ledger.count(database, account.id) - RECENT),
        labels=ENTRY_LABELS,
    )


ENDPOINTS = [
    Endpoint("GET", "/billing", show_billing),
    Endpoint("POST", "/billing", set_card),
]
