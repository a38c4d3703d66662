# Generated from spec/commands.yaml (sha256 4bcb7b9ab75b8967) by `make generate`; do not edit.
"""Help pages of `opentrain payments`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain payments - See payments that wait for something

Usage: opentrain payments <command> [flags]

Commands:
  pending  List pending payments

For details: opentrain help payments pending
""",
    "pending": """\
opentrain payments pending - List pending payments

Usage: opentrain payments pending [--csv] [--tsv] [--json] [--query=EXPR]
                 [--dry-run] [--base-url=URL] [--verbose]

Reads only; it releases no money and changes no setting.

Flags:
  --csv  Print the list as CSV
  --tsv  Print the list as tab-separated values

Common flags:
  --json          Print the API's answer as JSON
  --query=EXPR    Print what this JMESPath expression takes from the answer, as
                  JSON; a string as it is
  --dry-run       Print the request that would be sent, as JSON, and send
                  nothing; needs no token
  --base-url=URL  Talk to this API origin
  --verbose       Say on standard error what is sent and what comes back, with
                  secrets masked

Examples:
  # What waits for money?
  opentrain payments pending

Authentication: API token, scope payments:read
API: GET /api/public/v1/payments/pending
Read-only
CSV columns: id, status, invoiceKind, amountUsd, invoiceNumber, jobId, jobTitle,
milestoneId, milestone, createdAt

Exit codes: opentrain help exit-codes
""",
}
