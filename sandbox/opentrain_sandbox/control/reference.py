"""Reference of the control API, for the home page."""

from __future__ import annotations

from typing import NamedTuple


class Operation(NamedTuple):
    """One method of one path.

    Args:
        body: its JSON, "" if it takes none; a key with a question mark is optional.
        effect: what it does.
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
        "The clock, the accounts, what waits for a human, what others will do next, and the faults.",
    ),
    Operation(
        "POST",
        "/sandbox/clock/advance",
        '{"seconds": 3600}',
        "Moves the sandbox's clock ahead, for good, and does all that falls due.",
    ),
    Operation(
        "POST",
        "/sandbox/claims/confirm",
        '{"claimToken": "ot_clm_..."}',
        "Confirms a running claim, as the human would with link and code.",
    ),
    Operation(
        "POST",
        "/sandbox/tokens",
        '{"accountId"?, "scopes"?, "name"?}',
        "Mints a token of a claimed account, by default of the one claimed last and with every scope.",
    ),
    Operation(
        "POST",
        "/sandbox/accounts/{accountId}/card",
        '{"onFile": true}',
        "Puts a card on file, or with false takes it off.",
    ),
    Operation(
        "POST",
        "/sandbox/jobs/{jobId}/proposals",
        '{"freelancerId"?, "bidUsd"?, "interviewed"?}',
        "Somebody proposes for a live job now: a given trainer, or the one who fits best.",
    ),
    Operation("POST", "/sandbox/approvals/{approvalId}/confirm", "", "The human confirms."),
    Operation("POST", "/sandbox/approvals/{approvalId}/decline", "", "The human declines."),
    Operation("POST", "/sandbox/approvals/{approvalId}/expire", "", "Its time is over."),
    Operation("POST", "/sandbox/top-ups/{topUpId}/complete", "", "The human pays."),
    Operation("POST", "/sandbox/top-ups/{topUpId}/cancel", "", "The human turns away."),
    Operation("POST", "/sandbox/top-ups/{topUpId}/expire", "", "Its time is over."),
    Operation(
        "POST",
        "/sandbox/faults",
        '{"fault": "503@x2 GET /api/public/v1/jobs/*"}',
        "Spoils answers of the API from now on: KIND[@RATE][ METHOD PATH], as opentrain-sandbox --help explains.",
    ),
    Operation("DELETE", "/sandbox/faults", "", "No faults from now on."),
)
