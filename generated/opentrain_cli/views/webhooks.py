# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Views of the commands of `opentrain webhooks`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Fields, Next, Says, Table, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "create": [
        Says("Webhook {webhook.id} created.", success=True),
        Fields(
            {
                "URL": Cell(("url",), "link"),
                "Events": Cell(("eventTypes",), "list"),
                "Status": Cell(("status",), "status"),
            },
            of="webhook",
        ),
        Says("Store the signing secret now. It is not shown again:"),
        Says("{secret}"),
        Next("opentrain webhooks verify --secret-file=FILE --signature=HEADER --body-file=FILE", "Verify a delivery"),
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
        Says(
            "Webhook {id}: {status:status} since {disabledAt:date}: {disabledReason}",
            otherwise=("Webhook {id}: {status:status}",),
            of="webhook",
        ),
        Fields(
            {
                "URL": Cell(("url",), "link"),
                "Events": Cell(("eventTypes",), "list"),
                "Created": Cell(("createdAt",), "date"),
            },
            of="webhook",
        ),
        Says(
            "To resume it, delete it and create it again. The new one has a new secret.",
            when={"webhook.status": "DISABLED"},
        ),
    ],
    "delete": [Says("Webhook {webhook.id} is deleted.", success=True)],
    "verify": [Says("The signature is valid.")],
}
