# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Views of the commands of `opentrain auth`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Fields, Link, Next, Says, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "register": [
        Says("Registered. The token is saved in {credentialsFile}.", success=True),
        Fields(
            {
                "API origin": Cell(("baseUrl",)),
                "Scopes": Cell(("scopes",), "grouped"),
                "Claim by": Cell(("claimTokenExpiresAt",), "date"),
            },
        ),
        Next("opentrain auth claim --email=ADDRESS", "Invite a human to claim the account"),
    ],
    "claim": [
        Says("Invitation emailed.", when={"email_sent": None}, success=True),
        Says("No email was sent. Give the link and the code to the human yourself.", unless={"email_sent": None}),
        Fields({"Code": Cell(("user_code",)), "Valid for": Cell(("expires_in",), "seconds")}),
        Link(
            ("verification_uri",),
            "A human must sign in with exactly the invited address and enter the code",
            purpose=(Cell(("arguments.email",)), Cell(("user_code",))),
        ),
        Next("opentrain auth claim-status --wait", "Wait for the claim"),
    ],
    "claim-status": [
        Says("Claimed. The new token is saved in {credentialsFile}.", when={"status": "claimed"}, success=True),
        Says("Still pending: the human has not completed the claim yet.", when={"status": "pending"}),
        Link(
            ("verification_uri",),
            "A human must sign in and enter the code",
            otherwise="The human must open the link that `opentrain auth claim` printed, and enter the code.",
            when={"status": "pending"},
        ),
        Fields({"API origin": Cell(("baseUrl",)), "Scopes": Cell(("scopes",), "grouped")}, when={"status": "claimed"}),
        Next("opentrain jobs list", "List your jobs", when={"status": "claimed"}),
        Next("opentrain auth claim-status --wait", "Wait for the claim", when={"status": "pending"}),
        Next(
            "opentrain auth claim --email=ADDRESS",
            "If the code has expired, get a new one",
            when={"status": "pending"},
        ),
    ],
    "login": [
        Says("Logged in to {baseUrl} as {user}.", otherwise=("Logged in to {baseUrl}.",), success=True),
        Says("The token is saved in {credentialsFile}."),
        Fields({"Scopes": Cell(("scopes",), "grouped")}),
        Next("opentrain jobs list", "List your jobs"),
    ],
    "status": [
        Says(
            "Logged in to {cli.baseUrl} as {actor.fullName} ({actor.email}).",
            otherwise=("Logged in to {cli.baseUrl} as {actor.email|actor.userId}.", "Logged in to {cli.baseUrl}."),
        ),
        Fields(
            {
                "Account": Cell(
                    sentences=(
                        (
                            "{account.kind|actor.userType:word} {account.organizationId|token.ownerOrganizationId} "
                            "({account.memberRole:word})"
                        ),
                        "{account.kind|actor.userType:word} {account.organizationId|token.ownerOrganizationId}",
                        "{account.kind|actor.userType:word}",
                    ),
                ),
                "Token": Cell(sentences=("{token.label} ({token.id})", "{token.id}")),
                "Read from": Cell(("cli.tokenFrom",)),
                "Scopes": Cell(("token.scopes",), "grouped"),
            },
        ),
    ],
    "token": [Says("{token}")],
    "logout": [
        Says(
            "Logged out. {credentialsFile} is deleted. The token stays valid until it is revoked.",
            when={"status": "logged-out"},
            success=True,
        ),
        Says("Nothing to do: no credentials are saved.", when={"status": "no-credentials"}),
    ],
}
