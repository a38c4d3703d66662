# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Help pages of `opentrain approvals`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain approvals - Check requests that a human must approve

\x1b[1mUsage:\x1b[22m opentrain approvals <command> [flags]
\x1b[1mGroup alias:\x1b[22m opentrain approval

\x1b[1mCommands:\x1b[22m
  get  Check whether a human has approved a request

\x1b[1mFor details of a command:\x1b[22m opentrain help approvals COMMAND
""",
    "get": """\
opentrain approvals get - Check whether a human has approved a request

\x1b[1mUsage:\x1b[22m opentrain approvals get ID [--wait] [--timeout=SECONDS] [--web]
         [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N]
         [--journal=FILE] [common flags]
\x1b[1mAlias:\x1b[22m opentrain approval get

Shows a request for a hire, for the funding or release of a milestone, or for
the end of a contract. The status is pending, confirmed (approved), declined or
expired. A request that is not approved within about 72 hours expires. With
--json, `result` of a confirmed request contains contractId, jobId and
freelancerUserId after a hire, invoiceId after a funding, and invoiceId and
payoutTransactionId after a release.

With --wait, the exit code is 0 if the request was confirmed, 5 if it was
declined or has expired, and 8 if it was still pending at the timeout. Without
--wait, the exit code is 0 and the output shows the status.

\x1b[1mFlags:\x1b[22m
  ID, --approval-id=ID  Approval to check (required)
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
  # Check once
  opentrain approvals get --approval-id=apr_90Zw
  # Wait up to ten minutes
  opentrain approvals get --approval-id=apr_90Zw --wait --timeout=600

\x1b[1mAuthentication:\x1b[22m API token, scope payments:read (granted by `auth register`)
\x1b[1mAPI:\x1b[22m GET /api/public/v1/approvals/{approval-id}
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mExit codes:\x1b[22m
  5  Conflict with the current state, or the awaited operation failed or was
     declined
  8  Still pending: a human has not acted yet, or the wait timed out (wait again
     later)
  See also: opentrain help exit-codes
""",
}
