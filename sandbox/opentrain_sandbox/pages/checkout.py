"""Page on which a human pays for or cancels a top-up of credits (contract.md section 3, credits top-up)."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from opentrain_sandbox.core.sandbox import sandbox_of
from opentrain_sandbox.domain.money import ledger, top_ups
from opentrain_sandbox.domain.money.top_ups import TopUp
from opentrain_sandbox.domain.people import accounts
from opentrain_sandbox.pages.html import back_of, fields_of, message, page, redirect_to
from opentrain_sandbox.web.routing import Endpoint

STATUSES = {"PENDING": 200, "COMPLETED": 200, "CANCELED": 200, "EXPIRED": 410}
STATUS_WORDS = {"COMPLETED": "paid", "CANCELED": "canceled"}


async def show_checkout(request: Request) -> Response:
    """GET /checkout/{id}: show a top-up. 410 if it has expired, 404 if it does not exist."""
    sandbox = sandbox_of(request)
    top_up = top_ups.find(sandbox.database, request.path_params["top_up_id"])
    if top_up is None:
        return checkout_not_found(request)
    return checkout_page(request, top_ups.expire_if_due(sandbox, top_up, sandbox.now()))


async def finish(request: Request) -> Response:
    """POST /checkout/{id} (form fields ``action``, pay or cancel, and ``back``): complete or cancel a top-up.

    Repeating the same action is not an error. The other action is 409, and an action after it expired is 410.
    """
    fields = await fields_of(request)
    action = fields.get("action", [""])[-1]
    sandbox = sandbox_of(request)
    now = sandbox.now()
    top_up = top_ups.find(sandbox.database, request.path_params["top_up_id"])
    if top_up is None:
        return checkout_not_found(request)
    if action not in ("pay", "cancel"):
        return checkout_page(request, top_ups.expire_if_due(sandbox, top_up, now), "Choose Pay or Cancel.", 400)
    act = top_ups.complete if action == "pay" else top_ups.cancel
    top_up = act(sandbox, top_up, now)
    if top_up.status == "EXPIRED":
        return checkout_page(request, top_up)
    if top_up.status != {"pay": "COMPLETED", "cancel": "CANCELED"}[action]:
        return checkout_page(
            request, top_up, f"The top-up is already {STATUS_WORDS[top_up.status]}. Nothing has changed.", 409
        )
    return redirect_to(back_of(fields, f"/checkout/{top_up.id}"))


def checkout_page(request: Request, top_up: TopUp, error: str = "", status: int | None = None) -> Response:
    """Return the page of a top-up, with an error at the top if there is one."""
    sandbox = sandbox_of(request)
    available, _ = ledger.balance(sandbox.database, top_up.account_id)
    return page(
        request,
        "checkout.html",
        STATUSES[top_up.status] if status is None else status,
        top_up=top_up,
        account=accounts.find(sandbox.database, top_up.account_id),
        available=available,
        error=error,
    )


def checkout_not_found(request: Request) -> Response:
    """Return the 404 page of a checkout."""
    return message(request, "Checkout not found", "The link is wrong or belongs to another sandbox.", 404)


ENDPOINTS = [
    Endpoint("GET", "/checkout/{top_up_id}", show_checkout),
    Endpoint("POST", "/checkout/{top_up_id}", finish),
]
