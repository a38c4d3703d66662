"""Output of the command line: banner and lines on a terminal, JSON lines, and the flags that change them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import httpx
import pexpect

from opentrain_sandbox.terminal import program_version
from tests.support.sandbox import wait_until

COMMAND = [sys.executable, "-m", "opentrain_sandbox", "--port", "0"]
V1 = "/api/public/v1"


def matched(process: pexpect.spawn[str], pattern: str) -> re.Match[str]:
    """Wait for a pattern in the output and return its match."""
    process.expect(pattern)
    assert isinstance(process.match, re.Match)
    return process.match


def on_a_terminal(*flags: str) -> pexpect.spawn[str]:
    environment = {**os.environ, "TERM": "xterm-256color"}
    environment.pop("NO_COLOR", None)
    return pexpect.spawn(
        COMMAND[0], [*COMMAND[1:], *flags], env=environment, encoding="utf-8", dimensions=(40, 200), timeout=20
    )


def test_banner_and_a_line_per_request() -> None:
    process = on_a_terminal("--fault", "503@x1 GET /api/public/v1/jobs/facets")
    origin = matched(process, r"export OPENTRAIN_API_BASE_URL=(http://127\.0\.0\.1:\d+)\r\n")[1]
    process.expect("Ctrl-C")
    with httpx.Client(base_url=origin, trust_env=False) as client:
        client.get(f"{V1}/jobs?q=a%1b[31mb")
        line = r"\d\d:\d\d:\d\d  \x1b\[0m\x1b\[1mGET +\x1b\[0m(\S+)  \x1b\[32m200  \x1b\[0m\d+ ms  .*req_\w+"
        assert matched(process, line)[1] == f"{V1}/jobs?q=a%1b[31mb"
        rejected = client.get(f"{V1}/team").json()
        assert matched(process, r"\x1b\[33m401 .*(req_\w+)")[1] == rejected["requestId"]
        client.get(f"{V1}/jobs/facets")
        process.expect(r"\x1b\[31m503 .*503@x1 GET")
        client.get("/")  # a page
        client.get(f"{V1}/jobs")
        assert process.expect([r"GET +\x1b\[0m\S*/jobs  ", r" /  "]) == 0
    process.sendintr()
    process.expect(r"\^C\r\nStopped\.\r\n")
    process.expect(pexpect.EOF)
    process.close()
    assert process.exitstatus == 0


def test_quiet_prints_the_address_only() -> None:
    process = on_a_terminal("--quiet")
    origin = matched(process, r"^listening on (http://127\.0\.0\.1:\d+)\r\n")[1]
    assert httpx.get(f"{origin}{V1}/jobs", trust_env=False).status_code == 200
    process.sendintr()
    process.expect(pexpect.EOF)
    assert "GET" not in (process.before or "")


def test_scenario_shows_a_token_that_works() -> None:
    process = on_a_terminal("--scenario", "first-hire")
    origin = matched(process, r"OPENTRAIN_API_BASE_URL=(\S+)")[1]
    token = matched(process, r"OPENTRAIN_API_TOKEN=(\S+) ")[1]
    me = httpx.get(f"{origin}{V1}/auth/me", headers={"Authorization": f"Bearer {token}"}, trust_env=False)
    assert me.json()["actor"]["email"] == "dana@moss-lab.example"
    process.close(force=True)


def test_json_lines_have_every_request_and_event() -> None:
    process = subprocess.Popen([*COMMAND, "--log-json", "--scenario", "approvals"], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    first = json.loads(process.stdout.readline())
    assert first["kind"] == "listening"
    with httpx.Client(base_url=first["url"], trust_env=False) as client:
        waiting = client.get("/sandbox/state").json()["waiting"]["approvals"][0]
        client.post(f"/sandbox/approvals/{waiting['id']}/confirm")
        client.get(f"{V1}/team", headers={"Authorization": "Bearer ot_pat_x_secret"}, params={"t": "ot_pat_x_secret"})
    process.terminate()
    text = process.communicate(timeout=20)[0]
    lines = [json.loads(line) for line in text.splitlines()]
    assert "secret" not in text
    requests = [line for line in lines if line["kind"] == "request"]
    assert [(line["method"], line["status"]) for line in requests] == [("GET", 200), ("POST", 200), ("GET", 401)]
    assert all(re.fullmatch(r"req_\w{16}", line["requestId"]) and line["milliseconds"] > 0 for line in requests)
    events = [line for line in lines if line["kind"] == "event"]
    assert {"proposal.status_changed", "contract.created", "approval.confirmed"} <= {line["type"] for line in events}
    assert {line["accountId"] for line in events} == {waiting["accountId"]}


def test_reader_that_has_gone_does_not_stop_it() -> None:
    process = subprocess.Popen([*COMMAND, "--log-json"], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    origin = json.loads(process.stdout.readline())["url"]
    process.stdout.close()
    for _ in range(3):
        assert httpx.get(f"{origin}{V1}/jobs", trust_env=False).status_code == 200
    process.terminate()
    assert process.wait(20) == 0


def test_version() -> None:
    done = subprocess.run([*COMMAND, "--version"], capture_output=True, text=True, timeout=30)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"opentrain-sandbox {program_version()}\n", "")


def test_open_without_a_browser_prints_the_address(tmp_path: Path) -> None:
    browser = tmp_path / "browser"
    browser.write_text("#!/bin/sh\nexit 1\n")
    browser.chmod(0o755)
    environment = {**os.environ, "BROWSER": f"{browser} %s", "PATH": str(tmp_path)}
    with subprocess.Popen(
        [*COMMAND, "--open"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        origin = process.stdout.readline().split()[-1]
        assert process.stderr.readline() == f"opentrain-sandbox: no browser could be opened. Open {origin} yourself\n"
        process.terminate()


def test_open_starts_the_browser_with_the_address(tmp_path: Path) -> None:
    opened, browser = tmp_path / "opened", tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\nprintf %s "$1" > {opened}.part && mv {opened}.part {opened}\n')
    browser.chmod(0o755)
    environment = {**os.environ, "BROWSER": f"{browser} %s"}
    process = subprocess.Popen([*COMMAND, "--open"], stdout=subprocess.PIPE, text=True, env=environment)
    assert process.stdout is not None
    origin = process.stdout.readline().split()[-1]
    wait_until(opened.exists)
    assert opened.read_text() == origin
    process.terminate()
    process.communicate(timeout=20)
