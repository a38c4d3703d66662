"""Endpoint of /sandbox/tokens: mint a token as a human does in the settings."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.core.sandbox import Sandbox, sandbox_of
from opentrain_sandbox.core.scopes import ALL_SCOPES
from opentrain_sandbox.core.validation_issues import invalid_type, issue
from opentrain_sandbox.domain.people import accounts, tokens
from opentrain_sandbox.domain.people.accounts import Account
from opentrain_sandbox.web.errors import CONTROL_PREFIX, ApiError, invalid, not_found
from opentrain_sandbox.web.request_body import json_object
from opentrain_sandbox.web.routing import Endpoint


async def mint_token(request: Request) -> Response:
    """POST /sandbox/tokens ``{"accountId"?, "scopes"?, "name"?}``: mint a token as in the app's settings.

    The account defaults to the one claimed last, the scopes to all.

    Raises:
        ApiError: 400, 404 (unknown account) or 409 (it is not claimed, or has the maximum of active tokens).
    """
    body = await json_object(request, required=False)
    name, scopes = read_token_request(body)
    sandbox, now = sandbox_of(request), sandbox_of(request).now()
    account = claimed_account(sandbox, body.get("accountId"))
    if tokens.limit_reached(sandbox.database, account.id, now):
        details = {"reason": "token_limit_reached", "limit": tokens.MAX_ACTIVE}
        raise ApiError(409, f"The limit of {tokens.MAX_ACTIVE} active tokens is reached", details)
    secret, record = tokens.mint(sandbox.database, account.id, name, scopes, now)
    return JSONResponse({"token": secret, "tokenType": "bearer", "metadata": record.view(account.id, now)}, 201)


def read_token_request(body: dict[str, Any]) -> tuple[str, list[str]]:
    """Return the name and the scopes of a token to mint.

    Raises:
        ApiError: 400.
    """
    name, scopes = body.get("name", "Created by a human"), body.get("scopes", list(ALL_SCOPES))
    if not isinstance(name, str):
        raise invalid([invalid_type(["name"], "string", name)])
    if not isinstance(scopes, list) or not scopes:
        raise invalid([issue("custom", ["scopes"], "Expected a non-empty list of scopes")])
    unknown = [scope for scope in scopes if scope not in ALL_SCOPES]
    if unknown:
        raise ApiError(400, "Unknown scopes", {"unknownScopes": unknown, "supportedScopes": list(ALL_SCOPES)})
    return name, list(dict.fromkeys(scopes))


def claimed_account(sandbox: Sandbox, account_id: Any) -> Account:
    """Return the claimed account with this id, or for None the one claimed last.

    Raises:
        ApiError: 400, 404 (unknown account) or 409 (it is not claimed).
    """
    if account_id is None:
        row = sandbox.database.one(
            "SELECT account_id FROM registrations WHERE claimed_at IS NOT NULL"
            " ORDER BY claimed_at DESC, rowid DESC LIMIT 1"
        )
        if row is None:
            raise ApiError(409, "No account has been claimed yet", {"reason": "account_claim_required"})
        account_id = row["account_id"]
    if not isinstance(account_id, str):
        raise invalid([invalid_type(["accountId"], "string", account_id)])
    account = accounts.find(sandbox.database, account_id)
    if account is None:
        raise not_found("accounts", "Account not found", accountId=account_id)
    if not account.claimed:
        raise ApiError(409, "No human has claimed this account", {"reason": "account_claim_required"})
    return account


ENDPOINTS = [Endpoint("POST", f"{CONTROL_PREFIX}/tokens", mint_token)]
