"""The page on which a human mints tokens of an account and revokes them: only there come the widest scopes from."""

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
"""Tokens on the page."""
DEFAULT_NAME = "Minted in the settings"
SCOPE_LABELS = {
    "jobs:read": "See drafts and jobs",
    "jobs:write": "Draft, publish and close jobs",
    "proposals:read": "See proposals and trainers",
    "proposals:write": "Invite, sort and ask to hire",
    "messages:read": "Read conversations",
    "messages:write": "Write messages",
    "payments:read": "See contracts, milestones, credits",
    "payments:write": "Ask to fund, pay out, end and top up",
    "team:read": "See the team",
    "team:write": "Invite into the team",
    "webhooks:manage": "Subscribe to events",
}
"""Label of each scope."""


async def show_tokens(request: Request) -> Response:
    """GET /settings/tokens?account=ID: 404 without such an account, 409 while nobody owns it."""
    sandbox, account_id = sandbox_of(request), request.query_params.get("account", "")
    account = find_claimed(sandbox.database, account_id)
    return account_error(sandbox.database, account_id) if account is None else tokens_page(sandbox, account)


async def mint_token(request: Request) -> Response:
    """POST /settings/tokens (form fields ``account``, ``name``, ``scope`` several times, ``latest``): shows it once.

    ``latest`` is the newest token that the form knew of: a form that is sent twice would else mint two.
    """
    fields = await fields_of(request)
    account_id, name, latest = (fields.get(key, [""])[-1].strip() for key in ("account", "name", "latest"))
    sandbox = sandbox_of(request)
    now = sandbox.now()
    account = find_claimed(sandbox.database, account_id)
    if account is None:
        return account_error(sandbox.database, account_id)
    chosen = [scope for scope in ALL_SCOPES if scope in fields.get("scope", [])]
    status, error = 400, ""
    if len(chosen) != len(set(fields.get("scope", []))) or not chosen:
        error = "Choose at least one scope."
    elif len(name) > MAX_NAME:
        error = f"A name has at most {MAX_NAME} characters."
    if not error and latest != newest_id(sandbox, account):
        status = 409
        error = "There is a newer token than this page knew of, so none was made. Look at the list and try again."
    elif not error and tokens.limit_reached(sandbox.database, account.id, now):
        status, error = 409, f"There are {tokens.MAX_ACTIVE} active tokens, and no more may be. Revoke one first."
    if error:
        return tokens_page(sandbox, account, status, name=name, chosen=chosen, error=error)
    secret, record = tokens.mint(sandbox.database, account.id, name or DEFAULT_NAME, chosen, now)
    return page("token.html", 201, account=account, token=record, secret=secret, origin=origin_of(request))


async def revoke_token(request: Request) -> Response:
    """POST /settings/tokens/revoke (form fields ``account`` and ``token``); a revoked one stays as it is."""
    fields = await fields_of(request)
    account_id, token_id = (fields.get(key, [""])[-1] for key in ("account", "token"))
    sandbox = sandbox_of(request)
    account = find_claimed(sandbox.database, account_id)
    if account is None:
        return account_error(sandbox.database, account_id)
    if tokens.find(sandbox.database, account.id, token_id) is None:
        return tokens_page(sandbox, account, 404, error="There is no such token.")
    tokens.revoke(sandbox.database, token_id, sandbox.now())
    return redirect_to(f"{PATH}?{urlencode({'account': account.id})}")


def tokens_page(
    sandbox: Sandbox,
    account: Account,
    status: int = 200,
    *,
    name: str = "",
    chosen: Collection[str] = POST_CLAIM_SCOPES,
    error: str = "",
) -> Response:
    """The tokens that there are, and the form for a new one as it was filled in."""
    now = sandbox.now()
    records = tokens.list_latest(sandbox.database, account.id, SHOWN)
    return page(
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
    """The id of the account's newest token, "" when it has none."""
    latest = tokens.list_latest(sandbox.database, account.id, 1)
    return latest[0].id if latest else ""


ENDPOINTS = [
    Endpoint("GET", PATH, show_tokens),
    Endpoint("POST", PATH, mint_token),
    Endpoint("POST", f"{PATH}/revoke", revoke_token),
]
