"""Claim of an agent's account by a human: registration, attempt, confirmation, delivery.

A registration is open for about 24 hours, then claimed (a human has confirmed) and delivered (the new token was
fetched, once). An attempt is a link and a code, valid for 30 minutes, and replaces the previous attempt.
Source: contract.md section 2.
"""

from __future__ import annotations

import secrets
import sqlite3
from dataclasses import dataclass
from datetime import datetime, timedelta

from opentrain_sandbox.core.clock import iso, parse_iso
from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.scopes import POST_CLAIM_SCOPES
from opentrain_sandbox.domain.people import accounts, tokens

CLAIM_WINDOW = timedelta(hours=24)
ATTEMPT_EXPIRES_AFTER = timedelta(minutes=30)
POLL_INTERVAL = 5
# RFC 8628 section 3.5; contract.md does not give the step. The maximum limits the wait after fast polling.
SLOW_DOWN_STEP = 5
MAX_POLL_INTERVAL = 60
MAX_WRONG_CODES = 5


@dataclass(frozen=True)
class Registration:
    """An agent's registration. Times are ISO 8601 in UTC, ``poll_interval`` is in seconds."""

    id: str
    account_id: str
    agent_name: str
    claim_expires_at: str
    poll_interval: int
    last_polled_at: str | None
    claimed_at: str | None
    delivered_at: str | None

    def window_open(self, now: datetime) -> bool:
        """Return whether a human can still claim it."""
        return self.claimed_at is None and iso(now) < self.claim_expires_at


@dataclass(frozen=True)
class Attempt:
    """One claim attempt: the invited address and its state."""

    token_hash: str
    registration_id: str
    email: str
    code_hash: str
    wrong_codes: int
    expires_at: str
    completed: bool

    def usable(self, now: datetime) -> bool:
        """Return whether a code can still be entered."""
        return not self.completed and self.wrong_codes < MAX_WRONG_CODES and iso(now) < self.expires_at


def register(database: Database, account_id: str, agent_name: str, now: datetime) -> tuple[str, Registration]:
    """Register an account. Return the claim token, which is not stored, and the registration."""
    claim_token, registration_id = tokens.new_secret("ot_clm_"), f"reg_{secrets.token_hex(8)}"
    database.execute(
        "INSERT INTO registrations (id, account_id, agent_name, claim_token_hash, claim_expires_at,"
        " poll_interval) VALUES (?, ?, ?, ?, ?, ?)",
        (
            registration_id,
            account_id,
            agent_name,
            tokens.digest(claim_token),
            iso(now + CLAIM_WINDOW),
            POLL_INTERVAL,
        ),
    )
    registration = find(database, registration_id)
    assert registration is not None
    return claim_token, registration


def find(database: Database, registration_id: str) -> Registration | None:
    """Return the registration with this id, or None."""
    return _registration(database.one("SELECT * FROM registrations WHERE id = ?", (registration_id,)))


def find_by_claim_token(database: Database, claim_token: str) -> Registration | None:
    """Return the registration of this claim token, or None."""
    return _registration(
        database.one("SELECT * FROM registrations WHERE claim_token_hash = ?", (tokens.digest(claim_token),))
    )


def start(database: Database, registration: Registration, email: str, now: datetime) -> tuple[str, str, int]:
    """Start a claim attempt. It replaces an earlier attempt and resets the poll interval.

    Returns:
        The attempt token of the link, the 6-digit code, and the lifetime of both in seconds.
    """
    attempt_token = tokens.new_secret("ot_cat_")
    code = f"{secrets.randbelow(1_000_000):06d}"
    expires_at = min(now + ATTEMPT_EXPIRES_AFTER, parse_iso(registration.claim_expires_at))
    with database.transaction():
        database.execute("DELETE FROM claim_attempts WHERE registration_id = ?", (registration.id,))
        database.execute(
            "INSERT INTO claim_attempts (token_hash, registration_id, email, code_hash, expires_at)"
            " VALUES (?, ?, ?, ?, ?)",
            (
                tokens.digest(attempt_token),
                registration.id,
                email,
                _code_hash(attempt_token, code),
                iso(expires_at),
            ),
        )
        database.execute(
            "UPDATE registrations SET poll_interval = ?, last_polled_at = NULL WHERE id = ?",
            (POLL_INTERVAL, registration.id),
        )
    return attempt_token, code, int((expires_at - now).total_seconds())


def find_attempt(database: Database, attempt_token: str) -> Attempt | None:
    """Return the attempt of this link, or None if it is unknown or replaced."""
    return _attempt(database.one("SELECT * FROM claim_attempts WHERE token_hash = ?", (tokens.digest(attempt_token),)))


def find_attempt_of(database: Database, registration_id: str) -> Attempt | None:
    """Return the registration's attempt, or None."""
    return _attempt(database.one("SELECT * FROM claim_attempts WHERE registration_id = ?", (registration_id,)))


def confirm(database: Database, attempt_token: str, attempt: Attempt, code: str, now: datetime) -> bool:
    """Check a code for a usable attempt. The right code finishes the claim and revokes all tokens of the account.

    Returns:
        Whether the code was right. A wrong code is counted.
    """
    if not secrets.compare_digest(_code_hash(attempt_token, code), attempt.code_hash):
        database.execute(
            "UPDATE claim_attempts SET wrong_codes = wrong_codes + 1 WHERE token_hash = ?",
            (attempt.token_hash,),
        )
        return False
    finish(database, attempt, now)
    return True


def finish(database: Database, attempt: Attempt, now: datetime) -> None:
    """Make the invited human the owner of the account, and revoke all its tokens."""
    registration = find(database, attempt.registration_id)
    assert registration is not None
    with database.transaction():
        database.execute(
            "UPDATE claim_attempts SET completed_at = ? WHERE token_hash = ?", (iso(now), attempt.token_hash)
        )
        database.execute("UPDATE registrations SET claimed_at = ? WHERE id = ?", (iso(now), registration.id))
        accounts.claim(database, registration.account_id, attempt.email, now)
        tokens.revoke_all(database, registration.account_id, now)


def deliver(database: Database, registration: Registration, now: datetime) -> str:
    """Mint the token of the claimed account, which is delivered once."""
    with database.transaction():
        secret, _ = tokens.mint(database, registration.account_id, registration.agent_name, POST_CLAIM_SCOPES, now)
        database.execute("UPDATE registrations SET delivered_at = ? WHERE id = ?", (iso(now), registration.id))
    return secret


def polled_too_fast(database: Database, registration: Registration, now: datetime) -> bool:
    """Record one poll and return whether it came before the interval had passed. If so, increase the interval."""
    interval = registration.poll_interval
    too_fast = registration.last_polled_at is not None and now < parse_iso(registration.last_polled_at) + timedelta(
        seconds=interval
    )
    if too_fast:
        interval = min(interval + SLOW_DOWN_STEP, MAX_POLL_INTERVAL)
    database.execute(
        "UPDATE registrations SET poll_interval = ?, last_polled_at = ? WHERE id = ?",
        (interval, iso(now), registration.id),
    )
    return too_fast


def _code_hash(attempt_token: str, code: str) -> str:
    # A hash of six digits alone is easy to reverse; with the token of the link it is not.
    return tokens.digest(f"{attempt_token}:{code}")


def _attempt(row: sqlite3.Row | None) -> Attempt | None:
    if row is None:
        return None
    return Attempt(
        token_hash=row["token_hash"],
        registration_id=row["registration_id"],
        email=row["email"],
        code_hash=row["code_hash"],
        wrong_codes=row["wrong_codes"],
        expires_at=row["expires_at"],
        completed=row["completed_at"] is not None,
    )


def _registration(row: sqlite3.Row | None) -> Registration | None:
    if row is None:
        return None
    return Registration(
        id=row["id"],
        account_id=row["account_id"],
        agent_name=row["agent_name"],
        claim_expires_at=row["claim_expires_at"],
        poll_interval=row["poll_interval"],
        last_polled_at=row["last_polled_at"],
        claimed_at=row["claimed_at"],
        delivered_at=row["delivered_at"],
    )
