# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
"""Views of the commands of `shelf books`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import (
    Cell,
    Conversation,
    Custom,
    Fields,
    Link,
    Next,
    Paragraphs,
    Says,
    Table,
    View,
)

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
                "Seen": Cell(("seen",), "clock"),
                "Printed": Cell(("printed",), "day"),
                "Pages": Cell(("pages",), "number"),
                "First line": Cell(("text",)),
                "Lent for": Cell(("lent_for",), "seconds"),
                "Worn": Cell(("worn",), "percent"),
                "Copies": Cell(("copies",), "count"),
                "Rights": Cell(("rights",), "grouped"),
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
        Says("{title}, {state:status}", otherwise=("{title|working_title}",), of="book"),
        Fields(
            {
                "Title": Cell(("title",)),
                "Author": Cell(sentences=("{author.name} ({author.born:number})", "{author.name|author}")),
                "State": Cell(("state",), "status"),
                "Price": Cell(("price",), "money"),
                "New price": Cell(("new_price",), "money", unless_same="price"),
                "Fee": Cell(sentences=("{shelf_handlers.books.fee:handler:8} a week",)),
            },
            of="book",
            title="Book",
        ),
        Paragraphs(Cell(("book.blurb", "book.text")), title="About"),
        Link(("book.fine.page",), "Pay the fine", otherwise="No fine is due.", unless={"book.lost": None}),
        Says("It is in.", when={"book.state": "in"}, unless={"book.lost": None}),
        Table("book.copies", {"Copy": Cell((".",)), "Shelf": Cell(("shelf",))}, wrap=True),
        Conversation(
            "book.notes",
            Cell(("reader",)),
            Cell(("at",), "date"),
            Cell(("note",)),
            title="Notes",
            empty="No notes.",
            speaker_id=Cell(("reader_id",)),
            other="another reader",
            oldest_first=True,
        ),
        Next("shelf loans hold place --isbn={--isbn} --weeks=3", "Reserve it"),
    ],
    "add": [
        Says("Book {book.isbn} is in the catalogue.", success=True),
        Next("shelf books get {book.isbn}", "Show it"),
    ],
    "update": [Says("Corrected.", success=True)],
    "remove": [Says("Removed.", success=True)],
    "cover": [Fields({"Address": Cell(("url",))})],
    "suggest": [Says("Thank you; it is number {number}.", success=True), Custom("shelf_handlers.books.questions")],
}
