# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Help pages of `opentrain proposals`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain proposals - Review proposals and request a hire

\x1b[1mUsage:\x1b[22m opentrain proposals <command> [flags]
\x1b[1mGroup alias:\x1b[22m opentrain proposal

\x1b[1mCommands:\x1b[22m
  list  List the proposals for a job, with bids and interview scores
  get   Show a proposal and the evaluation of its candidate
  hire  Request a hire; a human must approve it

\x1b[1mFor details of a command:\x1b[22m opentrain help proposals COMMAND
""",
    "list": """\
opentrain proposals list - List the proposals for a job, with bids and interview
  scores

\x1b[1mUsage:\x1b[22m opentrain proposals list ID [--status=STATUS] [--limit=N]
         [--cursor=CURSOR] [--all] [--max-items=N] [--jsonl] [--csv] [--tsv]
         [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N]
         [--journal=FILE] [common flags]
\x1b[1mAlias:\x1b[22m opentrain proposal list

Lists proposals with their status, newest first. Compare the candidates here
before you read one proposal with `opentrain proposals get`. The job must belong
to your account. To rank the candidates that have a score, add `--all
--query='reverse(sort_by(proposals[? metrics.interviewScore],
&metrics.interviewScore))[].id'`.

\x1b[1mFlags:\x1b[22m
  ID, --job-id=ID   Job whose proposals to list (required)
  --status=STATUS   Only proposals with this status; known values: UNREVIEWED,
                    SHORTLISTED, MAYBE, HIRED, DECLINED, NOT_A_FIT, RESUME_SENT
  --limit=N         Items per page, from 1 to 100 (default: 25)
  --cursor=CURSOR   Continue from this cursor (printed by the previous page)
  --all             Fetch all pages
  --max-items=N     Stop after this many items
  --jsonl           Fetch all pages and stream one JSON object per line
  --csv             Print the list as CSV
  --tsv             Print the list as tab-separated values
  --batch=FILE      Run once for each row of a CSV or JSON Lines file; - reads
                    stdin
  --concurrency=N   With --batch: number of rows to run at once, from 1 to 8
                    (default: 1)
  --rate=N          With --batch: maximum number of requests per minute
  --max-failures=N  With --batch: stop after this many failed rows
  --journal=FILE    With --batch: save the state of each row in FILE, so a rerun
                    continues

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # Shortlisted candidates
  opentrain proposals list --job-id=job_7Qk2 --status=SHORTLISTED
  # Interview scores with ids, one line each
  opentrain proposals list --job-id=job_7Qk2 --jsonl \\
    --query='[metrics.interviewScore, id]'

\x1b[1mAuthentication:\x1b[22m API token, scope proposals:read (granted by `auth register`)
\x1b[1mAPI:\x1b[22m GET /api/public/v1/jobs/{job-id}/proposals
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mCSV columns:\x1b[22m id, jobId, jobTitle, status, amountUsd, unit, labelerHourlyRateUsd,
  candidateId, candidate, profileTitle, country, interviewScore, matchScore,
  createdAt, updatedAt
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "get": """\
opentrain proposals get - Show a proposal and the evaluation of its candidate

\x1b[1mUsage:\x1b[22m opentrain proposals get ID [--interview] [--batch=FILE] [--concurrency=N]
         [--rate=N] [--max-failures=N] [--journal=FILE] [common flags]
\x1b[1mAlias:\x1b[22m opentrain proposal get

Shows the bid, the score and summary of the AI interview, verification,
assessments and contract state. --interview also fetches the sanitized
transcript of the interview.

\x1b[1mFlags:\x1b[22m
  ID, --proposal-id=ID  Proposal to show (required)
  --interview           Also fetch the interview transcript
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
  # With the interview
  opentrain proposals get --proposal-id=prp_52Xa --interview
  # As JSON (proposal get is an alias of proposals get)
  opentrain proposal get --proposal-id=prp_52Xa --json

\x1b[1mAuthentication:\x1b[22m API token, scope proposals:read (granted by `auth register`)
\x1b[1mAPI:\x1b[22m GET /api/public/v1/proposals/{proposal-id}
\x1b[1mAPI:\x1b[22m GET /api/public/v1/proposals/{proposal-id}/interview (--interview)
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mJSON output:\x1b[22m The API response. With --interview, one object with the keys
  `proposal` and `interview`; `interview` is null if no interview was recorded.
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "hire": """\
opentrain proposals hire - Request a hire; a human must approve it

\x1b[1mUsage:\x1b[22m opentrain proposals hire ID --amount=USD [--milestone-name=NAME]
         [--milestone-description=TEXT] [--due-date=DATE]
         [--confirm-not-fit-override] [--wait] [--timeout=SECONDS] [--web]
         [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N]
         [--journal=FILE] [common flags]
\x1b[1mAlias:\x1b[22m opentrain proposal hire

The command itself never hires anyone or moves money. It records a request that
a signed-in human must approve at the approval link within about 72 hours. After
the approval, the contract is created and the first milestone is funded into
escrow. The human pays the amount, a 10% fee and an initiation fee of $9.95. If
you repeat the command with the same terms, it returns the same request.
Different terms replace the request.

A card on file or enough credit is required. Otherwise the command fails with
payment_method_required and a link (`details.billingUrl`) that a human must
open. Add --confirm-not-fit-override only after the error
not_fit_confirmation_required. With --json, the approval link is
`approval.approvalUrl`. Check the request with `opentrain approvals get` or
`opentrain updates poll`.

\x1b[1mFlags:\x1b[22m
  ID, --proposal-id=ID          Proposal of the candidate to hire (required)
  --amount=USD                  Amount of the first milestone in USD, above 0
                                (required)
  --milestone-name=NAME         Short name of the first milestone
  --milestone-description=TEXT  Deliverables of the first milestone
  --due-date=DATE               Due date of the first milestone, in ISO 8601
                                format
  --confirm-not-fit-override    Request the hire even if the candidate is marked
                                "not a fit"
  --wait                        Poll until a final state is reached
  --timeout=SECONDS             With --wait: maximum time to wait, in seconds,
                                at least 0.1 (default: 1800)
  --web                         Open the link in a browser
  --batch=FILE                  Run once for each row of a CSV or JSON Lines
                                file; - reads stdin
  --concurrency=N               With --batch: number of rows to run at once,
                                from 1 to 8 (default: 1)
  --rate=N                      With --batch: maximum number of requests per
                                minute
  --max-failures=N              With --batch: stop after this many failed rows
  --journal=FILE                With --batch: save the state of each row in
                                FILE, so a rerun continues

At least one of --milestone-name and --milestone-description is required.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # Request a hire with a first milestone of 500 USD
  opentrain proposals hire --proposal-id=prp_52Xa --amount=500 \\
    --milestone-name="First batch" \\
    --milestone-description="The first 1,000 images" --due-date=2026-12-31

\x1b[1mAuthentication:\x1b[22m API token, scope proposals:write (granted when the account is
  claimed), feature public_api_hiring, claimed account, scope payments:read with
  --wait
\x1b[1mAPI:\x1b[22m POST /api/public/v1/proposals/{proposal-id}/hire
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m
  5  Conflict with the current state, or the awaited operation failed or was
     declined
  8  Still pending: a human has not acted yet, or the wait timed out (wait again
     later)
  See also: opentrain help exit-codes
""",
}
