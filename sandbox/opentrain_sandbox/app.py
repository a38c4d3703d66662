"""Puts the sandbox together."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from types import ModuleType

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Receive, Scope, Send

from opentrain_sandbox import (
    approval_pages,
    billing_pages,
    checkout_pages,
    claim_pages,
    control,
    control_state,
    control_work,
    home_pages,
    job_pages,
    token_pages,
)
from opentrain_sandbox.api import (
    approvals,
    auth,
    contracts,
    credits,
    discovery,
    freelancers,
    hire,
    job_drafts,
    job_invites,
    jobs,
    messages,
    milestones,
    payments,
    proposals,
    public_jobs,
    team,
    tokens,
    updates,
    webhooks,
)
from opentrain_sandbox.core import scheduler
from opentrain_sandbox.core.clock import Clock, system_clock
from opentrain_sandbox.core.database import Store
from opentrain_sandbox.core.sandbox import Happening, Sandbox
from opentrain_sandbox.core.scopes import FEATURES
from opentrain_sandbox.domain.approvals import approval_flow
from opentrain_sandbox.domain.events import webhook_delivery
from opentrain_sandbox.domain.hiring import matching
from opentrain_sandbox.domain.hiring.seed import seed
from opentrain_sandbox.domain.money import invoices
from opentrain_sandbox.domain.work import work_progress
from opentrain_sandbox.web import faults
from opentrain_sandbox.web.cross_site import Guard
from opentrain_sandbox.web.errors import (
    ApiError,
    OAuthError,
    on_api_error,
    on_crash,
    on_disconnect,
    on_http_error,
    on_oauth_error,
)
from opentrain_sandbox.web.fault_spec import Fault
from opentrain_sandbox.web.routing import routes_of

API: tuple[ModuleType, ...] = (
    auth,
    tokens,
    job_drafts,
    jobs,
    public_jobs,
    job_invites,
    freelancers,
    messages,
    proposals,
    hire,
    contracts,
    milestones,
    approvals,
    payments,
    credits,
    updates,
    webhooks,
    team,
    discovery,
)
PAGES: tuple[ModuleType, ...] = (
    home_pages,
    claim_pages,
    job_pages,
    approval_pages,
    checkout_pages,
    billing_pages,
    token_pages,
)
CONTROL: tuple[ModuleType, ...] = (faults, control, control_state, control_work)
"""Modules with ENDPOINTS; a new subject is a new module and one name here."""

SCHEDULED: tuple[ModuleType, ...] = (approval_flow, matching, job_invites, invoices, messages, work_progress)
"""Modules with HAPPENINGS."""

PULSE = 0.2
"""Seconds between two looks at what is due while no request comes."""


def create_app(
    store: Store,
    clock: Clock = system_clock,
    features: frozenset[str] = FEATURES,
    *,
    seed_number: int = 0,
    auto_approve: bool = False,
    wanted_faults: Sequence[Fault] = (),
    allow_remote: bool = False,
) -> Starlette:
    """Makes the ASGI application of one sandbox; a new store is seeded first.

    Args:
        store: its database.
        clock: returns the time now, aware and in UTC.
        features: the feature keys that are on (contract.md section 6).
        seed_number: the same number makes the same people, proposals and scores; a store that is not new keeps its own.
        auto_approve: whether every approval is confirmed by itself.
        wanted_faults: how answers are to be spoiled; cuts need a server that runs ``faults.CuttableProtocol``.
        allow_remote: whether it may be reached under names and addresses that are not loopback.
    """
    happenings: dict[str, Happening] = {}
    for module in SCHEDULED:
        happenings |= module.HAPPENINGS
    sandbox = Sandbox(store, clock, features, auto_approve, happenings)
    if store.is_new:
        sandbox.set("seed", str(seed_number))
        seed(sandbox)
    endpoints = [endpoint for module in (*API, *PAGES, *CONTROL) for endpoint in module.ENDPOINTS]
    app = Starlette(
        routes=routes_of(endpoints),
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
    app.state.endpoints = endpoints
    app.state.faults = list(wanted_faults)
    # The last one added is the first to see a request.
    app.add_middleware(_UpToDate, sandbox=sandbox)
    app.add_middleware(faults.Faults, sandbox=sandbox, faults=app.state.faults)
    app.add_middleware(Guard, allow_remote=allow_remote)
    return app


class _UpToDate:
    """Does what is due before a request is served, so that its answer never lags behind the clock."""

    def __init__(self, app: ASGIApp, sandbox: Sandbox) -> None:
        self._app = app
        self._sandbox = sandbox

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            scheduler.live(self._sandbox)
        await self._app(scope, receive, send)


@asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[None]:
    sandbox = app.state.sandbox
    tasks = [asyncio.create_task(_beat(sandbox)), asyncio.create_task(webhook_delivery.run(sandbox))]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        for task in tasks:
            with suppress(asyncio.CancelledError):
                await task


async def _beat(sandbox: Sandbox) -> None:
    while True:
        scheduler.live(sandbox)
        await asyncio.sleep(PULSE)
