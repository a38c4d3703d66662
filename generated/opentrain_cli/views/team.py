# Generated from spec/commands.yaml (sha256 6776457474a8bdee) by `make generate`; do not edit.
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
                "Organization": Cell(("organization.name",)),
                "ID": Cell(("organization.id",)),
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
    "invite": [
        Says("Invitation emailed to {email}.", when={"status": "invite_created"}),
        Says("{email} was added to the team.", when={"status": "member_added"}),
        Says("{email} is already on the team.", when={"status": "already_member"}),
        Fields({"Email": Cell(("email",)), "Status": Cell(("status",), "status")}),
        Next("opentrain team show", "Show the team"),
    ],
}
