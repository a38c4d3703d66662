# Generated from spec/commands.yaml (sha256 17fd3066875cfba4) by `make generate`; do not edit.
"""What people are shown by the commands of `opentrain updates`."""

from __future__ import annotations

from opentrain_runtime.views import Cell, Says, Table, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "poll": [
        Table(
            "events",
            {
                "ID": Cell(("id",)),
                "TYPE": Cell(("type",)),
                "RESOURCE": Cell(("resourceId",)),
                "JOB": Cell(("jobId",)),
                "WHEN": Cell(("createdAt",), "date"),
            },
            empty="No new events.",
        ),
        Says("Cursor: {nextCursor}", when={"nextCursor": None}),
    ],
}
