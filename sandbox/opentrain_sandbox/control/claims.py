"""Endpoint of /sandbox/claims: confirm a claim for the human."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.control.accounts import account_view
from opentrain_sandbox.core.sandbox import sandbox_of
from opentrain_sandbox.core.validation_issues import invalid_type
from opentrain_sandbox.domain.people import accounts, claims
from opentrain_sandbox.web.errors import CONTROL_PREFIX, ApiError, invalid, not_found
from opentrain_sandbox.web.request_body import json_object
from opentrain_sandbox.web.routing import Endpoint


async def confirm_claim(request: Request) -> Response:
    """POST /sandbox/claims/confirm ``{"claimToken": "ot_clm_..."}``: confirm without link and code.

    Raises:
        ApiError: 400, 404 (the token is unknown) or 409 (no claim is in progress, or the address has an account).
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
        raise ApiError(409, "No claim is in progress. Start one with POST /api/agent/identity/claim")
    if accounts.find_by_email(sandbox.database, attempt.email) is not None:
        raise ApiError(409, "This address already has an account", {"email": attempt.email})
    claims.finish(sandbox.database, attempt, now)
    return JSONResponse({"account": account_view(sandbox, registration.account_id)})


ENDPOINTS = [Endpoint("POST", f"{CONTROL_PREFIX}/claims/confirm", confirm_claim)]
