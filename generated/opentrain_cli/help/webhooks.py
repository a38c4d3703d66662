# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
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

\x1b[1mFor details of a command:\x1b[22m opentrain help webhooks COMMAND
""",
    "create": """\
opentrain webhooks create - Subscribe a URL to events

\x1b[1mUsage:\x1b[22m opentrain webhooks create --url=URL --events=TYPE,... [--batch=FILE]
         [--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE]
         [common flags]
\x1b[1mAlias:\x1b[22m opentrain webhook create

Store the signing secret: it is shown only once. `opentrain webhooks verify`
uses it to check the signature of a delivery. Respond to each delivery with
status 2xx within 10 seconds. If deliveries keep failing, the subscription is
disabled. Earlier events are not delivered; read them with `opentrain updates
poll`.

In addition to webhooks:manage, the token needs the read scope of each type in
--events. An account can have at most 10 subscriptions. The event
approval.confirmed is also sent for declined and expired approvals. For the
event types, their scopes and the format of deliveries, see `opentrain help
events`.

\x1b[1mFlags:\x1b[22m
  --url=URL          Delivery URL; https, or http on this machine, at most 2,048
                     characters (required)
  --events=TYPE,...  Event types, comma-separated; known values:
                     proposal.received, proposal.status_changed,
                     message.received, contract.created,
                     milestone.status_changed, payment.pending,
                     approval.confirmed, contract.budget_state_changed
                     (required)
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
  # Subscribe to two types of events
  opentrain webhooks create --url=https://hooks.example.org/opentrain \\
    --events=proposal.received,message.received

\x1b[1mAuthentication:\x1b[22m API token, scope webhooks:manage (granted only by a human, in
  the app's settings), feature public_api_webhooks
\x1b[1mAPI:\x1b[22m POST /api/public/v1/webhooks
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "list": """\
opentrain webhooks list - List webhook subscriptions

\x1b[1mUsage:\x1b[22m opentrain webhooks list [--csv] [--tsv] [common flags]
\x1b[1mAlias:\x1b[22m opentrain webhook list

Lists all subscriptions. The status is ACTIVE or DISABLED. A subscription is
disabled if its deliveries keep failing. Secrets are never included.

\x1b[1mFlags:\x1b[22m
  --csv  Print the list as CSV
  --tsv  Print the list as tab-separated values

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  opentrain webhooks list  # All subscriptions

\x1b[1mAuthentication:\x1b[22m API token, scope webhooks:manage (granted only by a human, in
  the app's settings), feature public_api_webhooks
\x1b[1mAPI:\x1b[22m GET /api/public/v1/webhooks
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mCSV columns:\x1b[22m id, url, eventTypes, status, createdAt, disabledAt, disabledReason
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "get": """\
opentrain webhooks get - Show a webhook subscription

\x1b[1mUsage:\x1b[22m opentrain webhooks get ID [--batch=FILE] [--concurrency=N] [--rate=N]
         [--max-failures=N] [--journal=FILE] [common flags]
\x1b[1mAlias:\x1b[22m opentrain webhook get

If the subscription was disabled because deliveries kept failing, the output
includes the time and the reason. A disabled subscription cannot be enabled
again: delete it and create a new one.

\x1b[1mFlags:\x1b[22m
  ID, --webhook-id=ID  Webhook to show (required)
  --batch=FILE         Run once for each row of a CSV or JSON Lines file; -
                       reads stdin
  --concurrency=N      With --batch: number of rows to run at once, from 1 to 8
                       (default: 1)
  --rate=N             With --batch: maximum number of requests per minute
  --max-failures=N     With --batch: stop after this many failed rows
  --journal=FILE       With --batch: save the state of each row in FILE, so a
                       rerun continues

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  opentrain webhooks get whk_27Gs  # Check whether it is active

\x1b[1mAuthentication:\x1b[22m API token, scope webhooks:manage (granted only by a human, in
  the app's settings), feature public_api_webhooks
\x1b[1mAPI:\x1b[22m GET /api/public/v1/webhooks/{webhook-id}
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "delete": """\
opentrain webhooks delete - Delete a webhook subscription

\x1b[1mUsage:\x1b[22m opentrain webhooks delete ID [--batch=FILE] [--concurrency=N] [--rate=N]
         [--max-failures=N] [--journal=FILE] [common flags]
\x1b[1mAlias:\x1b[22m opentrain webhook delete

Stops the deliveries permanently. To replace a disabled subscription, delete it
and create a new one, which has a new secret.

\x1b[1mFlags:\x1b[22m
  ID, --webhook-id=ID  Webhook to delete (required)
  --batch=FILE         Run once for each row of a CSV or JSON Lines file; -
                       reads stdin
  --concurrency=N      With --batch: number of rows to run at once, from 1 to 8
                       (default: 1)
  --rate=N             With --batch: maximum number of requests per minute
  --max-failures=N     With --batch: stop after this many failed rows
  --journal=FILE       With --batch: save the state of each row in FILE, so a
                       rerun continues

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # Stop its deliveries
  opentrain webhooks delete whk_27Gs
  # The same, with the flag (webhook delete is an alias of webhooks delete)
  opentrain webhook delete --webhook-id=whk_27Gs

\x1b[1mAuthentication:\x1b[22m API token, scope webhooks:manage (granted only by a human, in
  the app's settings), feature public_api_webhooks
\x1b[1mAPI:\x1b[22m DELETE /api/public/v1/webhooks/{webhook-id}
\x1b[1mEffect:\x1b[22m Changes data (cannot be undone)
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "verify": """\
opentrain webhooks verify - Verify the signature of a webhook delivery

\x1b[1mUsage:\x1b[22m opentrain webhooks verify --signature=HEADER --body-file=FILE
         [--secret-file=FILE] [--tolerance=SECONDS] [common flags]
\x1b[1mAlias:\x1b[22m opentrain webhook verify

The command works offline and does not need a token. Pass the whole secret
(including whsec_), the value of the X-OpenTrain-Signature header, and the body
exactly as received, byte for byte. To prevent replays, a signature is rejected
if its time differs too much from the current time. The exit code is 0 if the
signature is valid and 1 if it is not.

\x1b[1mFlags:\x1b[22m
  --signature=HEADER   Value of the X-OpenTrain-Signature header, t=TIME,v1=HEX
                       (required)
  --body-file=FILE     Read the body from a file; - reads stdin (required)
  --secret-file=FILE   File with the whole secret (default:
                       OPENTRAIN_WEBHOOK_SECRET); - reads stdin
  --tolerance=SECONDS  Allowed difference between the time of the signature and
                       now, in seconds, above 0 (default: 300)

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # Verify a saved delivery
  opentrain webhooks verify --secret-file=secret.txt \\
    --signature="t=1793000000,v1=ab12" --body-file=body.json

\x1b[1mAuthentication:\x1b[22m none
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mJSON output:\x1b[22m If the signature is valid, an object with the keys `valid` (true),
  `reason` (null) and `timestamp`. If it is not, an error with the reason.
\x1b[1mExit codes:\x1b[22m
  1  The signature is not valid, or an unexpected error occurred
  See also: opentrain help exit-codes
""",
}
