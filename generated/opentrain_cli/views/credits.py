# Generated from spec/commands.yaml (sha256 17fd3066875cfba4) by `make generate`; do not edit.
"""What people are shown by the commands of `opentrain credits`."""

from __future__ import annotations

from opentrain_runtime.views import Cell, Fields, Next, Says, Table, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "show": [
        Fields(
            {
                "Available": Cell(("availableCents",), "cents"),
                "Reserved": Cell(("reservedCents",), "cents"),
                "Currency": Cell(("currency",)),
            },
            of="credits",
        ),
        Table(
            "credits.recentEntries",
            {
                "ID": Cell(("id",)),
                "TYPE": Cell(("type",)),
                "AMOUNT": Cell(("amountCents",), "signed-cents"),
                "NOTE": Cell(("note",)),
                "WHEN": Cell(("createdAt",), "date"),
            },
            title="Latest entries",
            empty="No entries yet.",
        ),
    ],
    "ledger": [
        Table(
            "entries",
            {
                "ID": Cell(("id",)),
                "TYPE": Cell(("type",)),
                "AMOUNT": Cell(("amountCents",), "signed-cents"),
                "PROPOSAL": Cell(("jobofferId",)),
                "CONTRACT": Cell(("contractId",)),
                "MILESTONE": Cell(("milestoneId",)),
                "NOTE": Cell(("note",)),
                "WHEN": Cell(("createdAt",), "date"),
            },
            empty="No entries yet.",
        ),
    ],
    "top-up": [
        Says("{message}", when={"message": None}),
        Fields(
            {
                "Top-up": Cell(("topUpId", "topUp.id")),
                "Status": Cell(("topUp.status",), "status"),
                "Amount": Cell(("topUp.amountCents",), "cents"),
                "Expires": Cell(("expiresAt", "topUp.expiresAt"), "date"),
            },
        ),
        Says("A human must open this link and pay:"),
        Says("{checkoutUrl}"),
        Next("opentrain credits top-up-status --top-up-id={topUpId}", "Follow it"),
    ],
    "top-up-status": [
        Fields(
            {
                "Top-up": Cell(("id",)),
                "Status": Cell(("status",), "status"),
                "Amount": Cell(("amountCents",), "cents"),
                "Created": Cell(("createdAt",), "date"),
                "Completed": Cell(("completedAt",), "date"),
                "Expires": Cell(("expiresAt",), "date"),
            },
            of="topUp",
        ),
    ],
}
