"""What really arrives at the receiver of a webhook, and how often it is tried."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from opentrain_sandbox.core.database import Database
from opentrain_sandbox.domain.events import event_log, webhook_delivery
from tests.sandbox.receiver import Receiver
from tests.sandbox.world import World, eventually, world_of

Advance = Callable[..., None]
Owner = Callable[[str], httpx.Client]

HOOKS = "/api/public/v1/webhooks"


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver()
    yield made
    made.close()


@pytest.fixture
def client(world: World, owner: Owner) -> httpx.Client:
    return owner(world.origin)


def account_of(client: httpx.Client) -> str:
    account_id: str = client.get("/api/public/v1/auth/me").json()["account"]["organizationId"]
    return account_id


def subscribe(client: httpx.Client, url: str) -> dict[str, Any]:
    answer = client.post(HOOKS, json={"url": url, "eventTypes": ["message.received"]})
    assert answer.status_code == 201
    body: dict[str, Any] = answer.json()
    return body


def happen(world: World, client: httpx.Client, resource_id: str, event_type: str = "message.received") -> None:
    """Lets an event of the client's account happen: a message, or a proposal."""
    data = {"conversationId": "conv_1", "messageId": resource_id}
    if event_type == "proposal.received":
        data = {"proposalId": resource_id, "jobId": "job_1"}
    world.do(
        event_log.record, world.sandbox.database, account_of(client), event_type, resource_id, data, world.sandbox.now()
    )


def deliveries(world: World) -> list[dict[str, Any]]:
    return [dict(row) for row in world.do(world.sandbox.database.all, "SELECT * FROM deliveries ORDER BY seq")]


def due(world: World) -> list[str]:
    hooks: list[str] = world.do(webhook_delivery.due_webhooks, world.sandbox)
    return hooks


def attempted(world: World, times: int) -> None:
    """Waits until the only delivery has been tried so often and the outcome is written down."""
    eventually(lambda: deliveries(world)[0]["attempts"] == times)


def test_an_event_arrives_signed(world: World, client: httpx.Client, receiver: Receiver, time: list[datetime]) -> None:
    happen(world, client, "msg_before")
    secret = subscribe(client, receiver.url)["secret"]
    happen(world, client, "prop_1", "proposal.received")
    happen(world, client, "msg_1")
    arrival = receiver.next()
    feed = client.get("/api/public/v1/updates").json()["events"]
    assert json.loads(arrival.body) == next(event for event in feed if event["resourceId"] == "msg_1")
    assert arrival.path == "/hook"
    assert arrival.headers["content-type"] == "application/json"
    assert arrival.headers["user-agent"] == "OpenTrain-Webhooks/1.0"
    assert arrival.headers["x-opentrain-event"] == "message.received"
    assert arrival.headers["x-opentrain-delivery"]
    assert "authorization" not in arrival.headers
    t = int(time[0].timestamp())
    mac = hmac.new(secret.encode(), str(t).encode() + b"." + arrival.body, hashlib.sha256).hexdigest()
    assert arrival.headers["x-opentrain-signature"] == f"t={t},v1={mac}"
    attempted(world, 1)
    assert (len(deliveries(world)), deliveries(world)[0]["last_result"]) == (1, "HTTP 204")
    assert due(world) == []


def test_events_arrive_in_order(world: World, client: httpx.Client, receiver: Receiver) -> None:
    subscribe(client, receiver.url)
    names = [f"msg_{number}" for number in range(6)]
    for name in names:
        happen(world, client, name)
    assert [json.loads(receiver.next().body)["resourceId"] for _ in names] == names


def test_a_failed_one_is_tried_five_times(
    world: World, client: httpx.Client, receiver: Receiver, advance: Advance
) -> None:
    subscribe(client, receiver.url)
    for status in (500, 400, 302, 300, 503):
        receiver.answers.put(status)
    happen(world, client, "msg_1")
    arrivals = [receiver.next()]
    for number, minutes in enumerate((1, 5, 30, 120), start=1):
        attempted(world, number)
        advance(minutes=minutes, milliseconds=-1)
        assert due(world) == []
        advance(milliseconds=1)
        arrivals.append(receiver.next())
    attempted(world, 5)
    advance(days=30)
    assert due(world) == []
    assert receiver.arrivals.empty()
    # No redirect was followed, the copies can be told by their id, and each is signed anew.
    assert {arrival.path for arrival in arrivals} == {"/hook"}
    assert len({arrival.headers["x-opentrain-delivery"] for arrival in arrivals}) == 1
    assert len({arrival.headers["x-opentrain-signature"] for arrival in arrivals}) == 5


def test_one_that_waits_holds_up_no_other(
    world: World, client: httpx.Client, receiver: Receiver, advance: Advance
) -> None:
    subscribe(client, receiver.url)
    receiver.answers.put(500)
    happen(world, client, "msg_1")
    receiver.next()
    attempted(world, 1)
    happen(world, client, "msg_2")
    assert json.loads(receiver.next().body)["resourceId"] == "msg_2"
    advance(minutes=1)
    assert json.loads(receiver.next().body)["resourceId"] == "msg_1"


def test_the_control_api_moves_its_clock_too(world: World, client: httpx.Client, receiver: Receiver) -> None:
    subscribe(client, receiver.url)
    receiver.answers.put(500)
    happen(world, client, "msg_1")
    first = receiver.next()
    attempted(world, 1)
    assert client.post("/sandbox/clock/advance", json={"seconds": 60}).status_code == 200
    second = receiver.next()
    # The signature's time is the machine's, which nobody has moved.
    assert second.headers["x-opentrain-signature"] == first.headers["x-opentrain-signature"]


def test_ten_failures_in_a_row_disable_it(
    world: World, client: httpx.Client, receiver: Receiver, advance: Advance
) -> None:
    hook = subscribe(client, receiver.url)["webhook"]
    # Nine failures and a success count for nothing.
    for status in [500] * 9 + [200] + [500] * 10:
        receiver.answers.put(status)
    for number in range(12):
        happen(world, client, f"msg_{number}")
    for _ in range(12):
        receiver.next()
    eventually(lambda: sum(row["attempts"] for row in deliveries(world)) == 12)
    assert client.get(f"{HOOKS}/{hook['id']}").json()["webhook"]["status"] == "ACTIVE"
    advance(minutes=1)
    for _ in range(8):
        receiver.next()
    eventually(lambda: client.get(f"{HOOKS}/{hook['id']}").json()["webhook"]["status"] == "DISABLED")
    disabled = client.get(f"{HOOKS}/{hook['id']}").json()["webhook"]
    assert disabled["disabledAt"] == "2030-01-02T12:01:00.000Z"
    assert "HTTP 500" in disabled["disabledReason"]
    advance(days=1)
    happen(world, client, "msg_late")
    assert due(world) == []
    assert all(row["next_at"] is None for row in deliveries(world))
    assert len(deliveries(world)) == 12


def test_nobody_listening_is_a_failure(world: World, client: httpx.Client, receiver: Receiver) -> None:
    receiver.close()
    subscribe(client, receiver.url)
    happen(world, client, "msg_1")
    attempted(world, 1)
    row = deliveries(world)[0]
    assert row["next_at"] == "2030-01-02T12:01:00.000Z"
    assert row["delivered_at"] is None


def test_a_host_that_cannot_be_looked_up_is_a_failure(world: World, client: httpx.Client) -> None:
    subscribe(client, f"https://{'a' * 70}.invalid/")
    happen(world, client, "msg_1")
    attempted(world, 1)


def test_no_answer_in_time_is_a_failure(
    world: World, client: httpx.Client, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert webhook_delivery.TIMEOUT == 10
    monkeypatch.setattr(webhook_delivery, "TIMEOUT", 0.2)
    receiver.open.clear()
    subscribe(client, receiver.url)
    happen(world, client, "msg_1")
    attempted(world, 1)
    assert "no answer" in deliveries(world)[0]["last_result"]


def test_an_answer_that_trickles_in_is_a_failure_too(
    world: World, client: httpx.Client, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhook_delivery, "TIMEOUT", 0.5)
    receiver.drips = 20
    subscribe(client, receiver.url)
    happen(world, client, "msg_1")
    attempted(world, 1)
    assert "no answer" in deliveries(world)[0]["last_result"]


def test_no_cookie_is_sent_back(world: World, client: httpx.Client, receiver: Receiver) -> None:
    subscribe(client, receiver.url)
    for name in ("msg_1", "msg_2"):
        happen(world, client, name)
        assert "cookie" not in receiver.next().headers


def test_a_slow_receiver_holds_up_nobody_else(world: World, client: httpx.Client, receiver: Receiver) -> None:
    quick = Receiver()
    with ExitStack() as stack:
        stack.callback(quick.close)
        receiver.open.clear()
        subscribe(client, receiver.url)
        subscribe(client, quick.url)
        happen(world, client, "msg_1")
        receiver.next()
        quick.next()
        happen(world, client, "msg_2")
        assert json.loads(quick.next().body)["resourceId"] == "msg_2"
        assert client.get(HOOKS).status_code == 200


def test_a_deleted_one_gets_nothing_more(
    world: World, client: httpx.Client, receiver: Receiver, advance: Advance
) -> None:
    hook = subscribe(client, receiver.url)["webhook"]
    receiver.open.clear()
    happen(world, client, "msg_1")
    happen(world, client, "msg_2")
    receiver.next()
    client.delete(f"{HOOKS}/{hook['id']}")
    assert deliveries(world) == []
    receiver.open.set()
    other = subscribe(client, receiver.url)["webhook"]
    happen(world, client, "msg_3")
    assert json.loads(receiver.next().body)["resourceId"] == "msg_3"
    assert [row["webhook_id"] for row in deliveries(world)] == [other["id"]]


def test_the_machines_proxy_is_not_used(
    world: World, client: httpx.Client, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    subscribe(client, receiver.url)
    happen(world, client, "msg_1")
    receiver.next()


def test_what_was_under_way_is_sent_again_after_a_restart(
    tmp_path: Path, time: list[datetime], owner: Owner, receiver: Receiver
) -> None:
    path = str(tmp_path / "state.db")
    receiver.open.clear()
    with world_of(Database(path), time) as world:
        client = owner(world.origin)
        subscribe(client, receiver.url)
        happen(world, client, "msg_1")
        first = receiver.next()
    receiver.open.set()
    with world_of(Database(path), time) as world:
        again = receiver.next()
        attempted(world, 1)
        assert (again.headers["x-opentrain-delivery"], again.body) == (
            first.headers["x-opentrain-delivery"],
            first.body,
        )
