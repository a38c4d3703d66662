# Generated from spec/commands.yaml (sha256 6776457474a8bdee) by `make generate`; do not edit.
"""Views of the commands of `opentrain auth`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Fields, Next, Says, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "register": [
        Says("Registered. The token is saved in {credentialsFile}."),
        Fields(
            {
                "API origin": Cell(("baseUrl",)),
                "Scopes": Cell(("scopes",), "list"),
                "Claim by": Cell(("claimTokenExpiresAt",), "date"),
            },
        ),
        Next("opentrain auth claim --email=ADDRESS", "Invite a human to claim the account"),
    ],
    "claim": [
        Says("Invitation emailed.", when={"email_sent": None}),
        Says("No email was sent. Give the link and the code to the human yourself.", unless={"email_sent": None}),
        Fields(
            {
                "Link": Cell(("verification_uri",), "link"),
                "Code": Cell(("user_code",)),
                "Valid for": Cell(("expires_in",), "seconds"),
            },
        ),
        Says("The human must open the link, sign in with exactly the invited address and enter the code."),
        Next("opentrain auth claim-status --wait", "Wait for the claim"),
    ],
    "claim-status": [
        Says("Claimed. The new token is saved in {credentialsFile}.", when={"status": "claimed"}),
        Says("Still pending: the human has not completed the claim yet.", when={"status": "pending"}),
        Fields({"API origin": Cell(("baseUrl",)), "Scopes": Cell(("scopes",), "list")}, when={"status": "claimed"}),
        Next("opentrain auth claim-status --wait", "Wait for the claim", when={"status": "pending"}),
        Next(
            "opentrain auth claim --email=ADDRESS",
            "If the code has expired, get a new one",
            when={"status": "pending"},
        ),
    ],
    "login": [
        Says("Logged in. The token is saved in {credentialsFile}."),
        Fields({"User": Cell(("user",)), "API origin": Cell(("baseUrl",)), "Scopes": Cell(("scopes",), "list")}),
    ],
    "status": [
        Fields(
            {
                "User": Cell(("actor.fullName", "actor.email")),
                "Email": Cell(("actor.email",)),
                "Account type": Cell(("account.kind", "actor.userType"), "word"),
                "Organization": Cell(("account.organizationId", "token.ownerOrganizationId")),
                "Role": Cell(("account.memberRole",), "word"),
                "Token": Cell(("token.label",)),
                "Token id": Cell(("token.id",)),
                "Scopes": Cell(("token.scopes",), "list"),
                "Token source": Cell(("cli.tokenFrom",)),
                "API origin": Cell(("cli.baseUrl",)),
            },
        ),
    ],
    "token": [Says("{token}")],
    "logout": [
        Says(
            "Logged out. {credentialsFile} is deleted. The token stays valid until it is revoked.",
            when={"status": "logged-out"},
        ),
        Says("Nothing to do: no credentials are saved.", when={"status": "no-credentials"}),
    ],
}
