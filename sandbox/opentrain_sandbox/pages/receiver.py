"""Receiver of webhooks for ``--receiver``: it verifies each delivery and shows it."""

from __future__ import annotations

import hmac

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.core.activity import RECEIVED, Exchange, Filter, Record
from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.core.sandbox import Sandbox, origin_of, sandbox_of
from opentrain_sandbox.domain.events import event_log
from opentrain_sandbox.domain.events.webhook_delivery import signature_at
from opentrain_sandbox.pages.activity import lines_of
from opentrain_sandbox.pages.html import page
from opentrain_sandbox.web.recording import Body, header_lines
from opentrain_sandbox.web.routing import Endpoint

PATH = "/receiver"
TOLERANCE = 300
"""Maximum age of a signature, in seconds of the machine (contract.md section 9)."""
VERIFIED = "verified"


async def receive(request: Request) -> Response:
    """POST /receiver: verify a delivery, record it, and respond with 200, or 400 if it is not genuine."""
    sandbox, body = sandbox_of(request), await request.body()
    delivery_id = request.headers.get("x-opentrain-delivery", "")
    hook = sandbox.database.one(
        "SELECT webhooks.* FROM deliveries JOIN webhooks ON webhooks.id = webhook_id WHERE deliveries.id = ?",
        (delivery_id,),
    )
    secret = None if hook is None else str(hook["secret"])
    result = verify(sandbox, secret, request.headers.get("x-opentrain-signature", ""), body)
    kept = Body()
    kept.add(body)
    event_type = request.headers.get("x-opentrain-event", "")
    record = Record(
        kind=RECEIVED,
        at=iso(sandbox.now()),
        account_id=None if hook is None else hook["account_id"],
        failed=result != VERIFIED,
        label=event_type if event_type in event_log.SCOPES else "unknown event",
        target=PATH,
        status=result,
        reference="" if hook is None else delivery_id,
    )
    sandbox.activity.add(record, Exchange(header_lines(request.headers.raw), kept.text(), "", ""))
    return JSONResponse({"result": result}, 200 if result == VERIFIED else 400)


def verify(sandbox: Sandbox, secret: str | None, header: str, body: bytes) -> str:
    """Return ``VERIFIED``, or why a delivery is not genuine."""
    parts = dict(part.partition("=")[::2] for part in header.split(","))
    t, v1 = parts.get("t", ""), parts.get("v1", "")
    if secret is None:
        return "unknown delivery"
    if not (t.isascii() and t.isdigit() and len(t) < 12 and v1):
        return "no signature"
    if abs(sandbox.clock().timestamp() - int(t)) > TOLERANCE:
        return "signature is too old"
    expected = signature_at(secret, body, int(t)).partition("v1=")[2]
    return VERIFIED if hmac.compare_digest(expected.encode(), v1.encode()) else "wrong signature"


async def show_received(request: Request) -> Response:
    """GET /receiver: show the received deliveries, and how to subscribe."""
    values = lines_of(request, Filter(kind=RECEIVED))
    return page(request, "receiver.html", url=f"{origin_of(request)}{PATH}", **values)


ENDPOINTS = [Endpoint("GET", PATH, show_received), Endpoint("POST", PATH, receive)]
