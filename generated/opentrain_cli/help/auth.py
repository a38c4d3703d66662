# Generated from spec/commands.yaml (sha256 587af648d10430f9) by `make generate`; do not edit.
"""Help pages of `opentrain auth`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain auth - Register, log in and manage the saved token

Usage: opentrain auth <command> [flags]

Commands:
  register      Create an agent account and save its token
  claim         Invite a human to claim the account
  claim-status  Check whether the account has been claimed
  login         Verify a token with the API and save it
  status        Show the user, account and scopes of the token
  token         Print the token in use
  logout        Delete the saved credentials

Aliases:
  opentrain register  Alias of opentrain auth register
  opentrain login     Alias of opentrain auth login
  opentrain whoami    Alias of opentrain auth status
  opentrain logout    Alias of opentrain auth logout

For details: opentrain help auth register
""",
    "register": """\
opentrain auth register - Create an agent account and save its token

Usage: opentrain auth register [--agent-name=NAME] [--org-name=NAME] [--force]
                 [--json] [--query=EXPR] [--dry-run] [--base-url=URL]
                 [--verbose] [--no-input]

Creates an employer account for an agent, without a human, and saves its token
and claim token. The token can draft and publish jobs and read data. Hiring,
inviting and sending messages require that a human claims the account, within
about 24 hours. Milestones, ending contracts, top-ups and webhooks require a
token that a human creates in the app. If credentials are already saved, the
command fails without --force, which overwrites them: you lose access to that
account unless you have saved its token elsewhere.

Flags:
  --agent-name=NAME, --name=NAME
                                Display name of the agent
  --org-name=NAME, --organization-name=NAME
                                Name of the employer organization
  --force                       Overwrite the saved token; you can lose access
                                to its account

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Name the agent and its organization
  opentrain auth register --agent-name="Hiring agent" --org-name="Street Scenes Lab"

Authentication: none
API: POST /api/agent/identity
Changes data
JSON output: An object of this client: status, baseUrl, scopes, registrationId,
claimTokenExpiresAt, credentialsFile. It contains no token.

Alias: opentrain register

Exit codes: opentrain help exit-codes
""",
    "claim": """\
opentrain auth claim - Invite a human to claim the account

Usage: opentrain auth claim --email=ADDRESS [--claim-token=TOKEN] [--json]
                 [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose]
                 [--no-input]

Emails an invitation to the future owner, and prints a link and a six-digit
code. Give both to the human. The address must not have an OpenTrain account
yet. A code is valid for about 30 minutes; run it again for a new code, up to 24
hours after registering.

Flags:
  --email=ADDRESS      Email address of the human owner (required)
  --claim-token=TOKEN  Claim token (default: the saved one); - reads standard
                       input (safer)

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Use the claim token saved by register
  opentrain auth claim --email=owner@example.org

Authentication: none
API: POST /api/agent/identity/claim
Changes data

Exit codes: opentrain help exit-codes
""",
    "claim-status": """\
opentrain auth claim-status - Check whether the account has been claimed

Usage: opentrain auth claim-status [--claim-token=TOKEN] [--wait]
                 [--timeout=SECONDS] [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose] [--no-input]

Checks once. With --wait it polls until the human has confirmed or the timeout
is reached. When the claim is complete, the new token with its wider scopes is
saved before anything is printed. The exit code is 8 while the claim is pending.

Flags:
  --claim-token=TOKEN  Claim token (default: the saved one); - reads standard
                       input (safer)
  --wait               Poll until a final state is reached
  --timeout=SECONDS    With --wait: maximum time to wait, in seconds, at least
                       0.1 (default: 1800)

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Check once
  opentrain auth claim-status
  # Wait up to ten minutes
  opentrain auth claim-status --wait --timeout=600

Authentication: none
API: POST /api/agent/oauth/token
Changes data
JSON output: An object of this client: status (pending or claimed), baseUrl,
scopes, credentialsFile. It contains the new token only if the token could not
be saved.

Exit codes:
  8  Still pending: a human has not acted yet, or the wait timed out; run the
     command again later
See also: opentrain help exit-codes
""",
    "login": """\
opentrain auth login - Verify a token with the API and save it

Usage: opentrain auth login --api-key=TOKEN [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose] [--no-input]

Verifies the token with the API and saves it only if the API accepts it,
together with the API origin. The saved token is sent only to this origin.

Flags:
  --api-key=TOKEN, --token=TOKEN
                                Token to save; - reads standard input (safer)
                                (required)

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Paste the token, which is not shown; to read a file, add < token.txt
  opentrain auth login --api-key=-

Authentication: none
API: GET /api/public/v1/auth/me
Changes data
JSON output: An object of this client: status, user, baseUrl, scopes,
credentialsFile. It contains no token.

Alias: opentrain login

Exit codes: opentrain help exit-codes
""",
    "status": """\
opentrain auth status - Show the user, account and scopes of the token

Usage: opentrain auth status [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose] [--no-input]

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Show the account and the token in use
  opentrain auth status
  # The same as JSON, with the alias whoami
  opentrain whoami --json

Authentication: API token
API: GET /api/public/v1/auth/me
Read-only

Alias: opentrain whoami

Exit codes: opentrain help exit-codes
""",
    "token": """\
opentrain auth token - Print the token in use

Usage: opentrain auth token [--json] [--query=EXPR] [--dry-run] [--base-url=URL]
                 [--verbose] [--no-input]

For scripts that send API requests themselves. Prints only the token that other
commands would send, from an environment variable or the credentials file. Keep
it out of logs. This command sends no request.

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Print only the token
  opentrain auth token

Authentication: API token
Read-only
JSON output: An object of this client: token, tokenFrom, baseUrl.

Exit codes: opentrain help exit-codes
""",
    "logout": """\
opentrain auth logout - Delete the saved credentials

Usage: opentrain auth logout [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose] [--no-input]

Deletes the credentials file on this machine. The token stays valid; revoke it
with tokens revoke.

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Delete the saved token
  opentrain auth logout

Authentication: none
Changes data and cannot be undone
JSON output: An object of this client: status (logged-out or no-credentials),
credentialsFile.

Alias: opentrain logout

Exit codes: opentrain help exit-codes
""",
}
