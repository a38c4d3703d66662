"""Endpoints of the account's tokens: list, create, revoke (contract.md section 3)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.core.clock import parse_iso
from opentrain_sandbox.core.sandbox import sandbox_of
from opentrain_sandbox.core.scopes import ALL_SCOPES, allows
from opentrain_sandbox.core.validation_issues import invalid_type, issue, too_big
from opentrain_sandbox.domain.people import tokens
from opentrain_sandbox.web.authorize import Caller, require
from opentrain_sandbox.web.errors import API_PREFIX, ApiError, invalid
from opentrain_sandbox.web.request_body import json_object
from opentrain_sandbox.web.routing import Endpoint


async def list_tokens(request: Request) -> Response:
    """GET /tokens: list tokens (contract.md section 3, tokens list)."""
    caller = require(request)
    sandbox = sandbox_of(request)
    records = tokens.list_all(sandbox.database, caller.account.id)
    return JSONResponse({"tokens": [record.view(caller.account.id, sandbox.now()) for record in records]})


async def revoke_token(request: Request) -> Response:
    """DELETE /tokens/{tokenId}: revoke a token (contract.md section 3, tokens revoke). Idempotent."""
    caller = require(request)
    sandbox = sandbox_of(request)
    token_id = request.path_params["token_id"]
    if tokens.find(sandbox.database, caller.account.id, token_id) is None:
        raise ApiError(404, "Token not found", {"tokenId": token_id})
    tokens.revoke(sandbox.database, token_id, sandbox.now())
    record = tokens.find(sandbox.database, caller.account.id, token_id)
    assert record is not None
    return JSONResponse({"token": record.view(caller.account.id, sandbox.now())})


async def create_token(request: Request) -> Response:
    """POST /tokens: mint a token with at most the caller's scopes (contract.md section 3, tokens)."""
    caller = require(request)
    sandbox = sandbox_of(request)
    body = await json_object(request, required=False)
    now = sandbox.now()
    name, scopes, expires_at = read_token_request(body, caller, now)
    if tokens.limit_reached(sandbox.database, caller.account.id, now):
        raise ApiError(
            409,
            f"The limit of {tokens.MAX_ACTIVE} active tokens is reached",
            {"reason": "token_limit_reached", "limit": tokens.MAX_ACTIVE},
        )
    secret, record = tokens.mint(sandbox.database, caller.account.id, name, scopes, now, expires_at)
    return JSONResponse({"token": secret, "tokenType": "bearer", "metadata": record.view(caller.account.id, now)}, 201)


def read_token_request(body: dict[str, Any], caller: Caller, now: datetime) -> tuple[str, list[str], datetime | None]:
    """Return name, scopes and expiry of a new token.

    Raises:
        ApiError: 400 for a malformed body or an unknown scope, 403 for a scope that the caller lacks.
    """
    name, scopes, expiry = body.get("name", "API token"), body.get("scopes"), body.get("expiresAt")
    issues: list[dict[str, Any]] = []
    if not isinstance(name, str):
        issues.append(invalid_type(["name"], "string", name))
    elif len(name) > 120:
        issues.append(too_big(["name"], 120, "string"))
    if scopes is not None and not (
        isinstance(scopes, list) and scopes and all(isinstance(scope, str) for scope in scopes)
    ):
        issues.append(issue("custom", ["scopes"], "Expected a non-empty list of scopes"))
    expires_at = None
    if expiry is not None:
        try:
            expires_at = parse_iso(expiry if isinstance(expiry, str) else "")
        except ValueError:
            issues.append(issue("invalid_string", ["expiresAt"], "Invalid datetime"))
        else:
            if expires_at <= now:
                issues.append(issue("custom", ["expiresAt"], "Must be in the future"))
    if issues:
        raise invalid(issues)

    requested = list(caller.token.scopes) if scopes is None else list(dict.fromkeys(scopes))
    unknown = [scope for scope in requested if scope not in ALL_SCOPES]
    if unknown:
        details = {"unknownScopes": unknown, "supportedScopes": list(ALL_SCOPES)}
        raise ApiError(400, "Unknown scopes", details)
    if not all(allows(caller.token.scopes, scope) for scope in requested):
        raise ApiError(
            403,
            "A token cannot grant scopes that it does not have",
            {"requiredScopes": requested, "grantedScopes": list(caller.token.scopes)},
        )
    return name, requested, expires_at


ENDPOINTS = [
    Endpoint("GET", f"{API_PREFIX}/tokens", list_tokens),
    Endpoint("POST", f"{API_PREFIX}/tokens", create_token),
    Endpoint("DELETE", f"{API_PREFIX}/tokens/{{token_id}}", revoke_token),
]
