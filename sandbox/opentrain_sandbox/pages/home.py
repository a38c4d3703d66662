"""Home page: accounts, pending decisions, latest events, settings and control API."""

from __future__ import annotations

import json
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from opentrain_sandbox.control.clock import clock_view
from opentrain_sandbox.control.faults import faults_view
from opentrain_sandbox.control.reference import OPERATIONS
from opentrain_sandbox.control.state import LATEST, pending_decisions
from opentrain_sandbox.core.sandbox import Sandbox, origin_of, sandbox_of
from opentrain_sandbox.core.scopes import FEATURES
from opentrain_sandbox.domain.money import ledger
from opentrain_sandbox.domain.people import accounts
from opentrain_sandbox.pages.account import agent_of, has_card, latest_registered
from opentrain_sandbox.pages.approvals import TEXTS
from opentrain_sandbox.pages.html import page
from opentrain_sandbox.web.routing import Endpoint

RECENT = 20
"""Number of events on the page."""
ACCOUNTS = 50
"""Number of accounts on the page."""


async def show_home(request: Request) -> Response:
    """GET /: show the state of the whole sandbox."""
    sandbox = sandbox_of(request)
    waiting = pending_decisions(sandbox)
    lines = account_lines(sandbox)
    waiting_for = {item["accountId"] for items in waiting.values() for item in items}
    return page(
        "home.html",
        accounts=lines[:ACCOUNTS],
        more_accounts=len(lines) > ACCOUNTS,
        waiting=waiting,
        latest=LATEST,
        names={account_id: account_name(sandbox, account_id) for account_id in waiting_for},
        titles={kind: texts.title.replace("{name}", "a trainer") for kind, texts in TEXTS.items()},
        events=recent_events(sandbox),
        operations=OPERATIONS,
        origin=origin_of(request),
        clock=clock_view(sandbox),
        seed=sandbox.setting("seed", "0"),
        auto_approve=sandbox.auto_approve,
        missing_features=sorted(FEATURES - sandbox.features),
        faults=faults_view(request)["faults"],
    )


def account_lines(sandbox: Sandbox) -> list[dict[str, Any]]:
    """Return the latest registered accounts, newest first: one more than the page shows."""
    lines = []
    for account_id in latest_registered(sandbox.database, ACCOUNTS + 1):
        account = accounts.find(sandbox.database, account_id)
        assert account is not None
        available, reserved = ledger.balance(sandbox.database, account_id)
        lines.append(
            {
                "account": account,
                "agent": agent_of(sandbox.database, account_id),
                "available": available,
                "reserved": reserved,
                "card": has_card(sandbox.database, account_id),
            }
        )
    return lines


def recent_events(sandbox: Sandbox) -> list[dict[str, Any]]:
    """Return the latest events of all accounts, newest first. ``data`` omits the subject of the event."""
    rows = sandbox.database.all("SELECT * FROM events ORDER BY seq DESC LIMIT ?", (RECENT,))
    return [
        {
            "type": row["type"],
            "at": row["created_at"],
            "account": account_name(sandbox, row["account_id"]),
            "data": {key: value for key, value in json.loads(row["data"]).items() if value is not None},
        }
        for row in rows
    ]


def account_name(sandbox: Sandbox, account_id: str) -> str:
    """Return the name of an account."""
    account = accounts.find(sandbox.database, account_id)
    assert account is not None
    return account.name


ENDPOINTS = [Endpoint("GET", "/", show_home)]
