# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
"""Views of the commands of `shelf front-desk`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Says, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {"ring": [Says("The bell rings.", success=True)], "order": [Says("Ordered.", success=True)]}
