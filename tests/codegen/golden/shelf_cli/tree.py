# Generated from tests/codegen/shelf/commands.yaml (sha256 3eae49fbb7c1336a) by `make generate`; do not edit.
"""The whole command tree as one parser. Nothing that runs a command needs it; man pages and completions are made from it."""

from __future__ import annotations

from argparse import ArgumentParser

from shelf_cli.commands import books as books_commands
from shelf_cli.commands import desk as desk_commands
from shelf_cli.commands import front_desk as front_desk_commands
from shelf_cli.commands import loans as loans_commands
from shelf_cli.common import common_arguments


def build() -> ArgumentParser:
    """The parser of `shelf` with every group, command and alias below it."""
    parser = ArgumentParser("shelf", description="Borrow books from the command line", allow_abbrev=False)
    common_arguments(parser)
    words = parser.add_subparsers(metavar="COMMAND")
    branch = words.add_parser(
        "books",
        aliases=["book"],
        help="Find books and look after the catalogue",
        description="Find books and look after the catalogue",
        allow_abbrev=False,
    )
    books_words = branch.add_subparsers(metavar="COMMAND")
    leaf = books_words.add_parser("list", help="List books", description="List books", allow_abbrev=False)
    books_commands.list_arguments(leaf)
    leaf = words.add_parser("find", help="List books", description="List books", allow_abbrev=False)
    books_commands.list_arguments(leaf)
    leaf = books_words.add_parser("search", help="List books", description="List books", allow_abbrev=False)
    books_commands.list_arguments(leaf)
    leaf = books_words.add_parser(
        "get",
        help="Read about one book",
        description="Read about one book",
        allow_abbrev=False,
    )
    books_commands.get_arguments(leaf)
    leaf = books_words.add_parser(
        "add",
        help="Put a book into the catalogue",
        description="Put a book into the catalogue",
        allow_abbrev=False,
    )
    books_commands.add_arguments(leaf)
    leaf = books_words.add_parser("update", help="Correct a book", description="Correct a book", allow_abbrev=False)
    books_commands.update_arguments(leaf)
    leaf = books_words.add_parser(
        "remove",
        help="Take a book out of the catalogue",
        description="Take a book out of the catalogue",
        allow_abbrev=False,
    )
    books_commands.remove_arguments(leaf)
    leaf = books_words.add_parser(
        "suggest",
        help="Suggest that the library buys a book",
        description="Suggest that the library buys a book",
        allow_abbrev=False,
    )
    books_commands.suggest_arguments(leaf)
    branch = words.add_parser(
        "loans",
        aliases=["loan"],
        help="Borrow books and bring them back",
        description="Borrow books and bring them back",
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
        help="Be the next who gets a book",
        description="Be the next who gets a book",
        allow_abbrev=False,
    )
    loans_commands.hold_place_arguments(leaf)
    leaf = loans_words.add_parser(
        "reserve",
        help="Be the next who gets a book",
        description="Be the next who gets a book",
        allow_abbrev=False,
    )
    loans_commands.hold_place_arguments(leaf)
    leaf = words.add_parser(
        "reserve",
        help="Be the next who gets a book",
        description="Be the next who gets a book",
        allow_abbrev=False,
    )
    loans_commands.hold_place_arguments(leaf)
    leaf = loans_words.add_parser(
        "queue",
        help="Be the next who gets a book",
        description="Be the next who gets a book",
        allow_abbrev=False,
    )
    loans_commands.hold_place_arguments(leaf)
    leaf = loans_words.add_parser(
        "hold-for-me",
        help="Be the next who gets a book",
        description="Be the next who gets a book",
        allow_abbrev=False,
    )
    loans_commands.hold_place_arguments(leaf)
    leaf = words.add_parser(
        "enqueue",
        help="Be the next who gets a book",
        description="Be the next who gets a book",
        allow_abbrev=False,
    )
    loans_commands.hold_place_arguments(leaf)
    leaf = loans_hold_words.add_parser("drop", help="Wait no longer", description="Wait no longer", allow_abbrev=False)
    loans_commands.hold_drop_arguments(leaf)
    leaf = loans_hold_words.add_parser(
        "check",
        help="See whether the book has come",
        description="See whether the book has come",
        allow_abbrev=False,
    )
    loans_commands.hold_check_arguments(leaf)
    leaf = loans_words.add_parser(
        "return",
        help="Bring a book back",
        description="Bring a book back",
        allow_abbrev=False,
    )
    loans_commands.return_arguments(leaf)
    leaf = loans_words.add_parser(
        "give-back",
        help="Bring a book back, the old way",
        description="Bring a book back, the old way",
        allow_abbrev=False,
    )
    loans_commands.give_back_arguments(leaf)
    leaf = loans_words.add_parser(
        "inspect",
        help="Look at a loan as the desk does",
        description="Look at a loan as the desk does",
        allow_abbrev=False,
    )
    loans_commands.inspect_arguments(leaf)
    branch = words.add_parser(
        "front-desk",
        help="What happens at the desk",
        description="What happens at the desk",
        allow_abbrev=False,
    )
    front_desk_words = branch.add_subparsers(metavar="COMMAND")
    leaf = front_desk_words.add_parser("ring", help="Ring the bell", description="Ring the bell", allow_abbrev=False)
    front_desk_commands.ring_arguments(leaf)
    branch = words.add_parser(
        "desk",
        help="Sign in and see what is new",
        description="Sign in and see what is new",
        allow_abbrev=False,
    )
    desk_words = branch.add_subparsers(metavar="COMMAND")
    leaf = desk_words.add_parser("sign-in", help="Save your token", description="Save your token", allow_abbrev=False)
    desk_commands.sign_in_arguments(leaf)
    leaf = desk_words.add_parser("events", help="See what is new", description="See what is new", allow_abbrev=False)
    desk_commands.events_arguments(leaf)
    return parser
