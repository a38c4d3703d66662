"""Billing and tokens pages of an account."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from opentrain_sandbox.core.scopes import ALL_SCOPES
from opentrain_sandbox.pages.tokens import SCOPE_LABELS
from tests.support.web_pages import V1, alert, amounts, newest_token_id, page_text, sends, times

Connect = Callable[[str, str | None], httpx.Client]
Owner = Callable[[str], httpx.Client]


# Billing.


def test_billing_shows_balance_card_and_ledger(
    human: httpx.Client, account_id: str, add_credits: Callable[[float], None], ask_to_hire: Callable[..., str]
) -> None:
    page = f"/billing?account={account_id}"
    assert "<table" not in human.get(page).text
    add_credits(200)
    ask_to_hire()
    shown = human.get(page)
    assert amounts(page_text(shown)) == ["$80.05", "$119.95", "−$119.95", "+$200.00"]
    assert times(shown) == ["2030-01-02T12:00"] * 2
    assert card_to_set(shown) == "on"


def test_billing_shows_the_latest_ledger_entries(
    human: httpx.Client, account_id: str, add_credits: Callable[[float], None]
) -> None:
    for amount in range(10, 31):
        add_credits(amount)
    text = page_text(human.get(f"/billing?account={account_id}"))
    assert re.search(r" 1 .* opentrain credits ledger", text)
    assert "$11.00" in text
    assert "$10.00" not in text


def test_a_card_is_put_on_file_and_removed(human: httpx.Client, account_id: str) -> None:
    page = f"/billing?account={account_id}"
    for card, offered in (("on", "off"), ("on", "off"), ("off", "on")):
        done = human.post("/billing", data={"account": account_id, "card": card})
        assert (done.status_code, done.headers["location"]) == (303, page)
        page_text(human.get(page))
        assert card_to_set(human.get(page)) == offered
    page_text(human.post("/billing", data={"account": account_id, "card": "x"}), 400)
    assert card_to_set(human.get(page)) == "on"


def card_to_set(page: httpx.Response) -> str:
    """Return what the form of the billing page would set: on if there is no card."""
    return sends(page)[-1]


# Tokens.


def test_a_token_is_minted_and_shown_once(human: httpx.Client, timed: str, connect: Connect, account_id: str) -> None:
    page = f"/settings/tokens?account={account_id}"
    form = {"account": account_id, "name": "  Payer ", "latest": newest_token_id(human.get(page))}
    made = human.post("/settings/tokens", data={**form, "scope": ["payments:write", "jobs:read"]})
    text = page_text(made, 201)
    (secret,) = set(re.findall(r"ot_pat_\w+", text))
    assert f"export OPENTRAIN_API_BASE_URL={timed} opentrain auth login --api-key=-" in text
    assert secret not in human.get(page).text
    assert secret not in human.get("/").text
    me = connect(timed, secret).get(f"{V1}/auth/me").json()
    assert (me["token"]["label"], me["token"]["scopes"]) == ("Payer", ["jobs:read", "payments:write"])
    assert me["account"]["organizationId"] == account_id


def test_resubmitted_form_mints_one_token(human: httpx.Client, employer: httpx.Client, account_id: str) -> None:
    page = f"/settings/tokens?account={account_id}"
    form = {"account": account_id, "name": "Twice", "latest": newest_token_id(human.get(page)), "scope": "jobs:read"}
    assert human.post("/settings/tokens", data=form).status_code == 201
    assert alert(human.post("/settings/tokens", data=form), 409)
    names = [token["name"] for token in employer.get(f"{V1}/tokens").json()["tokens"]]
    assert names.count("Twice") == 1


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({}, ""),
        ({"scope": ["jobs:read", "all"]}, ""),
        ({"scope": "jobs:read", "name": "x" * 121}, "120"),
    ],
)
def test_invalid_token_request_is_rejected(
    human: httpx.Client, employer: httpx.Client, account_id: str, fields: dict[str, Any], named: str
) -> None:
    form = {
        "account": account_id,
        "latest": newest_token_id(human.get(f"/settings/tokens?account={account_id}")),
        **fields,
    }
    before = employer.get(f"{V1}/tokens").json()["tokens"]
    rejected = human.post("/settings/tokens", data=form)
    assert named in alert(rejected, 400)
    assert ('value="jobs:read" checked' in rejected.text) == ("scope" in fields)
    assert 'value="team:read" checked' not in rejected.text
    assert len(employer.get(f"{V1}/tokens").json()["tokens"]) == len(before)


def test_maximum_of_tokens_is_409(human: httpx.Client, account_id: str) -> None:
    while human.post("/sandbox/tokens", json={"accountId": account_id}).status_code == 201:
        pass
    form = {"account": account_id, "latest": newest_token_id(human.get(f"/settings/tokens?account={account_id}"))}
    assert " 25 " in alert(human.post("/settings/tokens", data={**form, "scope": "jobs:read"}), 409)


def test_a_token_is_revoked(human: httpx.Client, timed: str, connect: Connect, account_id: str) -> None:
    minted = human.post("/sandbox/tokens", json={"accountId": account_id, "name": "Old"}).json()
    form = {"account": account_id, "token": minted["metadata"]["id"]}
    for _ in range(2):
        done = human.post("/settings/tokens/revoke", data=form)
        assert (done.status_code, done.headers["location"]) == (303, f"/settings/tokens?account={account_id}")
    assert connect(timed, minted["token"]).get(f"{V1}/auth/me").status_code == 401
    assert "old revoked" in page_text(human.get(f"/settings/tokens?account={account_id}")).casefold()
    missing = human.post("/settings/tokens/revoke", data={**form, "token": "tok_x"})
    assert alert(missing, 404)


def test_a_token_of_another_account_is_not_revoked(
    human: httpx.Client, timed: str, owner: Owner, account_id: str
) -> None:
    other = owner(timed)
    token_id = other.get(f"{V1}/auth/me").json()["token"]["id"]
    page_text(human.post("/settings/tokens/revoke", data={"account": account_id, "token": token_id}), 404)
    assert other.get(f"{V1}/auth/me").status_code == 200


def test_every_scope_has_a_label() -> None:
    assert tuple(SCOPE_LABELS) == ALL_SCOPES


# Accounts that do not exist.


@pytest.mark.parametrize("account", ["", "org_x", "org_seed_larkfield", "%00", "%ed%a0%80"])
@pytest.mark.parametrize("path", ["/billing", "/settings/tokens"])
def test_unknown_account_is_404(human: httpx.Client, path: str, account: str) -> None:
    page_text(human.get(f"{path}?account={account}"), 404)
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    page_text(human.post(path, content=f"account={account}&card=on&scope=jobs:read", headers=form), 404)
    page_text(human.get(path), 404)


def test_unclaimed_account_is_409(human: httpx.Client, timed_api: httpx.Client) -> None:
    account = timed_api.get(f"{V1}/auth/me").json()["account"]["organizationId"]
    for path in ("/billing", "/settings/tokens"):
        assert "opentrain auth claim" in page_text(human.get(f"{path}?account={account}"), 409)
        page_text(human.post(path, data={"account": account, "card": "on", "scope": "jobs:read", "latest": ""}), 409)
    page_text(human.post("/settings/tokens/revoke", data={"account": account, "token": "tok_x"}), 409)
    assert timed_api.get("/sandbox/state").json()["accounts"][0]["cardOnFile"] is False
