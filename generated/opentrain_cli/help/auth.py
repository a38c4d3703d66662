# Generated from spec/commands.yaml (sha256 4bcb7b9ab75b8967) by `make generate`; do not edit.
"""Help pages of `opentrain auth`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain auth - Get, save and check the token this client uses

Usage: opentrain auth <command> [flags]

Commands:
  register      Create an agent account and save its token
  claim         Invite a human to take over the account
  claim-status  See whether the account has been claimed
  login         Check a token with the API and save it
  status        Show who the token belongs to
  token         Print the token in use
  logout        Delete the saved credentials

Aliases:
  opentrain whoami  Alias of opentrain auth status

For details: opentrain help auth register
""",
    "register": """\
opentrain auth register - Create an agent account and save its token

Usage: opentrain auth register [--agent-name=NAME] [--org-name=NAME] [--force]
                 [--json] [--query=EXPR] [--dry-run] [--base-url=URL]
                 [--verbose]

Opens a new employer account for an agent, without a human, and saves the token
that comes with it. The token can draft, publish and read. Hiring, inviting and
writing messages wait until a human claims the account, within about 24 hours.
Milestones, ending contracts, top-ups and webhooks need a token that a human
mints in the app.

Flags:
  --agent-name=NAME, --name=NAME
                                What to call the agent
  --org-name=NAME, --organization-name=NAME
                                What to call the employer organization
  --force                       Replace the saved credentials; the account they
                                belong to can then not be reached

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
  # Name the agent and its organization
  opentrain auth register --agent-name="Hiring agent" --org-name="Street Scenes Lab"

Authentication: none
API: POST /api/agent/identity
Changes data
JSON output: An object of our own: status, baseUrl, scopes, registrationId,
claimTokenExpiresAt, credentialsFile. No token in it.

Exit codes: opentrain help exit-codes
""",
    "claim": """\
opentrain auth claim - Invite a human to take over the account

Usage: opentrain auth claim --email=ADDRESS [--claim-token=TOKEN] [--json]
                 [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose]

Mails the owner-to-be an invitation and shows a link and a six-digit code; give
both to the human. The address must not have an OpenTrain account yet. A code is
good for about 30 minutes; running it again makes a new one, as long as the 24
hours since register last.

Flags:
  --email=ADDRESS      Where to send the invitation (required)
  --claim-token=TOKEN  Claim token; default: the saved one. - reads it from
                       standard input, which is safer

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
  # Use the claim token that register saved
  opentrain auth claim --email=owner@example.org

Authentication: none
API: POST /api/agent/identity/claim
Changes data

Exit codes: opentrain help exit-codes
""",
    "claim-status": """\
opentrain auth claim-status - See whether the account has been claimed

Usage: opentrain auth claim-status [--claim-token=TOKEN] [--wait]
                 [--timeout=SECONDS] [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose]

Asks once, or with --wait until the human has confirmed or time runs out. When
the claim is done the new token, with its wider scopes, is saved before anything
is printed. Still pending is exit code 8.

Flags:
  --claim-token=TOKEN  Claim token; default: the saved one. - reads it from
                       standard input, which is safer
  --wait               Poll until a final state is reached
  --timeout=SECONDS    With --wait: maximum time to wait, in seconds, at least
                       0.1 (default: 1800)

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
  # Ask once
  opentrain auth claim-status
  # Wait for ten minutes at most
  opentrain auth claim-status --wait --timeout=600

Authentication: none
API: POST /api/agent/oauth/token
Changes data
JSON output: An object of our own: status (pending or claimed), baseUrl, scopes,
credentialsFile. A token appears in it only if it could be saved nowhere.

Exit codes:
  8  Still pending: a human has not acted yet, or the time to wait ran out; run
     it again later
See also: opentrain help exit-codes
""",
    "login": """\
opentrain auth login - Check a token with the API and save it

Usage: opentrain auth login --api-key=TOKEN [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose]

Asks the API who the token belongs to and saves it only when the API knows it,
together with the origin it was checked against. The token is sent to that
origin alone from then on.

Flags:
  --api-key=TOKEN, --token=TOKEN
                                Token to save; - reads it from standard input,
                                which is safer (required)

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
  # Paste it, unseen; to take it from a file, add < token.txt
  opentrain auth login --api-key=-

Authentication: none
API: GET /api/public/v1/auth/me
Changes data
JSON output: An object of our own: status, user, baseUrl, scopes,
credentialsFile. No token in it.

Exit codes: opentrain help exit-codes
""",
    "status": """\
opentrain auth status - Show who the token belongs to

Usage: opentrain auth status [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose]

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
  # Which account and which token am I using?
  opentrain auth status
  # The same as JSON
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
                 [--verbose]

For scripts that talk to the API themselves. Prints the token that every other
command would send, from a variable or the credentials file, and nothing else;
keep it out of logs. Nothing is sent.

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
  # The token alone
  opentrain auth token

Authentication: API token
Read-only
JSON output: An object of our own: token, tokenFrom, baseUrl.

Exit codes: opentrain help exit-codes
""",
    "logout": """\
opentrain auth logout - Delete the saved credentials

Usage: opentrain auth logout [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose]

Deletes the credentials file of this machine. The token itself stays valid;
revoke it with tokens revoke.

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
  # Forget the saved token
  opentrain auth logout

Authentication: none
Changes data and cannot be undone
JSON output: An object of our own: status (logged-out or no-credentials),
credentialsFile.

Exit codes: opentrain help exit-codes
""",
}
