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
from opentrain_sandbox.web.recording import note_account


@dataclass(frozen=True)
class Caller:
    """The account that sends a request, and its token."""

    account: Account
    token: Token


def require(request: Request, scope: str | None = None, feature: str | None = None, *, claimed: bool = False) -> Caller:
    """Check the request's token and what the endpoint requires (contract.md section 6). Return the caller.

    The claim is checked before the scope. No token of an unclaimed account has the scope of a claim-bound endpoint, so
    the other order would never report the missing claim.

    Args:
        scope: the required scope; None accepts any valid token.
        feature: the feature key that must be enabled.
        claimed: whether a human must have claimed the account.

    Raises:
        ApiError: 401 without a valid token, else 403 with details that name what is missing.
    """
    caller = identify(request)
    if feature is not None and feature not in sandbox_of(request).features:
        raise ApiError(403, f"The feature {feature} is not enabled for this account", {"featureKey": feature})
    if claimed and not caller.account.claimed:
        raise ApiError(
            403,
            "A human must claim this account first",
            {
                "reason": "account_claim_required",
                "claimUrl": f"{origin_of(request)}/claim",
                "action": "Send POST /api/agent/identity/claim and show the human the link and the code.",
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
    """Return the caller that ``Authorization: Bearer ot_pat_...`` names.

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
    note_account(request, account.id)
    return Caller(account, token)
