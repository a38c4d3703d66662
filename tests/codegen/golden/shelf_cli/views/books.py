# Generated from tests/codegen/shelf/commands.yaml (sha256 9669c01f5e2cfac3) by `make generate`; do not edit.
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
                "Title": Cell(("title", "working_title")),
                "Price": Cell(("price",), "money"),
                "Fine": Cell(("fine",), "cents"),
                "Change": Cell(("change",), "signed-cents"),
                "Bought": Cell(("bought",), "date"),
                "Printed": Cell(("printed",), "day"),
                "Pages": Cell(("pages",), "number"),
                "First line": Cell(("text",)),
                "Lent for": Cell(("lent_for",), "seconds"),
                "Worn": Cell(("worn",), "percent"),
                "Copies": Cell(("copies",), "count"),
                "Tags": Cell(("tags",), "list"),
                "More": Cell(("more",), "pairs"),
                "Cover": Cell(("cover",), "link"),
                "Binding": Cell(("binding",), "word"),
                "Formats": Cell(("formats",), "words"),
                "In": Cell(("in",), "yes-no"),
                "Fee": Cell(handler="shelf_handlers.books.fee"),
            },
            title="Books",
            empty="No books found.",
            flexible="Title",
            priority=("In", "Price"),
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
        Table("book.copies", {"Copy": Cell((".",)), "Shelf": Cell(("shelf",))}, wrap=True),
        Conversation(
            "book.notes",
            Cell(("reader",)),
            Cell(("at",), "date"),
            Cell(("note",)),
            title="Notes",
            empty="No notes.",
        ),
    ],
    "add": [Says("Book {book.isbn} is in the catalogue."), Next("shelf books get {book.isbn}", "Show it")],
    "update": [Says("Corrected.")],
    "remove": [Says("Removed.")],
    "suggest": [Says("Thank you; it is number {number}."), Custom("shelf_handlers.books.questions")],
}
