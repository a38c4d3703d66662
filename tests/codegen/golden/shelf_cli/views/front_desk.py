# Generated from tests/codegen/shelf/commands.yaml (sha256 3eae49fbb7c1336a) by `make generate`; do not edit.
"""What people are shown by the commands of `shelf front-desk`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Says, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {"ring": [Says("Somebody comes.")]}
