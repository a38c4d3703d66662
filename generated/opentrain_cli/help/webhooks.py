# Generated from spec/commands.yaml (sha256 4bcb7b9ab75b8967) by `make generate`; do not edit.
"""Help pages of `opentrain webhooks`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain webhooks - Have events delivered to a URL

Usage: opentrain webhooks <command> [flags]

Commands:
  create  Subscribe a URL to events
  list    List webhook subscriptions
  get     Read one webhook subscription
  delete  Delete a webhook subscription
  verify  Check the signature of a delivery

Group alias: opentrain webhook

For details: opentrain help webhooks create
""",
    "create": """\
opentrain webhooks create - Subscribe a URL to events

Usage: opentrain webhooks create --url=URL --events=TYPE,... [--json]
                 [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose]

The answer holds the signing secret, once: store it. Every delivery is signed
with it in X-OpenTrain-Signature: t=TIME,v1=HEX, where HEX is the HMAC-SHA256 of
TIME.BODY. The token needs the read scope of every event type, and an account
has at most 10 subscriptions. approval.confirmed is sent for declined and
expired approvals too.

Flags:
  --url=URL          Where to deliver; https, or http on this machine, at most
                     2,048 characters (required)
  --events=TYPE,...  Event types, separated by commas; known values:
                     proposal.received, proposal.status_changed,
                     message.received, contract.created,
                     milestone.status_changed, payment.pending,
                     approval.confirmed, contract.budget_state_changed
                     (required)

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
  # Two kinds of events
  opentrain webhooks create --url=https://hooks.example.org/opentrain --events=proposal.received,message.received

Authentication: API token, scope webhooks:manage (which only a human can mint in
the app's settings), feature public_api_webhooks
API: POST /api/public/v1/webhooks
Changes data

Alias: opentrain webhook create

Exit codes: opentrain help exit-codes
""",
    "list": """\
opentrain webhooks list - List webhook subscriptions

Usage: opentrain webhooks list [--csv] [--tsv] [--json] [--query=EXPR]
                 [--dry-run] [--base-url=URL] [--verbose]

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
  # All of them, without secrets
  opentrain webhooks list

Authentication: API token, scope webhooks:manage (which only a human can mint in
the app's settings), feature public_api_webhooks
API: GET /api/public/v1/webhooks
Read-only
CSV columns: id, url, eventTypes, status, createdAt, disabledAt, disabledReason

Alias: opentrain webhook list

Exit codes: opentrain help exit-codes
""",
    "get": """\
opentrain webhooks get - Read one webhook subscription

Usage: opentrain webhooks get (ID | --webhook-id=ID) [--json] [--query=EXPR]
                 [--dry-run] [--base-url=URL] [--verbose]

A subscription that was switched off after lasting failure says when and why.

Flags:
  --webhook-id=ID  Webhook to read

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
  # Is it still active?
  opentrain webhooks get whk_27Gs

Authentication: API token, scope webhooks:manage (which only a human can mint in
the app's settings), feature public_api_webhooks
API: GET /api/public/v1/webhooks/{webhook-id}
Read-only

Alias: opentrain webhook get

Exit codes: opentrain help exit-codes
""",
    "delete": """\
opentrain webhooks delete - Delete a webhook subscription

Usage: opentrain webhooks delete (ID | --webhook-id=ID) [--json] [--query=EXPR]
                 [--dry-run] [--base-url=URL] [--verbose]

Stops its deliveries for good. To bring a disabled one back, delete it and
create it anew; the new one has a new secret.

Flags:
  --webhook-id=ID  Webhook to delete

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
  # Stop its deliveries
  opentrain webhooks delete whk_27Gs
  # The same by flag
  opentrain webhook delete --webhook-id=whk_27Gs

Authentication: API token, scope webhooks:manage (which only a human can mint in
the app's settings), feature public_api_webhooks
API: DELETE /api/public/v1/webhooks/{webhook-id}
Changes data and cannot be undone

Alias: opentrain webhook delete

Exit codes: opentrain help exit-codes
""",
    "verify": """\
opentrain webhooks verify - Check the signature of a delivery

Usage: opentrain webhooks verify --signature=HEADER --body-file=FILE
                 [--secret-file=FILE] [--tolerance=SECONDS] [--json]
                 [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose]

Offline: nothing is sent and no token is needed. Give the body exactly as it
came, byte for byte, and the value of the header X-OpenTrain-Signature. A
signature that is too old or too new is refused, since it may be a replay. Exit
code 0 means that the secret signed this body, 1 that it did not.

Flags:
  --signature=HEADER   The header, t=TIME,v1=HEX (required)
  --body-file=FILE     Read the body from a file; - reads stdin (required)
  --secret-file=FILE   Read the secret from a file; default:
                       OPENTRAIN_WEBHOOK_SECRET; - reads stdin
  --tolerance=SECONDS  How far the time may be from now, above 0 (default: 300)

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
  # A delivery that was kept
  opentrain webhooks verify --secret-file=secret.txt --signature="t=1793000000,v1=ab12" --body-file=body.json

Authentication: none
Read-only
JSON output: An object of our own: valid, reason, timestamp.

Alias: opentrain webhook verify

Exit codes:
  1  The API refused the request, or something unexpected happened
See also: opentrain help exit-codes
""",
}
