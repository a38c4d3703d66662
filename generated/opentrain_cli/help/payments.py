# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Help pages of `opentrain payments`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain payments - List pending payments

\x1b[1mUsage:\x1b[22m opentrain payments <command> [flags]

\x1b[1mCommands:\x1b[22m
  pending  List pending payments and their milestones

\x1b[1mFor details of a command:\x1b[22m opentrain help payments COMMAND
""",
    "pending": """\
opentrain payments pending - List pending payments and their milestones

\x1b[1mUsage:\x1b[22m opentrain payments pending [--csv] [--tsv] [common flags]

Lists the pending payments that the owner of the token can see, newest first, in
one response. In JSON, the status is PENDING_FUNDING or PENDING_PAYOUT. The
command never releases funds or changes payment settings.

\x1b[1mFlags:\x1b[22m
  --csv  Print the list as CSV
  --tsv  Print the list as tab-separated values

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # All pending payments
  opentrain payments pending
  # Their sum in USD
  opentrain payments pending --query='sum(payments[].amountUsd)'

\x1b[1mAuthentication:\x1b[22m API token, scope payments:read (granted by `auth register`)
\x1b[1mAPI:\x1b[22m GET /api/public/v1/payments/pending
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mCSV columns:\x1b[22m id, status, invoiceKind, amountUsd, invoiceNumber, jobId, jobTitle,
  milestoneId, milestone, createdAt
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
}
