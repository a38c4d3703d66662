# Generated from tests/codegen/mini.yaml (sha256 86d970eded097b9b) by `make generate`; do not edit.
"""What people are shown by the commands of `shelf front-desk`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Says, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {"ring": [Says("Somebody comes.")]}
