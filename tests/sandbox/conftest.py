"""Fixtures: sandboxes in their own process for what users see, and in this process for tests of time."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
import uvicorn
from starlette.applications import Starlette

from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.sandbox import Sandbox
from opentrain_sandbox.core.scopes import ALL_SCOPES
from opentrain_sandbox.domain.approvals import flow, records
from opentrain_sandbox.domain.money import top_ups
from opentrain_sandbox.domain.people import tokens
from opentrain_sandbox.server import address, listen
from tests.support.checked_sandbox import create_checked_app
from tests.support.sandbox import InProcessSandbox, run_in_process, run_sandbox

Connect = Callable[[str, str | None], httpx.Client]
Advance = Callable[..., None]
Register = Callable[[str], dict[str, Any]]
Claim = Callable[[str, dict[str, Any], str], httpx.Client]
Owner = Callable[[str], httpx.Client]


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """Return the origin of a sandbox in its own process. Tests share it, so each registers its own agent."""
    with run_sandbox() as origin:
        yield origin


@pytest.fixture
def run() -> Callable[..., AbstractContextManager[str]]:
    """Run a sandbox with other flags: ``with run("--seed", "5") as origin``."""
    return run_sandbox


@pytest.fixture
def connect() -> Iterator[Connect]:
    """Make HTTP clients: ``connect(origin, token)``."""
    clients: list[httpx.Client] = []

    def make(origin: str, token: str | None) -> httpx.Client:
        headers = {} if token is None else {"Authorization": f"Bearer {token}"}
        # Tests ignore the proxy settings of the machine.
        clients.append(httpx.Client(base_url=origin, headers=headers, trust_env=False, timeout=10))
        return clients[-1]

    yield make
    for client in clients:
        client.close()


@pytest.fixture
def register(connect: Connect) -> Register:
    """Register an agent and return the response: ``register(origin)``."""

    def make(origin: str) -> dict[str, Any]:
        response = connect(origin, None).post("/api/agent/identity", json={"agent_name": "Scout"})
        assert response.status_code == 201
        body: dict[str, Any] = response.json()
        return body

    return make


@pytest.fixture
def claim(connect: Connect) -> Claim:
    """Run a whole claim and return a client of the claimed account: ``claim(origin, registration, email)``."""

    def play(origin: str, registration: dict[str, Any], email: str) -> httpx.Client:
        anyone = connect(origin, None)
        started = anyone.post(
            "/api/agent/identity/claim", json={"claim_token": registration["claim_token"], "email": email}
        ).json()
        token = httpx.URL(started["verification_uri"]).params["token"]
        done = anyone.post("/claim", data={"token": token, "code": started["user_code"]})
        assert done.status_code == 200
        delivered = anyone.post(
            "/api/agent/oauth/token",
            data={"grant_type": registration["grant_type"], "claim_token": registration["claim_token"]},
        )
        assert delivered.status_code == 200
        return connect(origin, delivered.json()["access_token"])

    return play


@pytest.fixture
def api(server: str, register: Register, connect: Connect) -> httpx.Client:
    """Return a client of a new, unclaimed agent of the shared sandbox."""
    return connect(server, register(server)["access_token"])


@pytest.fixture
def time() -> list[datetime]:
    """Return a list whose one item is the time of ``timed``."""
    return [datetime(2030, 1, 2, 12, 0, tzinfo=UTC)]


@pytest.fixture
def advance(time: list[datetime]) -> Advance:
    """Move the time of ``timed``: ``advance(minutes=30)``."""

    def move(**amount: float) -> None:
        time[0] += timedelta(**amount)

    return move


@pytest.fixture
def timed_app(time: list[datetime]) -> Iterator[Starlette]:
    """Return the application of ``timed``."""
    database = Database()
    yield create_checked_app(database, lambda: time[0])
    database.close()


@pytest.fixture
def timed(timed_app: Starlette) -> Iterator[str]:
    """Return the origin of a sandbox in this process. Only ``advance`` moves its clock."""
    listener = listen("127.0.0.1", 0)
    service = uvicorn.Server(uvicorn.Config(timed_app, log_level="warning", lifespan="off"))
    thread = threading.Thread(target=service.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        yield address("127.0.0.1", listener)
    finally:
        service.should_exit = True
        thread.join(timeout=10)


@pytest.fixture
def timed_sandbox(timed_app: Starlette) -> Sandbox:
    """Return the sandbox of ``timed``, to act as a human on its pages. Do not use it during a request."""
    sandbox: Sandbox = timed_app.state.sandbox
    return sandbox


@pytest.fixture
def timed_api(timed: str, register: Register, connect: Connect) -> httpx.Client:
    """Return a client of a new, unclaimed agent of ``timed``."""
    return connect(timed, register(timed)["access_token"])


@pytest.fixture
def employer(timed: str, timed_sandbox: Sandbox, register: Register, claim: Claim, connect: Connect) -> httpx.Client:
    """Return a client of a claimed account of ``timed``, with a token of all scopes."""
    claimed = claim(timed, register(timed), "employer@example.com")
    account_id = claimed.get("/api/public/v1/auth/me").json()["account"]["organizationId"]
    secret, _ = tokens.mint(timed_sandbox.database, account_id, "settings", ALL_SCOPES, timed_sandbox.now())
    return connect(timed, secret)


@pytest.fixture
def add_credits(timed_sandbox: Sandbox, employer: httpx.Client) -> Callable[[float], None]:
    """Pay a top-up of ``employer`` as the human: ``add_credits(500)``."""

    def pay(amount_usd: float) -> None:
        made = employer.post("/api/public/v1/credits/top-ups", json={"amountUsd": amount_usd})
        assert made.status_code == 201
        top_up = top_ups.find(timed_sandbox.database, made.json()["topUpId"])
        assert top_up is not None
        assert top_ups.complete(timed_sandbox, top_up, timed_sandbox.now()).status == "COMPLETED"

    return pay


@pytest.fixture
def decide(timed_sandbox: Sandbox) -> Callable[[str, str], str]:
    """Decide an approval as the human and return its status: ``decide(approval_id, "confirm")``.

    The decisions are confirm, decline and expire.
    """

    def act(approval_id: str, how: str) -> str:
        approval = records.find(timed_sandbox.database, approval_id)
        assert approval is not None
        acts = {"confirm": flow.confirm, "decline": flow.decline, "expire": flow.expire}
        return acts[how](timed_sandbox, approval, timed_sandbox.now()).status

    return act


@pytest.fixture
def proposals(employer: httpx.Client) -> Callable[..., list[str]]:
    """Publish a job of ``employer`` and return the ids of its first proposals: ``proposals(pricePerHour=20)``.

    The default price is 20 USD per hour.
    """
    kinds = {"pricePerHour": "PAY_PER_HOUR", "pricePerLabel": "PAY_PER_LABEL", "fixedPrice": "FIXED_PRICE"}

    def publish(**price: float) -> list[str]:
        price = price or {"pricePerHour": 20}
        made = employer.post(
            "/api/public/v1/job-drafts", json={"rawJobDescription": "Draw boxes around every car in street images."}
        ).json()
        fields = {
            "jobTitle": "Boxes around cars",
            "dataVolume": 500,
            "headcount": 2,
            "languages": ["English"],
            "experienceLevel": "INTERMEDIATE",
            "paymentType": kinds[next(iter(price))],
            **price,
        }
        assert employer.patch(f"/api/public/v1/job-drafts/{made['jobId']}", json=fields).status_code == 200
        published = employer.post(f"/api/public/v1/jobs/{made['jobId']}/publish")
        assert published.status_code == 200, published.text
        listed = employer.get(f"/api/public/v1/jobs/{made['jobId']}/proposals").json()["proposals"]
        assert listed
        return [proposal["id"] for proposal in listed]

    return publish


@pytest.fixture
def hire(
    employer: httpx.Client,
    add_credits: Callable[[float], None],
    proposals: Callable[..., list[str]],
    decide: Callable[[str, str], str],
) -> Callable[..., dict[str, Any]]:
    """Hire a trainer for 100 USD, paid with credits, and return the contract: ``hire(pricePerHour=20)``."""

    def play(**price: float) -> dict[str, Any]:
        add_credits(119.95)
        requested = employer.post(
            f"/api/public/v1/proposals/{proposals(**price)[0]}/hire",
            json={"milestone": {"name": "First batch", "amount": 100}},
        )
        assert requested.status_code == 202, requested.text
        approval_id = requested.json()["approval"]["id"]
        assert decide(approval_id, "confirm") == "confirmed"
        result = employer.get(f"/api/public/v1/approvals/{approval_id}").json()["approval"]["result"]
        contract: dict[str, Any] = employer.get(f"/api/public/v1/contracts/{result['contractId']}").json()["contract"]
        return contract

    return play


@pytest.fixture
def owner(connect: Connect, register: Register, claim: Claim) -> Owner:
    """Create a claimed account and return a client of it with a token of all scopes: ``owner(origin)``."""

    def make(origin: str) -> httpx.Client:
        claimed = claim(origin, register(origin), f"{secrets.token_hex(6)}@people.example")
        account = claimed.get("/api/public/v1/auth/me").json()["account"]["organizationId"]
        minted = claimed.post("/sandbox/tokens", json={"accountId": account})
        assert minted.status_code == 201
        return connect(origin, minted.json()["token"])

    return make


@pytest.fixture
def in_process(time: list[datetime]) -> Iterator[InProcessSandbox]:
    """Return a sandbox in memory with its background tasks."""
    with run_in_process(Database(), time) as made:
        yield made


@pytest.fixture
def human(timed: str, connect: Connect) -> httpx.Client:
    """Return a client without a token, which acts as the human's browser."""
    return connect(timed, None)


@pytest.fixture
def account_id(employer: httpx.Client) -> str:
    """Return the id of ``employer``'s account."""
    found: str = employer.get("/api/public/v1/auth/me").json()["account"]["organizationId"]
    return found


@pytest.fixture
def ask_to_hire(employer: httpx.Client, proposals: Callable[..., list[str]]) -> Callable[..., str]:
    """Request a hire for 100 USD and return the approval's id: ``ask_to_hire(name="First")``."""

    def ask(**milestone: Any) -> str:
        body = {"milestone": {"name": "First batch", "amount": 100} | milestone}
        response = employer.post(f"/api/public/v1/proposals/{proposals()[0]}/hire", json=body)
        assert response.status_code == 202, response.text
        approval_id: str = response.json()["approval"]["id"]
        return approval_id

    return ask


@pytest.fixture
def top_up(employer: httpx.Client) -> dict[str, Any]:
    """Return an unpaid top-up of 1,234.50 USD, as in the API's response."""
    made: dict[str, Any] = employer.post("/api/public/v1/credits/top-ups", json={"amountUsd": 1234.5}).json()
    return made
