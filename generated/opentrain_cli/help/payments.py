# Generated from spec/commands.yaml (sha256 587af648d10430f9) by `make generate`; do not edit.
"""Help pages of `opentrain payments`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain payments - See pending payments

Usage: opentrain payments <command> [flags]

Commands:
  pending  List pending payments

For details: opentrain help payments pending
""",
    "pending": """\
opentrain payments pending - List pending payments

Usage: opentrain payments pending [--csv] [--tsv] [--json] [--query=EXPR]
                 [--dry-run] [--base-url=URL] [--verbose] [--no-input]

Read-only. It never releases funds or changes payment settings.

Flags:
  --csv  Print the list as CSV
  --tsv  Print the list as tab-separated values

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # All pending payments
  opentrain payments pending

Authentication: API token, scope payments:read
API: GET /api/public/v1/payments/pending
Read-only
CSV columns: id, status, invoiceKind, amountUsd, invoiceNumber, jobId, jobTitle,
milestoneId, milestone, createdAt

Exit codes: opentrain help exit-codes
""",
}
