"""Endpoints of credits: balance, ledger, top-ups (contract.md section 3)."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.core.money import cents_of
from opentrain_sandbox.core.sandbox import origin_of, sandbox_of
from opentrain_sandbox.domain.money import ledger, top_ups
from opentrain_sandbox.web.authorize import require
from opentrain_sandbox.web.errors import API_PREFIX, ApiError, not_found
from opentrain_sandbox.web.pagination import read_page
from opentrain_sandbox.web.request_body import json_object
from opentrain_sandbox.web.routing import Endpoint

CREDITS = "public_api_credits"
RECENT = 10
MAX_LIMIT = 100


async def show_credits(request: Request) -> Response:
    """GET /credits: show available and reserved credits, and the latest ledger entries."""
    caller = require(request, "payments:read", CREDITS)
    database = sandbox_of(request).database
    available, reserved = ledger.balance(database, caller.account.id)
    recent = ledger.list_latest(database, caller.account.id, RECENT)
    return JSONResponse(
        {
            "credits": {
                "availableCents": available,
                "reservedCents": reserved,
                "currency": "usd",
                "recentEntries": [ledger.view(entry) for entry in recent],
            }
        }
    )


async def list_ledger(request: Request) -> Response:
    """GET /credits/ledger: list all ledger entries, newest first. A limit above the maximum is rejected here."""
    caller = require(request, "payments:read", CREDITS)
    page = read_page(request, "ledger", default=50, maximum=MAX_LIMIT + 1)
    if page.limit > MAX_LIMIT:
        raise ApiError(400, f"limit must be at most {MAX_LIMIT}", {"field": "limit"})
    entries = ledger.list_latest(sandbox_of(request).database, caller.account.id, page.fetch, page.below)
    chosen, cursor = page.cut(entries, lambda entry: int(entry["seq"]))
    return JSONResponse({"entries": [ledger.view(entry) for entry in chosen], "nextCursor": cursor})


async def create_top_up(request: Request) -> Response:
    """POST /credits/top-ups: return a link where a human pays for credits. Each request creates a new one."""
    caller = require(request, "payments:write", CREDITS, claimed=True)
    body = await json_object(request)
    # ``amount`` is an alias of ``amountUsd``.
    given = [body[name] for name in ("amountUsd", "amount") if name in body] or [None]
    try:
        cents, *other = (cents_of(value, low=top_ups.MIN_USD, high=top_ups.MAX_USD) for value in given)
        if other not in ([], [cents]):
            raise ValueError("must be the same in amountUsd and amount")
    except ValueError as error:
        raise ApiError(400, f"The amount {error}", {"field": "amountUsd"}) from None
    sandbox = sandbox_of(request)
    top_up = top_ups.create(sandbox.database, caller.account.id, cents, sandbox.now())
    return JSONResponse(
        {
            "topUpId": top_up.id,
            "checkoutUrl": f"{origin_of(request)}/checkout/{top_up.id}",
            "expiresAt": top_up.expires_at,
            "topUp": top_up.view(),
            "message": "No money has moved. A human must open the checkout link and pay.",
        },
        201,
    )


async def show_top_up(request: Request) -> Response:
    """GET /credits/top-ups/{id}: show a top-up."""
    caller = require(request, "payments:read", CREDITS)
    sandbox, top_up_id = sandbox_of(request), request.path_params["top_up_id"]
    top_up = top_ups.find(sandbox.database, top_up_id)
    if top_up is None or top_up.account_id != caller.account.id:
        raise not_found("credit-top-ups", "Top-up not found", topUpId=top_up_id)
    return JSONResponse({"topUp": top_ups.expire_if_due(sandbox, top_up, sandbox.now()).view()})


ENDPOINTS = [
    Endpoint("GET", f"{API_PREFIX}/credits", show_credits),
    Endpoint("GET", f"{API_PREFIX}/credits/ledger", list_ledger),
    Endpoint("POST", f"{API_PREFIX}/credits/top-ups", create_top_up),
    Endpoint("GET", f"{API_PREFIX}/credits/top-ups/{{top_up_id}}", show_top_up),
]
