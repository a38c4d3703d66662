"""The ASGI application of one sandbox."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from opentrain_sandbox import api, control, pages
from opentrain_sandbox.core.clock import Clock, system_clock
from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.sandbox import Sandbox
from opentrain_sandbox.core.scopes import FEATURES
from opentrain_sandbox.domain.events import event_log, webhook_delivery
from opentrain_sandbox.domain.scheduled_events import SCHEDULED_EVENTS
from opentrain_sandbox.pages import errors as page_errors
from opentrain_sandbox.pages import receiver
from opentrain_sandbox.scenarios.build import start
from opentrain_sandbox.scenarios.load import faults_of
from opentrain_sandbox.scenarios.model import Scenario
from opentrain_sandbox.web.body_limit import BodyLimitMiddleware
from opentrain_sandbox.web.cross_site import CrossSiteMiddleware
from opentrain_sandbox.web.date_header import DateHeaderMiddleware
from opentrain_sandbox.web.errors import (
    ApiError,
    OAuthError,
    on_api_error,
    on_crash,
    on_disconnect,
    on_oauth_error,
)
from opentrain_sandbox.web.fault_spec import Fault
from opentrain_sandbox.web.faults import FaultInjectionMiddleware
from opentrain_sandbox.web.recording import RecordingMiddleware
from opentrain_sandbox.web.routing import routes_of
from opentrain_sandbox.web.scheduled_events import ScheduledEventsMiddleware, run_periodically


def create_app(
    database: Database,
    clock: Clock = system_clock,
    features: frozenset[str] = FEATURES,
    *,
    scenario: Scenario | None = None,
    seed_number: int | None = None,
    auto_approve: bool = False,
    faults: Sequence[Fault] = (),
    allow_remote: bool = False,
    with_receiver: bool = False,
) -> Starlette:
    """Build the ASGI application of one sandbox. Seed a new database first.

    Args:
        database: the database of this sandbox.
        clock: returns the current time, aware and in UTC.
        features: the enabled feature keys (contract.md section 6).
        scenario: the initial state of a new database, which also has faults; None for a state without accounts.
        seed_number: replaces the seed of the scenario. An existing database keeps its own.
        auto_approve: whether to confirm every approval immediately.
        faults: more faults to inject. Aborted connections need a server that runs ``web.protocol.SandboxProtocol``.
        allow_remote: whether to accept host names and addresses that are not loopback.
        with_receiver: whether to receive webhook deliveries at /receiver.

    Raises:
        ClockRangeError: the clock of the database is too far ahead.
        ScenarioError: the initial state of the scenario is not possible.
    """
    sandbox = Sandbox(database, clock, features, auto_approve, SCHEDULED_EVENTS)
    sandbox.check_clock()
    world = scenario or Scenario()
    if database.is_new:
        start(sandbox, world, seed_number)
    event_log.show_new(sandbox)
    endpoints = [*api.ENDPOINTS, *pages.ENDPOINTS, *control.ENDPOINTS, *(receiver.ENDPOINTS if with_receiver else ())]
    app = Starlette(
        routes=routes_of(endpoints),
        exception_handlers={
            ApiError: on_api_error,
            OAuthError: on_oauth_error,
            HTTPException: page_errors.on_http_error,
            ClientDisconnect: on_disconnect,
            Exception: on_crash,
        },
        lifespan=_lifespan,
    )
    # Starlette would redirect a wrong trailing slash, and clients do not follow redirects.
    app.router.redirect_slashes = False
    app.state.sandbox = sandbox
    app.state.endpoints = endpoints
    app.state.faults = [*faults_of(world), *faults]
    app.state.scenario = world
    app.state.receiver = with_receiver
    app.state.seed_number = seed_number
    # The middleware added last gets a request first.
    app.add_middleware(ScheduledEventsMiddleware, sandbox=sandbox)
    app.add_middleware(FaultInjectionMiddleware, sandbox=sandbox, faults=app.state.faults)
    app.add_middleware(BodyLimitMiddleware)
    app.add_middleware(CrossSiteMiddleware, allow_remote=allow_remote)
    app.add_middleware(RecordingMiddleware, sandbox=sandbox)
    app.add_middleware(DateHeaderMiddleware, sandbox=sandbox)
    return app


@asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[None]:
    sandbox = app.state.sandbox
    tasks = [asyncio.create_task(run_periodically(sandbox)), asyncio.create_task(webhook_delivery.run(sandbox))]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
