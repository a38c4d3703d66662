# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Views of the commands of `opentrain tokens`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Fields, Next, Says, Table, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "list": [
        Table(
            "tokens",
            {
                "ID": Cell(("id",)),
                "Name": Cell(("name",)),
                "Preview": Cell(("preview",)),
                "Status": Cell(("status",), "status"),
                "In use": Cell(("inUse",)),
                "Scopes": Cell(("scopes",), "list"),
                "Last used": Cell(("lastUsedAt",), "date"),
                "Expires": Cell(("expiresAt",), "date"),
            },
            empty="No tokens.",
            flexible="Scopes",
            priority=("Name", "Status", "Last used", "Expires"),
        ),
        Next("opentrain tokens revoke --token-id=ID", "Revoke one", when={"tokens": None}),
    ],
    "revoke": [
        Says("Token {token.id} is revoked.", success=True),
        Fields({"Name": Cell(("name",)), "Revoked": Cell(("revokedAt",), "date")}, of="token"),
    ],
}
