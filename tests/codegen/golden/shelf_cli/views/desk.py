# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
"""Views of the commands of `shelf desk`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Says, Table, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "sign-in": [Says("Hello {user}.", success=True)],
    "events": [
        Table("events", {"What": Cell(("what",)), "When": Cell(("at",), "date")}, empty="Nothing new."),
        Says("Continue from {page.after}.", when={"page.after": None}),
    ],
}
