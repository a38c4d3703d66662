"""Tokens and scopes, and the error envelope of /api/public/v1."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

Connect = Callable[[str, str | None], httpx.Client]
Register = Callable[[str], dict[str, Any]]
Claim = Callable[[str, dict[str, Any], str], httpx.Client]
Advance = Callable[..., None]

V1 = "/api/public/v1"


def refusal(response: httpx.Response, status: int, code: str) -> Any:
    """Check the envelope and return its details."""
    body = response.json()
    assert (response.status_code, body["code"]) == (status, code)
    assert set(body) - {"details"} == {"error", "code", "requestId"}
    assert all(isinstance(body[key], str) and body[key] for key in ("error", "code", "requestId"))
    return body.get("details")


@pytest.mark.parametrize("header", [None, "Bearer ot_pat_x_y", "Basic abc", "Bearer", "ot_pat_x_y", "Bearer \xe9"])
def test_invalid_token_is_401(server: str, connect: Connect, header: str | None) -> None:
    headers = [] if header is None else [(b"Authorization", header.encode("latin-1"))]
    response = connect(server, None).get(f"{V1}/auth/me", headers=headers)
    refusal(response, 401, "UNAUTHORIZED")


def test_claim_token_is_not_a_bearer_token(server: str, connect: Connect, register: Register) -> None:
    refusal(connect(server, register(server)["claim_token"]).get(f"{V1}/auth/me"), 401, "UNAUTHORIZED")


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/nothing", 404, "NOT_FOUND"),
        ("GET", "/jobs/mine/", 404, "NOT_FOUND"),
        ("DELETE", "/auth/me", 405, "METHOD_NOT_ALLOWED"),
        ("POST", "/jobs", 405, "METHOD_NOT_ALLOWED"),
        ("PUT", "/jobs/job_1", 405, "METHOD_NOT_ALLOWED"),
    ],
)
def test_unknown_paths_and_methods_have_the_envelope(
    api: httpx.Client, method: str, path: str, status: int, code: str
) -> None:
    refusal(api.request(method, f"{V1}{path}"), status, code)


def test_a_405_names_all_methods(api: httpx.Client) -> None:
    allowed = api.put(f"{V1}/jobs/job_1").headers["allow"]
    assert set(allowed.split(", ")) == {"GET", "HEAD", "OPTIONS", "PATCH"}


def test_agent_paths_have_the_oauth_error_format(api: httpx.Client) -> None:
    assert set(api.get("/api/agent/nothing").json()) == {"error", "error_description"}
    assert api.get("/api/agent/identity").status_code == 405


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"x"', b'{"a": NaN}', b'{"a": "\\ud800"}', b"\xff"])
def test_body_must_be_a_json_object(api: httpx.Client, body: bytes) -> None:
    refusal(
        api.post(f"{V1}/job-drafts", content=body, headers={"Content-Type": "application/json"}), 400, "BAD_REQUEST"
    )


def test_listing_minting_and_revoking_tokens(server: str, connect: Connect, api: httpx.Client) -> None:
    made = api.post(
        f"{V1}/tokens", json={"name": "ci", "scopes": ["jobs:read"], "expiresAt": "2999-01-01T00:00:00+02:00"}
    )
    assert made.status_code == 201
    assert set(made.json()) == {"token", "tokenType", "metadata"}
    record = made.json()["metadata"]
    assert set(record) == {
        "id", "name", "preview", "scopes", "status", "organizationId", "createdAt", "lastUsedAt", "expiresAt",
        "revokedAt",
    }  # fmt: skip
    assert (record["status"], record["expiresAt"]) == ("active", "2998-12-31T22:00:00.000Z")
    secret = made.json()["token"]
    assert record["preview"] == f"{secret[:9]}..****..{secret[-2:]}"

    listed = api.get(f"{V1}/tokens")
    assert [entry["name"] for entry in listed.json()["tokens"]] == ["ci", "Scout"]
    assert secret not in listed.text

    minted = connect(server, secret)
    assert minted.get(f"{V1}/auth/me").json()["token"]["label"] == "ci"
    gone = api.delete(f"{V1}/tokens/{record['id']}").json()["token"]
    assert gone["status"] == "revoked"
    assert gone["revokedAt"] and gone["lastUsedAt"]
    assert api.delete(f"{V1}/tokens/{record['id']}").json()["token"] == gone
    refusal(minted.get(f"{V1}/auth/me"), 401, "UNAUTHORIZED")
    assert refusal(api.delete(f"{V1}/tokens/tok_x"), 404, "NOT_FOUND") == {"tokenId": "tok_x"}


def test_token_of_another_account_is_404(server: str, connect: Connect, register: Register) -> None:
    one, two = (connect(server, register(server)["access_token"]) for _ in range(2))
    other = two.get(f"{V1}/auth/me").json()["token"]["id"]
    refusal(one.delete(f"{V1}/tokens/{other}"), 404, "NOT_FOUND")
    assert two.get(f"{V1}/auth/me").status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        {"name": 5},
        {"name": "x" * 121},
        {"scopes": []},
        {"scopes": "jobs:read"},
        {"expiresAt": "2001-01-01T00:00:00Z"},
        {"expiresAt": "2999-01-01"},
        {"expiresAt": 5},
    ],
)
def test_invalid_token_request_lists_issues(api: httpx.Client, body: dict[str, Any]) -> None:
    issues = refusal(api.post(f"{V1}/tokens", json=body), 400, "BAD_REQUEST")["issues"]
    assert [issue["path"] for issue in issues] == [list(body)]


def test_token_cannot_mint_a_wider_one(server: str, connect: Connect, api: httpx.Client) -> None:
    unknown = refusal(api.post(f"{V1}/tokens", json={"scopes": ["jobs:fly"]}), 400, "BAD_REQUEST")
    assert unknown["unknownScopes"] == ["jobs:fly"]
    assert len(unknown["supportedScopes"]) == 11
    refusal(api.post(f"{V1}/tokens", json={"scopes": ["payments:write"]}), 403, "FORBIDDEN")
    narrow = api.post(f"{V1}/tokens", json={"scopes": ["jobs:write"]}).json()["token"]
    # A write scope implies its read scope.
    assert connect(server, narrow).post(f"{V1}/tokens", json={"scopes": ["jobs:read"]}).status_code == 201


def test_a_missing_scope_is_named(server: str, connect: Connect, api: httpx.Client) -> None:
    readers = api.post(f"{V1}/tokens", json={"scopes": ["jobs:read"]}).json()["token"]
    reader = connect(server, readers)
    assert reader.get(f"{V1}/jobs/mine").status_code == 200
    details = refusal(reader.post(f"{V1}/job-drafts", json={"rawJobDescription": "x"}), 403, "FORBIDDEN")
    assert details == {"requiredScopes": ["jobs:write"], "grantedScopes": ["jobs:read"]}
    writers = api.post(f"{V1}/tokens", json={"scopes": ["jobs:write"]}).json()["token"]
    assert connect(server, writers).get(f"{V1}/jobs/mine").status_code == 200
    others = api.post(f"{V1}/tokens", json={"scopes": ["team:read"]}).json()["token"]
    refusal(connect(server, others).get(f"{V1}/jobs/mine"), 403, "FORBIDDEN")


def test_maximum_is_25_active_tokens(api: httpx.Client) -> None:
    made = [api.post(f"{V1}/tokens", json={}) for _ in range(24)]
    assert {response.status_code for response in made} == {201}
    assert refusal(api.post(f"{V1}/tokens", json={}), 409, "CONFLICT")["limit"] == 25
    api.delete(f"{V1}/tokens/{made[0].json()['metadata']['id']}")
    assert api.post(f"{V1}/tokens", json={}).status_code == 201


def test_a_token_expires(timed: str, timed_api: httpx.Client, connect: Connect, advance: Advance) -> None:
    made = timed_api.post(f"{V1}/tokens", json={"expiresAt": "2030-01-02T13:00:00Z"}).json()
    client = connect(timed, made["token"])
    advance(minutes=59)
    assert client.get(f"{V1}/auth/me").status_code == 200
    advance(minutes=1)
    refusal(client.get(f"{V1}/auth/me"), 401, "UNAUTHORIZED")
    assert timed_api.get(f"{V1}/tokens").json()["tokens"][0]["status"] == "expired"


def test_unclaimed_account_gets_the_claim_url(server: str, api: httpx.Client) -> None:
    details = refusal(api.post(f"{V1}/jobs/job_1/invites", json={"freelancerId": "x"}), 403, "FORBIDDEN")
    assert details["reason"] == "account_claim_required"
    assert details["claimUrl"] == f"{server}/claim"
    assert details["action"]


def test_capabilities(api: httpx.Client) -> None:
    body = api.get(f"{V1}/job-drafts/capabilities").json()
    assert set(body) == {
        "featureKey", "namespace", "rolloutMode", "actorIsAdmin", "capabilities", "draft", "authBootstrap", "enabled",
    }  # fmt: skip
    assert all(body["capabilities"].values())
    assert "pricePerHour" in body["draft"]["updateKeys"]
    assert set(body["draft"]["enums"]) == {"paymentType", "experienceLevel", "dataVolumeUnit"}
