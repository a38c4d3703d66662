"""Webhook subscriptions."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from tests.support.sandbox import InProcessSandbox

Connect = Callable[[str, str | None], httpx.Client]
Owner = Callable[[str], httpx.Client]

HOOKS = "/api/public/v1/webhooks"
TYPES = ["message.received"]


@pytest.fixture
def client(in_process: InProcessSandbox, owner: Owner) -> httpx.Client:
    return owner(in_process.origin)


def subscribe(client: httpx.Client, url: str, types: list[str] = TYPES) -> dict[str, Any]:
    response = client.post(HOOKS, json={"url": url, "eventTypes": types})
    assert response.status_code == 201
    body: dict[str, Any] = response.json()
    return body


def test_a_subscription_shows_its_secret_once(client: httpx.Client) -> None:
    made = subscribe(client, "https://hooks.example/ot", ["message.received", "proposal.received", "message.received"])
    assert set(made) == {"webhook", "secret", "message"}
    assert re.fullmatch(r"whsec_\w{32,}", made["secret"])
    hook = made["webhook"]
    assert hook == {
        "id": hook["id"],
        "url": "https://hooks.example/ot",
        "eventTypes": ["message.received", "proposal.received"],
        "status": "ACTIVE",
        "createdAt": "2030-01-02T12:00:00.000Z",
        "disabledAt": None,
        "disabledReason": None,
    }
    assert client.get(f"{HOOKS}/{hook['id']}").json() == {"webhook": hook}
    newer = subscribe(client, "http://localhost:9/x")["webhook"]
    assert client.get(HOOKS).json() == {"webhooks": [newer, hook]}
    assert client.delete(f"{HOOKS}/{hook['id']}").json() == {"webhook": hook, "deleted": True}
    assert client.get(HOOKS).json() == {"webhooks": [newer]}
    gone = client.delete(f"{HOOKS}/{hook['id']}")
    assert (gone.status_code, gone.json()["details"]) == (404, {"resource": "webhooks", "webhookId": hook["id"]})


def test_subscription_of_another_account_is_404(
    in_process: InProcessSandbox, client: httpx.Client, owner: Owner
) -> None:
    hook = subscribe(client, "https://hooks.example/ot")["webhook"]
    stranger = owner(in_process.origin)
    assert stranger.get(HOOKS).json() == {"webhooks": []}
    assert stranger.get(f"{HOOKS}/{hook['id']}").status_code == 404
    assert stranger.delete(f"{HOOKS}/{hook['id']}").status_code == 404
    assert client.get(f"{HOOKS}/{hook['id']}").status_code == 200


@pytest.mark.parametrize(
    ("body", "paths"),
    [
        ({}, [["url"], ["eventTypes"]]),
        ({"url": 1, "eventTypes": "message.received"}, [["url"], ["eventTypes"]]),
        ({"url": "https://x.example", "eventTypes": []}, [["eventTypes"]]),
        ({"url": "https://x.example", "eventTypes": ["message.received", "nope", 7, {}]},
         [["eventTypes", 1], ["eventTypes", 2], ["eventTypes", 3]]),
        *(({"url": url, "eventTypes": TYPES}, [["url"]]) for url in (
            "", "x", "https://", "http://hooks.example/", "http://localhost@hooks.example/", "http://127.0.0.1.example/",
            "ftp://localhost/", "//localhost/", "https://x.example:99999999/", "https://x.example/\n",
            f"https://x.example/{'a' * 2031}",
        )),
    ],
)  # fmt: skip
def test_invalid_subscription_is_400(client: httpx.Client, body: dict[str, Any], paths: list[Any]) -> None:
    response = client.post(HOOKS, json=body)
    assert response.status_code == 400
    assert [problem["path"] for problem in response.json()["details"]["issues"]] == paths


@pytest.mark.parametrize(
    "url",
    ["http://localhost/", "http://127.0.0.1:1/x?y", "http://[::1]:1/", f"https://x.example/{'a' * 2030}"],
)
def test_https_and_loopback_urls_are_accepted(client: httpx.Client, url: str) -> None:
    assert subscribe(client, url)["webhook"]["url"] == url


def test_maximum_is_ten_subscriptions(client: httpx.Client) -> None:
    for number in range(10):
        subscribe(client, f"https://hooks.example/{number}")
    response = client.post(HOOKS, json={"url": "https://hooks.example/11", "eventTypes": TYPES})
    assert response.status_code == 409
    assert response.json()["details"] == {"reason": "webhook_limit_reached", "limit": 10}


def test_subscription_needs_the_scopes_of_its_events(
    in_process: InProcessSandbox, client: httpx.Client, connect: Connect
) -> None:
    def narrow(*scopes: str) -> httpx.Client:
        minted = client.post("/api/public/v1/tokens", json={"scopes": list(scopes)}).json()
        return connect(in_process.origin, minted["token"])

    body = {"url": "https://hooks.example/", "eventTypes": ["message.received", "contract.created"]}
    unfit = narrow("messages:read", "payments:read")
    for response in (
        unfit.post(HOOKS, json=body),
        unfit.get(HOOKS),
        unfit.get(f"{HOOKS}/x"),
        unfit.delete(f"{HOOKS}/x"),
    ):
        assert (response.status_code, response.json()["details"]["requiredScopes"]) == (403, ["webhooks:manage"])
    half = narrow("webhooks:manage", "messages:read").post(HOOKS, json=body)
    assert (half.status_code, half.json()["details"]["requiredScopes"]) == (403, ["payments:read"])
    assert narrow("webhooks:manage", "messages:write", "payments:read").post(HOOKS, json=body).status_code == 201
