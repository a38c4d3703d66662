"""Endpoint of /sandbox/accounts: put a card on file or remove it."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.core.sandbox import Sandbox, sandbox_of
from opentrain_sandbox.core.validation_issues import invalid_type
from opentrain_sandbox.web.errors import CONTROL_PREFIX, invalid, not_found
from opentrain_sandbox.web.request_body import json_object
from opentrain_sandbox.web.routing import Endpoint


async def set_card(request: Request) -> Response:
    """POST /sandbox/accounts/{accountId}/card ``{"onFile": true}``: put a card on file, or remove it.

    Raises:
        ApiError: 400; 404, the account does not exist.
    """
    on_file = (await json_object(request)).get("onFile")
    if not isinstance(on_file, bool):
        raise invalid([invalid_type(["onFile"], "boolean", on_file)])
    sandbox, account_id = sandbox_of(request), request.path_params["account_id"]
    if not sandbox.database.execute("UPDATE accounts SET card_on_file = ? WHERE id = ?", (on_file, account_id)):
        raise not_found("accounts", "Account not found", accountId=account_id)
    return JSONResponse({"account": account_view(sandbox, account_id)})


def account_view(sandbox: Sandbox, account_id: str) -> dict[str, Any]:
    """Return an account in the form of the control API."""
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


ENDPOINTS = [Endpoint("POST", f"{CONTROL_PREFIX}/accounts/{{account_id}}/card", set_card)]
