"""A walk through the whole API: every endpoint succeeds at least once, in every way that it can."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import httpx

from tests.support.documented_responses import endpoints, find
from tests.support.sandbox import run_sandbox

Connect = Callable[[str, str | None], httpx.Client]

V1 = "/api/public/v1"
ABSOLUTE = ("/api/", "/sandbox/", "/llms.txt", "/auth.md", "/.well-known/")


class Walk:
    """An agent and its human, who use the whole API. It records the status of each response."""

    def __init__(self, origin: str, connect: Connect) -> None:
        self.seen: set[tuple[str, int]] = set()
        self.anyone = self._noting(connect(origin, None))
        registered = self.do(self.anyone, 201, "POST", "/api/agent/identity")
        self.agent = self._noting(connect(origin, registered["access_token"]))
        self.registered = registered
        self.made = datetime.now(UTC).isoformat()
        self._connect, self._origin = connect, origin

    def _noting(self, client: httpx.Client) -> httpx.Client:
        def note(response: httpx.Response) -> None:
            endpoint = find(response.request.method, response.request.url.path)
            if endpoint is not None:
                self.seen.add((endpoint.name, response.status_code))

        client.event_hooks["response"].append(note)
        return client

    def do(self, client: httpx.Client, status: int, method: str, path: str, **sent: Any) -> Any:
        """Send one request. Return its JSON, or its text if it is not JSON."""
        response = client.request(method, path if path.startswith(ABSOLUTE) else V1 + path, **sent)
        assert response.status_code == status, f"{method} {path}: {response.text}"
        is_json = response.headers.get("content-type") == "application/json"
        return response.json() if is_json else response.text

    def decide(self, approval: dict[str, Any], how: str) -> dict[str, Any]:
        """Confirm or decline as the human. Return the approval after that."""
        self.do(self.anyone, 200, "POST", f"/sandbox/approvals/{approval['id']}/{how}")
        decided: dict[str, Any] = self.do(self.owner, 200, "GET", f"/approvals/{approval['id']}")["approval"]
        return decided

    def discover(self) -> None:
        for path in ("/llms.txt", "/auth.md", "/.well-known/oauth-protected-resource"):
            self.do(self.anyone, 200, "GET", path)
        self.do(self.anyone, 200, "GET", "/.well-known/oauth-authorization-server")
        self.do(self.anyone, 200, "GET", "/openapi.json")
        for path in ("/jobs", "/jobs/x", "/jobs/facets", "/jobs/changes"):
            self.do(self.anyone, 204, "OPTIONS", path)

    def publish(self) -> None:
        """Publish a job before the claim."""
        agent = self.agent
        for path in ("/auth/me", "/job-drafts/capabilities", "/tokens"):
            self.do(agent, 200, "GET", path)
        body = {"rawJobDescription": "Draw boxes around every car in street images.", "idempotencyKey": "walk"}
        self.job = self.do(agent, 201, "POST", "/job-drafts", json=body)["jobId"]
        assert self.do(agent, 200, "POST", "/job-drafts", json=body)["jobId"] == self.job
        fields = {"jobTitle": "Boxes around cars", "dataVolume": 500, "headcount": 2, "languages": ["English"],
                  "experienceLevel": "INTERMEDIATE", "paymentType": "PAY_PER_HOUR", "pricePerHour": 20}  # fmt: skip
        ready = self.do(agent, 200, "PATCH", f"/job-drafts/{self.job}", json=fields)
        assert ready["validation"]["publishReady"] is True
        self.do(agent, 200, "POST", f"/jobs/{self.job}/publish")
        self.do(agent, 200, "PATCH", f"/jobs/{self.job}", json={"headcount": 3})
        assert len(self.do(agent, 200, "GET", "/jobs/mine")["jobs"]) == 1
        assert len(self.do(self.anyone, 200, "GET", "/jobs")["jobs"]) > 1
        for path in (f"/jobs/{self.job}", "/jobs/facets"):
            self.do(self.anyone, 200, "GET", path)
        found = self.do(self.anyone, 200, "GET", "/jobs/changes", params={"since": self.made})["changes"]
        assert [change["eventType"] for change in found] == ["PUBLISHED", "UPDATED"]

    def claim(self) -> None:
        """Claim the account as the human, and mint a token of all scopes."""
        claim_token = self.registered["claim_token"]
        start = {"claim_token": claim_token, "email": "ada@people.example"}
        self.do(self.anyone, 200, "POST", "/api/agent/identity/claim", json=start)
        poll = {"grant_type": self.registered["grant_type"], "claim_token": claim_token}
        self.do(self.anyone, 400, "POST", "/api/agent/oauth/token", data=poll)
        self.do(self.anyone, 200, "POST", "/sandbox/claims/confirm", json={"claimToken": claim_token})
        delivered = self.do(self.anyone, 200, "POST", "/api/agent/oauth/token", data=poll)["access_token"]
        minted = self.do(self.anyone, 201, "POST", "/sandbox/tokens")["token"]
        self.owner = self._noting(self._connect(self._origin, minted))
        self.do(self.anyone, 200, "POST", "/api/agent/oauth/revoke", data={"token": delivered})
        made = self.do(self.owner, 201, "POST", "/tokens", json={"name": "spare", "scopes": ["jobs:read"]})
        self.do(self.owner, 200, "DELETE", f"/tokens/{made['metadata']['id']}")

    def choose(self) -> None:
        """Read the proposals, invite other trainers, and send a message to the first one."""
        owner = self.owner
        listed = self.do(owner, 200, "GET", f"/jobs/{self.job}/proposals")["proposals"]
        self.proposals = [item["id"] for item in listed]
        for item in listed:
            shown = self.do(owner, 200, "GET", f"/proposals/{item['id']}")["proposal"]
            if shown["aiInterview"]["transcriptAvailable"]:
                self.do(owner, 200, "GET", f"/proposals/{item['id']}/interview")
            for name in (item["candidate"]["id"], item["candidate"]["profileSlug"]):
                self.do(owner, 200, "GET", f"/freelancers/{name}")
        invited = {"freelancerId": "user_seed_mei"}
        for status in (201, 200):
            self.do(owner, status, "POST", f"/jobs/{self.job}/invites", json=invited)
        for status in (201, 200):
            thread = self.do(owner, status, "POST", f"/proposals/{self.proposals[0]}/conversation")
        sent = {"conversationId": thread["conversationId"], "content": "When could you start?"}
        self.do(owner, 201, "POST", "/messages", json=sent)
        self.do(self.anyone, 200, "POST", "/sandbox/clock/advance", json={"seconds": 60})
        read = self.do(owner, 200, "GET", "/messages", params={"conversationId": thread["conversationId"]})
        assert len(read["messages"]) == 2
        assert self.do(owner, 200, "GET", "/messages", params={"unreadOnly": "true"})["conversations"]

    def pay(self) -> None:
        """Buy credits, hire, add a milestone, and end the contract."""
        owner = self.owner
        top_up = self.do(owner, 201, "POST", "/credits/top-ups", json={"amountUsd": 1000})["topUpId"]
        self.do(self.anyone, 200, "POST", f"/sandbox/top-ups/{top_up}/complete")
        assert self.do(owner, 200, "GET", f"/credits/top-ups/{top_up}")["topUp"]["status"] == "COMPLETED"
        terms = {"milestone": {"name": "First batch", "amount": 100}}
        hired = self.do(owner, 202, "POST", f"/proposals/{self.proposals[0]}/hire", json=terms)["approval"]
        contract = self.decide(hired, "confirm")["result"]["contractId"]
        body = {"description": "Second batch", "volume": 2}
        second = self.do(owner, 201, "POST", f"/contracts/{contract}/milestones", json=body)["milestone"]["id"]
        funding = self.do(owner, 202, "POST", f"/milestones/{second}/fund")["approval"]
        self.decide(funding, "confirm")
        ending = self.do(owner, 202, "POST", f"/contracts/{contract}/end")["approval"]
        self.decide(ending, "decline")
        (listed,) = self.do(owner, 200, "GET", "/contracts")["contracts"]
        assert self.do(owner, 200, "GET", f"/contracts/{contract}")["contract"]["id"] == listed["id"] == contract
        for milestone in listed["milestones"]:
            approval = self.do(owner, 202, "POST", f"/milestones/{milestone['id']}/approve")["approval"]
            assert self.decide(approval, "confirm")["result"] is not None
        assert len(self.do(owner, 200, "GET", "/payments/pending")["payments"]) == 2
        self.do(owner, 200, "POST", f"/contracts/{contract}/end")
        self.do(owner, 200, "GET", "/credits")
        assert self.do(owner, 200, "GET", "/credits/ledger")["entries"]

    def follow(self) -> None:
        """Read the events, and use the rest of the account."""
        owner = self.owner
        events = self.do(owner, 200, "GET", "/updates", params={"limit": 200})["events"]
        assert len({event["type"] for event in events}) >= 7
        body = {"url": "https://hooks.example/in", "eventTypes": ["proposal.received"]}
        hook = self.do(owner, 201, "POST", "/webhooks", json=body)["webhook"]["id"]
        self.do(owner, 200, "GET", "/webhooks")
        self.do(owner, 200, "GET", f"/webhooks/{hook}")
        self.do(owner, 200, "DELETE", f"/webhooks/{hook}")
        for status in (201, 200):
            self.do(owner, status, "POST", "/team/invites", json={"email": "eve@people.example"})
        assert len(self.do(owner, 200, "GET", "/team")["team"]["invites"]) == 1
        self.do(owner, 200, "POST", f"/jobs/{self.job}/close")
        assert self.do(self.anyone, 404, "GET", f"/jobs/{self.job}") == {"id": self.job, "status": "closed"}


def test_every_endpoint_works(connect: Connect) -> None:
    with run_sandbox() as origin:
        walk = Walk(origin, connect)
        for part in (walk.discover, walk.publish, walk.claim, walk.choose, walk.pay, walk.follow):
            part()
    wanted = {(endpoint.name, status) for endpoint in endpoints() for status in endpoint.successes}
    assert wanted - walk.seen == set()
