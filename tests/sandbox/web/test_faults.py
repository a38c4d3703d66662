"""Faults on request: what a client sees, and what has happened all the same."""

from __future__ import annotations

import json
import subprocess
import sys
import time as machine
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from opentrain_sandbox.web.fault_spec import parse_fault
from tests.sandbox.world import running

Connect = Callable[[str, str | None], httpx.Client]
Spoil = Callable[[str], None]

V1 = "/api/public/v1"
DRAFT = {"rawJobDescription": "Label street scenes in video, frame by frame, for a month."}


@pytest.fixture
def checked() -> bool:
    """No answer that is spoiled is one of contract.md."""
    return False


@pytest.fixture
def spoil(server: str, api: httpx.Client) -> Iterator[Spoil]:
    """Adds a fault to the shared sandbox for one test: ``spoil("503")``."""

    def add(spec: str) -> None:
        assert httpx.post(f"{server}/sandbox/faults", json={"fault": spec}, trust_env=False).status_code == 201

    yield add
    httpx.delete(f"{server}/sandbox/faults", trust_env=False)


def drafts(client: httpx.Client) -> int:
    return len(client.get(f"{V1}/jobs/mine").json()["jobs"])


@pytest.mark.parametrize("status", [502, 503, 504])
def test_a_proxy_answers_instead(api: httpx.Client, spoil: Spoil, status: int) -> None:
    spoil(f"{status} POST *")
    answer = api.post(f"{V1}/job-drafts", json=DRAFT)
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("text/html")
    assert str(status) in answer.text
    assert drafts(api) == 0


def test_429_speaks_the_dialect_of_the_path(api: httpx.Client, spoil: Spoil) -> None:
    spoil("429:7 GET *")
    spoil("429 POST *")
    answer = api.get(f"{V1}/jobs/mine")
    assert (answer.status_code, answer.json()["code"]) == (429, "RATE_LIMITED")
    assert answer.headers["retry-after"] == "7"
    answer = api.post("/api/agent/identity")
    assert (answer.status_code, answer.json()["error"]) == (429, "rate_limit_exceeded")
    assert "retry-after" not in answer.headers


def test_cut_before_does_nothing(api: httpx.Client, spoil: Spoil) -> None:
    spoil("cut-before POST *")
    with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
        api.post(f"{V1}/job-drafts", json=DRAFT)
    assert drafts(api) == 0


def test_cut_after_does_it_and_says_nothing(api: httpx.Client, spoil: Spoil) -> None:
    spoil("cut-after POST *")
    with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
        api.post(f"{V1}/job-drafts", json=DRAFT)
    assert drafts(api) == 1


def test_garbage_does_it_and_answers_nonsense(api: httpx.Client, spoil: Spoil) -> None:
    spoil("garbage POST *")
    answer = api.post(f"{V1}/job-drafts", json=DRAFT)
    assert answer.status_code == 200
    with pytest.raises(json.JSONDecodeError):
        answer.json()
    assert drafts(api) == 1


def test_a_delay_is_waited_out_and_holds_up_nobody_else(server: str, api: httpx.Client, spoil: Spoil) -> None:
    spoil(f"delay:1.5 GET {V1}/auth/me")
    with ThreadPoolExecutor(1) as pool:
        began = machine.monotonic()
        slow = pool.submit(api.get, f"{V1}/auth/me")
        assert httpx.get(f"{server}{V1}/jobs", trust_env=False).status_code == 200
        assert not slow.done()
        assert slow.result().status_code == 200
        assert machine.monotonic() - began >= 1.5


def test_delays_go_with_another_fault(api: httpx.Client, spoil: Spoil) -> None:
    spoil("delay:0.2")
    spoil("503")
    began = machine.monotonic()
    assert api.get(f"{V1}/jobs").status_code == 503
    assert machine.monotonic() - began >= 0.2


def test_only_the_first_so_many(api: httpx.Client, spoil: Spoil) -> None:
    spoil(f"503@x2 GET {V1}/jobs/m*")
    assert api.get(f"{V1}/jobs").status_code == 200
    assert [api.get(f"{V1}/jobs/mine").status_code for _ in range(4)] == [503, 503, 200, 200]


def test_only_below_api(api: httpx.Client, spoil: Spoil) -> None:
    spoil("503")
    assert api.get(f"{V1}/jobs").status_code == 503
    assert api.post("/api/agent/identity").status_code == 503
    for path in ("/claim", "/llms.txt", "/sandbox/state"):
        assert api.get(path).status_code == 200


def test_a_method_and_a_path_restrict_it(api: httpx.Client, spoil: Spoil) -> None:
    spoil("503 get /api/*/jobs/facets")
    assert api.get(f"{V1}/jobs/facets").status_code == 503
    assert api.head(f"{V1}/jobs/facets").status_code == 200
    assert api.get(f"{V1}/jobs").status_code == 200


def test_chance_depends_on_the_seed_and_on_no_other_request(server: str, connect: Connect) -> None:
    # Each run adds the same fault anew, so each begins its counts anew.
    client, runs = connect(server, None), []
    for between in (False, True):
        assert client.post("/sandbox/faults", json={"fault": f"503@30% GET {V1}/jobs/f*"}).status_code == 201
        seen = []
        for _ in range(40):
            seen.append(client.get(f"{V1}/jobs/facets").status_code)
            if between:
                client.get(f"{V1}/jobs/fx")
        client.delete("/sandbox/faults")
        runs.append(seen)
    assert runs[0] == runs[1]
    assert 4 <= runs[0].count(503) <= 20


def test_all_faults_can_be_removed(api: httpx.Client, spoil: Spoil) -> None:
    spoil("503")
    api.get(f"{V1}/jobs")
    assert api.get("/sandbox/state").json()["faults"] == [{"fault": "503", "hits": 1}]
    assert api.delete("/sandbox/faults").json() == {"faults": []}
    assert api.get(f"{V1}/jobs").status_code == 200


BAD = [
    "", "x", "delay", "delay:0", "delay:3601", "delay:x", "503:2", "429:1.5", "500", "503@", "503@0%", "503@101%",
    "503@x0", "503@2", "503 GET", "503 GET jobs", "503 GET / extra", "503 G3T /", "503GET /",
]  # fmt: skip


@pytest.mark.parametrize("spec", BAD)
def test_a_bad_spec_is_400(server: str, connect: Connect, spec: str) -> None:
    answer = connect(server, None).post("/sandbox/faults", json={"fault": spec})
    assert (answer.status_code, answer.json()["details"]) == (400, {"field": "fault"})


@pytest.mark.parametrize("body", [{}, {"fault": 503}])
def test_no_spec_is_400(server: str, connect: Connect, body: dict[str, Any]) -> None:
    answer = connect(server, None).post("/sandbox/faults", json=body)
    assert answer.json()["details"]["issues"][0]["path"] == ["fault"]


def test_a_bad_flag_is_a_usage_error() -> None:
    command = [sys.executable, "-m", "opentrain_sandbox", "--port", "0", "--fault", "503", "--fault", "slow"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30)
    assert (done.returncode, done.stdout) == (2, "")
    assert "'slow' is no fault" in done.stderr
    assert "cut-before" in done.stderr


def test_flags_spoil_from_the_start() -> None:
    with running("--fault", "503@x1", "--fault", f"cut-before GET {V1}/jobs") as origin:
        assert httpx.get(f"{origin}{V1}/jobs", trust_env=False).status_code == 503
        with pytest.raises(httpx.RemoteProtocolError):
            httpx.get(f"{origin}{V1}/jobs", trust_env=False)
        assert httpx.get(f"{origin}{V1}/jobs/facets", trust_env=False).status_code == 200


def test_a_spec_without_a_place_is_for_all() -> None:
    fault = parse_fault(" 503@12.5% ")
    assert (fault.method, fault.path, fault.percent, fault.first) == ("*", "*", 12.5, None)
    assert fault.covers("PATCH", "/api/x")
