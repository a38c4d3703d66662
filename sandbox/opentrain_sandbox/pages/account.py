"""Whose account a page is about. Whoever reaches the sandbox is taken to be its owner, without a password."""

from __future__ import annotations

from starlette.responses import Response

from opentrain_sandbox.core.database import Database
from opentrain_sandbox.domain.people import accounts
from opentrain_sandbox.domain.people.accounts import Account
from opentrain_sandbox.pages.html import CLAIM, message


def own_ids(database: Database) -> list[str]:
    """The ids of all accounts that agents have registered, newest first; the seeded employers are not among them."""
    return [row["account_id"] for row in database.all("SELECT account_id FROM registrations ORDER BY rowid DESC")]


def agent_of(database: Database, account_id: str) -> str:
    """The name of the agent that has registered the account."""
    row = database.one("SELECT agent_name FROM registrations WHERE account_id = ?", (account_id,))
    assert row is not None
    return str(row["agent_name"])


def has_card(database: Database, account_id: str) -> bool:
    """Whether the account has a card on file."""
    row = database.one("SELECT card_on_file FROM accounts WHERE id = ?", (account_id,))
    return row is not None and bool(row["card_on_file"])


def find_claimed(database: Database, account_id: str) -> Account | None:
    """The account with this id if an agent has registered and a human has claimed it."""
    account = accounts.find(database, account_id)
    if account is None or not account.claimed or account.id not in own_ids(database):
        return None
    return account


def nobody(database: Database, account_id: str) -> Response:
    """The page for an account that ``find_claimed`` does not find: 409 when it only has no owner, else 404."""
    if account_id in own_ids(database):
        return message(
            "Nobody owns this account yet",
            "A human has to claim it first. The agent starts that:",
            409,
            command=CLAIM,
        )
    return message("No such account", "The address of this page names no account of this sandbox.", 404)
