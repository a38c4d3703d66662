# Generated from spec/commands.yaml (sha256 587af648d10430f9) by `make generate`; do not edit.
"""Help pages of `opentrain webhooks`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain webhooks - Deliver events to a URL

Usage: opentrain webhooks <command> [flags]

Commands:
  create  Subscribe a URL to events
  list    List webhook subscriptions
  get     Show a webhook subscription
  delete  Delete a webhook subscription
  verify  Verify the signature of a webhook delivery

Group alias: opentrain webhook

For details: opentrain help webhooks create
""",
    "create": """\
opentrain webhooks create - Subscribe a URL to events

Usage: opentrain webhooks create --url=URL --events=TYPE,... [--json]
                 [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose]
                 [--no-input]

The response contains the signing secret only once: store it. Every delivery is
signed with it in the header X-OpenTrain-Signature: t=TIME,v1=HEX, where HEX is
the HMAC-SHA256 of TIME.BODY. The token needs the read scope of every event
type. An account can have at most 10 subscriptions. approval.confirmed is also
sent for declined and expired approvals.

Flags:
  --url=URL          Delivery URL; https, or http on this machine, at most 2,048
                     characters (required)
  --events=TYPE,...  Event types, comma-separated; known values:
                     proposal.received, proposal.status_changed,
                     message.received, contract.created,
                     milestone.status_changed, payment.pending,
                     approval.confirmed, contract.budget_state_changed
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
  # Subscribe to two types of events
  opentrain webhooks create --url=https://hooks.example.org/opentrain --events=proposal.received,message.received

Authentication: API token, scope webhooks:manage (which only a human can grant
in the app's settings), feature public_api_webhooks
API: POST /api/public/v1/webhooks
Changes data

Alias: opentrain webhook create

Exit codes: opentrain help exit-codes
""",
    "list": """\
opentrain webhooks list - List webhook subscriptions

Usage: opentrain webhooks list [--csv] [--tsv] [--json] [--query=EXPR]
                 [--dry-run] [--base-url=URL] [--verbose] [--no-input]

The status is ACTIVE or DISABLED. Secrets are never included.

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
  # All subscriptions
  opentrain webhooks list

Authentication: API token, scope webhooks:manage (which only a human can grant
in the app's settings), feature public_api_webhooks
API: GET /api/public/v1/webhooks
Read-only
CSV columns: id, url, eventTypes, status, createdAt, disabledAt, disabledReason

Alias: opentrain webhook list

Exit codes: opentrain help exit-codes
""",
    "get": """\
opentrain webhooks get - Show a webhook subscription

Usage: opentrain webhooks get ID [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose] [--no-input]

If a subscription was disabled after repeated delivery failures, the time and
the reason are shown.

Flags:
  ID, --webhook-id=ID  Webhook to show (required)

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Check whether it is active
  opentrain webhooks get whk_27Gs

Authentication: API token, scope webhooks:manage (which only a human can grant
in the app's settings), feature public_api_webhooks
API: GET /api/public/v1/webhooks/{webhook-id}
Read-only

Alias: opentrain webhook get

Exit codes: opentrain help exit-codes
""",
    "delete": """\
opentrain webhooks delete - Delete a webhook subscription

Usage: opentrain webhooks delete ID [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose] [--no-input]

Stops its deliveries permanently. To resume a disabled subscription, delete it
and create it again; the new one has a new secret.

Flags:
  ID, --webhook-id=ID  Webhook to delete (required)

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Stop its deliveries
  opentrain webhooks delete whk_27Gs
  # The same, with an alias and a flag
  opentrain webhook delete --webhook-id=whk_27Gs

Authentication: API token, scope webhooks:manage (which only a human can grant
in the app's settings), feature public_api_webhooks
API: DELETE /api/public/v1/webhooks/{webhook-id}
Changes data and cannot be undone

Alias: opentrain webhook delete

Exit codes: opentrain help exit-codes
""",
    "verify": """\
opentrain webhooks verify - Verify the signature of a webhook delivery

Usage: opentrain webhooks verify --signature=HEADER --body-file=FILE
                 [--secret-file=FILE] [--tolerance=SECONDS] [--json]
                 [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose]
                 [--no-input]

Works offline: it sends no request and needs no token. Pass the body exactly as
received, byte for byte, and the value of the header X-OpenTrain-Signature. A
signature that is too old or too new is rejected, because it may be a replay.
Exit code 0 means that the signature is valid, 1 that it is not.

Flags:
  --signature=HEADER   Value of the header, t=TIME,v1=HEX (required)
  --body-file=FILE     Read the body from a file; - reads stdin (required)
  --secret-file=FILE   Read the secret from a file (default:
                       OPENTRAIN_WEBHOOK_SECRET); - reads stdin
  --tolerance=SECONDS  Allowed difference from the current time, above 0
                       (default: 300)

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Verify a saved delivery
  opentrain webhooks verify --secret-file=secret.txt --signature="t=1793000000,v1=ab12" --body-file=body.json

Authentication: none
Read-only
JSON output: An object of this client: valid, reason, timestamp.

Alias: opentrain webhook verify

Exit codes:
  1  The API refused the request, or an unexpected error occurred
See also: opentrain help exit-codes
""",
}
