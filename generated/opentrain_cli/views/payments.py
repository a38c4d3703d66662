# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Views of the commands of `opentrain payments`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Next, Table, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "pending": [
        Table(
            "payments",
            {
                "ID": Cell(("id",)),
                "Status": Cell(("status",), "status"),
                "Kind": Cell(("invoiceKind",), "word"),
                "Amount": Cell(("amountUsd",), "money"),
                "Invoice": Cell(("invoiceNumber",)),
                "Job": Cell(("job.id",)),
                "Title": Cell(("job.title",)),
                "Milestone": Cell(("milestone.id",)),
                "Name": Cell(("milestone.name",)),
                "Created": Cell(("createdAt",), "date"),
            },
            empty="No pending payments.",
            flexible="Title",
            priority=("Amount", "Status", "Created", "Name", "Kind", "Milestone"),
        ),
        Next("opentrain contracts list --job-id=ID", "Show the contracts of a job", when={"payments": None}),
    ],
}
