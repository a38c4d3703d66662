"""Registration, claim, polling and revocation, and the page on which the human confirms."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import httpx
import pytest

Connect = Callable[[str, str | None], httpx.Client]
Register = Callable[[str], dict[str, Any]]
Claim = Callable[[str, dict[str, Any], str], httpx.Client]
Advance = Callable[..., None]

ME = "/api/public/v1/auth/me"
START = "/api/agent/identity/claim"
TOKEN = "/api/agent/oauth/token"
REVOKE = "/api/agent/oauth/revoke"
PRE_CLAIM = ["jobs:read", "jobs:write", "proposals:read", "messages:read", "payments:read", "team:read"]


def poll(client: httpx.Client, registration: dict[str, Any]) -> httpx.Response:
    form = {"grant_type": registration["grant_type"], "claim_token": registration["claim_token"]}
    return client.post(TOKEN, data=form)


def begin(client: httpx.Client, registration: dict[str, Any], email: str) -> dict[str, Any]:
    response = client.post(START, json={"claim_token": registration["claim_token"], "email": email})
    assert response.status_code == 200
    body: dict[str, Any] = response.json()
    return body


def link_token(started: dict[str, Any]) -> str:
    return httpx.URL(started["verification_uri"]).params["token"]


def wrong(code: str) -> str:
    return f"{(int(code) + 1) % 1_000_000:06d}"


def test_registration_response(server: str, connect: Connect) -> None:
    response = connect(server, None).post(
        "/api/agent/identity", json={"agent_name": "Scout", "organization_name": "Fern & Co"}
    )
    body = response.json()
    assert set(body) == {
        "identity_type", "registration_id", "access_token", "token_type", "scopes", "claim_token",
        "claim_token_expires_at", "claim_endpoint", "token_endpoint", "grant_type",
    }  # fmt: skip
    assert re.fullmatch(r"ot_pat_[a-z0-9]+_[a-z0-9]+", body["access_token"])
    assert body["claim_token"].startswith("ot_clm_")
    assert body["scopes"] == PRE_CLAIM
    assert body["token_type"] == "bearer"
    assert body["claim_endpoint"] == f"{server}{START}"
    assert body["token_endpoint"] == f"{server}{TOKEN}"
    me = connect(server, body["access_token"]).get(ME).json()
    assert set(me) == {"actor", "token", "account"}
    assert me["token"]["scopes"] == PRE_CLAIM
    assert me["account"]["claimed"] is False


def test_registration_accepts_an_empty_body(server: str, connect: Connect) -> None:
    assert connect(server, None).post("/api/agent/identity").status_code == 201


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (b'{"identity_type": "human"}', "unsupported_identity_type"),
        (b'{"agent_name": 5}', "invalid_request"),
        (b'{"agent_name": "\\ud800"}', "invalid_request"),
        (b"[]", "invalid_request"),
        (b"{", "invalid_request"),
        (b"\xff", "invalid_request"),
        (b"[" * 100_000, "invalid_request"),
    ],
)
def test_invalid_registration_is_an_oauth_error(server: str, connect: Connect, body: bytes, error: str) -> None:
    response = connect(server, None).post(
        "/api/agent/identity", content=body, headers={"Content-Type": "application/json"}
    )
    assert response.status_code == 400
    assert response.json()["error"] == error
    assert set(response.json()) == {"error", "error_description"}


def test_claim_from_link_to_token(server: str, connect: Connect, register: Register) -> None:
    anyone, registration = connect(server, None), register(server)
    agent = connect(server, registration["access_token"])
    minted = agent.post("/api/public/v1/tokens", json={}).json()["token"]
    started = begin(anyone, registration, "Dana.Lee@whole.example")
    assert re.fullmatch(r"\d{6}", started["user_code"])
    assert started["verification_uri"].startswith(f"{server}/claim?token=ot_cat_")
    assert (started["expires_in"], started["interval"], started["email_sent"]) == (1800, 5, False)
    assert poll(anyone, registration).json()["error"] == "authorization_pending"

    shown = anyone.get(started["verification_uri"])
    assert shown.status_code == 200
    assert "Dana.Lee@whole.example" in shown.text
    assert "Scout&#39;s organization" in shown.text
    assert shown.headers["referrer-policy"] == "same-origin"

    form = {"token": link_token(started), "code": wrong(started["user_code"])}
    rejected = anyone.post("/claim", data=form)
    assert rejected.status_code == 400
    assert 'role="alert"' in rejected.text
    assert agent.get(ME).status_code == 200

    code = f" {started['user_code'][:3]} {started['user_code'][3:]} "
    done = anyone.post("/claim", data={"token": link_token(started), "code": code})
    assert (done.status_code, 'role="alert"' in done.text) == (200, False)
    for dead in (registration["access_token"], minted):
        assert connect(server, dead).get(ME).status_code == 401

    # Polled too early: a finished claim is delivered anyway.
    delivered = poll(anyone, registration)
    assert delivered.status_code == 200
    assert set(delivered.json()) == {"access_token", "token_type", "scopes"}
    assert delivered.json()["scopes"] == [*PRE_CLAIM, "proposals:write", "messages:write", "team:write"]
    me = connect(server, delivered.json()["access_token"]).get(ME).json()
    assert me["actor"]["email"] == "Dana.Lee@whole.example"
    assert me["account"]["claimed"] is True

    again = poll(anyone, registration)
    assert (again.status_code, again.json()["error"]) == (400, "invalid_grant")
    late = anyone.post(START, json={"claim_token": registration["claim_token"], "email": "x@whole.example"})
    assert late.json()["error"] == "invalid_request"
    assert "<form" not in anyone.get(started["verification_uri"]).text.partition("<main")[2]


def test_new_claim_attempt_replaces_the_link(server: str, connect: Connect, register: Register) -> None:
    anyone, registration = connect(server, None), register(server)
    first = begin(anyone, registration, "one@replace.example")
    second = begin(anyone, registration, "two@replace.example")
    assert anyone.get(first["verification_uri"]).status_code == 404
    old = anyone.post("/claim", data={"token": link_token(first), "code": first["user_code"]})
    assert old.status_code == 404
    assert "two@replace.example" in anyone.get(second["verification_uri"]).text


def test_five_wrong_codes_lock_the_link(server: str, connect: Connect, register: Register) -> None:
    anyone, registration = connect(server, None), register(server)
    started = begin(anyone, registration, "lock@codes.example")
    form = {"token": link_token(started), "code": wrong(started["user_code"])}
    malformed = {**form, "code": "12"}
    assert [anyone.post("/claim", data=malformed).status_code for _ in range(6)] == [400] * 6
    assert [anyone.post("/claim", data=form).status_code for _ in range(6)] == [400] * 4 + [410] * 2
    right = {**form, "code": started["user_code"]}
    assert anyone.post("/claim", data=right).status_code == 410
    assert poll(anyone, registration).json()["error"] == "authorization_pending"


def test_an_address_has_one_account(server: str, connect: Connect, register: Register, claim: Claim) -> None:
    anyone = connect(server, None)
    first, second = register(server), register(server)
    waiting = begin(anyone, second, "Twice@address.example")
    claim(server, first, "twice@address.example")
    late = anyone.post("/claim", data={"token": link_token(waiting), "code": waiting["user_code"]})
    assert late.status_code == 409
    response = anyone.post(START, json={"claim_token": second["claim_token"], "email": "TWICE@address.example"})
    assert response.status_code == 400
    assert response.json()["error"] == "invalid_request"
    assert "email_already_registered" in response.json()["error_description"]


@pytest.mark.parametrize("change", [{"claim_token": None}, {"claim_token": "ot_clm_x"}, {"email": "x"}, {"email": 1}])
def test_invalid_claim_is_rejected(server: str, connect: Connect, register: Register, change: dict[str, Any]) -> None:
    body = {"claim_token": register(server)["claim_token"], "email": "a@b.example", **change}
    response = connect(server, None).post(START, json=body)
    assert (response.status_code, response.json()["error"]) == (400, "invalid_request")


@pytest.mark.parametrize(
    ("form", "error"),
    [
        ({"grant_type": "password", "claim_token": "x"}, "unsupported_grant_type"),
        ({"grant_type": "urn:opentrain:agent-auth:grant-type:claim"}, "invalid_request"),
        ({"claim_token": "x"}, "invalid_request"),
        ({"grant_type": "urn:opentrain:agent-auth:grant-type:claim", "claim_token": "x"}, "invalid_grant"),
    ],
)
def test_invalid_poll_is_rejected(server: str, connect: Connect, form: dict[str, str], error: str) -> None:
    response = connect(server, None).post(TOKEN, data=form)
    assert (response.status_code, response.json()["error"]) == (400, error)


def test_polling_is_form_encoded(server: str, connect: Connect, register: Register) -> None:
    registration = register(server)
    form = {"grant_type": registration["grant_type"], "claim_token": registration["claim_token"]}
    response = connect(server, None).post(TOKEN, json=form)
    assert (response.status_code, response.json()["error"]) == (400, "invalid_request")


def test_polling_too_fast_slows_down(timed: str, connect: Connect, register: Register, advance: Advance) -> None:
    anyone, registration = connect(timed, None), register(timed)
    begin(anyone, registration, "slow@poll.example")

    def after(seconds: float) -> str:
        advance(seconds=seconds)
        return str(poll(anyone, registration).json()["error"])

    assert after(0) == "authorization_pending"
    assert after(5) == "authorization_pending"
    assert after(4.9) == "slow_down"
    # The interval is now 10 seconds.
    assert after(9.9) == "slow_down"
    assert after(15) == "authorization_pending"
    begin(anyone, registration, "slow@poll.example")
    assert after(0) == "authorization_pending"
    assert after(5) == "authorization_pending"


def test_claim_window_and_link_expire(timed: str, connect: Connect, register: Register, advance: Advance) -> None:
    anyone, registration = connect(timed, None), register(timed)
    assert registration["claim_token_expires_at"] == "2030-01-03T12:00:00.000Z"
    started = begin(anyone, registration, "window@time.example")
    advance(minutes=29, seconds=59)
    assert anyone.get(started["verification_uri"]).status_code == 200
    advance(seconds=1)
    assert anyone.get(started["verification_uri"]).status_code == 410
    form = {"token": link_token(started), "code": started["user_code"]}
    assert anyone.post("/claim", data=form).status_code == 410
    assert poll(anyone, registration).json()["error"] == "authorization_pending"
    advance(hours=23, minutes=20)
    assert begin(anyone, registration, "window@time.example")["expires_in"] == 600
    advance(minutes=10)
    assert poll(anyone, registration).json()["error"] == "expired_token"
    closed = anyone.post(START, json={"claim_token": registration["claim_token"], "email": "w@time.example"})
    assert (closed.status_code, closed.json()["error"]) == (400, "invalid_request")


def test_confirmed_claim_is_delivered_after_the_window(
    timed: str, connect: Connect, register: Register, advance: Advance
) -> None:
    anyone, registration = connect(timed, None), register(timed)
    started = begin(anyone, registration, "late@time.example")
    anyone.post("/claim", data={"token": link_token(started), "code": started["user_code"]})
    advance(days=2)
    assert poll(anyone, registration).status_code == 200


def test_revoking_a_token(server: str, connect: Connect, register: Register) -> None:
    anyone, token = connect(server, None), register(server)["access_token"]
    for secret in (token, token, "ot_pat_unknown_x"):
        response = anyone.post(REVOKE, data={"token": secret})
        assert (response.status_code, response.json()) == (200, {})
    assert connect(server, token).get(ME).status_code == 401
    missing = anyone.post(REVOKE, data={"token": ""})
    assert (missing.status_code, missing.json()["error"]) == (400, "invalid_request")


def test_claim_page_with_missing_or_unknown_link(server: str, connect: Connect) -> None:
    anyone = connect(server, None)
    assert "opentrain auth claim" in anyone.get("/claim").text
    assert anyone.get("/claim?token=ot_cat_wrong").status_code == 404
    assert anyone.post("/claim", content=b"\xff=\x00").status_code == 404


def test_names_are_escaped_on_the_page(server: str, connect: Connect) -> None:
    anyone = connect(server, None)
    name = '<img src=x onerror="1">'
    names = {"agent_name": name, "organization_name": name}
    registration = anyone.post("/api/agent/identity", json=names).json()
    text = anyone.get(begin(anyone, registration, "esc@page.example")["verification_uri"]).text
    assert "<img" not in text
    assert text.count("&lt;img src=x") == 2
