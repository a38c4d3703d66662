# Generated from spec/commands.yaml (sha256 587af648d10430f9) by `make generate`; do not edit.
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
                "RESOURCE": Cell(("resourceId",)),
                "CONTEXT": Cell(("data.conversationId", "data.contractId", "data.proposalId", "data.milestoneId")),
                "STATE": Cell(("data.status", "data.state"), "status"),
                "JOB": Cell(("jobId",)),
                "WHEN": Cell(("createdAt",), "date"),
            },
            empty="No new events.",
        ),
        Says("More events are available.", when={"hasMore": None}),
        Next("opentrain updates poll --cursor={nextCursor}", "Continue from here", when={"nextCursor": None}),
    ],
}
