"""Approval and checkout pages: content, status and effect in every state."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from tests.support.payments import balance
from tests.support.web_pages import V1, alert, amounts, approval_status, page_text, sends, state, times

Advance = Callable[..., None]


# Approvals.


def test_a_hire_is_explained_before_it_is_confirmed(
    human: httpx.Client, employer: httpx.Client, add_credits: Callable[[float], None], ask_to_hire: Callable[..., str]
) -> None:
    add_credits(200)
    approval_id = ask_to_hire(description="Fifty images.", dueDate="2031-02-03")
    page = human.get(f"/approvals/{approval_id}")
    text = page_text(page)
    for part in (
        "Scout",
        "Scout's organization",
        "Boxes around cars",
        "First batch Fifty images.",
        "3 Feb 2031",
        "5 Jan 2030, 12:00 UTC",
        "employer@example.com",
    ):
        assert part in text
    assert amounts(text) == ["$100.00", "$10.00", "$9.95", "$119.95"]
    assert times(page) == ["2031-02-03T00:00", "2030-01-05T12:00"]
    assert sends(page) == ["confirm", "decline"]
    assert re.search(r"<h1>\w+ [A-Z][\w'-]+ [A-Z]\.\?</h1>", html.unescape(page.text))
    assert approval_status(employer, approval_id) == "pending"
    assert balance(employer) == (8005, 11995)


def test_approval_is_confirmed_once(
    human: httpx.Client, employer: httpx.Client, add_credits: Callable[[float], None], ask_to_hire: Callable[..., str]
) -> None:
    add_credits(200)
    path = f"/approvals/{ask_to_hire()}"
    done = human.post(path, data={"decision": "confirm"})
    assert (done.status_code, done.headers["location"]) == (303, path)
    page = human.get(path)
    assert (state(page), times(page)[0]) == ("good", "2030-01-02T12:00")
    assert amounts(page_text(page))[-1] == "$119.95"
    assert sends(page) == []
    entries = employer.get(f"{V1}/credits/ledger").json()["entries"]
    assert human.post(path, data={"decision": "confirm"}).status_code == 303
    assert alert(human.post(path, data={"decision": "decline"}), 409)
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
    page = human.get(path)
    assert (state(page), times(page)[0], sends(page)) == ("bad", "2030-01-02T12:00", [])
    assert amounts(page_text(page))[-1] == "$119.95"
    assert alert(human.post(path, data={"decision": "confirm"}), 409)
    assert balance(employer) == (20000, 0)


def test_declined_page_names_the_reason(
    human: httpx.Client,
    employer: httpx.Client,
    add_credits: Callable[[float], None],
    hire: Callable[..., dict[str, Any]],
    ask_to_hire: Callable[..., str],
) -> None:
    add_credits(500)
    by_human = ask_to_hire()
    human.post(f"/approvals/{by_human}", data={"decision": "decline"})

    contract = hire()
    milestones = f"{V1}/contracts/{contract['id']}/milestones"
    created = employer.post(milestones, json={"description": "More images.", "volume": 2}).json()
    funding = employer.post(f"{V1}/milestones/{created['milestone']['id']}/fund").json()["approval"]["id"]
    ending = employer.post(f"{V1}/contracts/{contract['id']}/end").json()["approval"]["id"]
    human.post(f"/approvals/{ending}", data={"decision": "confirm"})

    replaced = ask_to_hire()
    proposal_id = employer.get(f"{V1}/approvals/{replaced}").json()["approval"]["proposalId"]
    other_terms = {"milestone": {"name": "Other", "amount": 90}}
    employer.post(f"{V1}/proposals/{proposal_id}/hire", json=other_terms)

    notes = set()
    for approval_id in (by_human, funding, replaced):
        assert approval_status(employer, approval_id) == "declined"
        page = human.get(f"/approvals/{approval_id}")
        assert state(page) == "bad"
        notes.add(re.sub(r"<time.*?</time>", "", page.text.partition('class="note"')[2].partition("</p>")[0]))
    assert len(notes) == 3


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
    for page in (human.get(path), *(human.post(path, data={"decision": how}) for how in ("confirm", "decline"))):
        page_text(page, 410)
        assert (state(page), times(page)[0], sends(page)) == ("bad", "2030-01-05T12:00", [])
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
    rejected = human.post(f"/approvals/{approval_id}", data=form)
    assert alert(rejected, 400)
    assert sends(rejected) == ["confirm", "decline"]
    assert approval_status(employer, approval_id) == "pending"


def test_removed_card_cannot_pay(
    human: httpx.Client, employer: httpx.Client, account_id: str, ask_to_hire: Callable[..., str]
) -> None:
    human.post("/billing", data={"account": account_id, "card": "on"})
    approval_id = ask_to_hire()
    path = f"/approvals/{approval_id}"
    billing = f'href="/billing?account={account_id}"'
    assert billing not in human.get(path).text
    human.post("/billing", data={"account": account_id, "card": "off"})
    assert billing in human.get(path).text  # where a card is put on file
    assert alert(human.post(path, data={"decision": "confirm"}), 409)
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
    page = human.get(fund)
    text = page_text(page)
    assert "Second More images." in text
    assert times(page)[0] == "2030-03-01T00:00"
    assert amounts(text) == ["$50.00", "$5.00", "$55.00"]
    human.post(fund, data={"decision": "confirm"})
    assert state(human.get(fund)) == "good"

    payout = f"/approvals/{ask(f'milestones/{first}/approve')}"
    assert amounts(page_text(human.get(payout))) == ["$100.00"]
    human.post(payout, data={"decision": "confirm"})
    assert state(human.get(payout)) == "good"

    end = f"/approvals/{ask(f'contracts/{contract_id}/end')}"
    assert amounts(page_text(human.get(end))) == ["$50.00"]
    human.post(end, data={"decision": "confirm"})
    page = human.get(end)
    assert state(page) == "good"
    assert "$" not in page_text(page)


# Top-ups.


def test_a_top_up_is_paid_once(human: httpx.Client, employer: httpx.Client, top_up: dict[str, Any]) -> None:
    page = human.get(top_up["checkoutUrl"])
    heading, now, *rest = amounts(page_text(page))
    assert (heading, now, rest) == ("$1,234.50", "$0.00", ["$1,234.50"] * 3)
    assert times(page) == ["2030-01-03T12:00"]
    assert sends(page) == ["pay", "cancel"]
    for _ in range(2):
        done = human.post(top_up["checkoutUrl"], data={"action": "pay"})
        assert (done.status_code, done.headers["location"]) == (303, f"/checkout/{top_up['topUpId']}")
    page = human.get(top_up["checkoutUrl"])
    assert (state(page), amounts(page_text(page))[0], times(page)) == ("good", "$1,234.50", ["2030-01-02T12:00"])
    assert alert(human.post(top_up["checkoutUrl"], data={"action": "cancel"}), 409)
    assert balance(employer) == (123450, 0)


def test_a_top_up_is_cancelled(human: httpx.Client, employer: httpx.Client, top_up: dict[str, Any]) -> None:
    assert alert(human.post(top_up["checkoutUrl"], data={"action": "x"}), 400)
    for _ in range(2):
        assert human.post(top_up["checkoutUrl"], data={"action": "cancel"}).status_code == 303
    page = human.get(top_up["checkoutUrl"])
    assert (state(page), sends(page), amounts(page_text(page))) == ("bad", [], ["$0.00"])
    assert alert(human.post(top_up["checkoutUrl"], data={"action": "pay"}), 409)
    assert balance(employer) == (0, 0)


def test_expired_top_up_is_410(
    human: httpx.Client, employer: httpx.Client, top_up: dict[str, Any], advance: Advance
) -> None:
    advance(hours=24)
    url = top_up["checkoutUrl"]
    for page in (human.get(url), *(human.post(url, data={"action": action}) for action in ("pay", "cancel"))):
        page_text(page, 410)
        assert (state(page), times(page), sends(page)) == ("bad", ["2030-01-03T12:00"], [])
    assert balance(employer) == (0, 0)
