"""/sandbox/*: the clock, and the human who owns an account, for scripts. control_work.py and control_state.py go on."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.core import scheduler
from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.core.sandbox import Sandbox, sandbox_of
from opentrain_sandbox.core.scopes import ALL_SCOPES
from opentrain_sandbox.core.validation_issues import invalid_type, issue
from opentrain_sandbox.domain.people import accounts, claims, tokens
from opentrain_sandbox.domain.people.accounts import Account
from opentrain_sandbox.web.errors import CONTROL_PREFIX, ApiError, invalid, not_found
from opentrain_sandbox.web.request_body import json_object
from opentrain_sandbox.web.routing import Endpoint

MAX_SECONDS = 10**8


async def advance(request: Request) -> Response:
    """POST /sandbox/clock/advance ``{"seconds": N}``: moves the clock ahead and does all that falls due.

    Raises:
        ApiError: 400, N is no number above 0 and up to 10^8.
    """
    seconds = (await json_object(request)).get("seconds")
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        raise invalid([invalid_type(["seconds"], "number", seconds)])
    if not 0 < seconds <= MAX_SECONDS:
        raise invalid([issue("custom", ["seconds"], f"Must be above 0 and at most {MAX_SECONDS}")])
    sandbox = sandbox_of(request)
    sandbox.advance(seconds)
    scheduler.run_due(sandbox)
    return JSONResponse(clock_view(sandbox))


async def confirm_claim(request: Request) -> Response:
    """POST /sandbox/claims/confirm ``{"claimToken": "ot_clm_..."}``: as the human would with link and code.

    Raises:
        ApiError: 400; 404, the token is not known; 409, there is no ceremony to confirm.
    """
    claim_token = (await json_object(request)).get("claimToken")
    if not isinstance(claim_token, str):
        raise invalid([invalid_type(["claimToken"], "string", claim_token)])
    sandbox, now = sandbox_of(request), sandbox_of(request).now()
    registration = claims.find_by_claim_token(sandbox.database, claim_token)
    if registration is None:
        raise not_found("claims", "Claim token not found")
    attempt = claims.find_attempt_of(sandbox.database, registration.id)
    if attempt is None or not attempt.usable(now):
        raise ApiError(409, "No claim is running: start one with POST /api/agent/identity/claim")
    if accounts.find_by_email(sandbox.database, attempt.email) is not None:
        raise ApiError(409, "The address has an account already", {"email": attempt.email})
    claims.finish(sandbox.database, attempt, now)
    return JSONResponse({"account": account_view(sandbox, registration.account_id)})


async def mint_token(request: Request) -> Response:
    """POST /sandbox/tokens ``{"accountId"?, "scopes"?, "name"?}``: as a human would in the app's settings.

    Without an account it is for the one that was claimed last, without scopes the token has every one.

    Raises:
        ApiError: 400; 404, no such account; 409, no human has claimed it, or it has as many tokens as it may.
    """
    body = await json_object(request, required=False)
    name, scopes = read_token(body)
    sandbox, now = sandbox_of(request), sandbox_of(request).now()
    account = account_of_human(sandbox, body.get("accountId"))
    records = tokens.list_all(sandbox.database, account.id)
    if sum(record.status(now) == "active" for record in records) >= tokens.MAX_ACTIVE:
        details = {"reason": "token_limit_reached", "limit": tokens.MAX_ACTIVE}
        raise ApiError(409, f"An account has at most {tokens.MAX_ACTIVE} active tokens", details)
    secret, record = tokens.mint(sandbox.database, account.id, name, scopes, now)
    return JSONResponse({"token": secret, "tokenType": "bearer", "metadata": record.view(account.id, now)}, 201)


def read_token(body: dict[str, Any]) -> tuple[str, list[str]]:
    """The name and the scopes of a token to mint.

    Raises:
        ApiError: 400.
    """
    name, scopes = body.get("name", "Minted by a human"), body.get("scopes", list(ALL_SCOPES))
    if not isinstance(name, str):
        raise invalid([invalid_type(["name"], "string", name)])
    if not isinstance(scopes, list) or not scopes:
        raise invalid([issue("custom", ["scopes"], "Expected a non-empty list of scopes")])
    unknown = [scope for scope in scopes if scope not in ALL_SCOPES]
    if unknown:
        raise ApiError(400, "Unknown scopes", {"unknownScopes": unknown, "supportedScopes": list(ALL_SCOPES)})
    return name, list(dict.fromkeys(scopes))


def account_of_human(sandbox: Sandbox, account_id: Any) -> Account:
    """The account with this id, or the one that was claimed last; a human owns it.

    Raises:
        ApiError: 400; 404, no such account; 409, not claimed.
    """
    if account_id is None:
        row = sandbox.database.one(
            "SELECT account_id FROM registrations WHERE claimed_at IS NOT NULL ORDER BY claimed_at DESC, rowid DESC"
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


async def set_card(request: Request) -> Response:
    """POST /sandbox/accounts/{accountId}/card ``{"onFile": true}``: puts a card on file, or takes it off.

    Raises:
        ApiError: 400; 404, no such account.
    """
    on_file = (await json_object(request)).get("onFile")
    if not isinstance(on_file, bool):
        raise invalid([invalid_type(["onFile"], "boolean", on_file)])
    sandbox, account_id = sandbox_of(request), request.path_params["account_id"]
    if not sandbox.database.execute("UPDATE accounts SET card_on_file = ? WHERE id = ?", (on_file, account_id)):
        raise not_found("accounts", "Account not found", accountId=account_id)
    return JSONResponse({"account": account_view(sandbox, account_id)})


def clock_view(sandbox: Sandbox) -> dict[str, Any]:
    """``{now, aheadSeconds}``."""
    return {"now": iso(sandbox.now()), "aheadSeconds": float(sandbox.setting("ahead", "0"))}


def account_view(sandbox: Sandbox, account_id: str) -> dict[str, Any]:
    """An account as the control API shows it."""
    row = sandbox.database.one("SELECT * FROM accounts WHERE id = ?", (account_id,))
    assert row is not None
    return {
        "id": row["id"],
        "name": row["name"],
        "ownerUserId": row["owner_user_id"],
        "email": row["email"],
        "claimed": row["claimed_at"] is not None,
        "cardOnFile": bool(row["card_on_file"]),
    }


ENDPOINTS = [
    Endpoint("POST", f"{CONTROL_PREFIX}/clock/advance", advance),
    Endpoint("POST", f"{CONTROL_PREFIX}/claims/confirm", confirm_claim),
    Endpoint("POST", f"{CONTROL_PREFIX}/tokens", mint_token),
    Endpoint("POST", f"{CONTROL_PREFIX}/accounts/{{account_id}}/card", set_card),
]
