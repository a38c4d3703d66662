"""The pages a human opens: what they say in every state, with which status, and what their forms do."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from opentrain_sandbox.app import SUBJECTS
from opentrain_sandbox.control_reference import CALLS
from opentrain_sandbox.discovery import spelled
from opentrain_sandbox.page import lasting, money
from opentrain_sandbox.scopes import ALL_SCOPES
from opentrain_sandbox.token_pages import MEANINGS

Connect = Callable[[str, str | None], httpx.Client]
Register = Callable[[str], dict[str, Any]]
Claim = Callable[[str, dict[str, Any], str], httpx.Client]
Owner = Callable[[str], httpx.Client]
Advance = Callable[..., None]

V1 = "/api/public/v1"
HOSTILE = '<script>alert(1)</script><b title="x\'">&amp;'


@pytest.fixture
def human(timed: str, connect: Connect) -> httpx.Client:
    """A browser, as far as HTTP goes: it has no token."""
    return connect(timed, None)


@pytest.fixture
def account_id(employer: httpx.Client) -> str:
    found: str = employer.get(f"{V1}/auth/me").json()["account"]["organizationId"]
    return found


@pytest.fixture
def ask_to_hire(employer: httpx.Client, proposals: Callable[..., list[str]]) -> Callable[..., str]:
    """Asks to hire somebody for 100 USD and returns the approval's id: ``ask_to_hire(name="First")``."""

    def ask(**milestone: Any) -> str:
        body = {"milestone": {"name": "First batch", "amount": 100} | milestone}
        answer = employer.post(f"{V1}/proposals/{proposals()[0]}/hire", json=body)
        assert answer.status_code == 202, answer.text
        approval_id: str = answer.json()["approval"]["id"]
        return approval_id

    return ask


def read(answer: httpx.Response, status: int = 200) -> str:
    """The text of a page with this status, as a human reads it: without tags, and with single spaces."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert answer.text.count("<h1") == 1
    body = answer.text.partition("<body>")[2]
    # What stands inside a line is no gap between two words.
    body = re.sub(r"</?(?:time|span|strong|code)\b[^>]*>", "", body)
    text = " ".join(html.unescape(re.sub(r"<[^>]*>", " ", body)).split())
    assert "No money here is real." in text
    assert "Nothing in this sandbox is real" in text
    return text


def balance(employer: httpx.Client) -> tuple[int, int]:
    credit = employer.get(f"{V1}/credits").json()["credits"]
    return credit["availableCents"], credit["reservedCents"]


def status_of(employer: httpx.Client, approval_id: str) -> str:
    status: str = employer.get(f"{V1}/approvals/{approval_id}").json()["approval"]["status"]
    return status


# Approvals.


def test_a_hire_is_explained_before_it_is_confirmed(
    human: httpx.Client, employer: httpx.Client, add_credits: Callable[[float], None], ask_to_hire: Callable[..., str]
) -> None:
    add_credits(200)
    approval_id = ask_to_hire(description="Fifty images.", dueDate="2031-02-03")
    text = read(human.get(f"/approvals/{approval_id}"))
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
    assert status_of(employer, approval_id) == "pending"
    assert balance(employer) == (8005, 11995)


def test_an_approval_is_confirmed_once_and_for_all(
    human: httpx.Client, employer: httpx.Client, add_credits: Callable[[float], None], ask_to_hire: Callable[..., str]
) -> None:
    add_credits(200)
    path = f"/approvals/{ask_to_hire()}"
    done = human.post(path, data={"decision": "confirm"})
    assert (done.status_code, done.headers["location"]) == (303, path)
    text = read(human.get(path))
    assert "Confirmed 2 Jan 2030, 12:00 UTC." in text
    assert "is hired, and the first milestone is in escrow. The work begins." in text
    assert "You paid $119.95" in text
    assert "<form" not in human.get(path).text
    entries = employer.get(f"{V1}/credits/ledger").json()["entries"]
    assert human.post(path, data={"decision": "confirm"}).status_code == 303
    late = read(human.post(path, data={"decision": "decline"}), 409)
    assert "It was confirmed before. Nothing has changed." in late
    assert employer.get(f"{V1}/credits/ledger").json()["entries"] == entries
    assert len(employer.get(f"{V1}/contracts").json()["contracts"]) == 1
    assert status_of(employer, path.rpartition("/")[2]) == "confirmed"


def test_an_approval_is_declined_once_and_for_all(
    human: httpx.Client, employer: httpx.Client, add_credits: Callable[[float], None], ask_to_hire: Callable[..., str]
) -> None:
    add_credits(200)
    path = f"/approvals/{ask_to_hire()}"
    assert human.post(path, data={"decision": "decline"}).status_code == 303
    assert human.post(path, data={"decision": "decline"}).status_code == 303
    text = read(human.get(path))
    assert "Declined 2 Jan 2030, 12:00 UTC" in text
    assert "Nothing was paid" in text
    assert "You would have paid $119.95" in text
    assert "It was declined before" in read(human.post(path, data={"decision": "confirm"}), 409)
    assert balance(employer) == (20000, 0)


def test_an_approval_that_comes_too_late(
    human: httpx.Client,
    employer: httpx.Client,
    add_credits: Callable[[float], None],
    ask_to_hire: Callable[..., str],
    advance: Advance,
) -> None:
    add_credits(200)
    path = f"/approvals/{ask_to_hire()}"
    advance(hours=72)
    assert "Expired 5 Jan 2030, 12:00 UTC, before anybody decided." in read(human.get(path), 410)
    for decision in ("confirm", "decline"):
        assert "Expired" in read(human.post(path, data={"decision": decision}), 410)
    assert balance(employer) == (20000, 0)


@pytest.mark.parametrize("decision", [None, "", "Confirm", "x"])
def test_a_decision_that_is_none(
    human: httpx.Client,
    employer: httpx.Client,
    add_credits: Callable[[float], None],
    ask_to_hire: Callable[..., str],
    decision: str | None,
) -> None:
    add_credits(200)
    approval_id = ask_to_hire()
    form = {} if decision is None else {"decision": decision}
    assert "Choose Confirm or Decline." in read(human.post(f"/approvals/{approval_id}", data=form), 400)
    assert status_of(employer, approval_id) == "pending"


def test_a_card_pays_as_long_as_it_is_on_file(
    human: httpx.Client, employer: httpx.Client, account_id: str, ask_to_hire: Callable[..., str]
) -> None:
    human.post("/billing", data={"account": account_id, "card": "on"})
    approval_id = ask_to_hire()
    path = f"/approvals/{approval_id}"
    assert "Paid with The card on file" in read(human.get(path))
    human.post("/billing", data={"account": account_id, "card": "off"})
    assert "none is on file any more" in read(human.get(path))
    assert "no card on file any more" in read(human.post(path, data={"decision": "confirm"}), 409)
    assert status_of(employer, approval_id) == "pending"
    human.post("/billing", data={"account": account_id, "card": "on"})
    assert human.post(path, data={"decision": "confirm"}).status_code == 303
    assert status_of(employer, approval_id) == "confirmed"


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
    text = read(human.get(fund))
    assert "Fund a milestone? The agent" in text
    assert (
        "Milestone Second More images. Due 1 Mar 2030, 00:00 UTC Milestone $50.00 Fee, 10 % $5.00 You pay $55." in text
    )
    human.post(fund, data={"decision": "confirm"})
    assert "The milestone is in escrow." in read(human.get(fund))

    payout = f"/approvals/{ask(f'milestones/{first}/approve')}"
    text = read(human.get(payout))
    assert "Pay out a milestone? The agent" in text
    assert re.search(r"From escrow to .* \$100\.00 You pay Nothing Decide before", text)
    human.post(payout, data={"decision": "confirm"})
    assert "gets what was in escrow for the milestone. The payout takes an hour." in read(human.get(payout))

    end = f"/approvals/{ask(f'contracts/{contract_id}/end')}"
    text = read(human.get(end))
    assert "End the contract with" in text
    assert "Back to your credits, as things stand $50.00 You pay Nothing" in text
    human.post(end, data={"decision": "confirm"})
    text = read(human.get(end))
    assert "has ended. What was in escrow and not worked off is in your credits again." in text
    assert "$" not in text


# Top-ups.


@pytest.fixture
def top_up(employer: httpx.Client) -> dict[str, Any]:
    made: dict[str, Any] = employer.post(f"{V1}/credits/top-ups", json={"amountUsd": 1234.5}).json()
    return made


def test_a_top_up_is_paid_once(human: httpx.Client, employer: httpx.Client, top_up: dict[str, Any]) -> None:
    text = read(human.get(top_up["checkoutUrl"]))
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
    text = read(human.get(top_up["checkoutUrl"]))
    assert "$1,234.50 of credits added Paid 2 Jan 2030, 12:00 UTC" in text
    assert "It was paid before" in read(human.post(top_up["checkoutUrl"], data={"action": "cancel"}), 409)
    assert balance(employer) == (123450, 0)


def test_a_top_up_is_cancelled(human: httpx.Client, employer: httpx.Client, top_up: dict[str, Any]) -> None:
    assert "Choose Pay or Cancel." in read(human.post(top_up["checkoutUrl"], data={"action": "x"}), 400)
    for _ in range(2):
        assert human.post(top_up["checkoutUrl"], data={"action": "cancel"}).status_code == 303
    assert "No credits added Cancelled. Nothing was paid." in read(human.get(top_up["checkoutUrl"]))
    assert "It was cancelled before" in read(human.post(top_up["checkoutUrl"], data={"action": "pay"}), 409)
    assert balance(employer) == (0, 0)


def test_a_top_up_that_comes_too_late(
    human: httpx.Client, employer: httpx.Client, top_up: dict[str, Any], advance: Advance
) -> None:
    advance(hours=24)
    assert "Expired 3 Jan 2030, 12:00 UTC, before anybody paid." in read(human.get(top_up["checkoutUrl"]), 410)
    for action in ("pay", "cancel"):
        assert "Expired" in read(human.post(top_up["checkoutUrl"], data={"action": action}), 410)
    assert balance(employer) == (0, 0)


# Billing.


def test_billing_shows_balance_card_and_movements(
    human: httpx.Client, account_id: str, add_credits: Callable[[float], None], ask_to_hire: Callable[..., str]
) -> None:
    page = f"/billing?account={account_id}"
    assert "None yet." in read(human.get(page))
    add_credits(200)
    ask_to_hire()
    text = read(human.get(page))
    assert "Available $80.05 Reserved for what you have not decided yet $119.95" in text
    assert "No card is on file." in text
    assert re.search(r"Reserved until you decide 2 Jan 2030, 12:00 UTC −\$119\.95 Top-up .* \$200\.00", text)


def test_only_the_latest_movements_are_shown(
    human: httpx.Client, account_id: str, add_credits: Callable[[float], None]
) -> None:
    for amount in range(10, 31):
        add_credits(amount)
    text = read(human.get(f"/billing?account={account_id}"))
    assert "1 older ones are in opentrain credits ledger" in text
    assert "$11.00" in text
    assert "$10.00" not in text


def test_a_card_is_put_on_file_and_removed(human: httpx.Client, account_id: str) -> None:
    page = f"/billing?account={account_id}"
    for card, said in (("on", "A card is on file."), ("on", "A card is on file."), ("off", "No card is on file.")):
        done = human.post("/billing", data={"account": account_id, "card": card})
        assert (done.status_code, done.headers["location"]) == (303, page)
        assert said in read(human.get(page))
    read(human.post("/billing", data={"account": account_id, "card": "x"}), 400)
    assert "No card is on file." in read(human.get(page))


# Tokens.


def latest(page: httpx.Response) -> str:
    found = re.search(r'name="latest" value="(\w*)"', page.text)
    assert found is not None
    return found[1]


def test_a_token_is_minted_and_shown_once(human: httpx.Client, timed: str, connect: Connect, account_id: str) -> None:
    page = f"/settings/tokens?account={account_id}"
    form = {"account": account_id, "name": "  Payer ", "latest": latest(human.get(page))}
    made = human.post("/settings/tokens", data={**form, "scope": ["payments:write", "jobs:read"]})
    text = read(made, 201)
    (secret,) = set(re.findall(r"ot_pat_\w+", text))
    assert f"export OPENTRAIN_API_BASE_URL={timed} opentrain auth login --api-key=-" in text
    assert secret not in human.get(page).text
    assert secret not in human.get("/").text
    me = connect(timed, secret).get(f"{V1}/auth/me").json()
    assert (me["token"]["label"], me["token"]["scopes"]) == ("Payer", ["jobs:read", "payments:write"])
    assert me["account"]["organizationId"] == account_id


def test_a_form_that_is_sent_twice_mints_one_token(
    human: httpx.Client, employer: httpx.Client, account_id: str
) -> None:
    page = f"/settings/tokens?account={account_id}"
    form = {"account": account_id, "name": "Twice", "latest": latest(human.get(page)), "scope": "jobs:read"}
    assert human.post("/settings/tokens", data=form).status_code == 201
    again = read(human.post("/settings/tokens", data=form), 409)
    assert "none was made" in again
    names = [token["name"] for token in employer.get(f"{V1}/tokens").json()["tokens"]]
    assert names.count("Twice") == 1


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Choose at least one scope."),
        ({"scope": ["jobs:read", "all"]}, "Choose at least one scope."),
        ({"scope": "jobs:read", "name": "x" * 121}, "A name has at most 120 characters."),
    ],
)
def test_a_token_that_cannot_be_minted(
    human: httpx.Client, employer: httpx.Client, account_id: str, fields: dict[str, Any], said: str
) -> None:
    form = {"account": account_id, "latest": latest(human.get(f"/settings/tokens?account={account_id}")), **fields}
    before = employer.get(f"{V1}/tokens").json()["tokens"]
    refused = human.post("/settings/tokens", data=form)
    assert said in read(refused, 400)
    assert 'role="alert"' in refused.text
    assert ('value="jobs:read" checked' in refused.text) == ("scope" in fields)
    assert 'value="team:read" checked' not in refused.text
    assert len(employer.get(f"{V1}/tokens").json()["tokens"]) == len(before)


def test_no_more_tokens_than_an_account_may_have(human: httpx.Client, account_id: str) -> None:
    while human.post("/sandbox/tokens", json={"accountId": account_id}).status_code == 201:
        pass
    form = {"account": account_id, "latest": latest(human.get(f"/settings/tokens?account={account_id}"))}
    text = read(human.post("/settings/tokens", data={**form, "scope": "jobs:read"}), 409)
    assert "There are 25 active tokens" in text


def test_a_token_is_revoked(human: httpx.Client, timed: str, connect: Connect, account_id: str) -> None:
    minted = human.post("/sandbox/tokens", json={"accountId": account_id, "name": "Old"}).json()
    form = {"account": account_id, "token": minted["metadata"]["id"]}
    for _ in range(2):
        done = human.post("/settings/tokens/revoke", data=form)
        assert (done.status_code, done.headers["location"]) == (303, f"/settings/tokens?account={account_id}")
    assert connect(timed, minted["token"]).get(f"{V1}/auth/me").status_code == 401
    assert "Old revoked" in read(human.get(f"/settings/tokens?account={account_id}"))
    missing = human.post("/settings/tokens/revoke", data={**form, "token": "tok_x"})
    assert "There is no such token." in read(missing, 404)


def test_a_token_of_another_account_is_not_revoked(
    human: httpx.Client, timed: str, owner: Owner, account_id: str
) -> None:
    other = owner(timed)
    token_id = other.get(f"{V1}/auth/me").json()["token"]["id"]
    read(human.post("/settings/tokens/revoke", data={"account": account_id, "token": token_id}), 404)
    assert other.get(f"{V1}/auth/me").status_code == 200


def test_every_scope_is_offered_in_words() -> None:
    assert tuple(MEANINGS) == ALL_SCOPES


# Accounts and links that are not there.


@pytest.mark.parametrize("path", ["/approvals/apr_x", "/checkout/top_x", "/approvals/%00", "/checkout/%ff"])
def test_a_link_that_leads_nowhere(human: httpx.Client, path: str) -> None:
    read(human.get(path), 404)
    read(human.post(path, data={"decision": "confirm", "action": "pay"}), 404)


@pytest.mark.parametrize("account", ["", "org_x", "org_seed_larkfield", "%00", "%ed%a0%80"])
@pytest.mark.parametrize("path", ["/billing", "/settings/tokens"])
def test_an_account_that_is_none_of_this_sandbox(human: httpx.Client, path: str, account: str) -> None:
    read(human.get(f"{path}?account={account}"), 404)
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    read(human.post(path, content=f"account={account}&card=on&scope=jobs:read", headers=form), 404)
    read(human.get(path), 404)


def test_an_account_without_an_owner(human: httpx.Client, timed_api: httpx.Client) -> None:
    account = timed_api.get(f"{V1}/auth/me").json()["account"]["organizationId"]
    for path in ("/billing", "/settings/tokens"):
        assert "Nobody owns this account yet" in read(human.get(f"{path}?account={account}"), 409)
        read(human.post(path, data={"account": account, "card": "on", "scope": "jobs:read", "latest": ""}), 409)
    read(human.post("/settings/tokens/revoke", data={"account": account, "token": "tok_x"}), 409)
    assert "Card on file" not in read(human.get("/"))


# The first page.


def test_an_empty_sandbox_says_so(human: httpx.Client) -> None:
    text = read(human.get("/"))
    assert "Waiting for a human Nothing." in text
    assert "Accounts None yet." in text
    assert "Latest events None yet." in text
    assert "Larkfield" not in text


def test_home_lists_accounts_and_what_waits(
    human: httpx.Client,
    timed: str,
    employer: httpx.Client,
    account_id: str,
    register: Register,
    connect: Connect,
    add_credits: Callable[[float], None],
    ask_to_hire: Callable[..., str],
    top_up: dict[str, Any],
) -> None:
    add_credits(200)
    approval_id = ask_to_hire()
    registration = register(timed)
    body = {"claim_token": registration["claim_token"], "email": "soon@people.example"}
    started = connect(timed, None).post("/api/agent/identity/claim", json=body).json()
    answer = human.get("/")
    text = read(answer)
    assert "Claim Scout's organization as soon@people.example" in text
    assert f'href="/approvals/{approval_id}"' in answer.text
    assert f'href="/checkout/{top_up["topUpId"]}"' in answer.text
    assert f'href="/billing?account={account_id}"' in answer.text
    assert f'href="/settings/tokens?account={account_id}"' in answer.text
    assert "$80.05 and $119.95 reserved Owned by employer@example.com. Agent: Scout" in text
    assert "Not claimed yet" in text
    assert "proposal.received" in text
    assert started["user_code"] not in text.split()
    assert "ot_c" not in text.replace("ot_clm_...", "")
    human.post(f"/approvals/{approval_id}", data={"decision": "decline"})
    human.post(top_up["checkoutUrl"], data={"action": "cancel"})
    after = human.get("/").text
    assert "/approvals/apr_" not in after
    assert "/checkout/" not in after
    assert "approval.confirmed" in after


def test_home_shows_the_settings(human: httpx.Client, timed: str) -> None:
    text = read(human.get("/"))
    assert "Seed 0 Clock 2 Jan 2030, 12:00 UTC, as on this machine" in text
    assert "Approvals Confirmed by a human Faults None" in text
    assert f"export OPENTRAIN_API_BASE_URL={timed} opentrain auth register" in text
    human.post("/sandbox/clock/advance", json={"seconds": 90061})
    human.post("/sandbox/faults", json={"fault": "503@x2 GET /api/public/v1/team"})
    text = read(human.get("/"))
    assert "Clock 3 Jan 2030, 13:01 UTC, 1 day 1 hour ahead of this machine" in text
    assert "Faults 503@x2 GET /api/public/v1/team has hit 0" in text


def test_home_shows_the_twenty_latest_events(human: httpx.Client, proposals: Callable[..., list[str]]) -> None:
    for _ in range(7):
        proposals()
    assert human.get("/").text.count("proposal.received") == 20


def test_the_control_api_is_described_whole(human: httpx.Client) -> None:
    endpoints = {
        (endpoint.method, spelled(endpoint.path))
        for subject in SUBJECTS
        for endpoint in subject.ENDPOINTS
        if endpoint.path.startswith("/sandbox/")
    }
    assert {(call.method, call.path) for call in CALLS} == endpoints
    text = read(human.get("/"))
    for call in CALLS:
        assert f"{call.method} {call.path} {call.body}".strip() in text
        assert call.effect in text


# What others wrote.


def test_what_others_wrote_is_text_and_nothing_else(
    human: httpx.Client, timed: str, connect: Connect, proposals: Callable[..., list[str]], employer: httpx.Client,
    account_id: str, add_credits: Callable[[float], None],
) -> None:  # fmt: skip
    names = {"agent_name": HOSTILE, "organization_name": HOSTILE}
    made = connect(timed, None).post("/api/agent/identity", json=names).json()
    body = {"claim_token": made["claim_token"], "email": "brave@people.example"}
    started = human.post("/api/agent/identity/claim", json=body).json()
    proposal = proposals()[0]
    job_id = employer.get(f"{V1}/proposals/{proposal}").json()["proposal"]["jobId"]
    assert employer.patch(f"{V1}/jobs/{job_id}", json={"jobTitle": HOSTILE}).status_code == 200
    add_credits(200)
    milestone = {"name": HOSTILE, "description": HOSTILE, "amount": 100}
    hired = employer.post(f"{V1}/proposals/{proposal}/hire", json={"milestone": milestone})
    employer.post(f"{V1}/tokens", json={"name": HOSTILE})
    human.post("/settings/tokens", data={"account": account_id, "name": HOSTILE})
    pages = {
        "/": 1,
        started["verification_uri"]: 2,
        f"/approvals/{hired.json()['approval']['id']}": 3,
        f"/settings/tokens?account={account_id}": 1,
    }
    for path, times in pages.items():
        answer = human.get(path)
        assert read(answer).count(HOSTILE) >= times, path
        assert "<script" not in answer.text
        assert "<b title" not in answer.text
    refused = human.post("/settings/tokens", data={"account": account_id, "name": HOSTILE}).text
    assert f'value="{html.escape(HOSTILE).replace("&quot;", "&#34;").replace("&#x27;", "&#39;")}"' in refused


# Pages of other sites.


def test_another_sites_page_decides_nothing(
    human: httpx.Client, employer: httpx.Client, account_id: str, add_credits: Callable[[float], None],
    ask_to_hire: Callable[..., str], top_up: dict[str, Any],
) -> None:  # fmt: skip
    add_credits(200)
    approval_id = ask_to_hire()
    token_id = employer.get(f"{V1}/auth/me").json()["token"]["id"]
    known = latest(human.get(f"/settings/tokens?account={account_id}"))
    forms: dict[str, dict[str, str]] = {
        f"/approvals/{approval_id}": {"decision": "confirm"},
        f"/checkout/{top_up['topUpId']}": {"action": "pay"},
        "/billing": {"account": account_id, "card": "on"},
        "/settings/tokens": {"account": account_id, "scope": "jobs:read", "latest": known},
        "/settings/tokens/revoke": {"account": account_id, "token": token_id},
    }
    for path, form in forms.items():
        for headers in ({"Origin": "http://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"}):
            assert human.post(path, data=form, headers=headers).status_code == 403
    assert status_of(employer, approval_id) == "pending"
    assert balance(employer) == (8005, 11995)
    text = read(human.get(f"/billing?account={account_id}"))
    assert "No card is on file." in text
    assert latest(human.get(f"/settings/tokens?account={account_id}")) == known
    assert employer.get(f"{V1}/auth/me").status_code == 200


# Words for numbers.


@pytest.mark.parametrize(
    ("cents", "text"), [(0, "$0.00"), (5, "$0.05"), (123456789, "$1,234,567.89"), (-11995, "−$119.95")]
)
def test_money_in_words(cents: int, text: str) -> None:
    assert money(cents) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.5, "0 seconds"), (1, "1 second"), (3600, "1 hour"), (3605, "1 hour 5 seconds"), (180061, "2 days 2 hours")],
)
def test_a_length_of_time_in_words(seconds: float, text: str) -> None:
    assert lasting(seconds) == text
