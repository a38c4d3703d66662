"""Employer accounts: an organization and its owner."""

from __future__ import annotations

import secrets
import sqlite3
from dataclasses import dataclass
from datetime import datetime

from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.core.database import Database


@dataclass(frozen=True)
class Account:
    """One account. ``id`` is that of the organization. ``email`` is a placeholder until a human claims it."""

    id: str
    name: str
    owner_user_id: str
    email: str
    first_name: str
    last_name: str | None
    claimed: bool

    @property
    def full_name(self) -> str:
        """First and last name of the owner, as far as they are known."""
        return " ".join(part for part in (self.first_name, self.last_name) if part)


def create(database: Database, name: str, owner_name: str, now: datetime) -> Account:
    """Create an unclaimed account. Its owner is the agent until the claim."""
    account_id = f"org_{secrets.token_hex(8)}"
    user_id = f"user_{secrets.token_hex(8)}"
    # No real address ends in .invalid (RFC 2606).
    email = f"{user_id}@agents.opentrain.invalid"
    database.execute(
        "INSERT INTO accounts (id, name, owner_user_id, email, first_name, created_at) VALUES (?, ?, ?, ?, ?, ?)",
        (account_id, name, user_id, email, owner_name, iso(now)),
    )
    account = find(database, account_id)
    assert account is not None
    return account


def find(database: Database, account_id: str) -> Account | None:
    """Return the account with this organization id, or None."""
    return _account(database.one("SELECT * FROM accounts WHERE id = ?", (account_id,)))


def find_by_email(database: Database, email: str) -> Account | None:
    """Return the account of this address, in any letter case, or None."""
    return _account(database.one("SELECT * FROM accounts WHERE email = ?", (email,)))


def find_by_user(database: Database, user_id: str) -> Account | None:
    """Return the account that this user owns, or None."""
    return _account(database.one("SELECT * FROM accounts WHERE owner_user_id = ?", (user_id,)))


def claim(database: Database, account_id: str, email: str, now: datetime) -> None:
    """Make the human with this address the owner. Their first name is derived from the address."""
    first_name = email.partition("@")[0].partition(".")[0].partition("+")[0].capitalize()
    database.execute(
        "UPDATE accounts SET email = ?, first_name = ?, last_name = NULL, claimed_at = ? WHERE id = ?",
        (email, first_name, iso(now), account_id),
    )


def _account(row: sqlite3.Row | None) -> Account | None:
    if row is None:
        return None
    return Account(
        id=row["id"],
        name=row["name"],
        owner_user_id=row["owner_user_id"],
        email=row["email"],
        first_name=row["first_name"],
        last_name=row["last_name"],
        claimed=row["claimed_at"] is not None,
    )
