# Generated from spec/commands.yaml (sha256 6776457474a8bdee) by `make generate`; do not edit.
"""Views of the commands of `opentrain credits`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Fields, Next, Says, Table, View

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
                "Type": Cell(("type",), "word"),
                "Amount": Cell(("amountCents",), "signed-cents"),
                "For": Cell(("milestoneId", "contractId", "topUpId", "jobofferId")),
                "Note": Cell(("note",)),
                "When": Cell(("createdAt",), "date"),
            },
            title="Recent activity",
            empty="No activity yet.",
            priority=("Amount", "Type", "When", "For"),
        ),
        Next("opentrain credits ledger", "Show the full ledger", when={"credits.recentEntries": None}),
    ],
    "ledger": [
        Table(
            "entries",
            {
                "ID": Cell(("id",)),
                "Type": Cell(("type",), "word"),
                "Amount": Cell(("amountCents",), "signed-cents"),
                "For": Cell(("milestoneId", "contractId", "topUpId", "jobofferId")),
                "Note": Cell(("note",)),
                "When": Cell(("createdAt",), "date"),
            },
            empty="No activity yet.",
            priority=("Amount", "Type", "When", "For"),
        ),
        Next("opentrain credits show", "Show the balance", when={"entries": None}),
    ],
    "top-up": [
        Says("Top-up started. No money moves until a human pays."),
        Fields(
            {
                "Top-up": Cell(("topUpId", "topUp.id")),
                "Status": Cell(("topUp.status",), "status"),
                "Amount": Cell(("topUp.amountCents",), "cents"),
                "Pay by": Cell(("expiresAt", "topUp.expiresAt"), "date"),
            },
        ),
        Says("A human must open this link and pay:"),
        Says("{checkoutUrl}"),
        Next("opentrain credits top-up-status --top-up-id={topUpId}", "Check its status"),
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
        Says(
            (
                "Not paid yet. A human must pay at the link that `opentrain credits top-up` printed. If the link is "
                "lost, start another top-up."
            ),
            when={"topUp.status": "PENDING"},
        ),
        Next(
            "opentrain credits top-up --amount=USD",
            "Expired without payment. Start another top-up",
            when={"topUp.status": "EXPIRED"},
        ),
    ],
}
