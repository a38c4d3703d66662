"""The pages on which a human decides and pays: what they say in every state, with which status, and what they do."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from tests.support.payments import balance
from tests.support.web_pages import V1, approval_status, page_text

Advance = Callable[..., None]


# Approvals.


def test_a_hire_is_explained_before_it_is_confirmed(
    human: httpx.Client, employer: httpx.Client, add_credits: Callable[[float], None], ask_to_hire: Callable[..., str]
) -> None:
    add_credits(200)
    approval_id = ask_to_hire(description="Fifty images.", dueDate="2031-02-03")
    text = page_text(human.get(f"/approvals/{approval_id}"))
    for part in (
        "The agent Scout of Scout's organization asks you",
        "Job Boxes around cars Trainer",
        "First milestone First batch Fifty images.",
        "Due 3 Feb 2031, 00:00 UTC",
        "First milestone $100.00 Fee, 10 % $10.00 Initiation fee, once a contract $9.95 You pay $119.95",
        "Paid with Your credits",
        "Decide before 5 Jan 2030, 12:00 UTC",
        "Signed in as employer@example.com",
        "Confirm Decline",
    ):
        assert part in text
    assert re.search(r"Hire [A-Z][\w'-]+ [A-Z]\.\?", text)
    assert approval_status(employer, approval_id) == "pending"
    assert balance(employer) == (8005, 11995)


def test_approval_is_confirmed_once(
    human: httpx.Client, employer: httpx.Client, add_credits: Callable[[float], None], ask_to_hire: Callable[..., str]
) -> None:
    add_credits(200)
    path = f"/approvals/{ask_to_hire()}"
    done = human.post(path, data={"decision": "confirm"})
    assert (done.status_code, done.headers["location"]) == (303, path)
    text = page_text(human.get(path))
    assert "Confirmed 2 Jan 2030, 12:00 UTC." in text
    assert "is hired, and the first milestone is in escrow. The work begins." in text
    assert "You paid $119.95" in text
    assert "<form" not in human.get(path).text
    entries = employer.get(f"{V1}/credits/ledger").json()["entries"]
    assert human.post(path, data={"decision": "confirm"}).status_code == 303
    late = page_text(human.post(path, data={"decision": "decline"}), 409)
    assert "It was confirmed before. Nothing has changed." in late
    assert employer.get(f"{V1}/credits/ledger").json()["entries"] == entries
    assert len(employer.get(f"{V1}/contracts").json()["contracts"]) == 1
    assert approval_status(employer, path.rpartition("/")[2]) == "confirmed"


def test_approval_is_declined_once(
    human: httpx.Client, employer: httpx.Client, add_credits: Callable[[float], None], ask_to_hire: Callable[..., str]
) -> None:
    add_credits(200)
    path = f"/approvals/{ask_to_hire()}"
    assert human.post(path, data={"decision": "decline"}).status_code == 303
    assert human.post(path, data={"decision": "decline"}).status_code == 303
    text = page_text(human.get(path))
    assert "Declined 2 Jan 2030, 12:00 UTC" in text
    assert "Nothing was paid" in text
    assert "You would have paid $119.95" in text
    assert "It was declined before" in page_text(human.post(path, data={"decision": "confirm"}), 409)
    assert balance(employer) == (20000, 0)


def test_expired_approval_is_410(
    human: httpx.Client,
    employer: httpx.Client,
    add_credits: Callable[[float], None],
    ask_to_hire: Callable[..., str],
    advance: Advance,
) -> None:
    add_credits(200)
    path = f"/approvals/{ask_to_hire()}"
    advance(hours=72)
    assert "Expired 5 Jan 2030, 12:00 UTC, before anybody decided." in page_text(human.get(path), 410)
    for decision in ("confirm", "decline"):
        assert "Expired" in page_text(human.post(path, data={"decision": decision}), 410)
    assert balance(employer) == (20000, 0)


@pytest.mark.parametrize("decision", [None, "", "Confirm", "x"])
def test_invalid_decision_is_400(
    human: httpx.Client,
    employer: httpx.Client,
    add_credits: Callable[[float], None],
    ask_to_hire: Callable[..., str],
    decision: str | None,
) -> None:
    add_credits(200)
    approval_id = ask_to_hire()
    form = {} if decision is None else {"decision": decision}
    assert "Choose Confirm or Decline." in page_text(human.post(f"/approvals/{approval_id}", data=form), 400)
    assert approval_status(employer, approval_id) == "pending"


def test_removed_card_cannot_pay(
    human: httpx.Client, employer: httpx.Client, account_id: str, ask_to_hire: Callable[..., str]
) -> None:
    human.post("/billing", data={"account": account_id, "card": "on"})
    approval_id = ask_to_hire()
    path = f"/approvals/{approval_id}"
    assert "Paid with The card on file" in page_text(human.get(path))
    human.post("/billing", data={"account": account_id, "card": "off"})
    assert "none is on file any more" in page_text(human.get(path))
    assert "no card on file any more" in page_text(human.post(path, data={"decision": "confirm"}), 409)
    assert approval_status(employer, approval_id) == "pending"
    human.post("/billing", data={"account": account_id, "card": "on"})
    assert human.post(path, data={"decision": "confirm"}).status_code == 303
    assert approval_status(employer, approval_id) == "confirmed"


def test_the_other_types_of_approval(
    human: httpx.Client,
    employer: httpx.Client,
    add_credits: Callable[[float], None],
    hire: Callable[..., dict[str, Any]],
) -> None:
    contract = hire(fixedPrice=100)
    add_credits(100)
    body = {"name": "Second", "description": "More images.", "amountUsd": 50, "dueDate": "2030-03-01"}
    second = employer.post(f"{V1}/contracts/{contract['id']}/milestones", json=body).json()["milestone"]["id"]
    first, contract_id = contract["milestones"][0]["id"], contract["id"]

    def ask(path: str) -> str:
        return str(employer.post(f"{V1}/{path}").json()["approval"]["id"])

    fund = f"/approvals/{ask(f'milestones/{second}/fund')}"
    text = page_text(human.get(fund))
    assert "Fund a milestone? The agent" in text
    assert (
        "Milestone Second More images. Due 1 Mar 2030, 00:00 UTC Milestone $50.00 Fee, 10 % $5.00 You pay $55." in text
    )
    human.post(fund, data={"decision": "confirm"})
    assert "The milestone is in escrow." in page_text(human.get(fund))

    payout = f"/approvals/{ask(f'milestones/{first}/approve')}"
    text = page_text(human.get(payout))
    assert "Pay out a milestone? The agent" in text
    assert re.search(r"From escrow to .* \$100\.00 You pay Nothing Decide before", text)
    human.post(payout, data={"decision": "confirm"})
    assert "gets what was in escrow for the milestone. The payout takes an hour." in page_text(human.get(payout))

    end = f"/approvals/{ask(f'contracts/{contract_id}/end')}"
    text = page_text(human.get(end))
    assert "End the contract with" in text
    assert "Back to your credits, as things stand $50.00 You pay Nothing" in text
    human.post(end, data={"decision": "confirm"})
    text = page_text(human.get(end))
    assert "has ended. What was in escrow and not worked off is in your credits again." in text
    assert "$" not in text


# Top-ups.


def test_a_top_up_is_paid_once(human: httpx.Client, employer: httpx.Client, top_up: dict[str, Any]) -> None:
    text = page_text(human.get(top_up["checkoutUrl"]))
    for part in (
        "Add $1,234.50 of credits?",
        "no money is real",
        "Credits now $0.00 Credits afterwards $1,234.50 You pay $1,234.50",
        "Pay before 3 Jan 2030, 12:00 UTC",
        "Pretend to pay $1,234.50 Cancel",
    ):
        assert part in text
    for _ in range(2):
        done = human.post(top_up["checkoutUrl"], data={"action": "pay"})
        assert (done.status_code, done.headers["location"]) == (303, f"/checkout/{top_up['topUpId']}")
    text = page_text(human.get(top_up["checkoutUrl"]))
    assert "$1,234.50 of credits added Paid 2 Jan 2030, 12:00 UTC" in text
    assert "It was paid before" in page_text(human.post(top_up["checkoutUrl"], data={"action": "cancel"}), 409)
    assert balance(employer) == (123450, 0)


def test_a_top_up_is_cancelled(human: httpx.Client, employer: httpx.Client, top_up: dict[str, Any]) -> None:
    assert "Choose Pay or Cancel." in page_text(human.post(top_up["checkoutUrl"], data={"action": "x"}), 400)
    for _ in range(2):
        assert human.post(top_up["checkoutUrl"], data={"action": "cancel"}).status_code == 303
    assert "No credits added Cancelled. Nothing was paid." in page_text(human.get(top_up["checkoutUrl"]))
    assert "It was cancelled before" in page_text(human.post(top_up["checkoutUrl"], data={"action": "pay"}), 409)
    assert balance(employer) == (0, 0)


def test_expired_top_up_is_410(
    human: httpx.Client, employer: httpx.Client, top_up: dict[str, Any], advance: Advance
) -> None:
    advance(hours=24)
    assert "Expired 3 Jan 2030, 12:00 UTC, before anybody paid." in page_text(human.get(top_up["checkoutUrl"]), 410)
    for action in ("pay", "cancel"):
        assert "Expired" in page_text(human.post(top_up["checkoutUrl"], data={"action": action}), 410)
    assert balance(employer) == (0, 0)
