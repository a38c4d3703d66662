"""Page on which a human claims an account with the code."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from opentrain_sandbox.core.sandbox import sandbox_of
from opentrain_sandbox.domain.people import accounts, claims
from opentrain_sandbox.domain.people.claims import Attempt
from opentrain_sandbox.pages.html import CLAIM_COMMAND, back_of, field_of, fields_of, message, page, redirect_to
from opentrain_sandbox.web.routing import Endpoint


async def show_claim(request: Request) -> Response:
    """GET /claim?token=ot_cat_...: show the invitation and a field for the code."""
    token = request.query_params.get("token", "")
    if not token:
        return message(
            request,
            "Claim an account",
            "Your agent starts the claim with this command. It shows you a link and a 6-digit code. Open the link.",
            command=CLAIM_COMMAND,
        )
    attempt = claims.find_attempt(sandbox_of(request).database, token)
    ended = ended_page(request, attempt)
    if attempt is None or ended is not None:
        return ended or link_not_found(request)
    return claim_form(request, token, attempt)


async def confirm_claim(request: Request) -> Response:
    """POST /claim (form fields ``token`` and ``code``): finish the claim if the code is right."""
    token, code = await field_of(request, "token"), "".join((await field_of(request, "code")).split())
    sandbox = sandbox_of(request)
    attempt = claims.find_attempt(sandbox.database, token)
    ended = ended_page(request, attempt)
    if attempt is None or ended is not None:
        return ended or link_not_found(request)
    if not (code.isascii() and code.isdigit() and len(code) == 6):
        # Anything other than 6 digits is a typing error, so it does not count as a wrong code.
        return claim_form(request, token, attempt, "Enter the 6 digits that your agent shows.")
    if accounts.find_by_email(sandbox.database, attempt.email) is not None:
        return message(request, "This address already has an account", "Ask your agent to start the claim again.", 409)
    if claims.confirm(sandbox.database, token, attempt, code, sandbox.now()):
        return message(
            request,
            "The account is yours",
            "Your agent gets its new token with its next poll. You can close this page.",
        )
    attempt = claims.find_attempt(sandbox.database, token)
    ended = ended_page(request, attempt)
    if attempt is None or ended is not None:
        return ended or link_not_found(request)
    return claim_form(request, token, attempt, "The code is wrong. Enter the code that your agent shows.")


async def claim_now(request: Request) -> Response:
    """POST /claims/{registrationId} (form field ``back``): finish a claim that is in progress, without its code."""
    fields = await fields_of(request)
    sandbox, now = sandbox_of(request), sandbox_of(request).now()
    attempt = claims.find_attempt_of(sandbox.database, request.path_params["registration_id"])
    if attempt is None or not attempt.usable(now):
        return message(request, "Nothing has changed", "No claim of this account is in progress.", 409)
    if accounts.find_by_email(sandbox.database, attempt.email) is not None:
        return message(request, "This address already has an account", "Ask your agent to start the claim again.", 409)
    claims.finish(sandbox.database, attempt, now)
    return redirect_to(back_of(fields, "/accounts"))


def link_not_found(request: Request) -> Response:
    """Return the page of a link that is unknown or was replaced."""
    return message(
        request,
        "This link is not valid",
        "It is wrong, or a newer link has replaced it. Ask your agent to start the claim again.",
        404,
    )


def ended_page(request: Request, attempt: Attempt | None) -> Response | None:
    """Return the page of an attempt that is over, or None if a code can still be entered."""
    if attempt is None or attempt.usable(sandbox_of(request).now()):
        return None
    if attempt.completed:
        return message(request, "The account is claimed", "You can close this page.")
    if attempt.wrong_codes >= claims.MAX_WRONG_CODES:
        text = f"{claims.MAX_WRONG_CODES} wrong codes were entered. Ask your agent to start the claim again."
        return message(request, "This link is locked", text, 410)
    return message(request, "This link has expired", "Ask your agent to start the claim again.", 410)


def claim_form(request: Request, token: str, attempt: Attempt, error: str = "") -> Response:
    """Return the form. With an error, the status is 400 and the error is next to the field."""
    database = sandbox_of(request).database
    registration = claims.find(database, attempt.registration_id)
    assert registration is not None
    account = accounts.find(database, registration.account_id)
    return page(
        request,
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
    Endpoint("POST", "/claims/{registration_id}", claim_now),
]
