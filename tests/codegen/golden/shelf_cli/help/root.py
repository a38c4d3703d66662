# Generated from tests/codegen/shelf/commands.yaml (sha256 3eae49fbb7c1336a) by `make generate`; do not edit.
"""The first page of `shelf help`."""

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
  books       Find books and look after the catalogue
  loans       Borrow books and bring them back
  front-desk  What happens at the desk
  desk        Sign in and see what is new

Other commands:
  find        The same as books list
  reserve     The same as loans hold place
  help        This page, or that of a command
  version     The version of this client
  completion  Print a script that completes commands on TAB

Taken by every command:
  --json                        Print the API's answer as JSON
  --query=EXPR                  Print a part of the answer
  --dry-run                     Send nothing
  --base-url=URL, --library=URL
                                Talk to this library
  -h, --help                    Show its page

Start here:
  # Find a book
  shelf find --title=Moby
  # Read about one command
  shelf help loans hold place

More to read:
  shelf help exit-codes     What each exit code means
  shelf help environment    The variables that are read
  shelf help scopes         Which command needs which scope of the token
  shelf help opening-hours  When you may come
  shelf help --man ...      The man page of any of these, of a group or a
                            command
""",
}
