"""Endpoints of registration, claim, token and revocation below /api/agent (contract.md section 2), and GET /auth/me."""

from __future__ import annotations

import re
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.core.sandbox import origin_of, sandbox_of
from opentrain_sandbox.core.scopes import POST_CLAIM_SCOPES, PRE_CLAIM_SCOPES
from opentrain_sandbox.domain.people import accounts, claims, tokens
from opentrain_sandbox.web.authorize import require
from opentrain_sandbox.web.errors import AGENT_PREFIX, API_PREFIX, OAuthError
from opentrain_sandbox.web.recording import note_account
from opentrain_sandbox.web.request_body import agent_json_object, form_fields
from opentrain_sandbox.web.routing import Endpoint

GRANT_TYPE = "urn:opentrain:agent-auth:grant-type:claim"
MAX_NAME = 120
EMAIL = re.compile(r"[^@\s<>]+@[^@\s<>.]+(\.[^@\s<>.]+)+")
# A response with a secret must not be cached (RFC 6749 section 5.1).
NO_STORE = {"Cache-Control": "no-store"}


async def register(request: Request) -> Response:
    """POST /api/agent/identity: create an anonymous account with a pre-claim token and a claim token.

    Raises:
        OAuthError: unsupported_identity_type, or invalid_request for a name that is not a text.
    """
    body = await agent_json_object(request)
    sandbox = sandbox_of(request)
    if body.get("identity_type", "anonymous") != "anonymous":
        raise OAuthError("unsupported_identity_type", "Only anonymous registration is supported")
    agent_name = optional_name(body, "agent_name") or "Unnamed agent"
    organization = optional_name(body, "organization_name") or f"{agent_name}'s organization"
    now = sandbox.now()
    with sandbox.database.transaction():
        account = accounts.create(sandbox.database, organization, agent_name, now)
        access_token, _ = tokens.mint(sandbox.database, account.id, agent_name, PRE_CLAIM_SCOPES, now)
        claim_token, registration = claims.register(sandbox.database, account.id, agent_name, now)
    note_account(request, account.id)
    origin = origin_of(request)
    return JSONResponse(
        {
            "identity_type": "anonymous",
            "registration_id": registration.id,
            "access_token": access_token,
            "token_type": "bearer",
            "scopes": list(PRE_CLAIM_SCOPES),
            "claim_token": claim_token,
            "claim_token_expires_at": registration.claim_expires_at,
            "claim_endpoint": f"{origin}{AGENT_PREFIX}/identity/claim",
            "token_endpoint": f"{origin}{AGENT_PREFIX}/oauth/token",
            "grant_type": GRANT_TYPE,
        },
        201,
        headers=NO_STORE,
    )


def optional_name(body: dict[str, Any], key: str) -> str | None:
    """Return an optional name without surrounding white space. An empty name counts as missing.

    Raises:
        OAuthError: invalid_request, it is not a string or longer than 120 characters.
    """
    value = body.get(key)
    if value is None:
        return None
    if not isinstance(value, str) or len(value) > MAX_NAME:
        label = key.replace("_", " ")
        raise OAuthError("invalid_request", f"The {label} must be a string of at most {MAX_NAME} characters")
    return value.strip() or None


async def start_claim(request: Request) -> Response:
    """POST /api/agent/identity/claim: return a link and a code for the human. They replace earlier ones.

    Raises:
        OAuthError: invalid_request. The description says what is wrong.
    """
    body = await agent_json_object(request)
    sandbox = sandbox_of(request)
    now = sandbox.now()
    claim_token, email = body.get("claim_token"), body.get("email")
    if not isinstance(claim_token, str) or not claim_token:
        raise OAuthError("invalid_request", "The claim token is missing")
    registration = claims.find_by_claim_token(sandbox.database, claim_token)
    if registration is None:
        raise OAuthError("invalid_request", "The claim token is unknown")
    note_account(request, registration.account_id)
    if registration.claimed_at is not None:
        raise OAuthError("invalid_request", "The account has already been claimed")
    if not registration.window_open(now):
        closed = registration.claim_expires_at
        raise OAuthError("invalid_request", f"The claim window closed at {closed}. Register again")
    if not isinstance(email, str) or not EMAIL.fullmatch(email.strip()) or len(email) > 254:
        raise OAuthError("invalid_request", "The email address is missing or invalid")
    email = email.strip()
    if accounts.find_by_email(sandbox.database, email) is not None:
        raise OAuthError("invalid_request", "email_already_registered: this address already has an account")
    attempt_token, code, lifetime = claims.start(sandbox.database, registration, email, now)
    return JSONResponse(
        {
            "user_code": code,
            "verification_uri": f"{origin_of(request)}/claim?token={attempt_token}",
            "expires_in": lifetime,
            "interval": claims.POLL_INTERVAL,
            "email_sent": False,
        },
        headers=NO_STORE,
    )


async def issue_token(request: Request) -> Response:
    """POST /api/agent/oauth/token: return the token of the claimed account, once.

    Raises:
        OAuthError: authorization_pending, slow_down, expired_token, invalid_grant, unsupported_grant_type
            or invalid_request, all with status 400.
    """
    form = await form_fields(request)
    sandbox = sandbox_of(request)
    now = sandbox.now()
    grant_type, claim_token = form.get("grant_type"), form.get("claim_token")
    if not grant_type:
        raise OAuthError("invalid_request", "The grant type is missing")
    if grant_type != GRANT_TYPE:
        raise OAuthError("unsupported_grant_type", f"The grant type must be {GRANT_TYPE}")
    if not claim_token:
        raise OAuthError("invalid_request", "The claim token is missing")
    registration = claims.find_by_claim_token(sandbox.database, claim_token)
    if registration is None:
        raise OAuthError("invalid_grant", "The claim token is unknown")
    note_account(request, registration.account_id)
    if registration.delivered_at is not None:
        raise OAuthError("invalid_grant", "The token has already been delivered. It is delivered only once")
    if registration.claimed_at is not None:
        return JSONResponse(
            {
                "access_token": claims.deliver(sandbox.database, registration, now),
                "token_type": "bearer",
                "scopes": list(POST_CLAIM_SCOPES),
            },
            headers=NO_STORE,
        )
    if iso(now) >= registration.claim_expires_at:
        raise OAuthError("expired_token", "The claim window has closed. Register again")
    if claims.polled_too_fast(sandbox.database, registration, now):
        raise OAuthError("slow_down", "Polling too fast. Increase the interval by 5 seconds")
    raise OAuthError("authorization_pending", "The human has not confirmed the claim yet")


async def revoke(request: Request) -> Response:
    """POST /api/agent/oauth/revoke: revoke a token. Respond with 200 and ``{}`` to unknown tokens too (RFC 7009).

    Raises:
        OAuthError: invalid_request, ``token`` is missing.
    """
    secret = (await form_fields(request)).get("token")
    if not secret:
        raise OAuthError("invalid_request", "The token is missing")
    sandbox = sandbox_of(request)
    token = tokens.find_by_secret(sandbox.database, secret)
    if token is not None:
        tokens.revoke(sandbox.database, token.id, sandbox.now())
    return JSONResponse({})


async def show_me(request: Request) -> Response:
    """GET /auth/me: show the actor, the token and the account (contract.md section 3, whoami)."""
    caller = require(request)
    account, token = caller.account, caller.token
    return JSONResponse(
        {
            "actor": {
                "userId": account.owner_user_id,
                "email": account.email,
                "firstName": account.first_name,
                "lastName": account.last_name,
                "fullName": account.full_name,
                "userType": "EMPLOYER",
            },
            "token": {
                "id": token.id,
                "label": token.name,
                "scopes": list(token.scopes),
                "ownerOrganizationId": account.id,
            },
            "account": {
                "kind": "employer_organization",
                "organizationId": account.id,
                "ownerUserId": account.owner_user_id,
                "memberRole": "OWNER",
                "claimed": account.claimed,
            },
        }
    )


ENDPOINTS = [
    Endpoint("POST", f"{AGENT_PREFIX}/identity", register),
    Endpoint("POST", f"{AGENT_PREFIX}/identity/claim", start_claim),
    Endpoint("POST", f"{AGENT_PREFIX}/oauth/token", issue_token),
    Endpoint("POST", f"{AGENT_PREFIX}/oauth/revoke", revoke),
    Endpoint("GET", f"{API_PREFIX}/auth/me", show_me),
]
