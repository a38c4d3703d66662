"""What the control API offers, written down for the sandbox's first page."""

from __future__ import annotations

from typing import NamedTuple


class Call(NamedTuple):
    """One call; ``body`` is its JSON, "" when it takes none. A key with a question mark may be left out."""

    method: str
    path: str
    body: str
    effect: str


CALLS = (
    Call(
        "GET",
        "/sandbox/state",
        "",
        "The clock, the accounts, what waits for a human, what others will do next, and the faults.",
    ),
    Call(
        "POST",
        "/sandbox/clock/advance",
        '{"seconds": 3600}',
        "Moves the sandbox's clock ahead, for good, and does all that falls due.",
    ),
    Call(
        "POST",
        "/sandbox/claims/confirm",
        '{"claimToken": "ot_clm_..."}',
        "Confirms a running claim, as the human would with link and code.",
    ),
    Call(
        "POST",
        "/sandbox/tokens",
        '{"accountId"?, "scopes"?, "name"?}',
        "Mints a token of a claimed account, by default of the one claimed last and with every scope.",
    ),
    Call(
        "POST",
        "/sandbox/accounts/{accountId}/card",
        '{"onFile": true}',
        "Puts a card on file, or with false takes it off.",
    ),
    Call(
        "POST",
        "/sandbox/jobs/{jobId}/proposals",
        '{"freelancerId"?, "bidUsd"?, "interviewed"?}',
        "Somebody proposes for a live job now: a given trainer, or the one who fits best.",
    ),
    Call("POST", "/sandbox/approvals/{approvalId}/confirm", "", "The human confirms."),
    Call("POST", "/sandbox/approvals/{approvalId}/decline", "", "The human declines."),
    Call("POST", "/sandbox/approvals/{approvalId}/expire", "", "Its time is over."),
    Call("POST", "/sandbox/top-ups/{topUpId}/complete", "", "The human pays."),
    Call("POST", "/sandbox/top-ups/{topUpId}/cancel", "", "The human turns away."),
    Call("POST", "/sandbox/top-ups/{topUpId}/expire", "", "Its time is over."),
    Call(
        "POST",
        "/sandbox/faults",
        '{"fault": "503@x2 GET /api/public/v1/jobs/*"}',
        "Spoils answers of the API from now on: KIND[@RATE][ METHOD PATH], as opentrain-sandbox --help explains.",
    ),
    Call("DELETE", "/sandbox/faults", "", "No faults from now on."),
)
