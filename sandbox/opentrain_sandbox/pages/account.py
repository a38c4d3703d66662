"""Accounts: their list, and the account of a page. Whoever can reach the sandbox counts as its owner."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.sandbox import Sandbox, sandbox_of
from opentrain_sandbox.domain.money import ledger
from opentrain_sandbox.domain.people import accounts
from opentrain_sandbox.domain.people.accounts import Account
from opentrain_sandbox.pages.html import CLAIM_COMMAND, message, page
from opentrain_sandbox.web.routing import Endpoint

SHOWN = 50
"""Number of accounts on the page."""


async def show_accounts(request: Request) -> Response:
    """GET /accounts: show the latest registered accounts, newest first."""
    lines = account_lines(sandbox_of(request))
    return page(request, "accounts.html", accounts=lines[:SHOWN], more_accounts=len(lines) > SHOWN)


def account_lines(sandbox: Sandbox) -> list[dict[str, Any]]:
    """Return the latest registered accounts, newest first: one more than the page shows."""
    lines = []
    for account_id in latest_registered(sandbox.database, SHOWN + 1):
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


def latest_registered(database: Database, limit: int) -> list[str]:
    """Return the ids of the latest accounts that agents have registered, newest first."""
    rows = database.all("SELECT account_id FROM registrations ORDER BY rowid DESC LIMIT ?", (limit,))
    return [row["account_id"] for row in rows]


def is_registered(database: Database, account_id: str) -> bool:
    """Return whether an agent has registered the account. Seeded employers are not registered."""
    return database.one("SELECT 1 FROM registrations WHERE account_id = ?", (account_id,)) is not None


def account_names(database: Database, account_ids: set[str]) -> dict[str, str]:
    """Return the names of these accounts by id."""
    marks = ", ".join("?" * len(account_ids))
    rows = database.all(f"SELECT id, name FROM accounts WHERE id IN ({marks})", tuple(account_ids))
    return {row["id"]: row["name"] for row in rows}


def agent_of(database: Database, account_id: str) -> str:
    """Return the name of the agent that has registered the account."""
    row = database.one("SELECT agent_name FROM registrations WHERE account_id = ?", (account_id,))
    assert row is not None
    return str(row["agent_name"])


def has_card(database: Database, account_id: str) -> bool:
    """Return whether the account has a card on file."""
    row = database.one("SELECT card_on_file FROM accounts WHERE id = ?", (account_id,))
    return row is not None and bool(row["card_on_file"])


def find_claimed(database: Database, account_id: str) -> Account | None:
    """Return the account with this id, if an agent has registered and a human has claimed it, or None."""
    account = accounts.find(database, account_id)
    if account is None or not account.claimed or not is_registered(database, account.id):
        return None
    return account


def account_error(request: Request, account_id: str) -> Response:
    """Return the error page for an account that is not claimed yet (409) or does not exist (404)."""
    if is_registered(sandbox_of(request).database, account_id):
        return message(
            request,
            "This account has no owner yet",
            "A human must claim it first. The agent starts the claim with:",
            409,
            command=CLAIM_COMMAND,
        )
    return message(request, "Account not found", "This sandbox does not have an account with this id.", 404)


ENDPOINTS = [Endpoint("GET", "/accounts", show_accounts)]
