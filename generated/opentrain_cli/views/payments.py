# Generated from spec/commands.yaml (sha256 17fd3066875cfba4) by `make generate`; do not edit.
"""What people are shown by the commands of `opentrain payments`."""

from __future__ import annotations

from opentrain_runtime.views import Cell, Table, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "pending": [
        Table(
            "payments",
            {
                "ID": Cell(("id",)),
                "STATUS": Cell(("status",), "status"),
                "KIND": Cell(("invoiceKind",)),
                "AMOUNT": Cell(("amountUsd",), "money"),
                "JOB": Cell(("job.title", "job.id")),
                "MILESTONE": Cell(("milestone.name", "milestone.id")),
                "INVOICE": Cell(("invoiceNumber",)),
                "CREATED": Cell(("createdAt",), "date"),
            },
            empty="Nothing is pending.",
        ),
    ],
}
