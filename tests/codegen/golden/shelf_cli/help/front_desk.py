# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
"""Help pages of `shelf front-desk`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
shelf front-desk - Call the desk

\x1b[1mUsage:\x1b[22m shelf front-desk <command> [flags]

\x1b[1mCommands:\x1b[22m
  ring   Ring the bell
  order  Order copies of books

\x1b[1mFor details of a command:\x1b[22m shelf help front-desk COMMAND
""",
    "ring": """\
shelf front-desk ring - Ring the bell

\x1b[1mUsage:\x1b[22m shelf front-desk ring [--damaged] [--pin=PIN] [--idempotency-key=KEY]
         [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N]
         [--journal=FILE] [common flags]

\x1b[1mFlags:\x1b[22m
  --damaged              Replace the report about the book
  --pin=PIN              Number on your card; - reads it from stdin
  --idempotency-key=KEY  Reuse the same key when retrying (default: generated)
  --batch=FILE           Run once for each row of a CSV or JSON Lines file; -
                         reads stdin
  --concurrency=N        With --batch: number of rows to run at once, from 1 to
                         8 (default: 1)
  --rate=N               With --batch: maximum number of requests per minute
  --max-failures=N       With --batch: stop after this many failed rows
  --journal=FILE         With --batch: save the state of each row in FILE, so a
                         rerun continues

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf front-desk ring --pin=-  # With your card

\x1b[1mAuthentication:\x1b[22m the value of --pin
\x1b[1mAPI:\x1b[22m PUT /bell
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "order": """\
shelf front-desk order - Order copies of books

\x1b[1mUsage:\x1b[22m shelf front-desk order
         --copy=FIELD=VALUE,... [--copy=FIELD=VALUE,... ...]
         [--label=KEY=VALUE [--label=KEY=VALUE ...]] [--wrap | --no-wrap]
         [--note=TEXT] [--remind=DAY,...] [--tip=N]
         [--empty=FIELD [--empty=FIELD ...]] [--idempotency-key=KEY]
         [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N]
         [--journal=FILE] [common flags]

\x1b[1mFlags:\x1b[22m
  --copy=FIELD=VALUE,...        Copies of one book (required, repeatable)
  --label=KEY=VALUE             Label of the order (repeatable)
  --wrap, --paper, --no-wrap, --no-paper
                                Wrap the books in paper
  --note=TEXT                   Note for the desk (may be empty)
  --remind=DAY,...              Days before a reminder
  --tip=N                       Tip in percent, from -5 to 50
  --empty=FIELD                 Field to empty: card, wrapping.ribbon
                                (repeatable)
  --idempotency-key=KEY         Reuse the same key when retrying (default:
                                generated)
  --batch=FILE                  Run once for each row of a CSV or JSON Lines
                                file; - reads stdin
  --concurrency=N               With --batch: number of rows to run at once,
                                from 1 to 8 (default: 1)
  --rate=N                      With --batch: maximum number of requests per
                                minute
  --max-failures=N              With --batch: stop after this many failed rows
  --journal=FILE                With --batch: save the state of each row in
                                FILE, so a rerun continues

\x1b[1mFields:\x1b[22m
  isbn    text
  copies  number
  cover   hard, soft
  gift    boolean

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  # Two copies
  shelf front-desk order --copy=isbn=1,copies=2 --label=room=12 --no-wrap

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m POST /orders
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
}
