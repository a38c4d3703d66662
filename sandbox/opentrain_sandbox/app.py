"""Puts the sandbox together."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Receive, Scope, Send

from opentrain_sandbox import account_api, drafts, identity, invites, jobs, life, pages, public_jobs
from opentrain_sandbox.clock import Clock, system_clock
from opentrain_sandbox.context import Happening, Sandbox
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

# A new subject is a new file with ENDPOINTS of its own, HAPPENINGS where it has any, and one name here.
SUBJECTS = (identity, account_api, drafts, jobs, public_jobs, invites, pages)
PULSE = 0.2
"""Seconds between two looks at what is due while no request comes."""


def create_app(
    store: Store,
    clock: Clock = system_clock,
    features: frozenset[str] = FEATURES,
    *,
    seed_number: int = 0,
    auto_approve: bool = False,
) -> Starlette:
    """Makes the ASGI application of one sandbox; a new store is seeded first.

    Args:
        store: its database.
        clock: returns the time now, aware and in UTC.
        features: the feature keys that are on (contract.md section 6).
        seed_number: the same number makes the same people, proposals and scores; a store that is not new keeps its own.
        auto_approve: whether every approval is confirmed by itself.
    """
    happenings: dict[str, Happening] = {}
    for subject in SUBJECTS:
        happenings |= getattr(subject, "HAPPENINGS", {})
    sandbox = Sandbox(store, clock, features, auto_approve, happenings)
    if store.is_new:
        sandbox.set("seed", str(seed_number))
        seed(sandbox)
    app = Starlette(
        routes=routes_of(endpoint for subject in SUBJECTS for endpoint in subject.ENDPOINTS),
        exception_handlers={
            ApiError: on_api_error,
            OAuthError: on_oauth_error,
            HTTPException: on_http_error,
            ClientDisconnect: on_disconnect,
            Exception: on_crash,
        },
        lifespan=_lifespan,
    )
    # Starlette would answer a wrong trailing slash with a redirect, and clients follow none.
    app.router.redirect_slashes = False
    app.state.sandbox = sandbox
    app.add_middleware(_UpToDate, sandbox=sandbox)
    return app


class _UpToDate:
    """Does what is due before a request is served, so that its answer never lags behind the clock."""

    def __init__(self, app: ASGIApp, sandbox: Sandbox) -> None:
        self._app = app
        self._sandbox = sandbox

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            life.live(self._sandbox)
        await self._app(scope, receive, send)


@asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[None]:
    pulse = asyncio.create_task(_beat(app.state.sandbox))
    try:
        yield
    finally:
        pulse.cancel()
        with suppress(asyncio.CancelledError):
            await pulse


async def _beat(sandbox: Sandbox) -> None:
    while True:
        life.live(sandbox)
        await asyncio.sleep(PULSE)
