# Generated from spec/commands.yaml (sha256 4bcb7b9ab75b8967) by `make generate`; do not edit.
"""Help pages of `opentrain tokens`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain tokens - List and revoke API tokens

Usage: opentrain tokens <command> [flags]

Commands:
  list    List the account's API tokens
  revoke  Revoke an API token for good

For details: opentrain help tokens list
""",
    "list": """\
opentrain tokens list - List the account's API tokens

Usage: opentrain tokens list [--csv] [--tsv] [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose]

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
  # Which tokens are there?
  opentrain tokens list

Authentication: API token
API: GET /api/public/v1/tokens
Read-only
CSV columns: id, name, preview, status, scopes, createdAt, lastUsedAt, expiresAt

Exit codes: opentrain help exit-codes
""",
    "revoke": """\
opentrain tokens revoke - Revoke an API token for good

Usage: opentrain tokens revoke --token-id=ID [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose]

Takes effect at once. Revoking the token that this client uses locks it out
until another is saved; its id is in `opentrain auth status`.

Flags:
  --token-id=ID  Token to revoke, by its id (required)

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
  # Kill a token that leaked
  opentrain tokens revoke --token-id=tok_83Nr

Authentication: API token
API: DELETE /api/public/v1/tokens/{token-id}
Changes data and cannot be undone

Exit codes: opentrain help exit-codes
""",
}
