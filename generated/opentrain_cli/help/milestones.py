# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Help pages of `opentrain milestones`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain milestones - Add milestones and request their funding and release

\x1b[1mUsage:\x1b[22m opentrain milestones <command> [flags]

\x1b[1mCommands:\x1b[22m
  create   Add an unfunded milestone to an active contract
  fund     Request milestone funding; a human must approve it
  approve  Request escrow release; a human must approve it

\x1b[1mFor details of a command:\x1b[22m opentrain help milestones COMMAND
""",
    "create": """\
opentrain milestones create - Add an unfunded milestone to an active contract

\x1b[1mUsage:\x1b[22m opentrain milestones create ID --description=TEXT [--name=NAME]
         [--amount=USD] [--volume=N] [--due-date=DATE] [--batch=FILE]
         [--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE]
         [common flags]

The command does not move money. A fixed-price contract requires an amount. An
hourly or per-label contract requires a volume. If you give both, the amount
must equal the rate multiplied by the volume.

\x1b[1mFlags:\x1b[22m
  ID, --contract-id=ID  Contract to add the milestone to (required)
  --description=TEXT    Deliverables of the milestone (required)
  --name=NAME           Short name of the milestone
  --amount=USD          Amount in USD, above 0
  --volume=N            Volume in units, such as hours or labels, above 0
  --due-date=DATE       Date when the work is due, in ISO 8601 format
  --batch=FILE          Run once for each row of a CSV or JSON Lines file; -
                        reads stdin
  --concurrency=N       With --batch: number of rows to run at once, from 1 to 8
                        (default: 1)
  --rate=N              With --batch: maximum number of requests per minute
  --max-failures=N      With --batch: stop after this many failed rows
  --journal=FILE        With --batch: save the state of each row in FILE, so a
                        rerun continues

At least one of --amount and --volume is required.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # Fixed price
  opentrain milestones create --contract-id=ctr_19Bd \\
    --description="Second batch of 1,000 images" --amount=450.50 \\
    --due-date=2027-01-31
  # By volume
  opentrain milestones create --contract-id=ctr_19Bd \\
    --description="Forty hours of review" --volume=40

\x1b[1mAuthentication:\x1b[22m API token, scope payments:write (granted only by a human, in the
  app's settings), feature public_api_payments_write, claimed account
\x1b[1mAPI:\x1b[22m POST /api/public/v1/contracts/{contract-id}/milestones
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "fund": """\
opentrain milestones fund - Request milestone funding; a human must approve it

\x1b[1mUsage:\x1b[22m opentrain milestones fund ID [--wait] [--timeout=SECONDS] [--web]
         [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N]
         [--journal=FILE] [common flags]

The command itself does not move money. It records a request that a signed-in
human must approve at the approval link within about 72 hours. With --json, the
link is `approval.approvalUrl`. Check the request with `opentrain approvals get`
or `opentrain updates poll`. If you run the command again while the request is
pending, it returns the same request.

The milestone must be unfunded (NOT_FUNDED), and its contract active. The error
payment_method_required means that a human must add a payment method or credit.
If the error has a link, it is `details.billingUrl`.

\x1b[1mFlags:\x1b[22m
  ID, --milestone-id=ID  Milestone to fund (required)
  --wait                 Poll until a final state is reached
  --timeout=SECONDS      With --wait: maximum time to wait, in seconds, at least
                         0.1 (default: 1800)
  --web                  Open the link in a browser
  --batch=FILE           Run once for each row of a CSV or JSON Lines file; -
                         reads stdin
  --concurrency=N        With --batch: number of rows to run at once, from 1 to
                         8 (default: 1)
  --rate=N               With --batch: maximum number of requests per minute
  --max-failures=N       With --batch: stop after this many failed rows
  --journal=FILE         With --batch: save the state of each row in FILE, so a
                         rerun continues

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # Request funding of one milestone
  opentrain milestones fund --milestone-id=mst_64Kc
  # Wait up to ten minutes for the approval
  opentrain milestones fund --milestone-id=mst_64Kc --wait --timeout=600

\x1b[1mAuthentication:\x1b[22m API token, scope payments:write (granted only by a human, in the
  app's settings), feature public_api_payments_write, claimed account, scope
  payments:read with --wait
\x1b[1mAPI:\x1b[22m POST /api/public/v1/milestones/{milestone-id}/fund
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m
  5  Conflict with the current state, or the awaited operation failed or was
     declined
  8  Still pending: a human has not acted yet, or the wait timed out (wait again
     later)
  See also: opentrain help exit-codes
""",
    "approve": """\
opentrain milestones approve - Request escrow release; a human must approve it

\x1b[1mUsage:\x1b[22m opentrain milestones approve ID [--wait] [--timeout=SECONDS] [--web]
         [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N]
         [--journal=FILE] [common flags]

The command itself does not move money. It records a request that a signed-in
human must approve at the approval link within about 72 hours. The escrow of the
milestone is then released. With --json, the link is `approval.approvalUrl`.
Check the request with `opentrain approvals get` or `opentrain updates poll`.

The milestone must be funded (ACTIVE_FUNDED).

\x1b[1mFlags:\x1b[22m
  ID, --milestone-id=ID  Funded milestone to release (required)
  --wait                 Poll until a final state is reached
  --timeout=SECONDS      With --wait: maximum time to wait, in seconds, at least
                         0.1 (default: 1800)
  --web                  Open the link in a browser
  --batch=FILE           Run once for each row of a CSV or JSON Lines file; -
                         reads stdin
  --concurrency=N        With --batch: number of rows to run at once, from 1 to
                         8 (default: 1)
  --rate=N               With --batch: maximum number of requests per minute
  --max-failures=N       With --batch: stop after this many failed rows
  --journal=FILE         With --batch: save the state of each row in FILE, so a
                         rerun continues

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # Request the release of one milestone
  opentrain milestones approve --milestone-id=mst_64Kc

\x1b[1mAuthentication:\x1b[22m API token, scope payments:write (granted only by a human, in the
  app's settings), feature public_api_payments_write, claimed account, scope
  payments:read with --wait
\x1b[1mAPI:\x1b[22m POST /api/public/v1/milestones/{milestone-id}/approve
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m
  5  Conflict with the current state, or the awaited operation failed or was
     declined
  8  Still pending: a human has not acted yet, or the wait timed out (wait again
     later)
  See also: opentrain help exit-codes
""",
}
