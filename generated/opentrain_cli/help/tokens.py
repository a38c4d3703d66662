# Generated from spec/commands.yaml (sha256 587af648d10430f9) by `make generate`; do not edit.
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
  revoke  Revoke an API token permanently

For details: opentrain help tokens list
""",
    "list": """\
opentrain tokens list - List the account's API tokens

Usage: opentrain tokens list [--csv] [--tsv] [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose] [--no-input]

The tokens themselves are never shown. New tokens are created in the app's
settings.

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
  # All tokens
  opentrain tokens list

Authentication: API token
API: GET /api/public/v1/tokens
Read-only
CSV columns: id, name, preview, status, scopes, createdAt, lastUsedAt, expiresAt

Exit codes: opentrain help exit-codes
""",
    "revoke": """\
opentrain tokens revoke - Revoke an API token permanently

Usage: opentrain tokens revoke ID [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose] [--no-input]

Takes effect immediately. If you revoke the token that this client uses, its
commands fail until you save another one; `opentrain auth status` shows its id.

Flags:
  ID, --token-id=ID  Id of the token to revoke (required)

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Revoke a leaked token
  opentrain tokens revoke --token-id=tok_83Nr

Authentication: API token
API: DELETE /api/public/v1/tokens/{token-id}
Changes data and cannot be undone

Exit codes: opentrain help exit-codes
""",
}
