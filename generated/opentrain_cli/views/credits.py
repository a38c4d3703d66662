# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Views of the commands of `opentrain credits`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Fields, Link, Next, Says, Table, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "show": [
        Says(
            "{availableCents:cents} available, {reservedCents:cents} reserved in escrow",
            otherwise=("{availableCents:cents} available",),
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
        Says("Top-up started. No money moves until a human pays.", success=True),
        Fields(
            {
                "Top-up": Cell(("topUpId", "topUp.id")),
                "Status": Cell(("topUp.status",), "status"),
                "Amount": Cell(("topUp.amountCents",), "cents"),
                "Pay by": Cell(("expiresAt", "topUp.expiresAt"), "date"),
            },
        ),
        Link(
            ("checkoutUrl",),
            "A human must pay",
            purpose=(Cell(("topUpId", "topUp.id")), Cell(("topUp.amountCents",), "cents")),
        ),
        Next("opentrain credits top-up-status --top-up-id={topUpId} --wait", "Wait for it"),
    ],
    "top-up-status": [
        Says("{status:status}: top-up of {amountCents:cents}", otherwise=("{status:status}",), of="topUp"),
        Fields(
            {
                "Top-up": Cell(("id",)),
                "Created": Cell(("createdAt",), "date"),
                "Completed": Cell(("completedAt",), "date"),
                "Expires": Cell(("expiresAt",), "date"),
            },
            of="topUp",
        ),
        Link(
            ("topUp.checkoutUrl", "checkoutUrl"),
            "A human must pay",
            purpose=(Cell(("topUp.id",)), Cell(("topUp.amountCents",), "cents")),
            otherwise=(
                "Not paid yet. A human must pay at the link that `opentrain credits top-up` printed. If the link is "
                "lost, start another top-up."
            ),
            when={"topUp.status": "PENDING"},
        ),
        Next(
            "opentrain credits top-up-status --top-up-id={topUp.id} --wait",
            "Wait for it",
            when={"topUp.status": "PENDING"},
        ),
        Next(
            "opentrain credits top-up --amount=USD",
            "Not paid. To ask again",
            when={"topUp.status": ("EXPIRED", "CANCELED", "CANCELLED")},
        ),
    ],
}
