"""The check of all tests: a response that is not as documented makes a test fail."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from opentrain_sandbox.domain.money import ledger
from opentrain_sandbox.web import errors
from tests.support.asgi_sandbox import V1, AsgiClient, asgi_sandbox, claimed_account
from tests.support.checked_sandbox import FAULTS


@pytest.fixture
def client() -> Iterator[AsgiClient]:
    with asgi_sandbox() as made:
        yield made


def taken_fault() -> str:
    (fault,) = FAULTS
    FAULTS.clear()
    return fault


def test_missing_key_is_found(client: AsgiClient, monkeypatch: pytest.MonkeyPatch) -> None:
    token = claimed_account(client, "Ada").token
    monkeypatch.setattr(ledger, "balance", lambda *_: ("12", 0))
    response = client.request("GET", f"{V1}/credits", token)
    assert response.status_code == 500
    assert response.text == taken_fault()
    assert response.text.startswith(f"GET {V1}/credits 200 at $.credits.availableCents: '12' is not of type 'integer'")


def test_wrong_error_is_found(client: AsgiClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(errors.CODES, 401, "DENIED")
    client.request("GET", f"{V1}/credits")
    assert taken_fault().startswith(f"GET {V1}/credits 401 at $.code: ")


def test_injected_faults_are_not_checked(client: AsgiClient) -> None:
    client.ok("POST", "/sandbox/faults", json={"fault": "503"})
    assert client.request("GET", f"{V1}/jobs").status_code == 503
    assert FAULTS == []
