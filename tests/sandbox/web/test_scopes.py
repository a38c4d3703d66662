"""A token allows what its scopes allow, and cannot mint more."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from opentrain_sandbox.core.scopes import ALL_SCOPES
from tests.sandbox.test_contract import ANY, WITH_TOKEN
from tests.support.asgi_sandbox import V1, Account, asgi_sandbox, claimed_account


@pytest.fixture(scope="module")
def account() -> Iterator[Account]:
    with asgi_sandbox() as client:
        yield claimed_account(client, "Ada")


@pytest.fixture
def narrow(account: Account, scope: str) -> Iterator[str]:
    """Return a token of one scope."""
    made = account.ok("POST", "/tokens", json={"scopes": [scope]})
    yield made["token"]
    account.ok("DELETE", f"/tokens/{made['metadata']['id']}")


@pytest.mark.parametrize("scope", ALL_SCOPES)
def test_token_of_one_scope_does_only_what_it_allows(account: Account, narrow: str, scope: str) -> None:
    """A write scope implies the read scope of its name (contract.md section 6)."""
    granted = {scope, scope.replace(":write", ":read")}
    for named in WITH_TOKEN:
        response = account.client.request(named.method, named.path, narrow)
        details = (response.json().get("details") or {}) if response.status_code == 403 else {}
        allowed = named.scope == ANY or bool(granted & set(named.scope.split("|")))
        assert ("requiredScopes" not in details) is allowed, named.endpoint
        if not allowed:
            assert details == {"requiredScopes": named.scope.split("|"), "grantedScopes": [scope]}, named.endpoint


@pytest.mark.parametrize("scope", ALL_SCOPES)
def test_token_cannot_mint_a_wider_one(account: Account, narrow: str, scope: str) -> None:
    tokens = f"{V1}/tokens"
    others = [name for name in ALL_SCOPES if name not in (scope, scope.replace(":write", ":read"))]
    for wider in ([*ALL_SCOPES], *([scope, name] for name in others), ["*"], ["all"], [""]):
        assert account.client.request("POST", tokens, narrow, json={"scopes": wider}).status_code in (400, 403)
    child = account.client.ok("POST", tokens, narrow)["metadata"]
    assert child["scopes"] == [scope]
    account.ok("DELETE", f"/tokens/{child['id']}")
