"""Delivery to a webhook's receiver: content and retries."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from opentrain_sandbox.core.database import Database
from opentrain_sandbox.domain.events import event_log, webhook_delivery
from tests.support.sandbox import InProcessSandbox, run_in_process, wait_until
from tests.support.webhook_receiver import WebhookReceiver

Advance = Callable[..., None]
Owner = Callable[[str], httpx.Client]

HOOKS = "/api/public/v1/webhooks"


@pytest.fixture
def receiver() -> Iterator[WebhookReceiver]:
    with WebhookReceiver() as made:
        yield made


@pytest.fixture
def client(in_process: InProcessSandbox, owner: Owner) -> httpx.Client:
    return owner(in_process.origin)


def account_of(client: httpx.Client) -> str:
    account_id: str = client.get("/api/public/v1/auth/me").json()["account"]["organizationId"]
    return account_id


def subscribe(client: httpx.Client, url: str) -> dict[str, Any]:
    response = client.post(HOOKS, json={"url": url, "eventTypes": ["message.received"]})
    assert response.status_code == 201
    body: dict[str, Any] = response.json()
    return body


def record_event(
    in_process: InProcessSandbox, client: httpx.Client, resource_id: str, event_type: str = "message.received"
) -> None:
    """Record an event of the client's account: a message, or a proposal."""
    data = {"conversationId": "conv_1", "messageId": resource_id}
    if event_type == "proposal.received":
        data = {"proposalId": resource_id, "jobId": "job_1"}
    in_process.call(
        event_log.record,
        in_process.sandbox.database,
        account_of(client),
        event_type,
        resource_id,
        data,
        in_process.sandbox.now(),
    )


def deliveries(in_process: InProcessSandbox) -> list[dict[str, Any]]:
    return [
        dict(row) for row in in_process.call(in_process.sandbox.database.all, "SELECT * FROM deliveries ORDER BY seq")
    ]


def due(in_process: InProcessSandbox) -> list[str]:
    hooks: list[str] = in_process.call(webhook_delivery.due_webhooks, in_process.sandbox)
    return hooks


def wait_for_attempts(in_process: InProcessSandbox, times: int) -> None:
    """Wait until this many attempts of the only delivery are recorded."""
    wait_until(lambda: deliveries(in_process)[0]["attempts"] == times)


def test_delivery_is_signed(
    in_process: InProcessSandbox, client: httpx.Client, receiver: WebhookReceiver, time: list[datetime]
) -> None:
    record_event(in_process, client, "msg_before")
    secret = subscribe(client, receiver.url)["secret"]
    record_event(in_process, client, "prop_1", "proposal.received")
    record_event(in_process, client, "msg_1")
    delivery = receiver.next()
    feed = client.get("/api/public/v1/updates").json()["events"]
    assert json.loads(delivery.body) == next(event for event in feed if event["resourceId"] == "msg_1")
    assert delivery.path == "/hook"
    assert delivery.header("content-type") == "application/json"
    assert delivery.header("user-agent") == "OpenTrain-Webhooks/1.0"
    assert delivery.header("x-opentrain-event") == "message.received"
    assert delivery.header("x-opentrain-delivery")
    assert delivery.header("authorization") is None
    t = int(time[0].timestamp())
    mac = hmac.new(secret.encode(), str(t).encode() + b"." + delivery.body, hashlib.sha256).hexdigest()
    assert delivery.header("x-opentrain-signature") == f"t={t},v1={mac}"
    wait_for_attempts(in_process, 1)
    assert (len(deliveries(in_process)), deliveries(in_process)[0]["last_result"]) == (1, "HTTP 204")
    assert due(in_process) == []


def test_deliveries_are_in_order(in_process: InProcessSandbox, client: httpx.Client, receiver: WebhookReceiver) -> None:
    subscribe(client, receiver.url)
    names = [f"msg_{number}" for number in range(6)]
    for name in names:
        record_event(in_process, client, name)
    assert [json.loads(receiver.next().body)["resourceId"] for _ in names] == names


def test_failed_delivery_is_retried_four_times(
    in_process: InProcessSandbox, client: httpx.Client, receiver: WebhookReceiver, advance: Advance
) -> None:
    subscribe(client, receiver.url)
    for status in (500, 400, 302, 300, 503):
        receiver.statuses.put(status)
    record_event(in_process, client, "msg_1")
    received = [receiver.next()]
    for number, minutes in enumerate((1, 5, 30, 120), start=1):
        wait_for_attempts(in_process, number)
        advance(minutes=minutes, milliseconds=-1)
        assert due(in_process) == []
        advance(milliseconds=1)
        received.append(receiver.next())
    wait_for_attempts(in_process, 5)
    advance(days=30)
    assert due(in_process) == []
    assert receiver.deliveries.empty()
    # Redirects are not followed. All copies have the same id, each has its own signature.
    assert {delivery.path for delivery in received} == {"/hook"}
    assert len({delivery.header("x-opentrain-delivery") for delivery in received}) == 1
    assert len({delivery.header("x-opentrain-signature") for delivery in received}) == 5


def test_pending_retry_does_not_block_others(
    in_process: InProcessSandbox, client: httpx.Client, receiver: WebhookReceiver, advance: Advance
) -> None:
    subscribe(client, receiver.url)
    receiver.statuses.put(500)
    record_event(in_process, client, "msg_1")
    receiver.next()
    wait_for_attempts(in_process, 1)
    record_event(in_process, client, "msg_2")
    assert json.loads(receiver.next().body)["resourceId"] == "msg_2"
    advance(minutes=1)
    assert json.loads(receiver.next().body)["resourceId"] == "msg_1"


def test_advance_runs_due_retries(
    in_process: InProcessSandbox, client: httpx.Client, receiver: WebhookReceiver
) -> None:
    subscribe(client, receiver.url)
    receiver.statuses.put(500)
    record_event(in_process, client, "msg_1")
    first = receiver.next()
    wait_for_attempts(in_process, 1)
    assert client.post("/sandbox/clock/advance", json={"seconds": 60}).status_code == 200
    second = receiver.next()
    # The signature has the time of the machine, which has not changed.
    assert second.header("x-opentrain-signature") == first.header("x-opentrain-signature")


def test_ten_failures_in_a_row_disable_a_webhook(
    in_process: InProcessSandbox, client: httpx.Client, receiver: WebhookReceiver, advance: Advance
) -> None:
    hook = subscribe(client, receiver.url)["webhook"]
    # A success resets the count of nine failures.
    for status in [500] * 9 + [200] + [500] * 10:
        receiver.statuses.put(status)
    for number in range(12):
        record_event(in_process, client, f"msg_{number}")
    for _ in range(12):
        receiver.next()
    wait_until(lambda: sum(row["attempts"] for row in deliveries(in_process)) == 12)
    assert client.get(f"{HOOKS}/{hook['id']}").json()["webhook"]["status"] == "ACTIVE"
    advance(minutes=1)
    for _ in range(8):
        receiver.next()
    wait_until(lambda: client.get(f"{HOOKS}/{hook['id']}").json()["webhook"]["status"] == "DISABLED")
    disabled = client.get(f"{HOOKS}/{hook['id']}").json()["webhook"]
    assert disabled["disabledAt"] == "2030-01-02T12:01:00.000Z"
    assert "HTTP 500" in disabled["disabledReason"]
    advance(days=1)
    record_event(in_process, client, "msg_late")
    assert due(in_process) == []
    assert all(row["next_at"] is None for row in deliveries(in_process))
    assert len(deliveries(in_process)) == 12


def test_refused_connection_is_a_failure(in_process: InProcessSandbox, client: httpx.Client) -> None:
    with WebhookReceiver() as stopped:
        pass
    subscribe(client, stopped.url)
    record_event(in_process, client, "msg_1")
    wait_for_attempts(in_process, 1)
    row = deliveries(in_process)[0]
    assert row["next_at"] == "2030-01-02T12:01:00.000Z"
    assert row["delivered_at"] is None


def test_unresolvable_host_is_a_failure(in_process: InProcessSandbox, client: httpx.Client) -> None:
    subscribe(client, f"https://{'a' * 70}.invalid/")
    record_event(in_process, client, "msg_1")
    wait_for_attempts(in_process, 1)


def test_timeout_is_a_failure(
    in_process: InProcessSandbox, client: httpx.Client, receiver: WebhookReceiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert webhook_delivery.TIMEOUT == 10
    monkeypatch.setattr(webhook_delivery, "TIMEOUT", 0.2)
    receiver.open.clear()
    subscribe(client, receiver.url)
    record_event(in_process, client, "msg_1")
    wait_for_attempts(in_process, 1)
    assert " 0.2 " in deliveries(in_process)[0]["last_result"]


def test_timeout_covers_slow_headers(
    in_process: InProcessSandbox, client: httpx.Client, receiver: WebhookReceiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhook_delivery, "TIMEOUT", 0.5)
    receiver.slow_headers = 20
    subscribe(client, receiver.url)
    record_event(in_process, client, "msg_1")
    wait_for_attempts(in_process, 1)
    assert " 0.5 " in deliveries(in_process)[0]["last_result"]


def test_no_cookie_is_sent(in_process: InProcessSandbox, client: httpx.Client, receiver: WebhookReceiver) -> None:
    subscribe(client, receiver.url)
    for name in ("msg_1", "msg_2"):
        record_event(in_process, client, name)
        assert receiver.next().header("cookie") is None


def test_slow_receiver_does_not_block_others(
    in_process: InProcessSandbox, client: httpx.Client, receiver: WebhookReceiver
) -> None:
    with WebhookReceiver() as quick:
        receiver.open.clear()
        subscribe(client, receiver.url)
        subscribe(client, quick.url)
        record_event(in_process, client, "msg_1")
        receiver.next()
        quick.next()
        record_event(in_process, client, "msg_2")
        assert json.loads(quick.next().body)["resourceId"] == "msg_2"
        assert client.get(HOOKS).status_code == 200


def test_deleted_webhook_gets_no_deliveries(
    in_process: InProcessSandbox, client: httpx.Client, receiver: WebhookReceiver, advance: Advance
) -> None:
    hook = subscribe(client, receiver.url)["webhook"]
    receiver.open.clear()
    record_event(in_process, client, "msg_1")
    record_event(in_process, client, "msg_2")
    receiver.next()
    client.delete(f"{HOOKS}/{hook['id']}")
    assert deliveries(in_process) == []
    receiver.open.set()
    other = subscribe(client, receiver.url)["webhook"]
    record_event(in_process, client, "msg_3")
    assert json.loads(receiver.next().body)["resourceId"] == "msg_3"
    assert [row["webhook_id"] for row in deliveries(in_process)] == [other["id"]]


def test_proxy_variables_are_ignored(
    in_process: InProcessSandbox, client: httpx.Client, receiver: WebhookReceiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    subscribe(client, receiver.url)
    record_event(in_process, client, "msg_1")
    receiver.next()


def test_unfinished_delivery_is_sent_again_after_a_restart(
    tmp_path: Path, time: list[datetime], owner: Owner, receiver: WebhookReceiver
) -> None:
    path = str(tmp_path / "state.db")
    receiver.open.clear()
    with run_in_process(Database(path), time) as in_process:
        client = owner(in_process.origin)
        subscribe(client, receiver.url)
        record_event(in_process, client, "msg_1")
        first = receiver.next()
    receiver.open.set()
    with run_in_process(Database(path), time) as in_process:
        again = receiver.next()
        wait_for_attempts(in_process, 1)
        assert (again.header("x-opentrain-delivery"), again.body) == (
            first.header("x-opentrain-delivery"),
            first.body,
        )
