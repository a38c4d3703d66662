# Generated from tests/codegen/shelf/commands.yaml (sha256 9669c01f5e2cfac3) by `make generate`; do not edit.
"""Hints for API errors."""

from __future__ import annotations

from opentrain_runtime.declarations.hints import Hint

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

HINTS: Sequence[Hint] = (
    Hint("Find another library", message="closed for good"),
    Hint(
        "Pay your fines first",
        reason="fines_open",
        code="FINES",
        status=409,
        url="error.more.payAt",
        run="shelf desk events",
    ),
    Hint("All {error.more.copies} copies are out", has="error.more.copies"),
    Hint("The token has expired. Sign in again with", status=401, run="shelf desk sign-in --api-key=-"),
    Hint("Fill in the missing fields", has="error.missing", shows="shelf_handlers.books.missing"),
    Hint("Ask at the front desk", reason="fines_open", status=403),
)
