# Generated from tests/codegen/shelf/commands.yaml (sha256 9669c01f5e2cfac3) by `make generate`; do not edit.
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
  ring  Ring the bell

\x1b[1mFor details of a command:\x1b[22m shelf help front-desk COMMAND
""",
    "ring": """\
shelf front-desk ring - Ring the bell

\x1b[1mUsage:\x1b[22m shelf front-desk ring [--pin=PIN] [--idempotency-key=KEY] [common flags]

\x1b[1mFlags:\x1b[22m
  --pin=PIN              Number on your card; - reads it from stdin
  --idempotency-key=KEY  Reuse the same key when retrying (default: generated)

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --help (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf front-desk ring --pin=-  # With your card

\x1b[1mAuthentication:\x1b[22m the value of --pin
\x1b[1mAPI:\x1b[22m PUT /bell
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
}
