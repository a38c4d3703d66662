# Generated from tests/codegen/shelf/commands.yaml (sha256 9669c01f5e2cfac3) by `make generate`; do not edit.
"""Command tree as one parser, for man pages and tests. No command imports it."""

from __future__ import annotations

from argparse import ArgumentParser

from shelf_cli.commands import books as books_commands
from shelf_cli.commands import desk as desk_commands
from shelf_cli.commands import front_desk as front_desk_commands
from shelf_cli.commands import loans as loans_commands
from shelf_cli.common import common_arguments


def build() -> ArgumentParser:
    """Return the parser of `shelf` with all groups, commands and aliases."""
    parser = ArgumentParser("shelf", description="Borrow books from the command line", allow_abbrev=False)
    common_arguments(parser)
    words = parser.add_subparsers(metavar="COMMAND")
    branch = words.add_parser(
        "books",
        aliases=["book"],
        help="Find books and edit the catalogue",
        description="Find books and edit the catalogue",
        allow_abbrev=False,
    )
    books_words = branch.add_subparsers(metavar="COMMAND")
    leaf = books_words.add_parser("list", help="List books", description="List books", allow_abbrev=False)
    books_commands.list_arguments(leaf)
    leaf = words.add_parser("find", help="List books", description="List books", allow_abbrev=False)
    books_commands.list_arguments(leaf)
    leaf = books_words.add_parser("search", help="List books", description="List books", allow_abbrev=False)
    books_commands.list_arguments(leaf)
    leaf = books_words.add_parser("get", help="Show a book", description="Show a book", allow_abbrev=False)
    books_commands.get_arguments(leaf)
    leaf = books_words.add_parser(
        "add",
        help="Add a book to the catalogue",
        description="Add a book to the catalogue",
        allow_abbrev=False,
    )
    books_commands.add_arguments(leaf)
    leaf = books_words.add_parser("update", help="Correct a book", description="Correct a book", allow_abbrev=False)
    books_commands.update_arguments(leaf)
    leaf = books_words.add_parser(
        "remove",
        help="Remove a book from the catalogue",
        description="Remove a book from the catalogue",
        allow_abbrev=False,
    )
    books_commands.remove_arguments(leaf)
    leaf = books_words.add_parser(
        "suggest",
        help="Suggest a book to buy",
        description="Suggest a book to buy",
        allow_abbrev=False,
    )
    books_commands.suggest_arguments(leaf)
    branch = words.add_parser(
        "loans",
        aliases=["loan"],
        help="Borrow and return books",
        description="Borrow and return books",
        allow_abbrev=False,
    )
    loans_words = branch.add_subparsers(metavar="COMMAND")
    branch = loans_words.add_parser(
        "hold",
        help="Commands that begin with loans hold",
        description="Commands that begin with loans hold",
        allow_abbrev=False,
    )
    loans_hold_words = branch.add_subparsers(metavar="COMMAND")
    leaf = loans_hold_words.add_parser(
        "place",
        help="Place a hold on a book",
        description="Place a hold on a book",
        allow_abbrev=False,
    )
    loans_commands.hold_place_arguments(leaf)
    leaf = loans_words.add_parser(
        "reserve",
        help="Place a hold on a book",
        description="Place a hold on a book",
        allow_abbrev=False,
    )
    loans_commands.hold_place_arguments(leaf)
    leaf = words.add_parser(
        "reserve",
        help="Place a hold on a book",
        description="Place a hold on a book",
        allow_abbrev=False,
    )
    loans_commands.hold_place_arguments(leaf)
    leaf = loans_words.add_parser(
        "queue",
        help="Place a hold on a book",
        description="Place a hold on a book",
        allow_abbrev=False,
    )
    loans_commands.hold_place_arguments(leaf)
    leaf = loans_words.add_parser(
        "hold-for-me",
        help="Place a hold on a book",
        description="Place a hold on a book",
        allow_abbrev=False,
    )
    loans_commands.hold_place_arguments(leaf)
    leaf = words.add_parser(
        "enqueue",
        help="Place a hold on a book",
        description="Place a hold on a book",
        allow_abbrev=False,
    )
    loans_commands.hold_place_arguments(leaf)
    leaf = loans_hold_words.add_parser("drop", help="Cancel a hold", description="Cancel a hold", allow_abbrev=False)
    loans_commands.hold_drop_arguments(leaf)
    leaf = loans_hold_words.add_parser(
        "check",
        help="Check whether the book has arrived",
        description="Check whether the book has arrived",
        allow_abbrev=False,
    )
    loans_commands.hold_check_arguments(leaf)
    leaf = loans_words.add_parser(
        "moved",
        help="Check whether a loan has moved to another branch",
        description="Check whether a loan has moved to another branch",
        allow_abbrev=False,
    )
    loans_commands.moved_arguments(leaf)
    leaf = loans_words.add_parser("return", help="Return a book", description="Return a book", allow_abbrev=False)
    loans_commands.return_arguments(leaf)
    leaf = loans_words.add_parser(
        "give-back",
        help="Return a book, under the old name",
        description="Return a book, under the old name",
        allow_abbrev=False,
    )
    loans_commands.give_back_arguments(leaf)
    leaf = loans_words.add_parser(
        "inspect",
        help="Show a loan as the desk sees it",
        description="Show a loan as the desk sees it",
        allow_abbrev=False,
    )
    loans_commands.inspect_arguments(leaf)
    branch = words.add_parser("front-desk", help="Call the desk", description="Call the desk", allow_abbrev=False)
    front_desk_words = branch.add_subparsers(metavar="COMMAND")
    leaf = front_desk_words.add_parser("ring", help="Ring the bell", description="Ring the bell", allow_abbrev=False)
    front_desk_commands.ring_arguments(leaf)
    branch = words.add_parser(
        "desk",
        help="Sign in and read events",
        description="Sign in and read events",
        allow_abbrev=False,
    )
    desk_words = branch.add_subparsers(metavar="COMMAND")
    leaf = desk_words.add_parser("sign-in", help="Save your token", description="Save your token", allow_abbrev=False)
    desk_commands.sign_in_arguments(leaf)
    leaf = desk_words.add_parser("events", help="List new events", description="List new events", allow_abbrev=False)
    desk_commands.events_arguments(leaf)
    return parser
