# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Help pages of `opentrain tokens`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain tokens - List and revoke API tokens

\x1b[1mUsage:\x1b[22m opentrain tokens <command> [flags]

\x1b[1mCommands:\x1b[22m
  list    List the account's API tokens
  revoke  Revoke an API token permanently

\x1b[1mFor details of a command:\x1b[22m opentrain help tokens COMMAND
""",
    "list": """\
opentrain tokens list - List the account's API tokens

\x1b[1mUsage:\x1b[22m opentrain tokens list [--csv] [--tsv] [common flags]

Lists all tokens of the account. The status is active, expired or revoked. Only
a masked preview of each token is shown. An account can have at most 25 active
tokens. For people, the token in use is marked, if this client can tell it by
its id or its preview.

This client does not create tokens. A human can create one in the app's
settings, and a program with a request to POST /api/public/v1/tokens. The new
token has at most the scopes of the token that sends the request.

\x1b[1mFlags:\x1b[22m
  --csv  Print the list as CSV
  --tsv  Print the list as tab-separated values

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  opentrain tokens list  # All tokens

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m GET /api/public/v1/tokens
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mCSV columns:\x1b[22m id, name, preview, status, scopes, createdAt, lastUsedAt, expiresAt
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "revoke": """\
opentrain tokens revoke - Revoke an API token permanently

\x1b[1mUsage:\x1b[22m opentrain tokens revoke ID [--batch=FILE] [--concurrency=N] [--rate=N]
         [--max-failures=N] [--journal=FILE] [common flags]

Takes effect immediately. `opentrain auth status` shows the id of the token that
this client uses. If you revoke that token, commands fail until you save another
one. A warning says so if the token was saved with `opentrain auth login`.

\x1b[1mFlags:\x1b[22m
  ID, --token-id=ID  Id of the token to revoke (required)
  --batch=FILE       Run once for each row of a CSV or JSON Lines file; - reads
                     stdin
  --concurrency=N    With --batch: number of rows to run at once, from 1 to 8
                     (default: 1)
  --rate=N           With --batch: maximum number of requests per minute
  --max-failures=N   With --batch: stop after this many failed rows
  --journal=FILE     With --batch: save the state of each row in FILE, so a
                     rerun continues

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  opentrain tokens revoke --token-id=tok_83Nr  # Revoke a leaked token

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m DELETE /api/public/v1/tokens/{token-id}
\x1b[1mEffect:\x1b[22m Changes data (cannot be undone)
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
}
