# Generated from spec/commands.yaml (sha256 6776457474a8bdee) by `make generate`; do not edit.
"""Views of the commands of `opentrain webhooks`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Fields, Next, Says, Table, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "create": [
        Fields(
            {
                "Webhook": Cell(("id",)),
                "URL": Cell(("url",), "link"),
                "Events": Cell(("eventTypes",), "list"),
                "Status": Cell(("status",), "status"),
            },
            of="webhook",
        ),
        Says("Store the signing secret now. It is not shown again:"),
        Says("{secret}"),
    ],
    "list": [
        Table(
            "webhooks",
            {
                "ID": Cell(("id",)),
                "URL": Cell(("url",), "link"),
                "Events": Cell(("eventTypes",), "list"),
                "Status": Cell(("status",), "status"),
                "Created": Cell(("createdAt",), "date"),
            },
            empty="No webhooks.",
            flexible="URL",
            priority=("Status", "Created"),
        ),
        Next("opentrain webhooks get ID", "Show one", when={"webhooks": None}),
    ],
    "get": [
        Fields(
            {
                "Webhook": Cell(("id",)),
                "URL": Cell(("url",), "link"),
                "Events": Cell(("eventTypes",), "list"),
                "Status": Cell(("status",), "status"),
                "Created": Cell(("createdAt",), "date"),
                "Disabled": Cell(("disabledAt",), "date"),
                "Reason": Cell(("disabledReason",)),
            },
            of="webhook",
        ),
    ],
    "delete": [Says("Webhook {webhook.id} is deleted.")],
    "verify": [Says("The signature is valid.")],
}
