# Generated from tests/codegen/shelf/commands.yaml (sha256 0e70c78df0ff1c09) by `make generate`; do not edit.
"""Views of the commands of `shelf records`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Table, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "readers": [Table("readers", {"ID": Cell(("id",)), "Name": Cell(("name",))}, empty="No readers.")],
    "visits": [Table("visits", {"ID": Cell(("id",)), "Name": Cell(("name",))}, empty="No visits.")],
    "payments": [Table("payments", {"ID": Cell(("id",)), "Name": Cell(("name",))}, empty="No payments.")],
    "shelves": [Table(".", {"ID": Cell(("id",)), "Name": Cell(("name",))}, empty="No shelves.")],
    "letters": [Table("letters", {"ID": Cell(("id",)), "Name": Cell(("name",))}, empty="No letters.")],
}
