"""Sandbox for tests of agents and clients, with a fixture of pytest.

Put ``pytest_plugins = ["opentrain_sandbox.testing"]`` into conftest.py. A test with the argument ``opentrain_sandbox``
gets its own sandbox, and ``@pytest.mark.opentrain_sandbox(scenario="first-hire")`` gives it a scenario.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from opentrain_sandbox.app import create_app
from opentrain_sandbox.core.database import Database
from opentrain_sandbox.scenarios.load import convert_scenario, read_scenario
from opentrain_sandbox.scenarios.model import Scenario
from opentrain_sandbox.server import SandboxServer, address, listen
from opentrain_sandbox.web.fault_spec import parse_fault


class RunningSandbox:
    """A sandbox that is running in another thread of this process.

    Attributes:
        url: its address, for OPENTRAIN_API_BASE_URL.
    """

    def __init__(self, url: str) -> None:
        self.url = url

    @property
    def environment(self) -> dict[str, str]:
        """Environment variables that point the command-line client at it, with a token if there is an account."""
        variables = {"OPENTRAIN_API_BASE_URL": self.url}
        # The employers of the seed have no agent.
        claimed = [item for item in self.state()["accounts"] if item["claimed"] and "_seed_" not in item["id"]]
        return variables | ({"OPENTRAIN_API_TOKEN": self.token()} if claimed else {})

    def token(self, account_id: str | None = None) -> str:
        """Mint a token with all scopes, by default of the account that was claimed last."""
        body = {} if account_id is None else {"accountId": account_id}
        token: str = self.post("tokens", body)["token"]
        return token

    def state(self) -> dict[str, Any]:
        """Return the clock, the accounts, the pending decisions, the scheduled events and the faults."""
        return self._send("GET", "state")

    def confirm(self, approval_id: str) -> dict[str, Any]:
        """Confirm an approval as the human. Return it."""
        approval: dict[str, Any] = self.post(f"approvals/{approval_id}/confirm")["approval"]
        return approval

    def decline(self, approval_id: str) -> dict[str, Any]:
        """Decline an approval as the human. Return it."""
        approval: dict[str, Any] = self.post(f"approvals/{approval_id}/decline")["approval"]
        return approval

    def advance(self, seconds: float) -> None:
        """Move the clock forward and run all events that are due then."""
        self.post("clock/advance", {"seconds": seconds})

    def fault(self, spec: str) -> None:
        """Inject a fault from now on, in the form of ``--fault``."""
        self.post("faults", {"fault": spec})

    def reset(self, scenario: str | dict[str, Any] | None = None) -> dict[str, Any]:
        """Forget everything and start again, by default with the scenario of the start. Return the state."""
        return self.post("reset", {} if scenario is None else {"scenario": scenario})

    def post(self, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        """Send a request to the control API, below /sandbox, and return its JSON.

        Raises:
            httpx.HTTPStatusError: the response is not a success.
        """
        return self._send("POST", path, body)

    def _send(self, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        with httpx.Client(trust_env=False, timeout=30) as client:
            response = client.request(method, f"{self.url}/sandbox/{path}", json=body)
        response.raise_for_status()
        content: dict[str, Any] = response.json()
        return content


@contextmanager
def run_sandbox(
    scenario: str | dict[str, Any] | None = None,
    *,
    seed: int | None = None,
    faults: tuple[str, ...] = (),
    auto_approve: bool = False,
    receiver: bool = False,
) -> Iterator[RunningSandbox]:
    """Run a sandbox on a free port of this machine until the block ends.

    Args:
        scenario: name or file of a scenario, or a whole scenario.
        seed: replaces the seed of the scenario.
        faults: faults to inject beside those of the scenario, in the form of ``--fault``.
        auto_approve: whether to confirm every approval immediately.
        receiver: whether to receive webhook deliveries at /receiver.

    Raises:
        ScenarioError: the scenario is not valid.
        ValueError: a fault is not valid.
    """
    world = Scenario() if scenario is None else _scenario(scenario)
    database = Database()
    app = create_app(
        database,
        scenario=world,
        seed_number=seed,
        auto_approve=auto_approve,
        with_receiver=receiver,
        faults=[parse_fault(spec) for spec in faults],
    )
    listener = listen("127.0.0.1", 0)
    server = SandboxServer(app)
    thread = threading.Thread(target=server.run, args=([listener],), name="opentrain-sandbox", daemon=True)
    thread.start()
    try:
        yield RunningSandbox(address("127.0.0.1", listener))
    finally:
        server.should_exit = True
        thread.join()
        database.close()


def _scenario(value: str | dict[str, Any]) -> Scenario:
    return read_scenario(value) if isinstance(value, str) else convert_scenario(value)


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker."""
    text = "opentrain_sandbox(scenario, seed, faults, auto_approve, receiver): arguments of the sandbox of a test"
    config.addinivalue_line("markers", text)


@pytest.fixture
def opentrain_sandbox(request: pytest.FixtureRequest) -> Iterator[RunningSandbox]:
    """Return a running sandbox. The marker ``opentrain_sandbox`` has the arguments of ``run_sandbox``."""
    marker = request.node.get_closest_marker("opentrain_sandbox")
    arguments, options = (marker.args, marker.kwargs) if marker is not None else ((), {})
    with run_sandbox(*arguments, **options) as sandbox:
        yield sandbox
