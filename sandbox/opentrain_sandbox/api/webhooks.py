"""Endpoints of /webhooks: subscriptions to events (contract.md sections 3 and 9)."""

from __future__ import annotations

import json
import secrets
import sqlite3
from typing import Any

import httpx
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.sandbox import sandbox_of
from opentrain_sandbox.core.scopes import allows
from opentrain_sandbox.core.validation_issues import Issue, invalid_enum, invalid_type, issue, too_big, too_small
from opentrain_sandbox.domain.events import event_log
from opentrain_sandbox.web.authorize import Caller, require
from opentrain_sandbox.web.errors import API_PREFIX, ApiError, invalid, not_found
from opentrain_sandbox.web.request_body import json_object
from opentrain_sandbox.web.routing import Endpoint

MAX_SUBSCRIPTIONS = 10
MAX_URL = 2048


def manager(request: Request) -> Caller:
    """Return the caller, if they can manage webhooks.

    Raises:
        ApiError: 401 or 403.
    """
    return require(request, "webhooks:manage", "public_api_webhooks")


async def create(request: Request) -> Response:
    """POST /webhooks: create a subscription and return its secret, which is shown only once.

    Raises:
        ApiError: 401, 403, 400 (with issues) or 409 (the account has the maximum).
    """
    caller = manager(request)
    url, types = read_subscription(await json_object(request))
    missing = sorted(
        {event_log.SCOPES[name] for name in types if not allows(caller.token.scopes, event_log.SCOPES[name])}
    )
    if missing:
        details = {"requiredScopes": missing, "grantedScopes": list(caller.token.scopes)}
        raise ApiError(403, "The token cannot read all requested event types", details)
    sandbox = sandbox_of(request)
    if len(of_account(sandbox.database, caller.account.id)) >= MAX_SUBSCRIPTIONS:
        raise ApiError(
            409,
            f"The limit of {MAX_SUBSCRIPTIONS} webhooks is reached",
            {"reason": "webhook_limit_reached", "limit": MAX_SUBSCRIPTIONS},
        )
    webhook_id, secret = f"whk_{secrets.token_hex(8)}", f"whsec_{secrets.token_hex(24)}"
    sandbox.database.execute(
        "INSERT INTO webhooks (id, account_id, url, event_types, secret, status, created_at)"
        " VALUES (?, ?, ?, ?, ?, 'ACTIVE', ?)",
        (webhook_id, caller.account.id, url, json.dumps(types), secret, iso(sandbox.now())),
    )
    row = own_webhook(request, caller, webhook_id)
    message = "Save the secret. It verifies the X-OpenTrain-Signature header and is not shown again."
    return JSONResponse({"webhook": view(row), "secret": secret, "message": message}, 201)


def read_subscription(body: dict[str, Any]) -> tuple[str, list[str]]:
    """Return URL and event types of a new subscription. Duplicate types count once.

    Raises:
        ApiError: 400 with issues.
    """
    url, types = body.get("url"), body.get("eventTypes")
    issues: list[Issue] = []
    if not isinstance(url, str):
        issues.append(invalid_type(["url"], "string", url))
    elif len(url) > MAX_URL:
        issues.append(too_big(["url"], MAX_URL, "string"))
    elif not is_acceptable_url(url):
        issues.append(issue("custom", ["url"], "Must be an https URL, or an http URL of localhost"))
    if not isinstance(types, list):
        issues.append(invalid_type(["eventTypes"], "array", types))
    elif not types:
        issues.append(too_small(["eventTypes"], "Must contain at least one event type"))
    else:
        for index, name in enumerate(types):
            if name not in list(event_log.SCOPES):
                issues.append(invalid_enum(["eventTypes", index], event_log.SCOPES, name))
    if issues:
        raise invalid(issues)
    assert isinstance(url, str)
    assert isinstance(types, list)
    return url, list(dict.fromkeys(types))


def is_acceptable_url(url: str) -> bool:
    """Return whether events can be sent to the URL: over TLS, or to this machine."""
    try:
        # Parsed by the library that sends to it, because two parsers can find different hosts in one URL.
        target = httpx.URL(url)
        host = target.host
    except (httpx.InvalidURL, UnicodeError):  # UnicodeError: the host is not valid IDNA
        return False
    if target.port is not None and not 0 < target.port < 65536:
        return False
    if target.scheme == "https":
        return bool(host)
    return target.scheme == "http" and host in ("localhost", "127.0.0.1", "::1")


async def list_all(request: Request) -> Response:
    """GET /webhooks: list the account's subscriptions, newest first, without their secrets."""
    caller = manager(request)
    rows = of_account(sandbox_of(request).database, caller.account.id)
    return JSONResponse({"webhooks": [view(row) for row in rows]})


async def show(request: Request) -> Response:
    """GET /webhooks/{webhookId}: show a subscription."""
    row = own_webhook(request, manager(request), request.path_params["webhook_id"])
    return JSONResponse({"webhook": view(row)})


async def delete(request: Request) -> Response:
    """DELETE /webhooks/{webhookId}: delete the subscription and its pending deliveries."""
    row = own_webhook(request, manager(request), request.path_params["webhook_id"])
    sandbox_of(request).database.execute("DELETE FROM webhooks WHERE id = ?", (row["id"],))
    return JSONResponse({"webhook": view(row), "deleted": True})


def of_account(database: Database, account_id: str) -> list[sqlite3.Row]:
    """Return all subscriptions of the account, newest first, including disabled ones."""
    return database.all("SELECT * FROM webhooks WHERE account_id = ? ORDER BY seq DESC", (account_id,))


def own_webhook(request: Request, caller: Caller, webhook_id: str) -> sqlite3.Row:
    """Return the caller's subscription with this id.

    Raises:
        ApiError: 404, it does not exist or belongs to another account.
    """
    row = sandbox_of(request).database.one(
        "SELECT * FROM webhooks WHERE id = ? AND account_id = ?", (webhook_id, caller.account.id)
    )
    if row is None:
        raise not_found("webhooks", "Webhook not found", webhookId=webhook_id)
    return row


def view(row: sqlite3.Row) -> dict[str, Any]:
    """Return a subscription in the form of the API (contract.md section 3, webhooks create)."""
    return {
        "id": row["id"],
        "url": row["url"],
        "eventTypes": json.loads(row["event_types"]),
        "status": row["status"],
        "createdAt": row["created_at"],
        "disabledAt": row["disabled_at"],
        "disabledReason": row["disabled_reason"],
    }


ENDPOINTS = [
    Endpoint("POST", f"{API_PREFIX}/webhooks", create),
    Endpoint("GET", f"{API_PREFIX}/webhooks", list_all),
    Endpoint("GET", f"{API_PREFIX}/webhooks/{{webhook_id}}", show),
    Endpoint("DELETE", f"{API_PREFIX}/webhooks/{{webhook_id}}", delete),
]
