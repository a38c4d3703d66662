# Generated from spec/commands.yaml (sha256 587af648d10430f9) by `make generate`; do not edit.
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
                "NAME": Cell(("name",)),
                "EMAIL": Cell(("email",)),
                "ROLE": Cell(("role",), "word"),
                "JOINED": Cell(("joinedAt",), "date"),
            },
            title="Members",
        ),
        Table(
            "team.invites",
            {
                "ID": Cell(("id",)),
                "EMAIL": Cell(("email",)),
                "SENT": Cell(("createdAt",), "date"),
                "EXPIRES": Cell(("expiresAt",), "date"),
            },
            title="Pending invitations",
        ),
    ],
    "invite": [
        Says("Invitation emailed to {email}.", when={"status": "invite_created"}, success=True),
        Says("{email} was added to the team.", when={"status": "member_added"}),
        Says("{email} is already on the team.", when={"status": "already_member"}),
        Fields({"Email": Cell(("email",)), "Status": Cell(("status",), "status")}),
        Next("opentrain team show", "Show the team"),
    ],
}
