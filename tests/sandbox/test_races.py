"""Concurrent requests: unique effects happen once, and limits hold."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from typing import Any

import httpx

from tests.support.asgi_sandbox import FIELDS, V1

Owner = Callable[[str], httpx.Client]
Register = Callable[[str], dict[str, Any]]
Call = tuple[str, str, dict[str, Any]]
"""Method, path, and what else httpx takes."""


def at_once(client: httpx.Client, calls: list[Call]) -> list[httpx.Response]:
    """Send all requests with the client's token concurrently, each on its own connection."""

    async def send() -> list[httpx.Response]:
        limits = httpx.Limits(max_connections=len(calls))
        async with httpx.AsyncClient(
            base_url=client.base_url, headers=client.headers, trust_env=False, timeout=30, limits=limits,
        ) as many:  # fmt: skip
            return await asyncio.gather(*(many.request(method, path, **sent) for method, path, sent in calls))

    return asyncio.run(send())


def statuses(responses: list[httpx.Response]) -> dict[int, int]:
    """Return how many responses have each status."""
    return dict(Counter(response.status_code for response in responses))


def ok(client: httpx.Client, method: str, path: str, **sent: Any) -> Any:
    """Send a request that must succeed, and return its JSON."""
    response = client.request(method, path, **sent)
    assert response.status_code < 300, response.text
    return response.json()


def add_credits(client: httpx.Client, amount_usd: float) -> None:
    """Top up and pay."""
    made = ok(client, "POST", f"{V1}/credits/top-ups", json={"amountUsd": amount_usd})
    ok(client, "POST", f"/sandbox/top-ups/{made['topUpId']}/complete")


def proposals_of_a_job(client: httpx.Client) -> list[str]:
    """Publish a job and return the ids of its first three proposals."""
    job = ok(client, "POST", f"{V1}/job-drafts", json={"rawJobDescription": "Draw boxes around every car."})["jobId"]
    ok(
        client,
        "PATCH",
        f"{V1}/job-drafts/{job}",
        json={**FIELDS, "jobDescription": "Draw boxes around every car you see."},
    )
    ok(client, "POST", f"{V1}/jobs/{job}/publish")
    return [item["id"] for item in ok(client, "GET", f"{V1}/jobs/{job}/proposals")["proposals"]]


def hire(proposal: str, amount: float = 100) -> Call:
    """Request a hire."""
    return "POST", f"{V1}/proposals/{proposal}/hire", {"json": {"milestone": {"name": "First", "amount": amount}}}


def balance(client: httpx.Client) -> tuple[int, int]:
    """Return available and reserved credits in cents, after checking that the ledger adds up to them."""
    shown = ok(client, "GET", f"{V1}/credits")["credits"]
    items = ok(client, "GET", f"{V1}/credits/ledger?limit=100")["entries"]
    assert sum(item["amountCents"] for item in items) == shown["availableCents"]
    assert shown["availableCents"] >= 0 and shown["reservedCents"] >= 0
    return shown["availableCents"], shown["reservedCents"]


def events_of(client: httpx.Client, kind: str) -> int:
    """Return how many events of this type the feed has."""
    return sum(event["type"] == kind for event in ok(client, "GET", f"{V1}/updates?limit=200")["events"])


def test_idempotency_key_makes_one_draft(server: str, owner: Owner) -> None:
    client = owner(server)
    body = {"rawJobDescription": "Draw boxes around every car.", "idempotencyKey": "once"}
    responses = at_once(client, [("POST", f"{V1}/job-drafts", {"json": body})] * 50)
    assert statuses(responses) == {201: 1, 200: 49}
    assert len({response.json()["jobId"] for response in responses}) == 1


def test_approval_is_decided_once(server: str, owner: Owner) -> None:
    client = owner(server)
    add_credits(client, 1000)
    proposal, *_ = proposals_of_a_job(client)
    approval = ok(client, *hire(proposal)[:2], **hire(proposal)[2])["approval"]["id"]
    hows = ["confirm", "decline"] * 25
    calls: list[Call] = [("POST", f"/sandbox/approvals/{approval}/{how}", {}) for how in hows]
    responses = at_once(client, calls)
    assert statuses(responses) == {200: 25, 409: 25}
    contracts = ok(client, "GET", f"{V1}/contracts")["contracts"]
    confirmed = ok(client, "GET", f"{V1}/approvals/{approval}")["approval"]["status"] == "confirmed"
    assert len(contracts) == confirmed
    assert balance(client) == (100_000 - (11_995 if confirmed else 0), 0)
    assert events_of(client, "approval.confirmed") == 1


def test_approval_is_decided_once_on_its_page(server: str, owner: Owner) -> None:
    client = owner(server)
    add_credits(client, 1000)
    proposal, *_ = proposals_of_a_job(client)
    approval = ok(client, *hire(proposal)[:2], **hire(proposal)[2])["approval"]["id"]
    forms = [{"decision": "confirm"}, {"decision": "decline"}] * 25
    responses = at_once(client, [("POST", f"/approvals/{approval}", {"data": form}) for form in forms])
    assert statuses(responses) == {303: 25, 409: 25}
    assert events_of(client, "approval.confirmed") == 1


def test_same_hire_is_one_approval(server: str, owner: Owner) -> None:
    client = owner(server)
    add_credits(client, 1000)
    proposal, *_ = proposals_of_a_job(client)
    responses = at_once(client, [hire(proposal)] * 50)
    assert statuses(responses) == {202: 50}
    assert len({response.json()["approval"]["id"] for response in responses}) == 1
    assert balance(client) == (100_000 - 11_995, 11_995)


def test_hires_with_other_terms_leave_one_hold(server: str, owner: Owner) -> None:
    client = owner(server)
    add_credits(client, 1000)
    proposal, *_ = proposals_of_a_job(client)
    responses = at_once(client, [hire(proposal, 100 + number) for number in range(30)])
    assert statuses(responses) == {202: 30}
    approvals = [response.json()["approval"]["id"] for response in responses]
    found = [ok(client, "GET", f"{V1}/approvals/{name}")["approval"]["status"] for name in approvals]
    assert Counter(found) == {"pending": 1, "declined": 29}
    available, reserved = balance(client)
    assert available + reserved == 100_000
    assert 11_995 <= reserved <= 11_995 + 29 * 110


def test_hires_beyond_the_credits_are_refused(server: str, owner: Owner) -> None:
    client = owner(server)
    add_credits(client, 150)
    proposals = proposals_of_a_job(client) + proposals_of_a_job(client)
    responses = at_once(client, [hire(proposal) for proposal in proposals])
    assert statuses(responses) == {202: 1, 409: len(proposals) - 1}
    assert balance(client) == (15_000 - 11_995, 11_995)


def test_top_up_ends_once(server: str, owner: Owner) -> None:
    client = owner(server)
    for _ in range(3):
        before = balance(client)[0]
        top_up = ok(client, "POST", f"{V1}/credits/top-ups", json={"amountUsd": 50})["topUpId"]
        hows = ["complete"] * 20 + ["cancel"] * 20 + ["expire"] * 10
        calls: list[Call] = [("POST", f"/sandbox/top-ups/{top_up}/{how}", {}) for how in hows]
        responses = at_once(client, calls)
        status = ok(client, "GET", f"{V1}/credits/top-ups/{top_up}")["topUp"]["status"]
        winner = {"COMPLETED": 20, "CANCELED": 20, "EXPIRED": 10}[status]
        assert statuses(responses) == {200: winner, 409: 50 - winner}
        assert balance(client)[0] - before == (5000 if status == "COMPLETED" else 0)


def test_claim_code_cannot_be_guessed(server: str, connect: Callable[..., httpx.Client], register: Register) -> None:
    anyone = connect(server, None)
    body = {"claim_token": register(server)["claim_token"], "email": "guessed@people.example"}
    started = ok(anyone, "POST", "/api/agent/identity/claim", json=body)
    token, right = httpx.URL(started["verification_uri"]).params["token"], started["user_code"]
    wrong = [f"{number:06}" for number in range(51) if f"{number:06}" != right][:50]
    responses = at_once(anyone, [("POST", "/claim", {"data": {"token": token, "code": code}}) for code in wrong])
    assert statuses(responses) == {400: 4, 410: 46}
    assert anyone.post("/claim", data={"token": token, "code": right}).status_code == 410


def test_claimed_token_is_delivered_once(server: str, connect: Callable[..., httpx.Client], register: Register) -> None:
    anyone = connect(server, None)
    registered = register(server)
    claim_token = registered["claim_token"]
    ok(anyone, "POST", "/api/agent/identity/claim", json={"claim_token": claim_token, "email": "o@people.example"})
    ok(anyone, "POST", "/sandbox/claims/confirm", json={"claimToken": claim_token})
    form = {"grant_type": registered["grant_type"], "claim_token": claim_token}
    responses = at_once(anyone, [("POST", "/api/agent/oauth/token", {"data": form})] * 20)
    assert statuses(responses) == {200: 1, 400: 19}


def test_limits_hold(server: str, owner: Owner) -> None:
    client = owner(server)
    tokens = statuses(at_once(client, [("POST", f"{V1}/tokens", {"json": {"scopes": ["jobs:read"]}})] * 50))
    active = [token for token in ok(client, "GET", f"{V1}/tokens")["tokens"] if token["status"] == "active"]
    assert (len(active), set(tokens)) == (25, {201, 409})
    hook = {"url": "https://hooks.example/", "eventTypes": ["payment.pending"]}
    assert statuses(at_once(client, [("POST", f"{V1}/webhooks", {"json": hook})] * 50)) == {201: 10, 409: 40}
    assert len(ok(client, "GET", f"{V1}/webhooks")["webhooks"]) == 10
