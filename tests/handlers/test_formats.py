"""Cells of views that handlers format."""

from __future__ import annotations

from typing import Any

import pytest

from opentrain_cli.product import PRODUCT
from opentrain_handlers import formats
from opentrain_runtime.output.blocks import NextStep


def _contract(kind: str = "PAY_PER_HOUR", **budget: Any) -> dict[str, Any]:
    return {"paymentType": kind, "budget": budget}


@pytest.mark.parametrize(
    ("contract", "text"),
    [
        ({"rateUsd": 14.2, "paymentType": "PAY_PER_HOUR"}, "$14.20/h"),
        ({"rateUsd": 0.0375, "paymentType": "PAY_PER_LABEL"}, "$0.0375 per label"),
        ({"rateUsd": 300, "paymentType": "FIXED_PRICE"}, "$300.00 fixed price"),
        ({"rateUsd": 300}, "$300.00"),
        ({"paymentType": "FIXED_PRICE"}, "Fixed price"),
        ({}, ""),
    ],
)
def test_a_rate_has_its_unit(contract: dict[str, Any], text: str) -> None:
    assert formats.rate(contract, PRODUCT) == text


@pytest.mark.parametrize(
    ("contract", "text"),
    [
        (
            _contract(fundedAmountUsd=140, consumedFraction=0.5, consumed={"hours": 4.93}),
            "$70.00 of $140.00 used, 4.93 h worked",
        ),
        (
            _contract("PAY_PER_LABEL", fundedAmountUsd=140, consumedFraction=1, consumed={"hours": 1, "labels": 5000}),
            "$140.00 of $140.00 used, 5,000 labels done",
        ),
        (_contract(fundedAmountUsd=140, consumedFraction=0), "$0.00 of $140.00 used"),
        (_contract(fundedAmountUsd=140), ""),
        ({}, ""),
    ],
)
def test_a_budget_in_one_line(contract: dict[str, Any], text: str) -> None:
    assert formats.budget(contract, PRODUCT) == text


def test_the_parts_of_a_budget_have_units() -> None:
    contract = _contract(fundedAmountUsd=140, fundedVolume=9.86, consumedFraction=0.5, consumedVolume=4.93)
    assert formats.funded(contract, PRODUCT) == "$140.00 for 9.86 h"
    assert formats.used(contract, PRODUCT) == "50% (4.93 h)"
    assert formats.left(contract, PRODUCT) == ""
    assert formats.left(_contract("PAY_PER_LABEL", remainingVolume=0), PRODUCT) == "0 labels"
    assert [make({}, PRODUCT) for make in (formats.funded, formats.used, formats.left)] == ["", "", ""]


def test_each_milestone_has_its_next_command() -> None:
    milestones = [
        {"id": "ms_1", "name": "First", "status": "ACTIVE_FUNDED"},
        {"id": "ms_2", "status": "NOT_FUNDED"},
        {"id": "ms_3", "status": "NOT_FUNDED", "pendingApproval": True},
        {"id": "ms_4", "status": "PAID"},
        {"id": "ms 5\x1b", "name": "x\x1b", "status": "NOT_FUNDED"},
        "no milestone",
    ]
    steps = list(formats.milestone_steps({"contract": {"milestones": milestones}}, PRODUCT))
    assert all(isinstance(step, NextStep) for step in steps)
    assert [step.command for step in steps if isinstance(step, NextStep)] == [
        "opentrain milestones approve --milestone-id=ms_1",
        "opentrain milestones fund --milestone-id=ms_2",
        "opentrain milestones fund --milestone-id='ms 5\\u001b'",
    ]
    assert list(formats.milestone_steps(None, PRODUCT)) == []


@pytest.mark.parametrize(
    ("milestone", "waits"), [({}, False), ({"needsReview": True}, True), ({"pendingApproval": True}, True)]
)
def test_a_milestone_that_waits_for_something_says_so(milestone: dict[str, Any], waits: bool) -> None:
    assert bool(formats.milestone_to_do(milestone, PRODUCT)) is waits


@pytest.mark.parametrize(
    ("message", "sender"),
    [
        ({"isFromViewer": True, "senderUserId": "u1"}, "you"),
        ({"isFromViewer": False, "senderUserId": "u1"}, ""),
        ({"isFromViewer": False}, "system"),
        (None, "system"),
    ],
)
def test_the_sender_of_a_message(message: object, sender: str) -> None:
    assert formats.message_sender(message, PRODUCT) == sender
