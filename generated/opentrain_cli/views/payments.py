# Generated from spec/commands.yaml (sha256 587af648d10430f9) by `make generate`; do not edit.
"""Views of the commands of `opentrain payments`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Table, View

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
                "KIND": Cell(("invoiceKind",), "word"),
                "AMOUNT": Cell(("amountUsd",), "money"),
                "INVOICE": Cell(("invoiceNumber",)),
                "JOB": Cell(("job.id",)),
                "TITLE": Cell(("job.title",)),
                "MILESTONE": Cell(("milestone.id",)),
                "NAME": Cell(("milestone.name",)),
                "CREATED": Cell(("createdAt",), "date"),
            },
            empty="No pending payments.",
        ),
    ],
}
