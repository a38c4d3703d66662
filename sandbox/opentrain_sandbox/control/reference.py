"""Reference of the control API, shown on a page."""

from __future__ import annotations

from typing import NamedTuple


class Operation(NamedTuple):
    """One method of one path.

    Args:
        body: an example of its JSON body, "" if it has none. A question mark follows an optional key.
        effect: what it does, as an imperative sentence.
    """

    method: str
    path: str
    body: str
    effect: str


OPERATIONS = (
    Operation(
        "GET",
        "/sandbox/state",
        "",
        "Show the clock, the accounts, the pending decisions, the scheduled events and the faults.",
    ),
    Operation(
        "POST",
        "/sandbox/clock/advance",
        '{"seconds": 3600}',
        "Move the sandbox's clock forward permanently, and run all due events.",
    ),
    Operation(
        "POST",
        "/sandbox/claims/confirm",
        '{"claimToken": "ot_clm_..."}',
        "Confirm a claim that is in progress, without link and code.",
    ),
    Operation(
        "POST",
        "/sandbox/tokens",
        '{"accountId"?, "scopes"?, "name"?}',
        "Create a token. The account defaults to the one claimed last, the scopes to all.",
    ),
    Operation(
        "POST",
        "/sandbox/accounts/{accountId}/card",
        '{"onFile": true}',
        "Put a card on file, or remove it with false.",
    ),
    Operation(
        "POST",
        "/sandbox/jobs/{jobId}/proposals",
        '{"freelancerId"?, "bidUsd"?, "interviewed"?}',
        "Add a proposal for a live job now. The trainer defaults to the best match.",
    ),
    Operation("POST", "/sandbox/approvals/{approvalId}/confirm", "", "Confirm as the human."),
    Operation("POST", "/sandbox/approvals/{approvalId}/decline", "", "Decline as the human."),
    Operation("POST", "/sandbox/approvals/{approvalId}/expire", "", "Expire it now."),
    Operation("POST", "/sandbox/top-ups/{topUpId}/complete", "", "Pay as the human."),
    Operation("POST", "/sandbox/top-ups/{topUpId}/cancel", "", "Cancel as the human."),
    Operation("POST", "/sandbox/top-ups/{topUpId}/expire", "", "Expire it now."),
    Operation(
        "POST",
        "/sandbox/faults",
        '{"fault": "503@x2 GET /api/public/v1/jobs/*"}',
        "Inject a fault into API responses: KIND[@RATE][ METHOD PATH]. See opentrain-sandbox --help.",
    ),
    Operation("DELETE", "/sandbox/faults", "", "Remove all faults."),
    Operation(
        "POST",
        "/sandbox/reset",
        '{"scenario"?, "seed"?}',
        "Forget everything and start again. The scenario is a name or an object, by default that of the start.",
    ),
)
