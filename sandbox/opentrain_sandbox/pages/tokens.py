"""Page on which a human mints and revokes tokens of an account. It is the only source of the widest scopes."""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from opentrain_sandbox.core.sandbox import Sandbox, origin_of, sandbox_of
from opentrain_sandbox.core.scopes import ALL_SCOPES, POST_CLAIM_SCOPES
from opentrain_sandbox.domain.people import tokens
from opentrain_sandbox.domain.people.accounts import Account
from opentrain_sandbox.pages.account import account_error, find_claimed
from opentrain_sandbox.pages.html import fields_of, page, redirect_to
from opentrain_sandbox.web.routing import Endpoint

PATH = "/settings/tokens"
MAX_NAME = 120
SHOWN = 50
"""Number of tokens on the page."""
DEFAULT_NAME = "Created in the settings"
SCOPE_LABELS = {
    "jobs:read": "View drafts and jobs",
    "jobs:write": "Draft, publish and close jobs",
    "proposals:read": "View proposals and trainers",
    "proposals:write": "Invite trainers, sort proposals and request hires",
    "messages:read": "Read conversations",
    "messages:write": "Send messages",
    "payments:read": "View contracts, milestones and credits",
    "payments:write": "Request funding, payouts, contract ends and top-ups",
    "team:read": "View the team",
    "team:write": "Invite people to the team",
    "webhooks:manage": "Subscribe to events",
}
"""Label of each scope."""


async def show_tokens(request: Request) -> Response:
    """GET /settings/tokens?account=ID: show the tokens page. 404 if the account does not exist, 409 if not claimed."""
    sandbox, account_id = sandbox_of(request), request.query_params.get("account", "")
    account = find_claimed(sandbox.database, account_id)
    return account_error(request, account_id) if account is None else tokens_page(request, account)


async def mint_token(request: Request) -> Response:
    """POST /settings/tokens (form fields ``account``, ``name``, ``scope`` repeatedly, ``latest``): mint a token.

    The secret is shown once. ``latest`` is the newest token when the form was shown, so that a form that is sent twice
    does not mint two tokens.
    """
    fields = await fields_of(request)
    account_id, name, latest = (fields.get(key, [""])[-1].strip() for key in ("account", "name", "latest"))
    sandbox = sandbox_of(request)
    now = sandbox.now()
    account = find_claimed(sandbox.database, account_id)
    if account is None:
        return account_error(request, account_id)
    chosen = [scope for scope in ALL_SCOPES if scope in fields.get("scope", [])]
    status, error = 400, ""
    if len(chosen) != len(set(fields.get("scope", []))) or not chosen:
        error = "Choose at least one scope."
    elif len(name) > MAX_NAME:
        error = f"The name must have at most {MAX_NAME} characters."
    if not error and latest != newest_id(sandbox, account):
        status = 409
        error = "A newer token exists, so no token was created. Check the list below, then create another one."
    elif not error and tokens.limit_reached(sandbox.database, account.id, now):
        status, error = 409, f"The limit of {tokens.MAX_ACTIVE} active tokens is reached. Revoke one first."
    if error:
        return tokens_page(request, account, status, name=name, chosen=chosen, error=error)
    secret, record = tokens.mint(sandbox.database, account.id, name or DEFAULT_NAME, chosen, now)
    return page(request, "token.html", 201, account=account, token=record, secret=secret, origin=origin_of(request))


async def revoke_token(request: Request) -> Response:
    """POST /settings/tokens/revoke (form fields ``account`` and ``token``): revoke a token. Idempotent."""
    fields = await fields_of(request)
    account_id, token_id = (fields.get(key, [""])[-1] for key in ("account", "token"))
    sandbox = sandbox_of(request)
    account = find_claimed(sandbox.database, account_id)
    if account is None:
        return account_error(request, account_id)
    if tokens.find(sandbox.database, account.id, token_id) is None:
        return tokens_page(request, account, 404, error="The token was not found.")
    tokens.revoke(sandbox.database, token_id, sandbox.now())
    return redirect_to(f"{PATH}?{urlencode({'account': account.id})}")


def tokens_page(
    request: Request,
    account: Account,
    status: int = 200,
    *,
    name: str = "",
    chosen: Collection[str] = POST_CLAIM_SCOPES,
    error: str = "",
) -> Response:
    """Return the page with the tokens, and the form with its values."""
    sandbox = sandbox_of(request)
    now = sandbox.now()
    records = tokens.list_latest(sandbox.database, account.id, SHOWN)
    return page(
        request,
        "tokens.html",
        status,
        account=account,
        more=max(0, tokens.count(sandbox.database, account.id) - SHOWN),
        tokens=[(record, record.status(now)) for record in records],
        latest=newest_id(sandbox, account),
        labels=SCOPE_LABELS,
        granted=POST_CLAIM_SCOPES,
        name=name,
        chosen=chosen,
        max_name=MAX_NAME,
        error=error,
    )


def newest_id(sandbox: Sandbox, account: Account) -> str:
    """Return the id of the account's newest token, "" if there is none."""
    latest = tokens.list_latest(sandbox.database, account.id, 1)
    return latest[0].id if latest else ""


ENDPOINTS = [
    Endpoint("GET", PATH, show_tokens),
    Endpoint("POST", PATH, mint_token),
    Endpoint("POST", f"{PATH}/revoke", revoke_token),
]
