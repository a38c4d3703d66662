# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
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
                "Type": Cell(("type",)),
                "About": Cell(("data.conversationId", "resourceId")),
                "State": Cell(("data.status", "data.state"), "status"),
                "When": Cell(("createdAt",), "date"),
            },
            empty="No new events.",
            priority=("Type", "About", "When"),
        ),
        Says("More events are available.", when={"hasMore": None}),
        Next("opentrain updates poll --cursor={nextCursor}", "Continue from here", when={"nextCursor": None}),
    ],
}
