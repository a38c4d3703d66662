"""Requests generated from the OpenAPI document: a small size of the long run (``make soak``)."""

from __future__ import annotations

import pytest
from schemathesis.core.failures import FailureGroup

from opentrain_sandbox.api import messages
from tests.soak.documented_requests import operations, send_generated


@pytest.mark.parametrize("label", operations())
def test_responses_are_as_documented(label: str) -> None:
    assert send_generated(label, examples=4, seed_number=1).total() > 0


def test_missing_check_of_a_body_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "_text_problems", lambda *_: [])
    with pytest.raises(FailureGroup):
        send_generated("POST /api/public/v1/messages", examples=10, seed_number=1)
