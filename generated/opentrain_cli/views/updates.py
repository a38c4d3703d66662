# Generated from spec/commands.yaml (sha256 4bcb7b9ab75b8967) by `make generate`; do not edit.
"""Views of the commands of `opentrain updates`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Next, Says, Table, View

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
                "ABOUT": Cell(("resourceId",)),
                "IN": Cell(("data.conversationId", "data.contractId", "data.proposalId", "data.milestoneId")),
                "STATE": Cell(("data.status", "data.state"), "status"),
                "JOB": Cell(("jobId",)),
                "WHEN": Cell(("createdAt",), "date"),
            },
            empty="No new events.",
        ),
        Says("There are more events now.", when={"hasMore": None}),
        Next("opentrain updates poll --cursor={nextCursor}", "Go on from here", when={"nextCursor": None}),
    ],
}
