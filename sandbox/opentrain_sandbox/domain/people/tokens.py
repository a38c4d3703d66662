"""Personal tokens: mint, look up and revoke. Only hashes of secrets are stored."""

from __future__ import annotations

import hashlib
import json
import secrets
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.core.database import Database

# contract.md section 3, tokens: at most 25 active ones per account.
MAX_ACTIVE = 25


@dataclass(frozen=True)
class Token:
    """Record of a token. Times are ISO 8601 in UTC. ``preview`` is the visible part of the secret."""

    id: str
    account_id: str
    preview: str
    name: str
    scopes: tuple[str, ...]
    created_at: str
    last_used_at: str | None
    expires_at: str | None
    revoked_at: str | None

    def status(self, now: datetime) -> str:
        """Return "active", "expired" or "revoked"."""
        if self.revoked_at is not None:
            return "revoked"
        return "expired" if self.expires_at is not None and self.expires_at <= iso(now) else "active"

    def view(self, account_id: str, now: datetime) -> dict[str, Any]:
        """Return the record in the form of the API (contract.md section 3, tokens list)."""
        return {
            "id": self.id,
            "name": self.name,
            "preview": self.preview,
            "scopes": list(self.scopes),
            "status": self.status(now),
            "organizationId": account_id,
            "createdAt": self.created_at,
            "lastUsedAt": self.last_used_at,
            "expiresAt": self.expires_at,
            "revokedAt": self.revoked_at,
        }


def digest(secret: str) -> str:
    """Return the stored hash of a secret. Secrets are long and random, so a plain hash is enough."""
    return hashlib.sha256(secret.encode()).hexdigest()


def new_secret(prefix: str) -> str:
    """Return a new secret such as ``ot_clm_...`` (prefixes: contract.md section 1)."""
    return f"{prefix}{secrets.token_hex(24)}"


def mint(
    database: Database,
    account_id: str,
    name: str,
    scopes: Iterable[str],
    now: datetime,
    expires_at: datetime | None = None,
) -> tuple[str, Token]:
    """Mint a token ``ot_pat_<publicId>_<secret>``.

    Returns:
        The secret, which is not stored, and the record.
    """
    public_id, secret = secrets.token_hex(8), secrets.token_hex(24)
    full = f"ot_pat_{public_id}_{secret}"
    token_id = f"tok_{public_id}"
    database.execute(
        "INSERT INTO tokens (id, account_id, token_hash, preview, name, scopes, created_at, expires_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            token_id,
            account_id,
            digest(full),
            f"ot_pat_{public_id[:2]}..****..{secret[-2:]}",
            name,
            json.dumps(list(scopes)),
            iso(now),
            None if expires_at is None else iso(expires_at),
        ),
    )
    token = find(database, account_id, token_id)
    assert token is not None
    return full, token


def find(database: Database, account_id: str, token_id: str) -> Token | None:
    """Return the account's token with this id, or None."""
    row = database.one("SELECT * FROM tokens WHERE id = ? AND account_id = ?", (token_id, account_id))
    return None if row is None else _token(row)


def find_by_secret(database: Database, secret: str) -> Token | None:
    """Return the token with this secret, in any status, or None."""
    row = database.one("SELECT * FROM tokens WHERE token_hash = ?", (digest(secret),))
    return None if row is None else _token(row)


def list_all(database: Database, account_id: str) -> list[Token]:
    """Return all tokens of the account, newest first."""
    rows = database.all("SELECT * FROM tokens WHERE account_id = ? ORDER BY seq DESC", (account_id,))
    return [_token(row) for row in rows]


def list_latest(database: Database, account_id: str, limit: int) -> list[Token]:
    """Return at most ``limit`` tokens of the account, newest first."""
    rows = database.all("SELECT * FROM tokens WHERE account_id = ? ORDER BY seq DESC LIMIT ?", (account_id, limit))
    return [_token(row) for row in rows]


def count(database: Database, account_id: str) -> int:
    """Count the tokens of the account."""
    row = database.one("SELECT count(*) FROM tokens WHERE account_id = ?", (account_id,))
    assert row is not None
    return int(row[0])


def limit_reached(database: Database, account_id: str, now: datetime) -> bool:
    """Return whether the account has ``MAX_ACTIVE`` active tokens."""
    row = database.one(
        "SELECT count(*) FROM tokens WHERE account_id = ? AND revoked_at IS NULL"
        " AND (expires_at IS NULL OR expires_at > ?)",
        (account_id, iso(now)),
    )
    assert row is not None
    return int(row[0]) >= MAX_ACTIVE


def touch(database: Database, token_id: str, now: datetime) -> None:
    """Record the time at which the token was used."""
    database.execute("UPDATE tokens SET last_used_at = ? WHERE id = ?", (iso(now), token_id))


def revoke(database: Database, token_id: str, now: datetime) -> None:
    """Revoke a token. A token that is already revoked keeps its time."""
    database.execute("UPDATE tokens SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL", (iso(now), token_id))


def revoke_all(database: Database, account_id: str, now: datetime) -> None:
    """Revoke all tokens of the account, as a finished claim does (contract.md section 0, fact 8)."""
    database.execute(
        "UPDATE tokens SET revoked_at = ? WHERE account_id = ? AND revoked_at IS NULL", (iso(now), account_id)
    )


def _token(row: sqlite3.Row) -> Token:
    return Token(
        id=row["id"],
        account_id=row["account_id"],
        preview=row["preview"],
        name=row["name"],
        scopes=tuple(json.loads(row["scopes"])),
        created_at=row["created_at"],
        last_used_at=row["last_used_at"],
        expires_at=row["expires_at"],
        revoked_at=row["revoked_at"],
    )
