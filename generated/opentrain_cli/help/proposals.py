# Generated from spec/commands.yaml (sha256 4bcb7b9ab75b8967) by `make generate`; do not edit.
"""Help pages of `opentrain proposals`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain proposals - Read candidates and ask for a hire

Usage: opentrain proposals <command> [flags]

Commands:
  list  List a job's proposals with bids and interview scores
  get   Read one candidate in full
  hire  Ask a human to approve a hire

Group alias: opentrain proposal

For details: opentrain help proposals list
""",
    "list": """\
opentrain proposals list - List a job's proposals with bids and interview scores

Usage: opentrain proposals list --job-id=ID [--status=STATUS] [--limit=N]
                 [--cursor=CURSOR] [--all] [--max-items=N] [--jsonl] [--csv]
                 [--tsv] [--json] [--query=EXPR] [--dry-run] [--base-url=URL]
                 [--verbose]

Flags:
  --job-id=ID      Job whose proposals to list (required)
  --status=STATUS  Only proposals in this state; known values: UNREVIEWED,
                   SHORTLISTED, MAYBE, HIRED, DECLINED, NOT_A_FIT, RESUME_SENT
  --limit=N        Items per page, from 1 to 100 (default: 25)
  --cursor=CURSOR  Continue from this cursor (printed by the previous page)
  --all            Fetch all pages
  --max-items=N    Stop after this many items
  --jsonl          Fetch all pages and stream one JSON object per line
  --csv            Print the list as CSV
  --tsv            Print the list as tab-separated values

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
  # The candidates you marked
  opentrain proposals list --job-id=job_7Qk2 --status=SHORTLISTED

Authentication: API token, scope proposals:read
API: GET /api/public/v1/jobs/{job-id}/proposals
Read-only
CSV columns: id, jobId, jobTitle, status, amountUsd, unit, labelerHourlyRateUsd,
candidateId, candidate, profileTitle, country, interviewScore, matchScore,
createdAt, updatedAt

Alias: opentrain proposal list

Exit codes: opentrain help exit-codes
""",
    "get": """\
opentrain proposals get - Read one candidate in full

Usage: opentrain proposals get --proposal-id=ID [--interview] [--json]
                 [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose]

Bid, scores, verification and contract state. --interview fetches the transcript
of the AI interview as well; with --json both come in one object, `interview`
being null when none was recorded.

Flags:
  --proposal-id=ID  Proposal to read (required)
  --interview       Fetch the interview transcript too

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
  # With the interview
  opentrain proposals get --proposal-id=prp_52Xa --interview
  # As JSON
  opentrain proposal get --proposal-id=prp_52Xa --json

Authentication: API token, scope proposals:read
API: GET /api/public/v1/proposals/{proposal-id}
     GET /api/public/v1/proposals/{proposal-id}/interview (--interview)
Read-only
JSON output: The API's answer; with --interview one object with the keys
proposal and interview, which may be null.

Alias: opentrain proposal get

Exit codes: opentrain help exit-codes
""",
    "hire": """\
opentrain proposals hire - Ask a human to approve a hire

Usage: opentrain proposals hire --proposal-id=ID --amount=USD
                 [--milestone-name=NAME] [--milestone-description=TEXT]
                 [--due-date=DATE] [--confirm-not-fit-override] [--json]
                 [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose]

Hires nobody and moves no money: it records a request that a signed-in human
must confirm at the approval link. On confirmation the contract is made and the
first milestone funded into escrow; whoever confirms pays the amount, a fee of
10 % and 9.95 USD once. The link is good for about 72 hours. The same terms
again give the same request; other terms replace it. A card on file or enough
credit is needed.

Flags:
  --proposal-id=ID              Proposal to hire from (required)
  --amount=USD                  Amount of the first milestone in USD, above 0
                                (required)
  --milestone-name=NAME         Short name of the first milestone
  --milestone-description=TEXT  What the first milestone delivers
  --due-date=DATE               When it is due, in ISO 8601 format
  --confirm-not-fit-override    Ask all the same for a candidate who was marked
                                as not a fit

At least one of --milestone-name and --milestone-description is required.

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
  # Ask for a hire with a first milestone of 500 USD
  opentrain proposals hire --proposal-id=prp_52Xa --amount=500 --milestone-name="First batch" --milestone-description="The first 1,000 images" --due-date=2026-12-31

Authentication: API token, scope proposals:write, feature public_api_hiring,
claimed account
API: POST /api/public/v1/proposals/{proposal-id}/hire
Changes data

Alias: opentrain proposal hire

Exit codes: opentrain help exit-codes
""",
}
