# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
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

\x1b[1mUsage:\x1b[22m shelf <group> <command> [flags]
       shelf <command> [flags]

\x1b[1mStart here:\x1b[22m
  shelf find --title=Moby      # Find a book
  shelf help loans hold place  # Read about one command

\x1b[1mRead & "borrow":\x1b[22m
  loans  Borrow and return books
  books  Find books and edit the catalogue

\x1b[1mAt the desk:\x1b[22m
  auth         Log in, and manage the saved token
  front-desk   Call the desk
  desk         Sign in and read events
  records      Read the records of the library
  ping         Check that the library responds
  lend-a-hand  Serve the commands as tools for agents (MCP)

\x1b[1mOther commands:\x1b[22m find, reserve, help, version, completion
\x1b[1mCommon flags:\x1b[22m --json --query --dry-run --base-url --branch --verbose --no-input
  --help
\x1b[1mHelp topics:\x1b[22m flags, exit-codes, environment, scopes, opening-hours
\x1b[1mFor details:\x1b[22m shelf help NAME; as a man page: shelf help --man NAME
""",
}
