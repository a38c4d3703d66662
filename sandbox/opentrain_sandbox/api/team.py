"""Endpoints of /team: members and invitations (contract.md section 3, team show and team invite)."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.api.auth import EMAIL
from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.core.sandbox import Sandbox, sandbox_of
from opentrain_sandbox.core.validation_issues import invalid_type, issue
from opentrain_sandbox.domain.people import accounts
from opentrain_sandbox.domain.people.accounts import Account
from opentrain_sandbox.web.authorize import Caller, identify, require
from opentrain_sandbox.web.errors import API_PREFIX, ApiError, invalid
from opentrain_sandbox.web.request_body import json_object
from opentrain_sandbox.web.routing import Endpoint

FEATURE = "public_api_team"
INVITATION_EXPIRES_AFTER = timedelta(days=7)
BOUNCING = "bounce.example"
"""Mail to this domain and its subdomains fails, to test a failing invitation."""


def team_caller(request: Request, scope: str, *, claimed: bool = False) -> Caller:
    """Return the caller, if they can use the team.

    Raises:
        ApiError: 401; 403, with the reason ``teams_not_enabled`` if the feature is not enabled.
    """
    if FEATURE not in sandbox_of(request).features:
        identify(request)
        details = {"reason": "teams_not_enabled", "featureKey": FEATURE}
        raise ApiError(403, "Teams are not enabled for this account", details)
    return require(request, scope, claimed=claimed)


async def show(request: Request) -> Response:
    """GET /team: show members and pending invitations."""
    caller = team_caller(request, "team:read")
    sandbox = sandbox_of(request)
    return JSONResponse({"team": view(sandbox, caller.account, sandbox.now())})


async def invite(request: Request) -> Response:
    """POST /team/invites: invite a person with 201. Respond with 200 if they are invited or a member.

    Raises:
        ApiError: 401, 403, 400 (with issues) or 409 (the mail cannot be sent).
    """
    caller = team_caller(request, "team:write", claimed=True)
    email = read_email(await json_object(request))
    sandbox, now = sandbox_of(request), sandbox_of(request).now()
    with sandbox.database.transaction():
        status, new = add(sandbox, caller.account, email, now)
    return JSONResponse(
        {"ok": True, "status": status, "email": email, "team": view(sandbox, caller.account, now)}, 201 if new else 200
    )


def read_email(body: dict[str, Any]) -> str:
    """Return the address to invite.

    Raises:
        ApiError: 400 with issues.
    """
    email = body.get("email")
    if not isinstance(email, str):
        raise invalid([invalid_type(["email"], "string", email)])
    email = email.strip()
    if len(email) > 254 or not EMAIL.fullmatch(email):
        raise invalid([issue("invalid_string", ["email"], "Invalid email", validation="email")])
    return email


def add(sandbox: Sandbox, account: Account, email: str, now: datetime) -> tuple[str, bool]:
    """Invite the address, or add its owner immediately if they have an account.

    Returns:
        The ``status`` of the response, and whether anything has changed.

    Raises:
        ApiError: 409, mail to the address bounces.
    """
    database = sandbox.database
    if email.lower() in {member["email"].lower() for member in members(sandbox, account)}:
        return "already_member", False
    person = accounts.find_by_email(database, email)
    if person is not None and person.claimed:
        database.execute(
            "INSERT INTO team_members (user_id, account_id, name, email, joined_at) VALUES (?, ?, ?, ?, ?)",
            (person.owner_user_id, account.id, person.full_name, person.email, iso(now)),
        )
        database.execute("DELETE FROM team_invites WHERE account_id = ? AND email = ?", (account.id, email))
        return "member_added", True
    domain = email.rpartition("@")[2].lower()
    if domain == BOUNCING or domain.endswith(f".{BOUNCING}"):
        details = {"reason": "invite_email_send_failed", "email": email}
        raise ApiError(409, "The invitation could not be sent to this address", details)
    database.execute("DELETE FROM team_invites WHERE account_id = ? AND expires_at <= ?", (account.id, iso(now)))
    new = database.execute(
        "INSERT OR IGNORE INTO team_invites (id, account_id, email, created_at, expires_at) VALUES (?, ?, ?, ?, ?)",
        (f"inv_{secrets.token_hex(8)}", account.id, email, iso(now), iso(now + INVITATION_EXPIRES_AFTER)),
    )
    return "invite_created", new == 1


def view(sandbox: Sandbox, account: Account, now: datetime) -> dict[str, Any]:
    """Return the team in the form of the API, without expired invitations."""
    invites = sandbox.database.all(
        "SELECT * FROM team_invites WHERE account_id = ? AND expires_at > ? ORDER BY created_at, rowid",
        (account.id, iso(now)),
    )
    return {
        "organization": {
            "id": account.id,
            "name": account.name,
            "ownerUserId": account.owner_user_id,
            "ownerName": account.full_name,
        },
        "members": members(sandbox, account),
        "invites": [
            {"id": row["id"], "email": row["email"], "createdAt": row["created_at"], "expiresAt": row["expires_at"]}
            for row in invites
        ],
    }


def members(sandbox: Sandbox, account: Account) -> list[dict[str, Any]]:
    """Return the owner, then the other members in the order in which they joined."""
    database = sandbox.database
    owner = database.one("SELECT coalesce(claimed_at, created_at) FROM accounts WHERE id = ?", (account.id,))
    assert owner is not None
    joined = database.all("SELECT * FROM team_members WHERE account_id = ? ORDER BY rowid", (account.id,))
    return [
        member(account.owner_user_id, "OWNER", account.full_name, account.email, owner[0]),
        *(member(row["user_id"], "MEMBER", row["name"], row["email"], row["joined_at"]) for row in joined),
    ]


def member(user_id: str, role: str, name: str, email: str, joined_at: str) -> dict[str, Any]:
    """Return one member in the form of the API."""
    return {"userId": user_id, "role": role, "name": name, "email": email, "joinedAt": joined_at}


ENDPOINTS = [
    Endpoint("GET", f"{API_PREFIX}/team", show),
    Endpoint("POST", f"{API_PREFIX}/team/invites", invite),
]
