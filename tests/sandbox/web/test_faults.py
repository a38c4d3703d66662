"""Fault injection: what a client gets, and what the sandbox has executed."""

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
from tests.support.sandbox import run_sandbox

Connect = Callable[[str, str | None], httpx.Client]
InjectFault = Callable[[str], None]

V1 = "/api/public/v1"
DRAFT = {"rawJobDescription": "Label street scenes in video, frame by frame, for a month."}


@pytest.fixture
def inject_fault(server: str, api: httpx.Client) -> Iterator[InjectFault]:
    """Inject a fault into the shared sandbox for one test: ``inject_fault("503")``."""

    def add(spec: str) -> None:
        assert httpx.post(f"{server}/sandbox/faults", json={"fault": spec}, trust_env=False).status_code == 201

    yield add
    httpx.delete(f"{server}/sandbox/faults", trust_env=False)


def drafts(client: httpx.Client) -> int:
    return len(client.get(f"{V1}/jobs/mine").json()["jobs"])


@pytest.mark.parametrize("status", [502, 503, 504])
def test_status_fault_returns_a_proxy_page(api: httpx.Client, inject_fault: InjectFault, status: int) -> None:
    inject_fault(f"{status} POST *")
    response = api.post(f"{V1}/job-drafts", json=DRAFT)
    assert response.status_code == status
    assert response.headers["content-type"].startswith("text/html")
    assert str(status) in response.text
    assert drafts(api) == 0


def test_429_has_the_error_format_of_the_path(api: httpx.Client, inject_fault: InjectFault) -> None:
    inject_fault("429:7 GET *")
    inject_fault("429 POST *")
    response = api.get(f"{V1}/jobs/mine")
    assert (response.status_code, response.json()["code"]) == (429, "RATE_LIMITED")
    assert response.headers["retry-after"] == "7"
    response = api.post("/api/agent/identity")
    assert (response.status_code, response.json()["error"]) == (429, "rate_limit_exceeded")
    assert "retry-after" not in response.headers


def test_cut_before_drops_the_request(api: httpx.Client, inject_fault: InjectFault) -> None:
    inject_fault("cut-before POST *")
    with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
        api.post(f"{V1}/job-drafts", json=DRAFT)
    assert drafts(api) == 0


def test_cut_after_executes_without_a_response(api: httpx.Client, inject_fault: InjectFault) -> None:
    inject_fault("cut-after POST *")
    with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
        api.post(f"{V1}/job-drafts", json=DRAFT)
    assert drafts(api) == 1


def test_garbage_executes_and_returns_invalid_json(api: httpx.Client, inject_fault: InjectFault) -> None:
    inject_fault("garbage POST *")
    response = api.post(f"{V1}/job-drafts", json=DRAFT)
    assert response.status_code == 200
    with pytest.raises(json.JSONDecodeError):
        response.json()
    assert drafts(api) == 1


def test_delay_does_not_block_other_requests(server: str, api: httpx.Client, inject_fault: InjectFault) -> None:
    inject_fault(f"delay:1.5 GET {V1}/auth/me")
    with ThreadPoolExecutor(1) as pool:
        began = machine.monotonic()
        slow = pool.submit(api.get, f"{V1}/auth/me")
        assert httpx.get(f"{server}{V1}/jobs", trust_env=False).status_code == 200
        assert not slow.done()
        assert slow.result().status_code == 200
        assert machine.monotonic() - began >= 1.5


def test_delay_combines_with_another_fault(api: httpx.Client, inject_fault: InjectFault) -> None:
    inject_fault("delay:0.2")
    inject_fault("503")
    began = machine.monotonic()
    assert api.get(f"{V1}/jobs").status_code == 503
    assert machine.monotonic() - began >= 0.2


def test_count_limits_a_fault_to_the_first_requests(api: httpx.Client, inject_fault: InjectFault) -> None:
    inject_fault(f"503@x2 GET {V1}/jobs/m*")
    assert api.get(f"{V1}/jobs").status_code == 200
    assert [api.get(f"{V1}/jobs/mine").status_code for _ in range(4)] == [503, 503, 200, 200]


def test_faults_apply_below_api_only(api: httpx.Client, inject_fault: InjectFault) -> None:
    inject_fault("503")
    assert api.get(f"{V1}/jobs").status_code == 503
    assert api.post("/api/agent/identity").status_code == 503
    for path in ("/claim", "/llms.txt", "/sandbox/state"):
        assert api.get(path).status_code == 200


def test_method_and_path_restrict_a_fault(api: httpx.Client, inject_fault: InjectFault) -> None:
    inject_fault("503 get /api/*/jobs/facets")
    assert api.get(f"{V1}/jobs/facets").status_code == 503
    assert api.head(f"{V1}/jobs/facets").status_code == 200
    assert api.get(f"{V1}/jobs").status_code == 200


def test_percentage_is_independent_of_other_requests(server: str, connect: Connect) -> None:
    # Each run adds the same fault again, with new counts.
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


def test_delete_removes_all_faults(api: httpx.Client, inject_fault: InjectFault) -> None:
    inject_fault("503")
    api.get(f"{V1}/jobs")
    assert api.get("/sandbox/state").json()["faults"] == [{"fault": "503", "hits": 1}]
    assert api.delete("/sandbox/faults").json() == {"faults": []}
    assert api.get(f"{V1}/jobs").status_code == 200


BAD = [
    "", "x", "delay", "delay:0", "delay:3601", "delay:x", "503:2", "429:1.5", "500", "503@", "503@0%", "503@101%",
    "503@x0", "503@2", "503 GET", "503 GET jobs", "503 GET / extra", "503 G3T /", "503GET /",
]  # fmt: skip


@pytest.mark.parametrize("spec", BAD)
def test_invalid_spec_is_400(server: str, connect: Connect, spec: str) -> None:
    response = connect(server, None).post("/sandbox/faults", json={"fault": spec})
    assert (response.status_code, response.json()["details"]) == (400, {"field": "fault"})


@pytest.mark.parametrize("body", [{}, {"fault": 503}])
def test_missing_spec_is_400(server: str, connect: Connect, body: dict[str, Any]) -> None:
    response = connect(server, None).post("/sandbox/faults", json=body)
    assert response.json()["details"]["issues"][0]["path"] == ["fault"]


def test_invalid_fault_flag_is_a_usage_error() -> None:
    command = [sys.executable, "-m", "opentrain_sandbox", "--port", "0", "--fault", "503", "--fault", "slow"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30)
    assert (done.returncode, done.stdout) == (2, "")
    assert "'slow'" in done.stderr
    assert "cut-before" in done.stderr


def test_flags_inject_from_the_start() -> None:
    with run_sandbox("--fault", "503@x1", "--fault", f"cut-before GET {V1}/jobs") as origin:
        assert httpx.get(f"{origin}{V1}/jobs", trust_env=False).status_code == 503
        with pytest.raises(httpx.RemoteProtocolError):
            httpx.get(f"{origin}{V1}/jobs", trust_env=False)
        assert httpx.get(f"{origin}{V1}/jobs/facets", trust_env=False).status_code == 200


def test_spec_without_path_covers_all_requests() -> None:
    fault = parse_fault(" 503@12.5% ")
    assert (fault.method, fault.path, fault.percent, fault.first) == ("*", "*", 12.5, None)
    assert fault.covers("PATCH", "/api/x")
