# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
"""Hints for API errors."""

from __future__ import annotations

from opentrain_runtime.declarations.hints import Hint
from opentrain_runtime.declarations.views import Cell

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
        run=("shelf desk events",),
        also_says="Or return what you have",
        also_run=("shelf loans return --loan-id={loan_id}", "shelf loans return --help"),
        fields={"Fines": Cell(("error.more.fines",), "money")},
        said=("error.more.since",),
    ),
    Hint("All {error.more.copies} copies are out", has="error.more.copies"),
    Hint("This machine does not know the saved token", status=401, local=True, run=("shelf auth login --help",)),
    Hint("The loan has ended", status=410, flag="loan_id"),
    Hint("No book is at {isbn}. Find it with", status=404, command="books get", run=("shelf books list",)),
    Hint("The token has expired. Sign in again with", status=401, run=("shelf desk sign-in --api-key=-",)),
    Hint("Fill in the missing fields", has="error.missing", shows="shelf_handlers.books.missing"),
    Hint("Ask at the front desk", reason="fines_open", status=403),
)
