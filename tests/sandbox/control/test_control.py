"""Control API: scripts act as the human and move the clock."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from opentrain_sandbox.core.sandbox import Sandbox
from opentrain_sandbox.core.scopes import ALL_SCOPES

Connect = Callable[[str, str | None], httpx.Client]
Owner = Callable[[str], httpx.Client]
Register = Callable[[str], dict[str, Any]]

V1 = "/api/public/v1"
TEXT = "Draw boxes around every car in 500 pictures of streets. Beginners are welcome, English is needed."


@pytest.fixture
def anyone(server: str, connect: Connect) -> httpx.Client:
    return connect(server, None)


def state(client: httpx.Client) -> dict[str, Any]:
    response = client.get("/sandbox/state")
    assert response.status_code == 200
    body: dict[str, Any] = response.json()
    return body


def account_of(client: httpx.Client) -> str:
    account_id: str = client.get(f"{V1}/auth/me").json()["account"]["organizationId"]
    return account_id


def start_claim(client: httpx.Client, registration: dict[str, Any]) -> str:
    """Start a claim with a new address and return the address."""
    email = f"{secrets.token_hex(6)}@people.example"
    body = {"claim_token": registration["claim_token"], "email": email}
    assert client.post("/api/agent/identity/claim", json=body).status_code == 200
    return email


def live_job(client: httpx.Client) -> str:
    """Publish a job and return its id."""
    job_id: str = client.post(f"{V1}/job-drafts", json={"rawJobDescription": TEXT}).json()["jobId"]
    fields = {
        "jobTitle": "Boxes around cars", "jobDescription": TEXT, "dataVolume": 500, "dataVolumeUnit": "NUMBER_OF_FILES",
        "headcount": 2, "languages": ["English"], "experienceLevel": "ENTRY_LEVEL", "paymentType": "FIXED_PRICE",
        "fixedPrice": 200,
    }  # fmt: skip
    assert client.patch(f"{V1}/job-drafts/{job_id}", json=fields).status_code == 200
    assert client.post(f"{V1}/jobs/{job_id}/publish").status_code == 200
    return job_id


# The clock.


def test_advance_moves_the_clock(timed: str, connect: Connect, register: Register) -> None:
    client, registration = connect(timed, None), register(timed)
    start_claim(client, registration)
    assert len(state(client)["waiting"]["claims"]) == 1
    moved = client.post("/sandbox/clock/advance", json={"seconds": 86400})
    assert moved.json() == {"now": "2030-01-03T12:00:00.000Z", "aheadSeconds": 86400}
    assert client.post("/sandbox/clock/advance", json={"seconds": 0.5}).json()["aheadSeconds"] == 86400.5
    assert state(client)["now"] == "2030-01-03T12:00:00.500Z"
    assert state(client)["waiting"]["claims"] == []
    polled = client.post(
        "/api/agent/oauth/token",
        data={"grant_type": registration["grant_type"], "claim_token": registration["claim_token"]},
    )
    assert polled.json()["error"] == "expired_token"


def test_advance_runs_due_events_before_the_response(timed: str, timed_sandbox: Sandbox, owner: Owner) -> None:
    client = owner(timed)
    job_id = live_job(client)
    scheduled = [event for event in state(client)["scheduledEvents"] if event["kind"] == "proposal.propose"]
    assert [event["payload"]["job_id"] for event in scheduled] == [job_id] * 4
    client.post("/sandbox/clock/advance", json={"seconds": 86400})
    # Checked without a request, because a request would run the events anyway.
    assert timed_sandbox.database.one("SELECT 1 FROM scheduled_events WHERE kind = 'proposal.propose'") is None
    assert len(timed_sandbox.database.all("SELECT 1 FROM proposals WHERE job_id = ?", (job_id,))) > 1


@pytest.mark.parametrize("body", [{}, {"seconds": "1"}, {"seconds": True}, {"seconds": 0}, {"seconds": -1},
                                  {"seconds": 10**8 + 1}, {"seconds": 10**400}, {"seconds": None}])  # fmt: skip
def test_invalid_seconds_are_400(anyone: httpx.Client, body: dict[str, Any]) -> None:
    response = anyone.post("/sandbox/clock/advance", json=body)
    assert response.status_code == 400
    assert response.json()["details"]["issues"][0]["path"] == ["seconds"]
    assert state(anyone)["aheadSeconds"] == 0


# The human.


def test_a_running_claim_is_confirmed(server: str, anyone: httpx.Client, register: Register, connect: Connect) -> None:
    registration = register(server)
    body = {"claimToken": registration["claim_token"]}
    assert anyone.post("/sandbox/claims/confirm", json=body).status_code == 409
    email = start_claim(anyone, registration)
    confirmed = anyone.post("/sandbox/claims/confirm", json=body)
    assert confirmed.status_code == 200
    assert (confirmed.json()["account"]["email"], confirmed.json()["account"]["claimed"]) == (email, True)
    polled = anyone.post(
        "/api/agent/oauth/token",
        data={"grant_type": registration["grant_type"], "claim_token": registration["claim_token"]},
    )
    assert account_of(connect(server, polled.json()["access_token"])) == confirmed.json()["account"]["id"]
    assert connect(server, registration["access_token"]).get(f"{V1}/auth/me").status_code == 401
    assert anyone.post("/sandbox/claims/confirm", json=body).status_code == 409


def test_one_address_cannot_confirm_two_accounts(server: str, anyone: httpx.Client, register: Register) -> None:
    first, second = register(server), register(server)
    email = start_claim(anyone, first)
    body = {"claim_token": second["claim_token"], "email": email}
    assert anyone.post("/api/agent/identity/claim", json=body).status_code == 200
    assert anyone.post("/sandbox/claims/confirm", json={"claimToken": first["claim_token"]}).status_code == 200
    rejected = anyone.post("/sandbox/claims/confirm", json={"claimToken": second["claim_token"]})
    assert (rejected.status_code, rejected.json()["details"]) == (409, {"email": email})


def test_unknown_claim_token_is_404(anyone: httpx.Client) -> None:
    assert anyone.post("/sandbox/claims/confirm", json={"claimToken": "ot_clm_x"}).status_code == 404
    assert anyone.post("/sandbox/claims/confirm", json={}).status_code == 400


def test_mint_token(server: str, owner: Owner, connect: Connect) -> None:
    client = owner(server)
    account_id = account_of(client)
    body = {"accountId": account_id, "scopes": ["payments:write", "payments:write"], "name": "ci"}
    minted = client.post("/sandbox/tokens", json=body)
    assert minted.status_code == 201
    assert set(minted.json()) == {"token", "tokenType", "metadata"}
    assert minted.json()["metadata"]["scopes"] == ["payments:write"]
    token = connect(server, minted.json()["token"]).get(f"{V1}/auth/me").json()["token"]
    assert (token["label"], token["ownerOrganizationId"]) == ("ci", account_id)
    assert client.get(f"{V1}/auth/me").json()["token"]["scopes"] == list(ALL_SCOPES)


def test_default_account_is_the_one_claimed_last(
    timed: str, owner: Owner, connect: Connect, register: Register
) -> None:
    anyone, unclaimed = connect(timed, None), register(timed)
    assert anyone.post("/sandbox/tokens").status_code == 409
    owner(timed)
    last = owner(timed)
    minted = anyone.post("/sandbox/tokens").json()
    assert minted["metadata"]["organizationId"] == account_of(last)
    mine = account_of(connect(timed, unclaimed["access_token"]))
    rejected = anyone.post("/sandbox/tokens", json={"accountId": mine})
    assert (rejected.status_code, rejected.json()["details"]["reason"]) == (409, "account_claim_required")


@pytest.mark.parametrize(
    ("body", "status"),
    [({"accountId": "org_x"}, 404), ({"accountId": 1}, 400), ({"name": 1}, 400), ({"scopes": []}, 400),
     ({"scopes": ["x"]}, 400), ({"scopes": [[]]}, 400), ({"scopes": "jobs:read"}, 400)],
)  # fmt: skip
def test_invalid_token_request_is_rejected(anyone: httpx.Client, body: dict[str, Any], status: int) -> None:
    response = anyone.post("/sandbox/tokens", json=body)
    assert (response.status_code, set(response.json()) >= {"error", "code", "requestId"}) == (status, True)


def test_maximum_is_25_tokens(server: str, owner: Owner) -> None:
    client = owner(server)
    body = {"accountId": account_of(client)}
    statuses = [client.post("/sandbox/tokens", json=body).status_code for _ in range(24)]
    # The post-claim token and the client's token already exist.
    assert statuses == [201] * 23 + [409]


def test_set_card(server: str, owner: Owner) -> None:
    client = owner(server)
    path = f"/sandbox/accounts/{account_of(client)}/card"
    assert client.post(path, json={"onFile": True}).json()["account"]["cardOnFile"] is True
    shown = next(item for item in state(client)["accounts"] if item["id"] == account_of(client))
    assert shown["cardOnFile"] is True
    assert client.post(path, json={"onFile": False}).json()["account"]["cardOnFile"] is False
    assert client.post(path, json={"onFile": 1}).status_code == 400
    assert client.post("/sandbox/accounts/org_x/card", json={"onFile": True}).status_code == 404


# Actions of others.


def test_add_proposal(server: str, owner: Owner) -> None:
    client = owner(server)
    job_id = live_job(client)
    before = {item["id"] for item in client.get(f"{V1}/jobs/{job_id}/proposals").json()["proposals"]}
    made = client.post(f"/sandbox/jobs/{job_id}/proposals", json={"bidUsd": 123.5})
    assert made.status_code == 201
    proposal = made.json()["proposal"]
    listed = {item["id"]: item for item in client.get(f"{V1}/jobs/{job_id}/proposals").json()["proposals"]}
    assert proposal["id"] in set(listed) - before
    assert listed[proposal["id"]]["bid"]["amountUsd"] == 123.5
    feed = client.get(f"{V1}/updates", params={"limit": 200}).json()["events"]
    assert (feed[-1]["type"], feed[-1]["resourceId"]) == ("proposal.received", proposal["id"])
    again = client.post(f"/sandbox/jobs/{job_id}/proposals", json={"freelancerId": proposal["freelancerId"]})
    assert (again.status_code, again.json()["details"]) == (409, {"proposalId": proposal["id"]})
    assert client.post(f"/sandbox/jobs/{job_id}/proposals").status_code == 201


def test_add_proposal_of_a_given_trainer(server: str, owner: Owner) -> None:
    client = owner(server)
    job_id = live_job(client)
    body = {"freelancerId": "user_seed_amara", "interviewed": False}
    made = client.post(f"/sandbox/jobs/{job_id}/proposals", json=body).json()["proposal"]
    assert made["freelancerId"] == body["freelancerId"]
    assert client.get(f"{V1}/proposals/{made['id']}/interview").status_code == 404


@pytest.mark.parametrize("body", [{"x": 1}, {"bidUsd": 0}, {"bidUsd": "1"}, {"bidUsd": 1e12}, {"interviewed": 1}])
def test_invalid_proposal_is_400(anyone: httpx.Client, body: dict[str, Any]) -> None:
    assert anyone.post("/sandbox/jobs/job_x/proposals", json=body).status_code == 400


def test_add_proposal_needs_a_live_job(server: str, owner: Owner) -> None:
    client = owner(server)
    draft = client.post(f"{V1}/job-drafts", json={"rawJobDescription": TEXT}).json()["jobId"]
    assert client.post(f"/sandbox/jobs/{draft}/proposals").status_code == 409
    assert client.post("/sandbox/jobs/job_x/proposals").status_code == 404
    unknown = client.post(f"/sandbox/jobs/{live_job(client)}/proposals", json={"freelancerId": "user_x"})
    assert unknown.status_code == 404


@pytest.mark.parametrize(
    ("action", "status"), [("confirm", "confirmed"), ("decline", "declined"), ("expire", "expired")]
)
def test_end_approval(server: str, owner: Owner, action: str, status: str) -> None:
    client = owner(server)
    account_id, job_id = account_of(client), live_job(client)
    client.post(f"/sandbox/accounts/{account_id}/card", json={"onFile": True})
    proposal = client.post(f"/sandbox/jobs/{job_id}/proposals").json()["proposal"]["id"]
    hired = client.post(f"{V1}/proposals/{proposal}/hire", json={"milestone": {"name": "First", "amount": 50}})
    assert hired.status_code == 202
    approval_id = hired.json()["approval"]["id"]
    (waiting,) = [item for item in state(client)["waiting"]["approvals"] if item["accountId"] == account_id]
    assert (waiting["id"], waiting["type"]) == (approval_id, "proposal_hire")
    response = client.post(f"/sandbox/approvals/{approval_id}/{action}")
    assert (response.status_code, response.json()["approval"]["status"]) == (200, status)
    assert client.get(f"{V1}/approvals/{approval_id}").json()["approval"] == response.json()["approval"]
    assert not [item for item in state(client)["waiting"]["approvals"] if item["accountId"] == account_id]
    other = "decline" if action == "confirm" else "confirm"
    rejected = client.post(f"/sandbox/approvals/{approval_id}/{other}")
    assert (rejected.status_code, rejected.json()["details"]) == (409, {"approvalId": approval_id, "status": status})


@pytest.mark.parametrize(
    ("action", "status"), [("complete", "COMPLETED"), ("cancel", "CANCELED"), ("expire", "EXPIRED")]
)
def test_end_top_up(server: str, owner: Owner, action: str, status: str) -> None:
    client = owner(server)
    top_up = client.post(f"{V1}/credits/top-ups", json={"amountUsd": 25}).json()["topUpId"]
    (waiting,) = [item for item in state(client)["waiting"]["topUps"] if item["accountId"] == account_of(client)]
    assert (waiting["id"], waiting["amountCents"]) == (top_up, 2500)
    ended = client.post(f"/sandbox/top-ups/{top_up}/{action}")
    assert (ended.status_code, ended.json()["topUp"]["status"]) == (200, status)
    credit = client.get(f"{V1}/credits").json()["credits"]["availableCents"]
    assert credit == (2500 if action == "complete" else 0)
    other = "cancel" if action == "complete" else "complete"
    rejected = client.post(f"/sandbox/top-ups/{top_up}/{other}")
    assert (rejected.status_code, rejected.json()["details"]) == (409, {"topUpId": top_up, "status": status})


@pytest.mark.parametrize("path", ["approvals/apr_x/confirm", "top-ups/top_x/complete", "nothing"])
def test_unknown_id_is_404_in_the_envelope(anyone: httpx.Client, path: str) -> None:
    response = anyone.post(f"/sandbox/{path}")
    assert (response.status_code, response.json()["code"]) == (404, "NOT_FOUND")
    wrong = anyone.put("/sandbox/state")
    assert (wrong.status_code, wrong.json()["code"]) == (405, "METHOD_NOT_ALLOWED")


def test_state_has_no_secrets(server: str, owner: Owner, register: Register) -> None:
    client, registration = owner(server), register(server)
    start_claim(client, registration)
    text = client.get("/sandbox/state").text
    assert "ot_pat_" not in text
    assert "ot_clm_" not in text
    assert "ot_cat_" not in text
    assert account_of(client) in text
