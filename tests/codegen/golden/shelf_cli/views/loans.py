# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
"""Views of the commands of `shelf loans`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Fields, Link, Next, Says, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "hold place": [
        Says("Loan {loan.id}: {loan.book}.", success=True),
        Fields({"Until": Cell(("loan.until",), "date"), "Renewals": Cell(("loan.renewals",), "count")}),
        Link(
            ("loan.desk.page", "page"),
            "A reader must sign for {loan.book}",
            purpose=(
                Cell(("arguments.email",)),
                Cell(("loan.shelf", "loan.floor")),
                Cell(("loan.deposit",), "cents"),
                Cell(handler="shelf_handlers.books.fee"),
            ),
            when={"loan.state": ("asked", "on hold")},
        ),
        Next(
            "shelf loans return --loan-id={loan.id}",
            "Return it",
            when={"loan.id": None},
            unless={"loan.state": "returned"},
        ),
    ],
    "hold drop": [Says("Dropped.", success=True)],
    "hold check": [
        Says("Loan {loan.id}: {loan.book}."),
        Fields({"Until": Cell(("loan.until",), "date"), "Renewals": Cell(("loan.renewals",), "count")}),
        Link(
            ("loan.desk.page", "page"),
            "A reader must sign for {loan.book}",
            purpose=(
                Cell(("arguments.email",)),
                Cell(("loan.shelf", "loan.floor")),
                Cell(("loan.deposit",), "cents"),
                Cell(handler="shelf_handlers.books.fee"),
            ),
            when={"loan.state": ("asked", "on hold")},
        ),
        Next(
            "shelf loans return --loan-id={loan.id}",
            "Return it",
            when={"loan.id": None},
            unless={"loan.state": "returned"},
        ),
    ],
    "moved": [Says("The move is {status}.")],
    "return": [
        Says("Loan {loan.id}: {loan.book}.", success=True),
        Fields({"Until": Cell(("loan.until",), "date"), "Renewals": Cell(("loan.renewals",), "count")}),
        Link(
            ("loan.desk.page", "page"),
            "A reader must sign for {loan.book}",
            purpose=(
                Cell(("arguments.email",)),
                Cell(("loan.shelf", "loan.floor")),
                Cell(("loan.deposit",), "cents"),
                Cell(handler="shelf_handlers.books.fee"),
            ),
            when={"loan.state": ("asked", "on hold")},
        ),
        Next(
            "shelf loans return --loan-id={loan.id}",
            "Return it",
            when={"loan.id": None},
            unless={"loan.state": "returned"},
        ),
    ],
    "give-back": [
        Says("Loan {loan.id}: {loan.book}.", success=True),
        Fields({"Until": Cell(("loan.until",), "date"), "Renewals": Cell(("loan.renewals",), "count")}),
        Link(
            ("loan.desk.page", "page"),
            "A reader must sign for {loan.book}",
            purpose=(
                Cell(("arguments.email",)),
                Cell(("loan.shelf", "loan.floor")),
                Cell(("loan.deposit",), "cents"),
                Cell(handler="shelf_handlers.books.fee"),
            ),
            when={"loan.state": ("asked", "on hold")},
        ),
        Next(
            "shelf loans return --loan-id={loan.id}",
            "Return it",
            when={"loan.id": None},
            unless={"loan.state": "returned"},
        ),
    ],
    "inspect": [
        Says("Loan {loan.id}: {loan.book}."),
        Fields({"Until": Cell(("loan.until",), "date"), "Renewals": Cell(("loan.renewals",), "count")}),
        Link(
            ("loan.desk.page", "page"),
            "A reader must sign for {loan.book}",
            purpose=(
                Cell(("arguments.email",)),
                Cell(("loan.shelf", "loan.floor")),
                Cell(("loan.deposit",), "cents"),
                Cell(handler="shelf_handlers.books.fee"),
            ),
            when={"loan.state": ("asked", "on hold")},
        ),
        Next(
            "shelf loans return --loan-id={loan.id}",
            "Return it",
            when={"loan.id": None},
            unless={"loan.state": "returned"},
        ),
    ],
}
