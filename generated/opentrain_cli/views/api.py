# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Views of the commands of `opentrain api`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {"get": [], "post": [], "patch": [], "delete": []}
