"""Conversations with trainers: start, send, reply, read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

Connect = Callable[[str, str | None], httpx.Client]
Advance = Callable[..., None]
Register = Callable[[str], dict[str, Any]]
Claim = Callable[[str, dict[str, Any], str], httpx.Client]

V1 = "/api/public/v1"
JOB = {
    "title": "Sort product reviews",
    "description": "Sort product reviews by their mood, following a short guideline.",
    "languages": ["English"],
    "paymentType": "PAY_PER_HOUR",
    "rateAmount": 15,
}
REST = {"dataVolume": 100, "headcount": 3, "experienceLevel": "ENTRY_LEVEL"}


def proposals(api: httpx.Client) -> list[str]:
    """Publish a job and return its first three proposals."""
    job_id = api.post(f"{V1}/job-drafts", json={"format": "opentrain_canonical", "job": JOB}).json()["jobId"]
    assert api.patch(f"{V1}/job-drafts/{job_id}", json=REST).status_code == 200
    assert api.post(f"{V1}/jobs/{job_id}/publish").status_code == 200
    return [item["id"] for item in api.get(f"{V1}/jobs/{job_id}/proposals").json()["proposals"]]


def begin(api: httpx.Client, proposal_id: str) -> str:
    response = api.post(f"{V1}/proposals/{proposal_id}/conversation")
    assert response.status_code == 201
    conversation_id: str = response.json()["conversationId"]
    return conversation_id


def send(api: httpx.Client, conversation_id: str, content: str = "Hello") -> dict[str, Any]:
    response = api.post(f"{V1}/messages", json={"conversationId": conversation_id, "content": content})
    assert response.status_code == 201
    assert set(response.json()) == {"ok", "message"}
    message: dict[str, Any] = response.json()["message"]
    return message


def messages(api: httpx.Client, conversation_id: str, **query: Any) -> dict[str, Any]:
    response = api.get(f"{V1}/messages", params={"conversationId": conversation_id, **query})
    assert response.status_code == 200
    body: dict[str, Any] = response.json()
    return body


def conversations(api: httpx.Client, **query: Any) -> list[dict[str, Any]]:
    response = api.get(f"{V1}/messages", params=query)
    assert response.status_code == 200
    found: list[dict[str, Any]] = response.json()["conversations"]
    return found


@pytest.fixture
def claimed(timed: str, register: Register, claim: Claim) -> httpx.Client:
    """Return a claimed account of ``timed``."""
    return claim(timed, register(timed), "employer@messages.example")


def test_conversation_is_created_once(claimed: httpx.Client) -> None:
    proposal_id = proposals(claimed)[0]
    path = f"{V1}/proposals/{proposal_id}/conversation"
    first, again = claimed.post(path), claimed.post(path)
    assert (first.status_code, again.status_code) == (201, 200)
    job_id = claimed.get(f"{V1}/proposals/{proposal_id}").json()["proposal"]["jobId"]
    assert first.json() == {
        "ok": True,
        "conversationId": first.json()["conversationId"],
        "proposalId": proposal_id,
        "jobId": job_id,
        "created": True,
    }
    assert again.json() == {**first.json(), "created": False}
    (listed,) = conversations(claimed)
    assert (listed["lastMessage"], listed["unreadCount"], listed["needsReplyCount"]) == (None, 0, 0)


def test_a_message_and_the_reply(claimed: httpx.Client, advance: Advance) -> None:
    proposal_id = proposals(claimed)[0]
    conversation_id = begin(claimed, proposal_id)
    advance(seconds=10)
    sent = send(claimed, conversation_id, "When can you start? \u2014 \u4f60\u597d")
    me = claimed.get(f"{V1}/auth/me").json()["actor"]["userId"]
    proposal = claimed.get(f"{V1}/proposals/{proposal_id}").json()["proposal"]
    assert sent == {
        "id": sent["id"],
        "createdAt": "2030-01-02T12:00:10.000Z",
        "updatedAt": "2030-01-02T12:00:10.000Z",
        "conversationId": conversation_id,
        "jobId": proposal["jobId"],
        "senderUserId": me,
        "isFromViewer": True,
        "content": "When can you start? \u2014 \u4f60\u597d",
        "messageType": "TEXT",
        "system": False,
        "hasUnreadFlag": False,
        "attachmentCount": 0,
        "hasAudio": False,
        "editedAt": None,
        "reactionCount": 0,
    }
    advance(seconds=1.9)
    assert messages(claimed, conversation_id)["messages"] == [sent]
    advance(seconds=0.1)
    reply, first = messages(claimed, conversation_id)["messages"]
    assert first == sent
    assert (reply["senderUserId"], reply["isFromViewer"]) == (proposal["candidate"]["id"], False)
    assert (reply["hasUnreadFlag"], reply["createdAt"]) == (True, "2030-01-02T12:00:12.000Z")
    assert reply["content"]
    event = claimed.get(f"{V1}/updates").json()["events"][-1]
    assert (event["type"], event["jobId"]) == ("message.received", proposal["jobId"])
    assert event["data"] == {"conversationId": conversation_id, "messageId": reply["id"]}


def test_replies_differ(claimed: httpx.Client, advance: Advance) -> None:
    conversation_id = begin(claimed, proposals(claimed)[0])
    for _ in range(6):
        send(claimed, conversation_id)
        advance(seconds=2)
    found = messages(claimed, conversation_id)["messages"]
    replies = [message["content"] for message in found if not message["isFromViewer"]]
    assert len(replies) == 6
    assert len(set(replies)) > 1


def test_the_list_of_conversations(claimed: httpx.Client, advance: Advance) -> None:
    one, two, three = (begin(claimed, proposal_id) for proposal_id in proposals(claimed))
    for conversation_id in (two, three, one):
        advance(seconds=10)
        send(claimed, conversation_id)
    advance(seconds=1)
    found = conversations(claimed)
    assert [item["id"] for item in found] == [one, three, two]
    item = found[0]
    assert set(item) == {
        "id", "type", "bucket", "jobId", "proposalId", "channelName", "updatedAt", "lastMessage", "unreadCount",
        "needsReplyCount",
    }  # fmt: skip
    assert (item["type"], item["bucket"], item["channelName"]) == ("DIRECT_MESSAGE", "proposal", None)
    assert set(item["lastMessage"]) == {"id", "content", "senderUserId", "isFromViewer", "createdAt"}
    assert (item["lastMessage"]["content"], item["lastMessage"]["isFromViewer"]) == ("Hello", True)
    assert item["updatedAt"] == item["lastMessage"]["createdAt"]
    assert conversations(claimed, filter="proposal") == conversations(claimed, filter="all") == found
    assert conversations(claimed, filter="job") == []


def test_pages_of_conversations(claimed: httpx.Client, advance: Advance) -> None:
    # The clock stands still, so that all of them have the same time.
    for proposal_id in [*proposals(claimed), *proposals(claimed)]:
        begin(claimed, proposal_id)
    everything = conversations(claimed)
    assert len(everything) == 6
    seen, cursor = [], None
    for size in (4, 2):
        response = claimed.get(f"{V1}/messages", params={"limit": 4, **({"cursor": cursor} if cursor else {})}).json()
        assert len(response["conversations"]) == size
        seen += response["conversations"]
        cursor = response["nextCursor"]
    assert (seen, cursor) == (everything, None)


def test_only_writing_marks_messages_as_read(claimed: httpx.Client, advance: Advance) -> None:
    one, two, _ = (begin(claimed, proposal_id) for proposal_id in proposals(claimed))

    def unread(**query: Any) -> dict[str, tuple[int, int]]:
        found = conversations(claimed, **query)
        return {item["id"]: (item["unreadCount"], item["needsReplyCount"]) for item in found}

    assert unread(unreadOnly="true") == {}
    send(claimed, one)
    send(claimed, one)
    send(claimed, two)
    advance(seconds=2)
    for flag in ("true", "1"):
        assert unread(unreadOnly=flag) == {one: (2, 2), two: (1, 1)}
    assert len(unread(unreadOnly="false")) == len(unread()) == 3
    messages(claimed, one)
    assert unread()[one] == (2, 2)
    send(claimed, one)
    assert unread()[one] == (0, 0)
    assert unread(unreadOnly="true") == {two: (1, 1)}
    assert not any(message["hasUnreadFlag"] for message in messages(claimed, one)["messages"])


def test_pages_of_messages_in_both_directions(claimed: httpx.Client) -> None:
    conversation_id = begin(claimed, proposals(claimed)[0])
    sent = [send(claimed, conversation_id, f"Number {number}")["content"] for number in range(25)]
    for direction, expected in (("older", sent[::-1]), ("newer", sent)):
        first = messages(claimed, conversation_id, direction=direction)
        assert len(first["messages"]) == 20
        second = messages(claimed, conversation_id, direction=direction, cursor=first["nextCursor"])
        assert [message["content"] for message in first["messages"] + second["messages"]] == expected
        assert second["nextCursor"] is None
    assert messages(claimed, conversation_id) == messages(claimed, conversation_id, direction="older")
    assert len(messages(claimed, conversation_id, limit=500)["messages"]) == 25


def test_invalid_queries_are_400(claimed: httpx.Client) -> None:
    conversation_id = begin(claimed, proposals(claimed)[0])
    for query, field in (
        ({"filter": "jobs"}, "filter"),
        ({"limit": "0"}, "limit"),
        ({"cursor": "x"}, "cursor"),
        ({"conversationId": conversation_id, "direction": "up"}, "direction"),
        ({"conversationId": conversation_id, "cursor": "x"}, "cursor"),
    ):
        response = claimed.get(f"{V1}/messages", params=query)
        assert (response.status_code, response.json()["details"]["field"]) == (400, field)
    for missing in ("conv_none", ""):
        response = claimed.get(f"{V1}/messages", params={"conversationId": missing})
        assert response.status_code == 404
        assert response.json()["details"] == {"resource": "conversations", "conversationId": missing}


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"content": "Hi"}, "conversationId"),
        ({"conversationId": "", "content": "Hi"}, "conversationId"),
        ({"conversationId": "conv_none"}, "content"),
        ({"conversationId": "conv_none", "content": ""}, "content"),
        ({"conversationId": "conv_none", "content": 7}, "content"),
        ({"conversationId": "conv_none", "content": "x" * 10_001}, "content"),
    ],
)
def test_invalid_message_is_400(claimed: httpx.Client, body: dict[str, Any], path: str) -> None:
    response = claimed.post(f"{V1}/messages", json=body)
    assert response.status_code == 400
    assert [issue["path"] for issue in response.json()["details"]["issues"]] == [[path]]


def test_a_message_has_at_most_10000_characters(claimed: httpx.Client) -> None:
    conversation_id = begin(claimed, proposals(claimed)[0])
    assert len(send(claimed, conversation_id, "\U0001f600" * 10_000)["content"]) == 10_000
    response = claimed.post(f"{V1}/messages", json={"conversationId": "conv_none", "content": "Hi"})
    assert (response.status_code, response.json()["details"]["resource"]) == (404, "conversations")


def test_only_writing_needs_a_claim(api: httpx.Client) -> None:
    proposal_id = proposals(api)[0]
    for path, body in (("/messages", {}), (f"/proposals/{proposal_id}/conversation", None)):
        response = api.post(f"{V1}{path}", json=body)
        assert (response.status_code, response.json()["details"]["reason"]) == (403, "account_claim_required")
    assert conversations(api) == []


def test_conversation_of_another_account(
    timed: str, register: Register, claim: Claim, claimed: httpx.Client
) -> None:  # fmt: skip
    proposal_id = proposals(claimed)[0]
    conversation_id = begin(claimed, proposal_id)
    other = claim(timed, register(timed), "other@messages.example")
    assert other.get(f"{V1}/messages", params={"conversationId": conversation_id}).status_code == 404
    response = other.post(f"{V1}/messages", json={"conversationId": conversation_id, "content": "Hi"})
    assert response.status_code == 404
    assert other.post(f"{V1}/proposals/{proposal_id}/conversation").status_code == 403
    assert other.post(f"{V1}/proposals/prop_none/conversation").status_code == 404
    assert conversations(other) == []
    assert messages(claimed, conversation_id)["messages"] == []


def test_open_or_declined_invitation_has_no_conversation(claimed: httpx.Client, advance: Advance) -> None:
    statuses = set()
    for _ in range(8):
        job_id = claimed.get(f"{V1}/proposals/{proposals(claimed)[0]}").json()["proposal"]["jobId"]
        invited = claimed.post(f"{V1}/jobs/{job_id}/invites", json={"freelancerId": "user_seed_mei"})
        path = f"{V1}/proposals/{invited.json()['proposalId']}"
        for wait in (0, 5):
            advance(seconds=wait)
            status = claimed.get(path).json()["proposal"]["status"]["raw"]
            response = claimed.post(f"{path}/conversation")
            statuses.add(status)
            if status == "UNREVIEWED":
                assert response.status_code == 201
            else:
                assert response.status_code == 409
                assert response.json()["details"]["reason"] == "proposal_not_ready_for_messaging"
    assert statuses == {"INVITED", "UNREVIEWED", "DECLINED"}
