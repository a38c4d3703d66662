"""A sandbox to talk to: a real process for what a user meets, one in this process where time is tested."""

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

from opentrain_sandbox.__main__ import address, listen
from opentrain_sandbox.app import create_app
from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.sandbox import Sandbox
from opentrain_sandbox.core.scopes import ALL_SCOPES
from opentrain_sandbox.domain.approvals import flow, records
from opentrain_sandbox.domain.money import top_ups
from opentrain_sandbox.domain.people import tokens
from tests.support.contract import check_response
from tests.support.sandbox import InProcessSandbox, run_in_process, run_sandbox

Connect = Callable[[str, str | None], httpx.Client]
Advance = Callable[..., None]
Register = Callable[[str], dict[str, Any]]
Claim = Callable[[str, dict[str, Any], str], httpx.Client]
Owner = Callable[[str], httpx.Client]


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The origin of a sandbox in a process of its own. Tests share it: each registers an agent of its own."""
    with run_sandbox() as origin:
        yield origin


@pytest.fixture
def run() -> Callable[..., AbstractContextManager[str]]:
    """Runs a sandbox with flags of its own: ``with run("--seed", "5") as origin``."""
    return run_sandbox


@pytest.fixture
def checked() -> bool:
    """Whether responses are checked against contract.md. Tests of injected faults override it."""
    return True


@pytest.fixture
def connect(checked: bool) -> Iterator[Connect]:
    """Makes HTTP clients that fail on a response outside contract.md: ``connect(origin, token)``."""
    clients: list[httpx.Client] = []
    hooks = {"response": [check_response] if checked else []}

    def make(origin: str, token: str | None) -> httpx.Client:
        headers = {} if token is None else {"Authorization": f"Bearer {token}"}
        # The machine's proxy settings have no say in a test.
        clients.append(httpx.Client(base_url=origin, headers=headers, trust_env=False, timeout=10, event_hooks=hooks))
        return clients[-1]

    yield make
    for client in clients:
        client.close()


@pytest.fixture
def register(connect: Connect) -> Register:
    """Registers an agent and returns the response: ``register(origin)``."""

    def make(origin: str) -> dict[str, Any]:
        response = connect(origin, None).post("/api/agent/identity", json={"agent_name": "Scout"})
        assert response.status_code == 201
        body: dict[str, Any] = response.json()
        return body

    return make


@pytest.fixture
def claim(connect: Connect) -> Claim:
    """Plays a whole claim, and returns a client of the claimed account: ``claim(origin, registration, email)``."""

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
    """A freshly registered, unclaimed agent of the shared sandbox."""
    return connect(server, register(server)["access_token"])


@pytest.fixture
def time() -> list[datetime]:
    """The one entry is the time of ``timed``."""
    return [datetime(2030, 1, 2, 12, 0, tzinfo=UTC)]


@pytest.fixture
def advance(time: list[datetime]) -> Advance:
    """Moves the time of ``timed``: ``advance(minutes=30)``."""

    def move(**amount: float) -> None:
        time[0] += timedelta(**amount)

    return move


@pytest.fixture
def timed_app(time: list[datetime]) -> Iterator[Starlette]:
    """The application behind ``timed``."""
    database = Database()
    yield create_app(database, lambda: time[0])
    database.close()


@pytest.fixture
def timed(timed_app: Starlette) -> Iterator[str]:
    """The origin of a sandbox in this process, whose clock stands still but for ``advance``."""
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
    """What ``timed`` runs on, for what a human does on its pages. Use it between requests, never during one."""
    sandbox: Sandbox = timed_app.state.sandbox
    return sandbox


@pytest.fixture
def timed_api(timed: str, register: Register, connect: Connect) -> httpx.Client:
    """A freshly registered, unclaimed agent of ``timed``."""
    return connect(timed, register(timed)["access_token"])


@pytest.fixture
def employer(timed: str, timed_sandbox: Sandbox, register: Register, claim: Claim, connect: Connect) -> httpx.Client:
    """A claimed account of ``timed``, with a token of every scope as only the app's settings would mint it."""
    claimed = claim(timed, register(timed), "employer@example.com")
    account_id = claimed.get("/api/public/v1/auth/me").json()["account"]["organizationId"]
    secret, _ = tokens.mint(timed_sandbox.database, account_id, "settings", ALL_SCOPES, timed_sandbox.now())
    return connect(timed, secret)


@pytest.fixture
def add_credits(timed_sandbox: Sandbox, employer: httpx.Client) -> Callable[[float], None]:
    """A human pays a top-up of ``employer``: ``add_credits(500)``."""

    def pay(amount_usd: float) -> None:
        made = employer.post("/api/public/v1/credits/top-ups", json={"amountUsd": amount_usd})
        assert made.status_code == 201
        top_up = top_ups.find(timed_sandbox.database, made.json()["topUpId"])
        assert top_up is not None
        assert top_ups.complete(timed_sandbox, top_up, timed_sandbox.now()).status == "COMPLETED"

    return pay


@pytest.fixture
def decide(timed_sandbox: Sandbox) -> Callable[[str, str], str]:
    """What a human does with an approval: ``decide(approval_id, "confirm" | "decline" | "expire")`` -> its status."""

    def act(approval_id: str, how: str) -> str:
        approval = records.find(timed_sandbox.database, approval_id)
        assert approval is not None
        acts = {"confirm": flow.confirm, "decline": flow.decline, "expire": flow.expire}
        return acts[how](timed_sandbox, approval, timed_sandbox.now()).status

    return act


@pytest.fixture
def proposals(employer: httpx.Client) -> Callable[..., list[str]]:
    """Publishes a job of ``employer`` and returns the ids of its first proposals: ``proposals(pricePerHour=20)``.

    Without a price the job is paid by the hour, at 20 USD.
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
    """Hires somebody for 100 USD, paid with credits, and returns the contract: ``hire(pricePerHour=20)``."""

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
    """Makes a claimed account, and returns a client of it whose token has every scope: ``owner(origin)``."""

    def make(origin: str) -> httpx.Client:
        claimed = claim(origin, register(origin), f"{secrets.token_hex(6)}@people.example")
        account = claimed.get("/api/public/v1/auth/me").json()["account"]["organizationId"]
        minted = claimed.post("/sandbox/tokens", json={"accountId": account})
        assert minted.status_code == 201
        return connect(origin, minted.json()["token"])

    return make


@pytest.fixture
def in_process(time: list[datetime]) -> Iterator[InProcessSandbox]:
    """A sandbox in memory with its background tasks."""
    with run_in_process(Database(), time) as made:
        yield made


@pytest.fixture
def human(timed: str, connect: Connect) -> httpx.Client:
    """A browser, as far as HTTP goes: it has no token."""
    return connect(timed, None)


@pytest.fixture
def account_id(employer: httpx.Client) -> str:
    """The id of ``employer``'s account."""
    found: str = employer.get("/api/public/v1/auth/me").json()["account"]["organizationId"]
    return found


@pytest.fixture
def ask_to_hire(employer: httpx.Client, proposals: Callable[..., list[str]]) -> Callable[..., str]:
    """Asks to hire somebody for 100 USD and returns the approval's id: ``ask_to_hire(name="First")``."""

    def ask(**milestone: Any) -> str:
        body = {"milestone": {"name": "First batch", "amount": 100} | milestone}
        response = employer.post(f"/api/public/v1/proposals/{proposals()[0]}/hire", json=body)
        assert response.status_code == 202, response.text
        approval_id: str = response.json()["approval"]["id"]
        return approval_id

    return ask


@pytest.fixture
def top_up(employer: httpx.Client) -> dict[str, Any]:
    """A top-up of 1,234.50 USD that nobody has paid yet, as in the API's response."""
    made: dict[str, Any] = employer.post("/api/public/v1/credits/top-ups", json={"amountUsd": 1234.5}).json()
    return made
