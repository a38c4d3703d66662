# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
"""Views of the commands of `shelf auth`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Fields, Says, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "login": [
        Says("Logged in to {baseUrl} as {user}.", success=True),
        Says("The token is saved in {credentialsFile}."),
    ],
    "status": [Says("Logged in to {cli.baseUrl} as {cli.user}."), Fields({"Read from": Cell(("cli.tokenFrom",))})],
    "token": [Says("{token}")],
    "logout": [
        Says("Logged out. {credentialsFile} is deleted.", when={"status": "logged-out"}, success=True),
        Says("Nothing to do: no credentials are saved.", when={"status": "no-credentials"}),
    ],
}
