"""Sandbox and an account for tests of the server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.agent import Agent
from tests.support.sandbox import SandboxProcess


@pytest.fixture(scope="module")
def sandbox() -> Iterator[SandboxProcess]:
    with SandboxProcess("--seed=7") as process:
        yield process


@pytest.fixture
def agent(sandbox: SandboxProcess, tmp_path: Path) -> Agent:
    """Return an agent with a registered account."""
    agent = Agent(sandbox, tmp_path / "agent", "scout")
    agent.register()
    return agent
