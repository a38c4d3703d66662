"""Puts the sandbox together."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from opentrain_sandbox import account_api, drafts, identity, invites, jobs, pages, public_jobs
from opentrain_sandbox.clock import Clock, system_clock
from opentrain_sandbox.context import Sandbox
from opentrain_sandbox.errors import (
    ApiError,
    OAuthError,
    on_api_error,
    on_crash,
    on_disconnect,
    on_http_error,
    on_oauth_error,
)
from opentrain_sandbox.routing import routes_of
from opentrain_sandbox.scopes import FEATURES
from opentrain_sandbox.seed import seed
from opentrain_sandbox.store import Store

# A new subject is a new file with ENDPOINTS of its own, and one name here.
SUBJECTS = (identity, account_api, drafts, jobs, public_jobs, invites, pages)


def create_app(store: Store, clock: Clock = system_clock, features: frozenset[str] = FEATURES) -> Starlette:
    """Makes the ASGI application of one sandbox; a new store is seeded first.

    Args:
        store: its database.
        clock: returns the time now, aware and in UTC.
        features: the feature keys that are on (contract.md section 6).
    """
    sandbox = Sandbox(store, clock, features)
    if store.is_new:
        seed(store, sandbox.now())
    app = Starlette(
        routes=routes_of(endpoint for subject in SUBJECTS for endpoint in subject.ENDPOINTS),
        exception_handlers={
            ApiError: on_api_error,
            OAuthError: on_oauth_error,
            HTTPException: on_http_error,
            ClientDisconnect: on_disconnect,
            Exception: on_crash,
        },
    )
    # Starlette would answer a wrong trailing slash with a redirect, and clients follow none.
    app.router.redirect_slashes = False
    app.state.sandbox = sandbox
    return app
