"""Values of bodies, queries and paths cannot crash the sandbox."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.asgi_sandbox import V1, Account, asgi_sandbox, full_account

VALUES: list[Any] = [
    None, True, 0, -1, 0.1, 1e308, -1e308, 10**30, 2**63, -(2**63) - 1, 1e-320,
    "", " ", "x" * 20_000, "\x00", "a\x00b", "\u202e", "\ufeff", "%00", "%", "{0}", "{name}", "{{7*7}}",
    "'; DROP TABLE jobs;--",
    "../../etc/passwd", "<script>", "\U0001f600" * 300, "\n", "\x7f", "NaN", "Infinity", "1e999", "-0", "٣", "²",
    "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.999999Z", "0001-01-01", "2030-02-30",
    "2030-01-01T24:00:00Z", "2030-W01-1T00:00:00+00:00", "2030-01-01T00:00:00+23:59", "10000-01-01T00:00:00Z",
    "https://xn--a/", "https://xn--/", "http://[::1", "https://a:99999/", "https://a:b/", "https://\u2048/", "//x",
    "https:",
    "https://" + "a" * 300 + "/", "http://[::1%25eth0]/", "https://\u00df.example/", "https://a..b/", "https://a b/",
    "http://0x7f000001/", "https://user:\u00fc@host/\u00fc?\u00fc#\u00fc",
    "a@b", "a@\u00fc.example", "@", "a@" + "b" * 300 + ".c",
    [], {}, [None], [[]], [{}], {"a": []}, ["x"] * 100, {"\x00": "\x00"}, [10**30], {"name": {}, "amount": {}},
]  # fmt: skip
"""Values of JSON bodies."""
TEXTS = [value for value in VALUES if isinstance(value, str) and len(value) < 5000] + [str(10**30), "-1", str(2**63)]

BODIES: list[tuple[str, str, tuple[str, ...]]] = [
    ("POST", "/api/agent/identity", ("agent_name", "organization_name", "identity_type")),
    ("POST", "/api/agent/identity/claim", ("claim_token", "email")),
    ("POST", f"{V1}/job-drafts", ("rawJobDescription", "externalId", "idempotencyKey", "format", "source", "payload")),
    ("PATCH", f"{V1}/job-drafts/{{draft}}", ("jobTitle", "jobDescription", "dataVolume", "headcount", "languages",
     "experienceLevel", "paymentType", "pricePerHour", "pricePerLabel", "fixedPrice", "countries", "labelTypes",
     "dataType", "subjectMatter", "labelingSoftware", "unknown")),
    ("PATCH", f"{V1}/jobs/{{job}}", ("jobTitle", "headcount", "languages", "pricePerHour", "countries", "dataType")),
    ("POST", f"{V1}/jobs/{{job}}/invites", ("freelancerId", "message")),
    ("POST", f"{V1}/proposals/{{proposal}}/hire", ("milestone", "confirmNotFitOverride")),
    ("POST", f"{V1}/messages", ("conversationId", "content")),
    ("POST", f"{V1}/contracts/{{contract}}/milestones", ("name", "description", "amount", "volume", "dueDate")),
    ("POST", f"{V1}/credits/top-ups", ("amountUsd", "amount")),
    ("POST", f"{V1}/webhooks", ("url", "eventTypes")),
    ("POST", f"{V1}/tokens", ("name", "scopes", "expiresAt")),
    ("POST", f"{V1}/team/invites", ("email",)),
    ("POST", "/sandbox/clock/advance", ("seconds",)),
    ("POST", "/sandbox/claims/confirm", ("claimToken",)),
    ("POST", "/sandbox/tokens", ("accountId", "scopes", "name")),
    ("POST", "/sandbox/accounts/{account}/card", ("onFile",)),
    ("POST", "/sandbox/jobs/{job}/proposals", ("freelancerId", "bidUsd", "interviewed")),
    ("POST", "/sandbox/faults", ("fault",)),
]  # fmt: skip
VALID: dict[str, dict[str, Any]] = {
    f"{V1}/webhooks": {"url": "https://x.example/", "eventTypes": ["payment.pending"]},
    f"{V1}/contracts/{{contract}}/milestones": {"description": "x", "volume": 2},
    f"{V1}/tokens": {"scopes": ["jobs:read"]},
}
"""Other fields that such a body needs, so that the value is read."""
QUERIES = [
    (f"{V1}/jobs", ("limit", "cursor", "q", "category", "language", "country", "payType")),
    (f"{V1}/jobs/mine", ("limit", "cursor", "status")),
    (f"{V1}/jobs/changes", ("since",)),
    (f"{V1}/jobs/{{job}}/proposals", ("limit", "cursor", "status")),
    (f"{V1}/messages", ("limit", "cursor", "filter", "unreadOnly", "conversationId", "direction")),
    (f"{V1}/contracts", ("jobId", "status")),
    (f"{V1}/credits/ledger", ("limit", "cursor")),
    (f"{V1}/updates", ("limit", "cursor")),
    ("/claim", ("token",)),
    ("/billing", ("account",)),
    ("/settings/tokens", ("account",)),
    ("/drafts", ("jobId",)),
]
FORMS = [
    ("/claim", ("token", "code")),
    ("/billing", ("account", "card")),
    ("/settings/tokens", ("account", "name", "scope", "latest")),
    ("/settings/tokens/revoke", ("account", "token")),
    ("/approvals/{approval}", ("decision",)),
    ("/checkout/{topUp}", ("action",)),
    ("/api/agent/oauth/token", ("grant_type", "claim_token")),
    ("/api/agent/oauth/revoke", ("token",)),
]
PATHS = [
    *(f"{V1}{path}" for path in ("/jobs/{}", "/jobs/{}/proposals", "/proposals/{}", "/freelancers/{}", "/contracts/{}",
                                 "/approvals/{}", "/credits/top-ups/{}", "/webhooks/{}")),
    "/approvals/{}", "/checkout/{}", "/jobs/{}",
]  # fmt: skip


@pytest.fixture(scope="module")
def account() -> Iterator[Account]:
    with asgi_sandbox() as client:
        # There are many requests here. Another test covers the limit on reads.
        client.sandbox.public_reads.limit = 10**9
        made = full_account(client, "Ada")
        made.ids["account"] = made.id
        yield made


def crashes(account: Account, method: str, path: str, **sent: Any) -> bool:
    """Return whether the response to a request is a 5xx."""
    return account.client.request(method, path, account.token, **sent).status_code >= 500


@pytest.mark.parametrize(("method", "path", "fields"), BODIES, ids=[path for _, path, _ in BODIES])
def test_no_value_of_a_body_crashes(account: Account, method: str, path: str, fields: tuple[str, ...]) -> None:
    target, rest = path.format(**account.ids), VALID.get(path, {})
    bad = [
        (name, value)
        for name in fields
        for value in VALUES
        if crashes(account, method, target, json={**rest, name: value})
    ]
    assert bad == []
    # Stored values can be read.
    account.client.sandbox.database.execute("DELETE FROM settings WHERE name = 'ahead'")
    shown = (
        "/jobs/mine",
        "/jobs",
        "/jobs/facets",
        "/contracts",
        "/webhooks",
        "/tokens",
        "/team",
        "/messages",
        "/credits",
    )
    assert [name for name in shown if crashes(account, "GET", V1 + name)] == []
    pages = ("/", "/sandbox/state", f"/settings/tokens?account={account.id}", f"/drafts?jobId={account.ids['draft']}")
    assert [name for name in pages if crashes(account, "GET", name)] == []


@pytest.mark.parametrize(("path", "names"), QUERIES, ids=[path for path, _ in QUERIES])
def test_no_value_of_a_query_crashes(account: Account, path: str, names: tuple[str, ...]) -> None:
    target = path.format(**account.ids)
    assert [(n, text) for n in names for text in TEXTS if crashes(account, "GET", target, params={n: text})] == []


@pytest.mark.parametrize(("path", "names"), FORMS, ids=[path for path, _ in FORMS])
def test_no_value_of_a_form_crashes(account: Account, path: str, names: tuple[str, ...]) -> None:
    target = path.format(**account.ids)
    known = {"account": account.id} if "account" in names else {}
    assert [
        (name, text) for name in names for text in TEXTS if crashes(account, "POST", target, data={**known, name: text})
    ] == []


@pytest.mark.parametrize("path", PATHS)
def test_no_id_crashes(account: Account, path: str) -> None:
    ids = ["%00", "%ff", "%F0%9F%98%80", "x" * 5000, "%2e%2e", "'", "%7B0%7D", str(10**30), "%E2%80%AE", "-1"]
    assert [name for name in ids if crashes(account, "GET", path.format(name))] == []


@pytest.mark.parametrize(
    "body",
    [b"[" * 500, b"[" * 2_000_000, b'{"a":' * 100_000, b"1" * 100_000, b'{"a": 1' + b"0" * 5000 + b"}", b"\xff\xfe"],
    ids=["500-levels", "2000000-levels", "objects", "digits", "digits-in-an-object", "utf-16"],
)
def test_no_json_crashes(account: Account, body: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    assert not crashes(account, "POST", f"{V1}/job-drafts", content=body, headers=headers)


@pytest.mark.parametrize("expires", ["9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00", "2030-02-30T00:00:00Z"])
def test_expiry_outside_the_calendar_is_400(account: Account, expires: str) -> None:
    response = account.client.request("POST", f"{V1}/tokens", account.token, json={"expiresAt": expires})
    assert (response.status_code, response.json()["details"]["issues"][0]["path"]) == (400, ["expiresAt"])


@pytest.mark.parametrize("url", ["https://xn--a/", "https://xn--/"])
def test_url_with_bad_idna_is_400(account: Account, url: str) -> None:
    body = {"url": url, "eventTypes": ["payment.pending"]}
    response = account.client.request("POST", f"{V1}/webhooks", account.token, json=body)
    assert (response.status_code, response.json()["details"]["issues"][0]["path"]) == (400, ["url"])
