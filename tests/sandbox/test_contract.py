"""The sandbox against contract.md: it serves every endpoint, with the required scope and claim.

tests/support/checked_sandbox.py checks the form of each response in all tests.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

import httpx
import pytest

from opentrain_sandbox.core.scopes import ALL_SCOPES
from tests.support.documented_responses import check, endpoints, find, is_served

Connect = Callable[[str, str | None], httpx.Client]
Register = Callable[[str], dict[str, Any]]
Owner = Callable[[str], httpx.Client]

V1 = "/api/public/v1"
NO_TOKEN, ANY = "", "any"
"""An endpoint that needs no token, and one that takes any valid one."""


class Named(NamedTuple):
    """An endpoint of contract.md."""

    section: str
    endpoint: str
    """Below /api/public/v1 where contract.md says so."""
    scope: str
    """Scopes of the token; with `|` one of them is enough."""
    claimed: bool = False
    """True if a human must have claimed the account (sections 3 and 6)."""

    @property
    def method(self) -> str:
        return self.endpoint.partition(" ")[0]

    @property
    def pattern(self) -> str:
        """The absolute path, with parameters."""
        path = self.endpoint.partition(" ")[2]
        return path if path.startswith(("/api/", "/llms.txt", "/auth.md", "/.well-known/")) else V1 + path

    @property
    def path(self) -> str:
        """The path of a resource that does not exist."""
        return re.sub(r"{\w+}", "x", self.pattern).replace("?conversationId", "?conversationId=x")


# Copied from contract.md line by line. Items of section 3 have the name of their command.
NAMED = [
    Named("1 tokenless", "OPTIONS /jobs", NO_TOKEN),
    Named("1 tokenless", "OPTIONS /jobs/{id}", NO_TOKEN),
    Named("1 tokenless", "OPTIONS /jobs/facets", NO_TOKEN),
    Named("1 tokenless", "OPTIONS /jobs/changes", NO_TOKEN),
    Named("1 specs", "GET /openapi.json", NO_TOKEN),
    Named("1 discovery", "GET /llms.txt", NO_TOKEN),
    Named("1 discovery", "GET /auth.md", NO_TOKEN),
    Named("1 discovery", "GET /.well-known/oauth-protected-resource", NO_TOKEN),
    Named("1 discovery", "GET /.well-known/oauth-authorization-server", NO_TOKEN),
    Named("2 register", "POST /api/agent/identity", NO_TOKEN),
    Named("2 claim", "POST /api/agent/identity/claim", NO_TOKEN),
    Named("2 claim-status", "POST /api/agent/oauth/token", NO_TOKEN),
    Named("2 revoke", "POST /api/agent/oauth/revoke", NO_TOKEN),
    Named("3 whoami", "GET /auth/me", ANY),
    Named("3 jobs draft create", "POST /job-drafts", "jobs:write"),
    Named("3 jobs draft update", "PATCH /job-drafts/{jobId}", "jobs:write"),
    Named("3 jobs list", "GET /jobs/mine", "jobs:read"),
    Named("3 jobs search", "GET /jobs", NO_TOKEN),
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
    Named("3 public job reads", "GET /jobs/{id}", NO_TOKEN),
    Named("3 public job reads, empty id", "GET /jobs/", NO_TOKEN),
    Named("3 public job reads", "GET /jobs/facets", NO_TOKEN),
    Named("3 public job reads", "GET /jobs/changes", NO_TOKEN),
]
WITH_TOKEN = [named for named in NAMED if named.scope != NO_TOKEN]
WITH_SCOPE = [named for named in WITH_TOKEN if named.scope != ANY]


def for_each_endpoint(named: list[Named]) -> pytest.MarkDecorator:
    """Return the decorator that runs a test for each of these endpoints."""
    return pytest.mark.parametrize("named", named, ids=[one.endpoint for one in named])


def test_document_has_the_endpoints_of_contract_md() -> None:
    assert len(NAMED) == len({named.endpoint for named in NAMED})
    # An empty id is a value of the parameter, and a query is part of the operation.
    named = {f"{one.method} {shape_of(one.pattern)}" for one in NAMED if not one.pattern.endswith("/")}
    assert {f"{endpoint.method} {shape_of(endpoint.pattern)}" for endpoint in endpoints()} == named


@for_each_endpoint(NAMED)
def test_document_has_the_scope_and_the_claim(named: Named) -> None:
    path = re.sub(r"{\w+}", "x", named.pattern).partition("?")[0]
    endpoint = find(named.method, path)
    assert endpoint is not None
    scopes = [[]] if named.scope == ANY else [[scope] for scope in named.scope.split("|") if scope]
    assert endpoint.operation["security"] == [{"token": scope} for scope in scopes]
    assert endpoint.operation.get("x-claimed", False) is named.claimed


def shape_of(pattern: str) -> str:
    """Return a path without the names of its parameters and without its query."""
    return re.sub(r"{\w+}", "{}", pattern).partition("?")[0]


@for_each_endpoint(NAMED)
def test_endpoint_is_served(server: str, connect: Connect, named: Named) -> None:
    response = connect(server, None).request(named.method, named.path)
    assert response.status_code != 405
    assert is_served(response)


def test_unknown_path_is_not_served(server: str, connect: Connect) -> None:
    assert not is_served(connect(server, None).get(f"{V1}/nowhere"))


@for_each_endpoint(WITH_TOKEN)
def test_missing_token_is_401(server: str, connect: Connect, named: Named) -> None:
    for token in (None, "ot_pat_0000_unknown"):
        response = connect(server, token).request(named.method, named.path)
        assert (response.status_code, response.json()["code"]) == (401, "UNAUTHORIZED")


@for_each_endpoint(WITH_SCOPE)
def test_missing_scope_is_403(server: str, owner: Owner, connect: Connect, named: Named) -> None:
    needed = named.scope.split("|")
    # A write scope implies the read scope of its name (section 6).
    granting = {*needed, *(scope.replace(":read", ":write") for scope in needed)}
    others = [scope for scope in ALL_SCOPES if scope not in granting]
    minted = owner(server).post(f"{V1}/tokens", json={"scopes": others}).json()["token"]
    response = connect(server, minted).request(named.method, named.path)
    assert response.status_code == 403
    assert response.json()["details"] == {"requiredScopes": needed, "grantedScopes": others}


@for_each_endpoint(WITH_TOKEN)
def test_claim_is_required_where_contract_md_says(api: httpx.Client, named: Named) -> None:
    response = api.request(named.method, named.path)
    details = (response.json().get("details") or {}) if response.status_code >= 300 else {}
    assert (details.get("reason") == "account_claim_required") is named.claimed
    if named.claimed:
        assert response.status_code == 403
        assert details["claimUrl"] == f"{str(api.base_url).rstrip('/')}/claim"


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
        ("/credits", 418, b"{}", "GET /api/public/v1/credits responded with 418, which is not documented"),
        ("/nowhere", 200, b"{}", "404"),
        ("/credits", 200, b"<p>", "JSON"),
        ("/tokens", 401, b'{"error": "x", "code": "FORBIDDEN", "requestId": "r"}', "401 at $.code"),
    ],
)
def test_contract_check_finds_wrong_responses(path: str, status: int, body: bytes, says: str) -> None:
    with pytest.raises(AssertionError, match=re.escape(says)):
        check("GET", V1 + path, status, {"content-type": "application/json"}, body)
