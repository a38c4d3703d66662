"""Hostile receivers of one account's webhook do not affect another account's deliveries."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.scopes import ALL_SCOPES
from opentrain_sandbox.domain.events import event_log, webhook_delivery, webhook_request
from opentrain_sandbox.domain.people import accounts, tokens
from tests.support.hostile_receiver import (
    Behavior,
    HostileReceiver,
    drips,
    redirects,
    resets,
    sends,
    sends_forever,
    stays_silent,
)
from tests.support.sandbox import InProcessSandbox, run_in_process, wait_until
from tests.support.webhook_receiver import WebhookReceiver

HOOKS = "/api/public/v1/webhooks"
TIMEOUT = 0.3
STOP = threading.Event()
OK = b"HTTP/1.1 200 OK\r\n"
EMPTY = b"Content-Length: 0\r\n\r\n"

FAILING: dict[str, Behavior] = {
    "location-mailto": redirects(b"mailto:x"),
    "location-javascript": redirects(b"javascript:alert(1)", b"301 X"),
    "location-no-slashes": redirects(b"https:foo", b"308 X"),
    "location-bad-idna": redirects(b"http://xn--a/", b"307 X"),
    "location-bad-port": redirects(b"http://a:b/"),
    "location-open-bracket": redirects(b"http://[::1"),
    "location-huge": redirects(b"/" + b"x" * 70_000),
    "location-own": redirects(b"/hook"),
    "silent": stays_silent(STOP),
    "drip-of-status-line": drips(b"HTTP/1.1 2", b"0", STOP),
    "drip-of-headers": drips(OK, b"X-Slow: 1\r\n", STOP),
    "drip-of-early-hints": drips(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n", STOP),
    "endless-status-line": sends_forever(b"HTTP/1.1 200 ", b"O"),
    "endless-header": sends_forever(OK + b"X-Huge: ", b"x"),
    "endless-headers": sends_forever(OK, b"X-More: 1\r\n"),
    "endless-early-hints": sends_forever(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"),
    "reset": resets(),
    "reset-in-headers": resets(OK),
    "close": sends(),
    "close-in-headers": sends(OK, b"X-Half"),
    "no-http": sends(b"\x00\xff" * 1000 + b"\r\n\r\n"),
    "no-status": sends(b"HTTP/1.1 \r\n\r\n"),
    "status-1000": sends(b"HTTP/1.1 1000 X\r\n", EMPTY),
    "header-with-nul": sends(OK, b"X: \x00\r\n", EMPTY),
    "two-lengths": sends(OK, b"Content-Length: 1\r\nContent-Length: 2\r\n\r\n"),
    "switching-protocols": sends(b"HTTP/1.1 101 X\r\n\r\n"),
}
ACCEPTING: dict[str, Behavior] = {
    "endless-body": sends_forever(OK + b"\r\n", b"x"),
    "endless-chunks": sends_forever(OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
    "drip-of-body": drips(OK + b"Content-Length: 1000000\r\n\r\n", b"x", STOP),
    "broken-chunks": sends(OK, b"Transfer-Encoding: chunked\r\n\r\nzzz\r\n"),
    "body-too-short": sends(OK, b"Content-Length: 10\r\n\r\nx"),
    "reset-in-body": resets(OK, b"Content-Length: 10\r\n\r\nx"),
    "broken-gzip": sends(OK, b"Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc"),
    "location-without-redirect": sends(OK, b"Location: mailto:x\r\n", EMPTY),
    "headers-of-60-kB": sends(OK, b"X: " + b"x" * 60_000 + b"\r\n", EMPTY),
}


@dataclass
class Hosts:
    """A sandbox with two accounts, and the good receiver of the second one."""

    in_process: InProcessSandbox
    hostile: str
    good: str
    receiver: WebhookReceiver

    def add_account(self) -> str:
        """Create an account and return its id."""

        def make() -> str:
            database, now = self.in_process.sandbox.database, self.in_process.sandbox.now()
            return accounts.create(database, "Organization", "Agent", now).id

        made: str = self.in_process.call(make)
        return made

    def subscribe(self, account_id: str, url: str) -> str:
        """Subscribe the account to messages as its agent does. Return the webhook's id."""
        sandbox = self.in_process.sandbox
        secret, _ = self.in_process.call(tokens.mint, sandbox.database, account_id, "t", ALL_SCOPES, sandbox.now())
        made = httpx.post(
            f"{self.in_process.origin}{HOOKS}",
            json={"url": url, "eventTypes": ["message.received"]},
            headers={"Authorization": f"Bearer {secret}"},
            trust_env=False,
        )
        assert made.status_code == 201, made.text
        webhook_id: str = made.json()["webhook"]["id"]
        return webhook_id

    def record(self, account_id: str, name: str) -> None:
        """Record an event of the account."""
        sandbox = self.in_process.sandbox
        data = {"messageId": name}
        self.in_process.call(
            event_log.record, sandbox.database, account_id, "message.received", name, data, sandbox.now()
        )

    def deliveries(self, webhook_id: str) -> list[dict[str, Any]]:
        """Return the deliveries to a webhook, oldest first."""
        rows = self.in_process.call(
            self.in_process.sandbox.database.all,
            "SELECT * FROM deliveries WHERE webhook_id = ? ORDER BY seq",
            (webhook_id,),
        )
        return [dict(row) for row in rows]

    def assert_good_one_is_served(self, name: str) -> None:
        """Record an event of the good account, and receive it."""
        self.record(self.good, name)
        assert json.loads(self.receiver.next().body)["resourceId"] == name


@pytest.fixture(scope="module")
def hosts() -> Iterator[Hosts]:
    with (
        pytest.MonkeyPatch.context() as patch,
        run_in_process(Database(), [datetime(2030, 1, 2, 12, 0, tzinfo=UTC)]) as in_process,
        WebhookReceiver() as receiver,
    ):
        patch.setattr(webhook_delivery, "TIMEOUT", TIMEOUT)
        made = Hosts(in_process, "", "", receiver)
        made.hostile, made.good = made.add_account(), made.add_account()
        made.subscribe(made.good, receiver.url)
        yield made
        STOP.set()
    STOP.clear()


def attempt(hosts: Hosts, url: str, name: str) -> dict[str, Any]:
    """Subscribe an account with this URL and record an event. Return the delivery after the first attempt."""
    account_id = hosts.add_account()
    webhook_id = hosts.subscribe(account_id, url)
    hosts.record(account_id, name)
    hosts.assert_good_one_is_served(name)
    wait_until(lambda: hosts.deliveries(webhook_id)[0]["attempts"] == 1)
    hosts.assert_good_one_is_served(f"{name}-again")
    return hosts.deliveries(webhook_id)[0]


@pytest.mark.parametrize("kind", FAILING)
def test_failed_attempt_does_not_block_others(hosts: Hosts, kind: str) -> None:
    with HostileReceiver(FAILING[kind]) as receiver:
        row = attempt(hosts, receiver.url, kind)
    assert row["delivered_at"] is None
    assert row["next_at"] == "2030-01-02T12:01:00.000Z"
    assert 0 < len(row["last_result"]) <= webhook_request.MAX_RESULT
    assert receiver.hits == 1


@pytest.mark.parametrize("kind", ACCEPTING)
def test_body_of_a_success_is_not_read(hosts: Hosts, kind: str) -> None:
    with HostileReceiver(ACCEPTING[kind]) as receiver:
        row = attempt(hosts, receiver.url, kind)
    assert (row["last_result"], row["delivered_at"]) == ("HTTP 200", "2030-01-02T12:00:00.000Z")


@pytest.mark.parametrize("kind", ["silent", "no-http"])
def test_broken_tls_is_a_failed_attempt(hosts: Hosts, kind: str) -> None:
    with HostileReceiver(FAILING[kind], reads=False) as receiver:
        row = attempt(hosts, f"https://127.0.0.1:{receiver.port}/", f"tls-{kind}")
    assert row["delivered_at"] is None


@pytest.mark.parametrize("kind", ["endless-early-hints", "endless-headers", "endless-body"])
def test_few_bytes_are_read(hosts: Hosts, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    """The receiver could send megabytes within the deadline."""
    monkeypatch.setattr(webhook_delivery, "TIMEOUT", 10)
    read: list[int] = []
    original = webhook_request._BoundedStream.read

    async def counted(stream: Any, max_bytes: int, timeout: float | None = None) -> bytes:
        data = await original(stream, max_bytes, timeout)
        read.append(len(data))
        return data

    behavior = (FAILING | ACCEPTING)[kind]
    with HostileReceiver(behavior) as receiver:
        webhook_id = hosts.subscribe(hosts.hostile, receiver.url)
        monkeypatch.setattr(webhook_request._BoundedStream, "read", counted)
        hosts.record(hosts.hostile, kind)
        wait_until(lambda: hosts.deliveries(webhook_id)[-1]["attempts"] == 1, seconds=5)
    assert 0 < sum(read) <= webhook_request.MAX_RESPONSE_BYTES
    hosts.in_process.call(hosts.in_process.sandbox.database.execute, "DELETE FROM webhooks WHERE id = ?", (webhook_id,))


def test_slow_lookup_does_not_block_others(hosts: Hosts, monkeypatch: pytest.MonkeyPatch) -> None:
    """There are more names than the event loop has lookup threads. The good receiver also has a name."""
    released = threading.Event()
    look_up: Callable[..., Any] = socket.getaddrinfo

    def slow(host: Any, *arguments: Any, **options: Any) -> Any:
        if str(host).endswith(".slow.example"):
            released.wait(10)
            raise socket.gaierror("not found")
        return look_up(host, *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    accounts_of_slow = [hosts.add_account() for _ in range(4)]
    slow_ids = [
        hosts.subscribe(account_id, f"https://name-{number}.slow.example/")
        for account_id in accounts_of_slow
        for number in range(10)
    ]
    named = hosts.add_account()
    named_id = hosts.subscribe(named, hosts.receiver.url.replace("127.0.0.1", "localhost"))
    for account_id in accounts_of_slow:
        hosts.record(account_id, "slow")
    hosts.record(named, "named")
    assert json.loads(hosts.receiver.next().body)["resourceId"] == "named"
    wait_until(lambda: hosts.deliveries(named_id)[0]["last_result"] == "HTTP 204")
    wait_until(lambda: all(hosts.deliveries(webhook_id)[0]["attempts"] == 1 for webhook_id in slow_ids))
    released.set()


def test_slow_receivers_take_turns(hosts: Hosts, monkeypatch: pytest.MonkeyPatch) -> None:
    """With two concurrent attempts, two receivers with many deliveries do not block a third one."""
    monkeypatch.setattr(webhook_delivery, "MAX_CONCURRENT", 2)
    with HostileReceiver(FAILING["silent"]) as one, HostileReceiver(FAILING["silent"]) as other:
        greedy = hosts.add_account()
        ids = [hosts.subscribe(greedy, receiver.url) for receiver in (one, other)]
        for number in range(6):
            hosts.record(greedy, f"much-{number}")
        wait_until(lambda: one.hits + other.hits >= 2)
        hosts.record(hosts.good, "turn")
        assert json.loads(hosts.receiver.next().body)["resourceId"] == "turn"
        done = sum(row["attempts"] for webhook_id in ids for row in hosts.deliveries(webhook_id))
        assert done < 12


def test_restart_on_the_same_file_recovers(tmp_path: Path) -> None:
    path, time = str(tmp_path / "state.db"), [datetime(2030, 1, 2, 12, 0, tzinfo=UTC)]
    with ExitStack() as stack:
        hostile = [stack.enter_context(HostileReceiver(redirects(b"mailto:x"))) for _ in range(2)]
        receiver = stack.enter_context(WebhookReceiver())
        with run_in_process(Database(path), time) as in_process:
            hosts = Hosts(in_process, "", "", receiver)
            hosts.hostile, hosts.good = hosts.add_account(), hosts.add_account()
            for one in hostile:
                hosts.subscribe(hosts.hostile, one.url)
            hosts.subscribe(hosts.good, receiver.url)
        database = Database(path)
        # The state that a killed sandbox leaves before it has sent anything.
        now = time[0]
        event_log.record(database, hosts.hostile, "message.received", "m1", {}, now)
        event_log.record(database, hosts.good, "message.received", "m2", {}, now)
        with run_in_process(database, time):
            assert json.loads(receiver.next().body)["resourceId"] == "m2"
            wait_until(lambda: all(one.hits for one in hostile))


def test_sigterm_during_attempts_is_quiet(tmp_path: Path) -> None:
    """The signal arrives during an attempt on a silent receiver, and after an odd redirect."""
    path = str(tmp_path / "state.db")
    with HostileReceiver(stays_silent(STOP)) as silent, HostileReceiver(redirects(b"mailto:x")) as odd:
        process = subprocess.Popen(
            [sys.executable, "-m", "opentrain_sandbox", "--port", "0", "--db", path],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert process.stdout is not None
        origin = process.stdout.readline().split()[-1]
        with httpx.Client(base_url=origin, trust_env=False) as client:
            job = _live_job_with_webhooks(client, [silent.url, odd.url])
            assert client.post(f"/sandbox/jobs/{job}/proposals").status_code == 201
            wait_until(lambda: silent.hits and odd.hits)
        process.send_signal(signal.SIGTERM)
        assert process.communicate(timeout=10) == ("", "")
        assert process.returncode == 0


def _live_job_with_webhooks(client: httpx.Client, urls: list[str]) -> str:
    """Claim an account, subscribe it to proposals with these URLs, and publish a job. Return the job's id."""
    registered = client.post("/api/agent/identity").json()
    claim_token = {"claim_token": registered["claim_token"]}
    client.post("/api/agent/identity/claim", json={**claim_token, "email": "a@people.example"})
    client.post("/sandbox/claims/confirm", json={"claimToken": registered["claim_token"]})
    client.headers["Authorization"] = f"Bearer {client.post('/sandbox/tokens').json()['token']}"
    for url in urls:
        made = client.post(HOOKS, json={"url": url, "eventTypes": ["proposal.received"]})
        assert made.status_code == 201
    draft = {"rawJobDescription": "Draw boxes around every car in street images."}
    job = client.post("/api/public/v1/job-drafts", json=draft).json()["jobId"]
    fields = {"jobTitle": "Boxes around cars", "dataVolume": 500, "headcount": 2, "languages": ["English"],
              "experienceLevel": "INTERMEDIATE", "paymentType": "PAY_PER_HOUR", "pricePerHour": 20}  # fmt: skip
    client.patch(f"/api/public/v1/job-drafts/{job}", json=fields)
    assert client.post(f"/api/public/v1/jobs/{job}/publish").status_code == 200
    return str(job)
