"""Pages of webhooks: subscriptions, and deliveries with their attempts."""

from __future__ import annotations

import json

from starlette.requests import Request
from starlette.responses import Response

from opentrain_sandbox.core.activity import DELIVERY, RECEIVED
from opentrain_sandbox.core.sandbox import sandbox_of
from opentrain_sandbox.domain.events import webhook_delivery
from opentrain_sandbox.pages.account import account_names
from opentrain_sandbox.pages.html import before_of, message, page, redirect_to
from opentrain_sandbox.web.routing import Endpoint

SHOWN = 25
"""Number of deliveries on the page."""
SUBSCRIPTIONS = 50
"""Number of subscriptions on the page."""
ATTEMPTS = 20
"""Number of attempts on the page of a delivery."""


async def show_webhooks(request: Request) -> Response:
    """GET /webhooks: show the latest subscriptions and one page of deliveries."""
    database = sandbox_of(request).database
    below = before_of(request)
    hooks = database.all("SELECT * FROM webhooks ORDER BY seq DESC LIMIT ?", (SUBSCRIPTIONS,))
    deliveries = database.all(
        "SELECT deliveries.*, events.type, webhooks.url FROM deliveries JOIN events ON events.seq = event_seq"
        " JOIN webhooks ON webhooks.id = webhook_id WHERE deliveries.seq < ? ORDER BY deliveries.seq DESC LIMIT ?",
        (below, SHOWN + 1),
    )
    return page(
        request,
        "webhooks.html",
        hooks=[(hook, json.loads(hook["event_types"])) for hook in hooks],
        names=account_names(database, {hook["account_id"] for hook in hooks}),
        deliveries=deliveries[:SHOWN],
        older=f"?before={deliveries[SHOWN - 1]['seq']}" if len(deliveries) > SHOWN else "",
        receiver=request.app.state.receiver,
    )


async def show_delivery(request: Request) -> Response:
    """GET /deliveries/{id}: show a delivery, its attempts, and the signed body."""
    sandbox, delivery_id = sandbox_of(request), request.path_params["delivery_id"]
    row = sandbox.database.one(
        "SELECT deliveries.*, webhooks.url, webhooks.status, webhooks.account_id FROM deliveries"
        " JOIN webhooks ON webhooks.id = webhook_id WHERE deliveries.id = ?",
        (delivery_id,),
    )
    if row is None:
        return message(request, "Delivery not found", "It does not exist, or its webhook was deleted.", 404)
    event = sandbox.database.one("SELECT * FROM events WHERE seq = ?", (row["event_seq"],))
    assert event is not None
    attempts = sandbox.activity.list_of(DELIVERY, delivery_id, ATTEMPTS)
    exchange = sandbox.activity.exchange_of(attempts[0]) if attempts else None
    return page(
        request,
        "delivery.html",
        delivery=row,
        event=event,
        account=account_names(sandbox.database, {row["account_id"]})[row["account_id"]],
        attempts=attempts,
        received=sandbox.activity.list_of(RECEIVED, delivery_id, ATTEMPTS),
        headers=exchange.request_headers if exchange is not None else "",
        body=webhook_delivery.body_of(event).decode(),
    )


async def redeliver(request: Request) -> Response:
    """POST /deliveries/{id}: send a delivery again, now. 409 if its webhook is disabled or was deleted."""
    delivery_id = request.path_params["delivery_id"]
    if not webhook_delivery.redeliver(sandbox_of(request), delivery_id):
        return message(request, "Nothing was sent", "The webhook is disabled or was deleted.", 409)
    return redirect_to(f"/deliveries/{delivery_id}")


ENDPOINTS = [
    Endpoint("GET", "/webhooks", show_webhooks),
    Endpoint("GET", "/deliveries/{delivery_id}", show_delivery),
    Endpoint("POST", "/deliveries/{delivery_id}", redeliver),
]
