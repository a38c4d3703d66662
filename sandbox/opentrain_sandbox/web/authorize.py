"""Authorization of requests to /api/public/v1."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request

from opentrain_sandbox.core.sandbox import origin_of, sandbox_of
from opentrain_sandbox.core.scopes import allows
from opentrain_sandbox.domain.people import accounts, tokens
from opentrain_sandbox.domain.people.accounts import Account
from opentrain_sandbox.domain.people.tokens import Token
from opentrain_sandbox.web.errors import ApiError


@dataclass(frozen=True)
class Caller:
    """The account that calls, and the token it calls with."""

    account: Account
    token: Token


def require(request: Request, scope: str | None = None, feature: str | None = None, *, claimed: bool = False) -> Caller:
    """Checks the request's token and what the endpoint needs (contract.md section 6).

    The claim is asked for before the scope: no token of an unclaimed account holds the scope of a claim-bound
    call, so in the other order nobody would ever learn that the claim is what is missing.

    Args:
        scope: the scope needed; None takes any valid token.
        feature: the feature key that must be on.
        claimed: whether a human must have claimed the account.

    Raises:
        ApiError: 401 without a valid token, else 403 with details that say what is missing.
    """
    caller = identify(request)
    if feature is not None and feature not in sandbox_of(request).features:
        raise ApiError(403, f"The feature {feature} is off for this account", {"featureKey": feature})
    if claimed and not caller.account.claimed:
        raise ApiError(
            403,
            "A human must claim this account first",
            {
                "reason": "account_claim_required",
                "claimUrl": f"{origin_of(request)}/claim",
                "action": "Call POST /api/agent/identity/claim and show the human its link and code.",
            },
        )
    if scope is not None and not allows(caller.token.scopes, scope):
        raise ApiError(
            403,
            f"The token lacks the scope {scope}",
            {"requiredScopes": [scope], "grantedScopes": list(caller.token.scopes)},
        )
    return caller


def identify(request: Request) -> Caller:
    """Finds the caller by ``Authorization: Bearer ot_pat_...``.

    Raises:
        ApiError: 401, the token is missing, unknown, expired or revoked.
    """
    sandbox = sandbox_of(request)
    scheme, _, secret = request.headers.get("authorization", "").strip().partition(" ")
    secret = secret.strip()
    if scheme.lower() != "bearer" or not secret:
        raise ApiError(401, "A bearer token is required")
    token = tokens.find_by_secret(sandbox.database, secret)
    now = sandbox.now()
    status = "unknown" if token is None else token.status(now)
    if token is None or status != "active":
        raise ApiError(401, f"The token is {status}")
    account = accounts.find(sandbox.database, token.account_id)
    assert account is not None
    tokens.touch(sandbox.database, token.id, now)
    return Caller(account, token)
