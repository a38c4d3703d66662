# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Views of the commands of `opentrain team`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Fields, Next, Says, Table, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "show": [
        Fields(
            {
                "Organization": Cell(sentences=("{organization.name} ({organization.id})", "{organization.id}")),
                "Owner": Cell(("organization.ownerName",)),
            },
            of="team",
        ),
        Table(
            "team.members",
            {
                "ID": Cell(("userId",)),
                "Name": Cell(("name",)),
                "Email": Cell(("email",)),
                "Role": Cell(("role",), "word"),
                "Joined": Cell(("joinedAt",), "date"),
            },
            title="Members",
            flexible="Name",
        ),
        Table(
            "team.invites",
            {
                "ID": Cell(("id",)),
                "Email": Cell(("email",)),
                "Sent": Cell(("createdAt",), "date"),
                "Expires": Cell(("expiresAt",), "date"),
            },
            title="Pending invitations",
            flexible="Email",
            priority=("Expires",),
        ),
        Next("opentrain team invite --email=ADDRESS", "Invite a colleague"),
    ],
    "invite": [Says("{status:word}: {email}", success=True), Next("opentrain team show", "Show the team")],
}
