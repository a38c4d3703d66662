"""Account of a page. Everybody who can reach the sandbox counts as its owner, without a password."""

from __future__ import annotations

from starlette.responses import Response

from opentrain_sandbox.core.database import Database
from opentrain_sandbox.domain.people import accounts
from opentrain_sandbox.domain.people.accounts import Account
from opentrain_sandbox.pages.html import CLAIM_COMMAND, message


def latest_registered(database: Database, limit: int) -> list[str]:
    """Return the ids of the latest accounts that agents have registered, newest first."""
    rows = database.all("SELECT account_id FROM registrations ORDER BY rowid DESC LIMIT ?", (limit,))
    return [row["account_id"] for row in rows]


def is_registered(database: Database, account_id: str) -> bool:
    """Return whether an agent has registered the account. Seeded employers are not registered."""
    return database.one("SELECT 1 FROM registrations WHERE account_id = ?", (account_id,)) is not None


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


def account_error(database: Database, account_id: str) -> Response:
    """Return the error page for an account that is not claimed yet (409) or does not exist (404)."""
    if is_registered(database, account_id):
        return message(
            "This account has no owner yet",
            "A human must claim it first. The agent starts the claim with:",
            409,
            command=CLAIM_COMMAND,
        )
    return message("Account not found", "This sandbox does not have an account with this id.", 404)
