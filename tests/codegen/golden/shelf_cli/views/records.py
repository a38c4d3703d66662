# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
"""Views of the commands of `shelf records`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Fields, Says, Table, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "readers": [Table("readers", {"ID": Cell(("id",)), "Name": Cell(("name",))}, empty="No readers.")],
    "ask": [],
    "tell": [],
    "add": [],
    "change": [],
    "remove": [],
    "visits": [Table("visits", {"ID": Cell(("id",)), "Name": Cell(("name",))}, empty="No visits.")],
    "payments": [
        Table(
            "payments",
            {
                "ID": Cell(("id",)),
                "Name": Cell(("name",)),
                "Amount": Cell(("amount",), "cents", currency="currency"),
                "Books": Cell(("books[].title",), "list"),
                "Paid": Cell(("paid_at",), "unix"),
                "Seen": Cell(("seen_at", "paid_at"), "unix-milliseconds"),
                "Receipt": Cell(("receipt.size",), "bytes"),
            },
            empty="No payments.",
        ),
        Table(
            "totals",
            {"Branch": Cell(("branch",)), "Sum": Cell(("value",), "money", currency="EUR")},
            name_as="branch",
        ),
    ],
    "shelves": [Table(".", {"ID": Cell(("id",)), "Name": Cell(("name",))}, empty="No shelves.")],
    "loan": [Fields({"Reader": Cell(("reader",))})],
    "search": [Table("letters", {"ID": Cell(("id",))})],
    "letters": [Table("letters", {"ID": Cell(("id",)), "Name": Cell(("name",))}, empty="No letters.")],
    "cover": [Says("Saved {file}: {bytes} bytes, {contentType}.")],
    "export": [Says("Saved {file}.")],
    "open": [Says("The records can be read.")],
    "lent": [Says("It is lent.", when={"result": None}), Says("It is not lent.", unless={"result": None})],
    "scan": [Says("Saved.", success=True)],
    "attach": [Says("Attached.", success=True)],
    "keywords": [Says("Saved.", success=True)],
}
