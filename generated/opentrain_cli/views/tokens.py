# Generated from spec/commands.yaml (sha256 587af648d10430f9) by `make generate`; do not edit.
"""Views of the commands of `opentrain tokens`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Fields, Says, Table, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "list": [
        Table(
            "tokens",
            {
                "ID": Cell(("id",)),
                "NAME": Cell(("name",)),
                "PREVIEW": Cell(("preview",)),
                "STATUS": Cell(("status",), "status"),
                "SCOPES": Cell(("scopes",), "list"),
                "LAST USED": Cell(("lastUsedAt",), "date"),
                "EXPIRES": Cell(("expiresAt",), "date"),
            },
            empty="No tokens.",
        ),
    ],
    "revoke": [
        Says("Token {token.id} is revoked.", success=True),
        Fields(
            {"Name": Cell(("name",)), "Status": Cell(("status",), "status"), "Revoked": Cell(("revokedAt",), "date")},
            of="token",
        ),
    ],
}
