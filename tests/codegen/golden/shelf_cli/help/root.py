# Generated from tests/codegen/shelf/commands.yaml (sha256 57efb77ecfe8543f) by `make generate`; do not edit.
"""Main help page of `shelf`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
shelf - Borrow books from the command line

Find a book, put a hold on it, bring it back in time. Titles come in every
script (図書, βιβλία, "quoted" ones too).

A second paragraph, with 100% of what a text may hold: 'single' quotes,
{braces}, a back\\slash, and \"""three\""".

Usage: shelf <group> <command> [flags]

Groups:
  books       Find books and edit the catalogue
  loans       Borrow and return books
  front-desk  Call the desk
  desk        Sign in and read events

Other commands:
  find        Alias of books list
  reserve     Alias of loans hold place
  help        Show this help, or the help of a command
  version     Show the version
  completion  Print the completion script of a shell

Common flags:
  --json                        Print the API's response as JSON
  --query=EXPR                  Print a part of the response
  --dry-run                     Do not send the request
  --base-url=URL, --library=URL
                                Origin of the library
  -h, --help                    Show help

Start here:
  # Find a book
  shelf find --title=Moby
  # Read about one command
  shelf help loans hold place

Help topics:
  shelf help exit-codes     Exit codes and their meanings
  shelf help environment    Environment variables
  shelf help scopes         Scopes and the commands that require them
  shelf help opening-hours  Opening hours
  shelf help --man ...      Show the man page of a topic, group or command
""",
}
