"""Updates feed: order, cursor, and the effect of a token's scopes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from opentrain_sandbox.domain.events import event_log
from tests.support.sandbox import InProcessSandbox

UPDATES = "/api/public/v1/updates"

Connect = Callable[[str, str | None], httpx.Client]
Owner = Callable[[str], httpx.Client]
Record = Callable[..., None]


@pytest.fixture
def client(in_process: InProcessSandbox, owner: Owner) -> httpx.Client:
    return owner(in_process.origin)


@pytest.fixture
def record(in_process: InProcessSandbox, client: httpx.Client) -> Record:
    """Add an event of the client's account: ``record("message.received", "msg_1")``."""
    account_id = account_of(client)

    def add(event_type: str, resource_id: str, job_id: str | None = None, **data: Any) -> None:
        in_process.call(
            event_log.record, in_process.sandbox.database, account_id, event_type, resource_id, data,
            in_process.sandbox.now(), job_id=job_id,
        )  # fmt: skip

    return add


def account_of(client: httpx.Client) -> str:
    account_id: str = client.get("/api/public/v1/auth/me").json()["account"]["organizationId"]
    return account_id


def resources(body: dict[str, Any]) -> list[str]:
    return [event["resourceId"] for event in body["events"]]


def test_empty_feed_returns_the_cursor(client: httpx.Client) -> None:
    assert client.get(UPDATES).json() == {"events": [], "nextCursor": "0", "hasMore": False}
    assert client.get(UPDATES, params={"cursor": "0042"}).json()["nextCursor"] == "0042"


def test_events_come_oldest_first_and_page_by_page(client: httpx.Client, record: Record) -> None:
    for number in range(5):
        record("message.received", f"msg_{number}", conversationId="conv_1", messageId=f"msg_{number}")
    first = client.get(UPDATES, params={"limit": 2}).json()
    assert (resources(first), first["hasMore"]) == (["msg_0", "msg_1"], True)
    assert first["nextCursor"] == first["events"][-1]["id"]
    second = client.get(UPDATES, params={"limit": 3, "cursor": first["nextCursor"]}).json()
    assert (resources(second), second["hasMore"]) == (["msg_2", "msg_3", "msg_4"], False)
    end = client.get(UPDATES, params={"cursor": second["nextCursor"]}).json()
    assert end == {"events": [], "nextCursor": second["nextCursor"], "hasMore": False}


def test_an_event_has_the_documented_form(client: httpx.Client, record: Record) -> None:
    record("proposal.received", "prop_1", job_id="job_1", proposalId="prop_1", jobId="job_1")
    (event,) = client.get(UPDATES).json()["events"]
    assert event.pop("id").isdigit()
    assert event == {
        "type": "proposal.received",
        "apiVersion": "v1",
        "createdAt": "2030-01-02T12:00:00.000Z",
        "resourceId": "prop_1",
        "jobId": "job_1",
        "data": {"proposalId": "prop_1", "jobId": "job_1"},
    }


def test_default_limit_is_50(client: httpx.Client, record: Record) -> None:
    for number in range(51):
        record("message.received", f"msg_{number}", conversationId="conv_1", messageId=f"msg_{number}")
    page = client.get(UPDATES).json()
    assert (len(page["events"]), page["hasMore"]) == (50, True)
    assert len(client.get(UPDATES, params={"limit": 200}).json()["events"]) == 51


def test_events_outside_the_scopes_are_left_out(
    in_process: InProcessSandbox, client: httpx.Client, record: Record, connect: Connect
) -> None:
    record("message.received", "msg_1", conversationId="conv_1", messageId="msg_1")
    record("proposal.received", "prop_1", proposalId="prop_1", jobId="job_1")
    record("contract.created", "ctr_1", contractId="ctr_1", jobId="job_1", proposalId="prop_1")

    def narrow(*scopes: str) -> httpx.Client:
        minted = client.post("/api/public/v1/tokens", json={"scopes": list(scopes)}).json()
        return connect(in_process.origin, minted["token"])

    assert resources(narrow("proposals:read").get(UPDATES).json()) == ["prop_1"]
    assert resources(narrow("messages:write", "payments:read").get(UPDATES).json()) == ["msg_1", "ctr_1"]
    page = narrow("proposals:read").get(UPDATES, params={"limit": 1}).json()
    assert page["hasMore"] is False
    rejected = narrow("jobs:read", "team:read").get(UPDATES)
    assert rejected.status_code == 403
    assert rejected.json()["details"] == {
        "requiredScopes": ["messages:read", "payments:read", "proposals:read"],
        "grantedScopes": ["jobs:read", "team:read"],
    }


def test_events_of_another_account_are_hidden(in_process: InProcessSandbox, owner: Owner, record: Record) -> None:
    record("message.received", "msg_1")
    assert owner(in_process.origin).get(UPDATES).json()["events"] == []


@pytest.mark.parametrize("cursor", ["", "x", "-1", "1.5", "+1", "9" * 19, "9" * 5000, "٣"])
def test_invalid_cursor_is_400(api: httpx.Client, cursor: str) -> None:
    response = api.get(UPDATES, params={"cursor": cursor})
    assert (response.status_code, response.json()["details"]) == (400, {"field": "cursor"})


@pytest.mark.parametrize("limit", ["", "0", "201", "x", "-1", "9" * 5000])
def test_invalid_limit_is_400(api: httpx.Client, limit: str) -> None:
    response = api.get(UPDATES, params={"limit": limit})
    assert (response.status_code, response.json()["details"]) == (400, {"field": "limit"})


def test_feed_works_before_the_claim(api: httpx.Client) -> None:
    assert api.get(UPDATES, params={"cursor": "9" * 18}).json()["events"] == []


def test_feed_needs_a_token(server: str, connect: Connect) -> None:
    assert connect(server, None).get(UPDATES).status_code == 401
