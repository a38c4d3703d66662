# Generated from tests/codegen/shelf/commands.yaml (sha256 57efb77ecfe8543f) by `make generate`; do not edit.
"""Views of the commands of `shelf books`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Conversation, Custom, Fields, Next, Says, Table, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "list": [
        Table(
            "books",
            {
                "ISBN": Cell(("isbn",)),
                "TITLE": Cell(("title", "working_title")),
                "PRICE": Cell(("price",), "money"),
                "FINE": Cell(("fine",), "cents"),
                "CHANGE": Cell(("change",), "signed-cents"),
                "BOUGHT": Cell(("bought",), "date"),
                "PRINTED": Cell(("printed",), "day"),
                "FIRST LINE": Cell(("text",), "excerpt"),
                "LENT FOR": Cell(("lent_for",), "seconds"),
                "WORN": Cell(("worn",), "percent"),
                "COPIES": Cell(("copies",), "count"),
                "TAGS": Cell(("tags",), "list"),
                "MORE": Cell(("more",), "pairs"),
                "COVER": Cell(("cover",), "link"),
                "BINDING": Cell(("binding",), "word"),
                "FORMATS": Cell(("formats",), "words"),
                "IN": Cell(("in",), "yes-no"),
                "FEE": Cell(handler="shelf_handlers.books.fee"),
            },
            title="Books",
            empty="No books found.",
        ),
    ],
    "get": [
        Fields(
            {
                "Title": Cell(("title",)),
                "Author": Cell(("author.name", "author")),
                "State": Cell(("state",), "status"),
                "Price": Cell(("price",), "money"),
            },
            of="book",
        ),
        Says("It is in.", when={"book.state": "in"}, unless={"book.lost": None}),
        Table("book.copies", {"COPY": Cell((".",)), "SHELF": Cell(("shelf",))}),
        Conversation(
            "book.notes",
            Cell(("reader",)),
            Cell(("at",), "date"),
            Cell(("note",)),
            title="Notes",
            empty="No notes.",
        ),
    ],
    "add": [
        Says("Book {book.isbn} is in the catalogue.", success=True),
        Next("shelf books get {book.isbn}", "Show it"),
    ],
    "update": [Says("Corrected.", success=True)],
    "remove": [Says("Removed.", success=True)],
    "suggest": [Says("Thank you; it is number {number}.", success=True), Custom("shelf_handlers.books.questions")],
}
