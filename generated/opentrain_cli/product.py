# Generated from spec/commands.yaml (sha256 9ca8942b9628a3f5) by `make generate`; do not edit.
"""Facts about OpenTrain for the runtime."""

from __future__ import annotations

from opentrain_runtime.declarations.product import CredentialKeys, ErrorFormat, ExitCodes, Product

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from opentrain_runtime.declarations.hints import Hint


def _hints() -> Sequence[Hint]:
    from opentrain_cli.hints import HINTS  # only an error needs them

    return HINTS


PRODUCT = Product(
    name="OpenTrain",
    binary="opentrain",
    user_agent="opentrain-cli/0.1.0",
    base_url="https://app.opentrain.ai",
    timeout=30.0,
    retries=2,
    variables={
        "token": ("OT_API_TOKEN", "OPENTRAIN_API_TOKEN"),
        "base-url": ("OT_API_BASE_URL", "OPENTRAIN_API_BASE_URL"),
        "timeout": ("OPENTRAIN_TIMEOUT",),
        "retries": ("OPENTRAIN_MAX_RETRIES",),
        "webhook-secret": ("OPENTRAIN_WEBHOOK_SECRET",),
        "allow-http": ("OPENTRAIN_ALLOW_HTTP",),
    },
    credentials=CredentialKeys(
        path="opentrain/cli.json",
        token="apiToken",
        base_url="baseUrl",
        extra={"claim-token": "claimToken"},
    ),
    missing_token="no API token is set",
    missing_token_hint="Get one with opentrain auth register, or save an existing one with",
    missing_token_run="opentrain auth login --api-key=-",
    secret_prefixes=("ot_pat_", "ot_clm_", "ot_cat_", "ot_ptk_", "whsec_"),
    secret_fields=("access_token", "apiToken", "claimToken", "claim_token", "secret"),
    exit_codes=ExitCodes(
        names={
            "done": 0,
            "refused": 1,
            "usage": 2,
            "denied": 3,
            "not-found": 4,
            "conflict": 5,
            "rate-limited": 6,
            "outage": 7,
            "pending": 8,
            "interrupted": 130,
            "closed-pipe": 141,
        },
        statuses={
            401: "denied",
            402: "conflict",
            403: "denied",
            404: "not-found",
            409: "conflict",
            429: "rate-limited",
        },
    ),
    error_formats={
        "platform": ErrorFormat(
            message="error",
            code="code",
            request_id="requestId",
            details="details",
            reason="details.reason",
        ),
        "agent": ErrorFormat(message="error_description", code="error", reason="error"),
    },
    tones={
        "OPEN": "good",
        "ONGOING": "good",
        "active": "good",
        "ACTIVE": "good",
        "ACTIVE_FUNDED": "good",
        "confirmed": "good",
        "COMPLETED": "good",
        "HIRED": "good",
        "Hired": "good",
        "OK": "good",
        "DRAFT": "pending",
        "PENDING_APPROVAL": "pending",
        "pending": "pending",
        "PENDING": "pending",
        "UNREVIEWED": "pending",
        "Unreviewed": "pending",
        "NOT_FUNDED": "pending",
        "PENDING_FUNDING": "pending",
        "PENDING_PAYOUT": "pending",
        "LOW": "pending",
        "ARCHIVED": "bad",
        "ended": "bad",
        "declined": "bad",
        "DECLINED": "bad",
        "Declined": "bad",
        "expired": "bad",
        "EXPIRED": "bad",
        "canceled": "bad",
        "CANCELED": "bad",
        "revoked": "bad",
        "DISABLED": "bad",
        "NOT_A_FIT": "bad",
        "DEPLETED": "bad",
    },
    hints=_hints,
)
