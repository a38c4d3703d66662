"""Rejected hires: invalid bodies, insufficient credits, candidates who cannot be hired."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from opentrain_sandbox.core.sandbox import Sandbox
from opentrain_sandbox.domain.hiring.proposals import find, set_status
from tests.support.payments import (
    MILESTONE,
    V1,
    AddCredits,
    Claim,
    Connect,
    Proposals,
    Register,
    ask_for_hire,
    balance,
    error_details,
)


def test_without_credits_or_a_card(timed: str, employer: httpx.Client, proposals: Proposals) -> None:
    account_id = employer.get(f"{V1}/auth/me").json()["account"]["organizationId"]
    response = employer.post(f"{V1}/proposals/{proposals()[0]}/hire", json={"milestone": MILESTONE})
    assert error_details(response, 409) == {
        "reason": "payment_method_required",
        "billingUrl": f"{timed}/billing?account={account_id}",
    }


def test_one_cent_too_few_is_409(employer: httpx.Client, add_credits: AddCredits, proposals: Proposals) -> None:
    add_credits(119.94)
    proposal_id = proposals()[0]
    response = employer.post(f"{V1}/proposals/{proposal_id}/hire", json={"milestone": MILESTONE})
    assert error_details(response, 409)["reason"] == "payment_method_required"
    add_credits(10)
    ask_for_hire(employer, proposal_id)
    assert balance(employer) == (999, 11_995)


@pytest.mark.parametrize(
    ("milestone", "path"),
    [
        (None, ["milestone"]),
        ([], ["milestone"]),
        ({"amount": 5}, ["milestone"]),
        ({"amount": 5, "name": " ", "description": ""}, ["milestone"]),
        ({"amount": 5, "name": 7}, ["milestone", "name"]),
        ({"amount": 5, "name": "x" * 201}, ["milestone", "name"]),
        ({"amount": 5, "description": ["x"]}, ["milestone", "description"]),
        ({"name": "x"}, ["milestone", "amount"]),
        ({"name": "x", "amount": "5"}, ["milestone", "amount"]),
        ({"name": "x", "amount": True}, ["milestone", "amount"]),
        ({"name": "x", "amount": 0}, ["milestone", "amount"]),
        ({"name": "x", "amount": -5}, ["milestone", "amount"]),
        ({"name": "x", "amount": 5.001}, ["milestone", "amount"]),
        ({"name": "x", "amount": 1e12}, ["milestone", "amount"]),
        ({"name": "x", "amount": 5, "dueDate": "tomorrow"}, ["milestone", "dueDate"]),
        ({"name": "x", "amount": 5, "dueDate": "2030-02-30"}, ["milestone", "dueDate"]),
        ({"name": "x", "amount": 5, "dueDate": "0001-01-01T00:00:00+14:00"}, ["milestone", "dueDate"]),
        ({"name": "x", "amount": 5, "dueDate": 20300201}, ["milestone", "dueDate"]),
    ],
)
def test_invalid_body_lists_issues(
    employer: httpx.Client, proposals: Proposals, milestone: Any, path: list[str]
) -> None:
    response = employer.post(f"{V1}/proposals/{proposals()[0]}/hire", json={"milestone": milestone})
    assert [issue["path"] for issue in error_details(response, 400)["issues"]] == [path]


def test_an_infinite_amount(employer: httpx.Client, proposals: Proposals) -> None:
    body = '{"milestone": {"name": "x", "amount": 1e400}}'
    response = employer.post(
        f"{V1}/proposals/{proposals()[0]}/hire", content=body, headers={"Content-Type": "application/json"}
    )
    assert error_details(response, 400)["issues"][0]["path"] == ["milestone", "amount"]


@pytest.mark.parametrize("status", ["NOT_FIT", "NOT_A_FIT"])
def test_not_a_fit_has_to_be_overridden(
    employer: httpx.Client, add_credits: AddCredits, proposals: Proposals, timed_sandbox: Sandbox, status: str
) -> None:
    add_credits(200)
    proposal_id = proposals()[0]
    proposal = find(timed_sandbox.database, proposal_id)
    assert proposal is not None
    set_status(timed_sandbox, proposal, status, timed_sandbox.now())
    path = f"{V1}/proposals/{proposal_id}/hire"
    for override in ({}, {"confirmNotFitOverride": False}):
        response = employer.post(path, json={"milestone": MILESTONE, **override})
        assert error_details(response, 409) == {"reason": "not_fit_confirmation_required"}
    response = employer.post(path, json={"milestone": MILESTONE, "confirmNotFitOverride": "yes"})
    assert error_details(response, 400)["issues"][0]["path"] == ["confirmNotFitOverride"]
    assert employer.post(path, json={"milestone": MILESTONE, "confirmNotFitOverride": True}).status_code == 202


def test_hire_without_an_offer_is_409(employer: httpx.Client, proposals: Proposals, timed_sandbox: Sandbox) -> None:
    proposal_id = proposals()[0]
    timed_sandbox.database.execute(
        "UPDATE proposals SET status = 'INVITED', bid_usd = NULL WHERE id = ?", (proposal_id,)
    )
    response = employer.post(f"{V1}/proposals/{proposal_id}/hire", json={"milestone": MILESTONE})
    assert error_details(response, 409) == {"reason": "proposal_not_hireable"}


def test_permissions_of_hire(
    timed: str, employer: httpx.Client, proposals: Proposals, connect: Connect, register: Register, claim: Claim
) -> None:
    path = f"{V1}/proposals/{proposals()[0]}/hire"
    agent = connect(timed, register(timed)["access_token"])
    assert error_details(agent.post(path, json={}), 403)["reason"] == "account_claim_required"
    other = claim(timed, register(timed), "hiring-other@example.com")
    assert error_details(other.post(path, json={"milestone": MILESTONE}), 403)["resource"] == "proposals"
    reader = employer.post(f"{V1}/tokens", json={"scopes": ["proposals:read"]}).json()["token"]
    details = error_details(connect(timed, reader).post(path, json={"milestone": MILESTONE}), 403)
    assert details["requiredScopes"] == ["proposals:write"]
    missing = error_details(employer.post(f"{V1}/proposals/prop_x/hire", json={"milestone": MILESTONE}), 404)
    assert missing == {"resource": "proposals", "proposalId": "prop_x"}
