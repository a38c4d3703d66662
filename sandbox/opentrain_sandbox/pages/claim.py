"""The page on which a human claims an account: the link's page, and the code typed there."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from opentrain_sandbox.core.sandbox import sandbox_of
from opentrain_sandbox.domain.people import accounts, claims
from opentrain_sandbox.domain.people.claims import Attempt
from opentrain_sandbox.pages.html import CLAIM_COMMAND, field_of, message, page
from opentrain_sandbox.web.routing import Endpoint


async def show_claim(request: Request) -> Response:
    """GET /claim?token=ot_cat_...: who is invited to what, and a field for the code."""
    token = request.query_params.get("token", "")
    if not token:
        return message(
            "Claim an account",
            "Your agent starts the claim as below. It then shows you a link and a 6-digit code. Open that link.",
            command=CLAIM_COMMAND,
        )
    attempt = claims.find_attempt(sandbox_of(request).database, token)
    ended = ended_page(request, attempt)
    if attempt is None or ended is not None:
        return ended or link_not_found()
    return claim_form(request, token, attempt)


async def confirm_claim(request: Request) -> Response:
    """POST /claim (form fields ``token`` and ``code``): finishes the claim when the code is right."""
    token, code = await field_of(request, "token"), "".join((await field_of(request, "code")).split())
    sandbox = sandbox_of(request)
    attempt = claims.find_attempt(sandbox.database, token)
    ended = ended_page(request, attempt)
    if attempt is None or ended is not None:
        return ended or link_not_found()
    if not (code.isascii() and code.isdigit() and len(code) == 6):
        # A slip of the hand is no guess, so it does not count as one.
        return claim_form(request, token, attempt, "Enter the 6 digits that your agent shows.")
    if accounts.find_by_email(sandbox.database, attempt.email) is not None:
        return message("This address has an account already", "Let your agent start the claim anew.", 409)
    if claims.confirm(sandbox.database, token, attempt, code, sandbox.now()):
        return message(
            "The account is yours",
            "Your agent gets its new token the next time it asks. You can close this page.",
        )
    attempt = claims.find_attempt(sandbox.database, token)
    ended = ended_page(request, attempt)
    if attempt is None or ended is not None:
        return ended or link_not_found()
    return claim_form(request, token, attempt, "That is not the code. Look at what your agent shows.")


def link_not_found() -> Response:
    """Return the page of a link that is unknown or was replaced."""
    return message(
        "This link is not valid",
        "It was mistyped, or a newer one has replaced it. Let your agent start the claim anew.",
        404,
    )


def ended_page(request: Request, attempt: Attempt | None) -> Response | None:
    """Why a ceremony is over, or None while it can go on (or was never there)."""
    if attempt is None or attempt.usable(sandbox_of(request).now()):
        return None
    if attempt.completed:
        return message("The account is claimed", "There is nothing left to do here.")
    if attempt.wrong_codes >= claims.MAX_WRONG_CODES:
        text = f"{claims.MAX_WRONG_CODES} wrong codes were entered. Let your agent start the claim anew."
        return message("This link is locked", text, 410)
    return message("This link has expired", "Let your agent start the claim anew.", 410)


def claim_form(request: Request, token: str, attempt: Attempt, error: str = "") -> Response:
    """The form; with an error it is a 400 that says so beside the field."""
    database = sandbox_of(request).database
    registration = claims.find(database, attempt.registration_id)
    assert registration is not None
    account = accounts.find(database, registration.account_id)
    return page(
        "claim.html",
        400 if error else 200,
        token=token,
        email=attempt.email,
        account=account,
        agent=registration.agent_name,
        error=error,
    )


ENDPOINTS = [
    Endpoint("GET", "/claim", show_claim),
    Endpoint("POST", "/claim", confirm_claim),
]
