# Generated from spec/commands.yaml (sha256 8eaeb3670a908e9a) by `make generate`; do not edit.
"""Help pages of `opentrain webhooks`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain webhooks - Deliver events to a URL

\x1b[1mUsage:\x1b[22m opentrain webhooks <command> [flags]
\x1b[1mGroup alias:\x1b[22m opentrain webhook

\x1b[1mCommands:\x1b[22m
  create  Subscribe a URL to events
  list    List webhook subscriptions
  get     Show a webhook subscription
  delete  Delete a webhook subscription
  verify  Verify the signature of a webhook delivery

\x1b[1mFor details:\x1b[22m opentrain help webhooks create
""",
    "create": """\
opentrain webhooks create - Subscribe a URL to events

\x1b[1mUsage:\x1b[22m opentrain webhooks create --url=URL --events=TYPE,... [common flags]
\x1b[1mAlias:\x1b[22m opentrain webhook create

The response contains the signing secret only once: store it. Every delivery is
signed with it in the header X-OpenTrain-Signature: t=TIME,v1=HEX, where HEX is
the HMAC-SHA256 of TIME.BODY. The token needs the read scope of every event
type. An account can have at most 10 subscriptions. approval.confirmed is also
sent for declined and expired approvals.

\x1b[1mFlags:\x1b[22m
  --url=URL          Delivery URL; https, or http on this machine, at most 2,048
                     characters (required)
  --events=TYPE,...  Event types, comma-separated; known values:
                     proposal.received, proposal.status_changed,
                     message.received, contract.created,
                     milestone.status_changed, payment.pending,
                     approval.confirmed, contract.budget_state_changed
                     (required)

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --help (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # Subscribe to two types of events
  opentrain webhooks create --url=https://hooks.example.org/opentrain \\
    --events=proposal.received,message.received

\x1b[1mAuthentication:\x1b[22m API token, scope webhooks:manage (which only a human can grant
  in the app's settings), feature public_api_webhooks
\x1b[1mAPI:\x1b[22m POST /api/public/v1/webhooks
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "list": """\
opentrain webhooks list - List webhook subscriptions

\x1b[1mUsage:\x1b[22m opentrain webhooks list [--csv] [--tsv] [common flags]
\x1b[1mAlias:\x1b[22m opentrain webhook list

The status is ACTIVE or DISABLED. Secrets are never included.

\x1b[1mFlags:\x1b[22m
  --csv  Print the list as CSV
  --tsv  Print the list as tab-separated values

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --help (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  opentrain webhooks list  # All subscriptions

\x1b[1mAuthentication:\x1b[22m API token, scope webhooks:manage (which only a human can grant
  in the app's settings), feature public_api_webhooks
\x1b[1mAPI:\x1b[22m GET /api/public/v1/webhooks
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mCSV columns:\x1b[22m id, url, eventTypes, status, createdAt, disabledAt, disabledReason
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "get": """\
opentrain webhooks get - Show a webhook subscription

\x1b[1mUsage:\x1b[22m opentrain webhooks get (ID | --webhook-id=ID) [common flags]
\x1b[1mAlias:\x1b[22m opentrain webhook get

If a subscription was disabled after repeated delivery failures, the time and
the reason are shown.

\x1b[1mFlags:\x1b[22m
  --webhook-id=ID  Webhook to show

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --help (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  opentrain webhooks get whk_27Gs  # Check whether it is active

\x1b[1mAuthentication:\x1b[22m API token, scope webhooks:manage (which only a human can grant
  in the app's settings), feature public_api_webhooks
\x1b[1mAPI:\x1b[22m GET /api/public/v1/webhooks/{webhook-id}
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "delete": """\
opentrain webhooks delete - Delete a webhook subscription

\x1b[1mUsage:\x1b[22m opentrain webhooks delete (ID | --webhook-id=ID) [common flags]
\x1b[1mAlias:\x1b[22m opentrain webhook delete

Stops its deliveries permanently. To resume a disabled subscription, delete it
and create it again; the new one has a new secret.

\x1b[1mFlags:\x1b[22m
  --webhook-id=ID  Webhook to delete

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --help (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # Stop its deliveries
  opentrain webhooks delete whk_27Gs
  # The same, with the flag (webhook delete is an alias of webhooks delete)
  opentrain webhook delete --webhook-id=whk_27Gs

\x1b[1mAuthentication:\x1b[22m API token, scope webhooks:manage (which only a human can grant
  in the app's settings), feature public_api_webhooks
\x1b[1mAPI:\x1b[22m DELETE /api/public/v1/webhooks/{webhook-id}
\x1b[1mEffect:\x1b[22m Changes data and cannot be undone
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "verify": """\
opentrain webhooks verify - Verify the signature of a webhook delivery

\x1b[1mUsage:\x1b[22m opentrain webhooks verify --signature=HEADER --body-file=FILE
         [--secret-file=FILE] [--tolerance=SECONDS] [common flags]
\x1b[1mAlias:\x1b[22m opentrain webhook verify

Works offline: it sends no request and needs no token. Pass the body exactly as
received, byte for byte, and the value of the header X-OpenTrain-Signature. A
signature that is too old or too new is rejected, because it may be a replay.
Exit code 0 means that the signature is valid, 1 that it is not.

\x1b[1mFlags:\x1b[22m
  --signature=HEADER   Value of the header, t=TIME,v1=HEX (required)
  --body-file=FILE     Read the body from a file; - reads stdin (required)
  --secret-file=FILE   Read the secret from a file (default:
                       OPENTRAIN_WEBHOOK_SECRET); - reads stdin
  --tolerance=SECONDS  Allowed difference from the current time, above 0
                       (default: 300)

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --help (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # Verify a saved delivery
  opentrain webhooks verify --secret-file=secret.txt \\
    --signature="t=1793000000,v1=ab12" --body-file=body.json

\x1b[1mAuthentication:\x1b[22m none
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mJSON output:\x1b[22m An object of this client: valid, reason, timestamp.
\x1b[1mExit codes:\x1b[22m
  1  The signature is not valid, or an unexpected error occurred
  See also: opentrain help exit-codes
""",
}
