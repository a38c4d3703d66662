"""The pages of an account: its billing, and its tokens."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from opentrain_sandbox.core.scopes import ALL_SCOPES
from opentrain_sandbox.pages.tokens import SCOPE_LABELS
from tests.support.web_pages import V1, newest_token_id, page_text

Connect = Callable[[str, str | None], httpx.Client]
Owner = Callable[[str], httpx.Client]


# Billing.


def test_billing_shows_balance_card_and_ledger(
    human: httpx.Client, account_id: str, add_credits: Callable[[float], None], ask_to_hire: Callable[..., str]
) -> None:
    page = f"/billing?account={account_id}"
    assert "None yet." in page_text(human.get(page))
    add_credits(200)
    ask_to_hire()
    text = page_text(human.get(page))
    assert "Available $80.05 Reserved for what you have not decided yet $119.95" in text
    assert "No card is on file." in text
    assert re.search(r"Reserved until you decide 2 Jan 2030, 12:00 UTC −\$119\.95 Top-up .* \$200\.00", text)


def test_billing_shows_the_latest_entries(
    human: httpx.Client, account_id: str, add_credits: Callable[[float], None]
) -> None:
    for amount in range(10, 31):
        add_credits(amount)
    text = page_text(human.get(f"/billing?account={account_id}"))
    assert "1 older ones are in opentrain credits ledger" in text
    assert "$11.00" in text
    assert "$10.00" not in text


def test_a_card_is_put_on_file_and_removed(human: httpx.Client, account_id: str) -> None:
    page = f"/billing?account={account_id}"
    for card, said in (("on", "A card is on file."), ("on", "A card is on file."), ("off", "No card is on file.")):
        done = human.post("/billing", data={"account": account_id, "card": card})
        assert (done.status_code, done.headers["location"]) == (303, page)
        assert said in page_text(human.get(page))
    page_text(human.post("/billing", data={"account": account_id, "card": "x"}), 400)
    assert "No card is on file." in page_text(human.get(page))


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
    again = page_text(human.post("/settings/tokens", data=form), 409)
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
def test_invalid_token_request_is_rejected(
    human: httpx.Client, employer: httpx.Client, account_id: str, fields: dict[str, Any], said: str
) -> None:
    form = {
        "account": account_id,
        "latest": newest_token_id(human.get(f"/settings/tokens?account={account_id}")),
        **fields,
    }
    before = employer.get(f"{V1}/tokens").json()["tokens"]
    refused = human.post("/settings/tokens", data=form)
    assert said in page_text(refused, 400)
    assert 'role="alert"' in refused.text
    assert ('value="jobs:read" checked' in refused.text) == ("scope" in fields)
    assert 'value="team:read" checked' not in refused.text
    assert len(employer.get(f"{V1}/tokens").json()["tokens"]) == len(before)


def test_maximum_of_tokens_is_409(human: httpx.Client, account_id: str) -> None:
    while human.post("/sandbox/tokens", json={"accountId": account_id}).status_code == 201:
        pass
    form = {"account": account_id, "latest": newest_token_id(human.get(f"/settings/tokens?account={account_id}"))}
    text = page_text(human.post("/settings/tokens", data={**form, "scope": "jobs:read"}), 409)
    assert "There are 25 active tokens" in text


def test_a_token_is_revoked(human: httpx.Client, timed: str, connect: Connect, account_id: str) -> None:
    minted = human.post("/sandbox/tokens", json={"accountId": account_id, "name": "Old"}).json()
    form = {"account": account_id, "token": minted["metadata"]["id"]}
    for _ in range(2):
        done = human.post("/settings/tokens/revoke", data=form)
        assert (done.status_code, done.headers["location"]) == (303, f"/settings/tokens?account={account_id}")
    assert connect(timed, minted["token"]).get(f"{V1}/auth/me").status_code == 401
    assert "Old revoked" in page_text(human.get(f"/settings/tokens?account={account_id}"))
    missing = human.post("/settings/tokens/revoke", data={**form, "token": "tok_x"})
    assert "There is no such token." in page_text(missing, 404)


def test_a_token_of_another_account_is_not_revoked(
    human: httpx.Client, timed: str, owner: Owner, account_id: str
) -> None:
    other = owner(timed)
    token_id = other.get(f"{V1}/auth/me").json()["token"]["id"]
    page_text(human.post("/settings/tokens/revoke", data={"account": account_id, "token": token_id}), 404)
    assert other.get(f"{V1}/auth/me").status_code == 200


def test_every_scope_has_a_label() -> None:
    assert tuple(SCOPE_LABELS) == ALL_SCOPES


# Accounts that are not there.


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
        assert "Nobody owns this account yet" in page_text(human.get(f"{path}?account={account}"), 409)
        page_text(human.post(path, data={"account": account, "card": "on", "scope": "jobs:read", "latest": ""}), 409)
    page_text(human.post("/settings/tokens/revoke", data={"account": account, "token": "tok_x"}), 409)
    assert "Card on file" not in page_text(human.get("/"))
