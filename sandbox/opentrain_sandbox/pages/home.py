"""Home page: what waits for the human, what happens next, and the latest activity."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from opentrain_sandbox.control.state import LATEST, pending_decisions
from opentrain_sandbox.core.activity import KINDS
from opentrain_sandbox.core.sandbox import Sandbox, origin_of, sandbox_of
from opentrain_sandbox.domain.approvals import records
from opentrain_sandbox.pages.account import account_names, latest_registered
from opentrain_sandbox.pages.activity import KIND_LABELS, STATUS_LABELS, filter_of, lines_of
from opentrain_sandbox.pages.approvals import title_of
from opentrain_sandbox.pages.clock import next_events
from opentrain_sandbox.pages.html import page
from opentrain_sandbox.web.routing import Endpoint

SOON = 5
"""Number of scheduled events on the page."""
WAITING = 20
"""Number of pending decisions of each kind on the page."""
ACCOUNTS = 50
"""Number of accounts in the filter."""


async def show_home(request: Request) -> Response:
    """GET /: show the state of the whole sandbox."""
    sandbox = sandbox_of(request)
    chosen = filter_of(request)
    registered = set(latest_registered(sandbox.database, ACCOUNTS))
    names = account_names(sandbox.database, registered)
    return page(
        request,
        "home.html",
        **waiting_values(sandbox),
        next=next_events(sandbox, SOON + 1),
        soon=SOON,
        account_names=sorted(names.items(), key=lambda item: (item[1], item[0])),
        kinds={kind: KIND_LABELS[kind] for kind in KINDS},
        statuses=STATUS_LABELS,
        chosen=chosen,
        origin=origin_of(request),
        has_accounts=bool(registered),
        **lines_of(request, chosen),
    )


def waiting_values(sandbox: Sandbox) -> dict[str, Any]:
    """Return the pending decisions, oldest first, the latest ``WAITING`` of each kind."""
    waiting = {kind: items[-WAITING:] for kind, items in pending_decisions(sandbox).items()}
    ids = {item["accountId"] for items in waiting.values() for item in items}
    titles = {item["id"]: title_of(sandbox, records.get(sandbox.database, item["id"])) for item in waiting["approvals"]}
    return {
        "waiting": waiting,
        "titles": titles,
        "names": account_names(sandbox.database, ids),
        "latest": min(WAITING, LATEST),
    }


ENDPOINTS = [Endpoint("GET", "/", show_home)]
