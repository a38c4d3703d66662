"""The sandbox speaks contract.md: it serves every endpoint, and each asks for what it needs.

That each answer has the right form is checked in all tests of this folder, by the clients of conftest.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, NamedTuple

import httpx
import pytest
from sandbox.contract_check import answered_by, check, endpoints
from sandbox.world import running

from opentrain_sandbox.scopes import ALL_SCOPES

Connect = Callable[[str, str | None], httpx.Client]
Register = Callable[[str], dict[str, Any]]
Owner = Callable[[str], httpx.Client]

V1 = "/api/public/v1"
NOBODY, ANY = "", "any"
"""An endpoint that needs no token, and one that takes any valid one."""


class Named(NamedTuple):
    """An endpoint that contract.md names."""

    section: str
    endpoint: str
    """Below /api/public/v1 where contract.md says so."""
    scope: str
    """What the token must have; with `|` one of them is enough."""
    claimed: bool = False
    """Whether a human must have claimed the account (sections 3 and 6)."""

    @property
    def method(self) -> str:
        return self.endpoint.partition(" ")[0]

    @property
    def pattern(self) -> str:
        """The path, absolute."""
        path = self.endpoint.partition(" ")[2]
        return path if path.startswith(("/api/", "/llms.txt", "/auth.md", "/.well-known/")) else V1 + path

    @property
    def path(self) -> str:
        """The path of a thing that is not there."""
        return re.sub(r"{\w+}", "x", self.pattern).replace("?conversationId", "?conversationId=x")


# Read off contract.md, line by line; section 3 by the name of its command.
NAMED = [
    Named("1 tokenless", "OPTIONS /jobs", NOBODY),
    Named("1 tokenless", "OPTIONS /jobs/{id}", NOBODY),
    Named("1 tokenless", "OPTIONS /jobs/facets", NOBODY),
    Named("1 tokenless", "OPTIONS /jobs/changes", NOBODY),
    Named("1 specs", "GET /openapi.json", NOBODY),
    Named("1 discovery", "GET /llms.txt", NOBODY),
    Named("1 discovery", "GET /auth.md", NOBODY),
    Named("1 discovery", "GET /.well-known/oauth-protected-resource", NOBODY),
    Named("1 discovery", "GET /.well-known/oauth-authorization-server", NOBODY),
    Named("2 register", "POST /api/agent/identity", NOBODY),
    Named("2 claim", "POST /api/agent/identity/claim", NOBODY),
    Named("2 claim-status", "POST /api/agent/oauth/token", NOBODY),
    Named("2 revoke", "POST /api/agent/oauth/revoke", NOBODY),
    Named("3 whoami", "GET /auth/me", ANY),
    Named("3 jobs draft create", "POST /job-drafts", "jobs:write"),
    Named("3 jobs draft update", "PATCH /job-drafts/{jobId}", "jobs:write"),
    Named("3 jobs list", "GET /jobs/mine", "jobs:read"),
    Named("3 jobs search", "GET /jobs", NOBODY),
    Named("3 jobs publish", "POST /jobs/{id}/publish", "jobs:write"),
    Named("3 jobs invite", "POST /jobs/{id}/invites", "proposals:write", claimed=True),
    Named("3 jobs close", "POST /jobs/{id}/close", "jobs:write"),
    Named("3 jobs update-published", "PATCH /jobs/{id}", "jobs:write"),
    Named("3 proposals list", "GET /jobs/{id}/proposals", "proposals:read"),
    Named("3 proposals get", "GET /proposals/{proposalId}", "proposals:read"),
    Named("3 proposals get --interview", "GET /proposals/{proposalId}/interview", "proposals:read"),
    Named("3 proposals hire", "POST /proposals/{proposalId}/hire", "proposals:write", claimed=True),
    Named("3 freelancers get", "GET /freelancers/{idOrSlug}", "proposals:read"),
    Named("3 messages list", "GET /messages", "messages:read"),
    Named("3 messages read", "GET /messages?conversationId", "messages:read"),
    Named("3 messages send", "POST /messages", "messages:write", claimed=True),
    Named("3 messages start", "POST /proposals/{proposalId}/conversation", "messages:write", claimed=True),
    Named("3 contracts list", "GET /contracts", "payments:read"),
    Named("3 contracts get", "GET /contracts/{contractId}", "payments:read"),
    Named("3 contracts end", "POST /contracts/{contractId}/end", "payments:write", claimed=True),
    Named("3 milestones create", "POST /contracts/{contractId}/milestones", "payments:write", claimed=True),
    Named("3 milestones fund", "POST /milestones/{milestoneId}/fund", "payments:write", claimed=True),
    Named("3 milestones approve", "POST /milestones/{milestoneId}/approve", "payments:write", claimed=True),
    Named("3 approvals get", "GET /approvals/{approvalId}", "payments:read"),
    Named("3 credits show", "GET /credits", "payments:read"),
    Named("3 credits ledger", "GET /credits/ledger", "payments:read"),
    Named("3 credits top-up", "POST /credits/top-ups", "payments:write", claimed=True),
    Named("3 credits top-up-status", "GET /credits/top-ups/{topUpId}", "payments:read"),
    Named("3 updates poll", "GET /updates", "messages:read|payments:read|proposals:read"),
    Named("3 webhooks create", "POST /webhooks", "webhooks:manage"),
    Named("3 webhooks list", "GET /webhooks", "webhooks:manage"),
    Named("3 webhooks get", "GET /webhooks/{id}", "webhooks:manage"),
    Named("3 webhooks delete", "DELETE /webhooks/{id}", "webhooks:manage"),
    Named("3 tokens list", "GET /tokens", ANY),
    Named("3 tokens revoke", "DELETE /tokens/{tokenId}", ANY),
    Named("3 tokens, no command", "POST /tokens", ANY),
    Named("3 team show", "GET /team", "team:read"),
    Named("3 team invite", "POST /team/invites", "team:write", claimed=True),
    Named("3 payments pending", "GET /payments/pending", "payments:read"),
    Named("3 capabilities", "GET /job-drafts/capabilities", ANY),
    Named("3 public job reads", "GET /jobs/{id}", NOBODY),
    Named("3 public job reads, empty id", "GET /jobs/", NOBODY),
    Named("3 public job reads", "GET /jobs/facets", NOBODY),
    Named("3 public job reads", "GET /jobs/changes", NOBODY),
]
WITH_TOKEN = [named for named in NAMED if named.scope != NOBODY]
WITH_SCOPE = [named for named in WITH_TOKEN if named.scope != ANY]


def of_each(named: list[Named]) -> pytest.MarkDecorator:
    """A test for each of these endpoints."""
    return pytest.mark.parametrize("named", named, ids=[one.endpoint for one in named])


def test_there_are_schemas_for_what_contract_md_names_and_nothing_else() -> None:
    assert len(NAMED) == len({named.endpoint for named in NAMED})
    assert sorted(endpoint.name for endpoint in endpoints()) == sorted(
        f"{named.method} {named.pattern}" for named in NAMED
    )


@of_each(NAMED)
def test_it_is_served(server: str, connect: Connect, named: Named) -> None:
    answer = connect(server, None).request(named.method, named.path)
    assert answer.status_code != 405
    assert "No route" not in answer.text


@of_each(WITH_TOKEN)
def test_without_a_token_it_is_401(server: str, connect: Connect, named: Named) -> None:
    for token in (None, "ot_pat_0000_unknown"):
        answer = connect(server, token).request(named.method, named.path)
        assert (answer.status_code, answer.json()["code"]) == (401, "UNAUTHORIZED")


@of_each(WITH_SCOPE)
def test_without_the_scope_it_is_403(server: str, owner: Owner, connect: Connect, named: Named) -> None:
    needed = named.scope.split("|")
    # A write scope implies the read scope of its name (section 6).
    granting = {*needed, *(scope.replace(":read", ":write") for scope in needed)}
    others = [scope for scope in ALL_SCOPES if scope not in granting]
    minted = owner(server).post(f"{V1}/tokens", json={"scopes": others}).json()["token"]
    answer = connect(server, minted).request(named.method, named.path)
    assert answer.status_code == 403
    assert answer.json()["details"] == {"requiredScopes": needed, "grantedScopes": others}


@of_each(WITH_TOKEN)
def test_only_what_is_claim_bound_asks_for_the_claim(api: httpx.Client, named: Named) -> None:
    answer = api.request(named.method, named.path)
    details = (answer.json().get("details") or {}) if answer.status_code >= 300 else {}
    assert (details.get("reason") == "account_claim_required") is named.claimed
    if named.claimed:
        assert answer.status_code == 403
        assert details["claimUrl"] == f"{str(api.base_url).rstrip('/')}/claim"


class Walk:
    """Goes through the whole API as an agent and its human would, and notes which endpoint answered what."""

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
            endpoint = answered_by(response)
            if endpoint is not None:
                self.seen.add((endpoint.name, response.status_code))

        client.event_hooks["response"].append(note)
        return client

    def do(self, client: httpx.Client, status: int, method: str, path: str, **sent: Any) -> Any:
        """One request: its JSON, or its text when it is none."""
        answer = client.request(method, path if path.startswith(("/api/", "/sandbox/", "/llms", "/auth.md", "/.well"))
                                else V1 + path, **sent)  # fmt: skip
        assert answer.status_code == status, f"{method} {path}: {answer.text}"
        is_json = answer.headers.get("content-type") == "application/json"
        return answer.json() if is_json else answer.text

    def decide(self, approval: dict[str, Any], how: str) -> dict[str, Any]:
        """The human confirms or declines; the approval as it is then."""
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
        """Before the claim: a job."""
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
        """A human takes the account over and mints a token of every scope."""
        claim_token = self.registered["claim_token"]
        asked = {"claim_token": claim_token, "email": "ada@people.example"}
        self.do(self.anyone, 200, "POST", "/api/agent/identity/claim", json=asked)
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
        """Reads what came in, asks others, and writes to the first."""
        owner = self.owner
        listed = self.do(owner, 200, "GET", f"/jobs/{self.job}/proposals")["proposals"]
        self.proposals = [entry["id"] for entry in listed]
        for entry in listed:
            shown = self.do(owner, 200, "GET", f"/proposals/{entry['id']}")["proposal"]
            if shown["aiInterview"]["transcriptAvailable"]:
                self.do(owner, 200, "GET", f"/proposals/{entry['id']}/interview")
            for name in (entry["candidate"]["id"], entry["candidate"]["profileSlug"]):
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
        """Credits, a hire, one milestone more, and the end of the contract."""
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
            asked = self.do(owner, 202, "POST", f"/milestones/{milestone['id']}/approve")["approval"]
            assert self.decide(asked, "confirm")["result"] is not None
        assert len(self.do(owner, 200, "GET", "/payments/pending")["payments"]) == 2
        self.do(owner, 200, "POST", f"/contracts/{contract}/end")
        self.do(owner, 200, "GET", "/credits")
        assert self.do(owner, 200, "GET", "/credits/ledger")["entries"]

    def follow(self) -> None:
        """What happened, and the rest of the account."""
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
    with running() as origin:
        walk = Walk(origin, connect)
        for part in (walk.discover, walk.publish, walk.claim, walk.choose, walk.pay, walk.follow):
            part()
    wanted = {(endpoint.name, status) for endpoint in endpoints() for status in endpoint.successes}
    assert wanted - walk.seen == set()


@pytest.mark.parametrize(
    ("path", "status", "body", "says"),
    [
        (
            "/credits",
            200,
            b'{"credits": {}}',
            "GET /api/public/v1/credits 200 at $.credits: 'availableCents' is a requ",
        ),
        ("/tokens", 200, b'{"tokens": [], "more": 1}', "GET /api/public/v1/tokens 200 at $: Additional properties"),
        ("/credits", 418, b"{}", "GET /api/public/v1/credits answered 418, which has no schema"),
        ("/nowhere", 200, b"{}", "contract.md has no such endpoint, so it is 404"),
        ("/credits", 200, b"<p>", "this is no JSON"),
        ("/tokens", 401, b'{"error": "x", "code": "FORBIDDEN", "requestId": "r"}', "401 at $.code"),
    ],
)
def test_a_wrong_answer_is_found(path: str, status: int, body: bytes, says: str) -> None:
    with pytest.raises(AssertionError, match=re.escape(says)):
        check("GET", V1 + path, status, {"content-type": "application/json"}, body)
