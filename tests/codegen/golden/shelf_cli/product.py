# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
"""Facts about Shelf & Co. for the runtime."""

from __future__ import annotations

from opentrain_runtime.declarations.product import CredentialKeys, ErrorFormat, ExitCodes, Issues, Product, RateLimit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from opentrain_runtime.declarations.hints import Hint


def _hints() -> Sequence[Hint]:
    from shelf_cli.hints import HINTS  # only an error needs them

    return HINTS


PRODUCT = Product(
    name="Shelf & Co.",
    binary="shelf",
    user_agent="shelf-client/3.10.2",
    base_url="https://api.shelf.example",
    timeout=12.5,
    retries=1,
    variables={
        "token": ("SHELF_TOKEN", "SHELF_CARD"),
        "base-url": ("SHELF_SERVER",),
        "covers-base-url": ("SHELF_COVERS",),
        "timeout": ("SHELF_TIMEOUT",),
        "retries": ("SHELF_RETRIES",),
        "allow-http": ("SHELF_PLAIN_HTTP",),
        "branch": ("SHELF_BRANCH",),
        "gate": ("SHELF_GATE",),
        "seal": ("SHELF_SEAL",),
    },
    credentials=CredentialKeys(
        path="shelf/reader.json",
        token="readerToken",
        base_url="library",
        extra={"claim-token": "cardToken"},
        who=("reader.name", "reader.id"),
    ),
    missing_token="you have no reader's token",
    missing_token_hint="Sign in with",
    missing_token_run="shelf desk sign-in --api-key=-",
    secret_prefixes=("shl_",),
    secret_fields=("cardToken", "lockerCode", "pin", "readerToken"),
    exit_codes=ExitCodes(
        names={
            "done": 0,
            "refused": 11,
            "usage": 12,
            "denied": 13,
            "not-found": 14,
            "conflict": 15,
            "rate-limited": 16,
            "outage": 17,
            "pending": 18,
            "interrupted": 130,
            "closed-pipe": 141,
        },
        statuses={
            401: "denied",
            403: "denied",
            404: "not-found",
            409: "conflict",
            410: "not-found",
            429: "rate-limited",
        },
    ),
    error_formats={
        "catalogue": ErrorFormat(
            message="error.text",
            code="error.name",
            request_id="error.trace",
            details="error.more",
            reason="error.more.why",
            issues=Issues(
                items="error.more.faults",
                field="at",
                message="says",
                allowed=("may_be",),
                unknown=("names", "extra"),
            ),
        ),
        "desk": ErrorFormat(
            message="problem",
            code="problem_code",
            request_id_header="Desk-Request",
            rate_limit=RateLimit(status=403, header="Desk-Remaining", value="0", until="Desk-Reset"),
        ),
        "covers": ErrorFormat(message="problem", code="problem_code"),
    },
    tones={"in": "good", "lent": "good", "on hold": "pending", "lost": "bad", "ordered": "quiet"},
    words={"in": "On the shelf", "hard": "Hardcover"},
    hints=_hints,
    service_urls={"covers": "https://covers.shelf.example"},
    token_origins=("https://covers.shelf.example",),
)
