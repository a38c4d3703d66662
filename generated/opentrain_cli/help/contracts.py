# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Help pages of `opentrain contracts`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain contracts - List, show and end contracts

\x1b[1mUsage:\x1b[22m opentrain contracts <command> [flags]
\x1b[1mGroup alias:\x1b[22m opentrain contract

\x1b[1mCommands:\x1b[22m
  list  List your contracts
  get   Show a contract with its budget and milestones
  end   End a contract

\x1b[1mFor details of a command:\x1b[22m opentrain help contracts COMMAND
""",
    "list": """\
opentrain contracts list - List your contracts

\x1b[1mUsage:\x1b[22m opentrain contracts list [--job-id=ID] [--status=STATUS] [--csv] [--tsv]
         [common flags]
\x1b[1mAlias:\x1b[22m opentrain contract list

Lists all your contracts with trainers, newest first, in one response. The table
shows the number of milestones, and --json shows each milestone. Refunded and
canceled milestones are omitted. Only a trainer's first name and the initial of
the last name are shown.

With --job-id, the job must belong to your account. `opentrain contracts get`
also shows the id of the conversation with the trainer.

\x1b[1mFlags:\x1b[22m
  --job-id=ID      Only contracts for this job
  --status=STATUS  Only contracts with this status: active, ended
  --csv            Print the list as CSV
  --tsv            Print the list as tab-separated values

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # Active contracts
  opentrain contracts list --status=active
  # Lowest rate first
  opentrain contracts list --query='sort_by(contracts[?rateUsd], &rateUsd)'

\x1b[1mAuthentication:\x1b[22m API token, scope payments:read (granted by `auth register`)
\x1b[1mAPI:\x1b[22m GET /api/public/v1/contracts
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mCSV columns:\x1b[22m id, status, title, jobId, proposalId, freelancerId, freelancer,
  paymentType, rateUsd, estimatedTotalUsd, startDate, endDate
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "get": """\
opentrain contracts get - Show a contract with its budget and milestones

\x1b[1mUsage:\x1b[22m opentrain contracts get ID [--batch=FILE] [--concurrency=N] [--rate=N]
         [--max-failures=N] [--journal=FILE] [common flags]
\x1b[1mAlias:\x1b[22m opentrain contract get

In JSON, the state of the budget is OK, LOW or DEPLETED, and the status of a
milestone is, for example, NOT_FUNDED or ACTIVE_FUNDED.

The output includes the id of the conversation with the trainer. Use it with
`opentrain messages read` and `opentrain messages send`.

\x1b[1mFlags:\x1b[22m
  ID, --contract-id=ID  Contract to show (required)
  --batch=FILE          Run once for each row of a CSV or JSON Lines file; -
                        reads stdin
  --concurrency=N       With --batch: number of rows to run at once, from 1 to 8
                        (default: 1)
  --rate=N              With --batch: maximum number of requests per minute
  --max-failures=N      With --batch: stop after this many failed rows
  --journal=FILE        With --batch: save the state of each row in FILE, so a
                        rerun continues

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  opentrain contracts get --contract-id=ctr_19Bd  # Show the remaining budget

\x1b[1mAuthentication:\x1b[22m API token, scope payments:read (granted by `auth register`)
\x1b[1mAPI:\x1b[22m GET /api/public/v1/contracts/{contract-id}
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "end": """\
opentrain contracts end - End a contract

\x1b[1mUsage:\x1b[22m opentrain contracts end ID [--wait] [--timeout=SECONDS] [--web]
         [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N]
         [--journal=FILE] [common flags]
\x1b[1mAlias:\x1b[22m opentrain contract end

If no milestone is funded, the contract ends immediately. If money is held in
escrow, the command records a request that a signed-in human must approve at the
approval link within about 72 hours. Check the request with `opentrain approvals
get` or `opentrain updates poll`.

Without --wait, the exit code is 0 in both cases. With --json, the response
contains `approval` only if a human must approve. The link is
`approval.approvalUrl`.

\x1b[1mFlags:\x1b[22m
  ID, --contract-id=ID  Contract to end (required)
  --wait                Poll until a final state is reached
  --timeout=SECONDS     With --wait: maximum time to wait, in seconds, at least
                        0.1 (default: 1800)
  --web                 Open the link in a browser
  --batch=FILE          Run once for each row of a CSV or JSON Lines file; -
                        reads stdin
  --concurrency=N       With --batch: number of rows to run at once, from 1 to 8
                        (default: 1)
  --rate=N              With --batch: maximum number of requests per minute
  --max-failures=N      With --batch: stop after this many failed rows
  --journal=FILE        With --batch: save the state of each row in FILE, so a
                        rerun continues

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # End a contract when its work is done
  opentrain contracts end --contract-id=ctr_19Bd
  # Wait for an approval
  opentrain contracts end --contract-id=ctr_19Bd --wait --timeout=600

\x1b[1mAuthentication:\x1b[22m API token, scope payments:write (granted only by a human, in the
  app's settings), feature public_api_payments_write, claimed account, scope
  payments:read with --wait
\x1b[1mAPI:\x1b[22m POST /api/public/v1/contracts/{contract-id}/end
\x1b[1mEffect:\x1b[22m Changes data (cannot be undone)
\x1b[1mExit codes:\x1b[22m
  5  Conflict with the current state, or the awaited operation failed or was
     declined
  8  Still pending: a human has not acted yet, or the wait timed out (wait again
     later)
  See also: opentrain help exit-codes
""",
}
