# Generated from spec/commands.yaml (sha256 587af648d10430f9) by `make generate`; do not edit.
"""Help pages of `opentrain proposals`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain proposals - Review proposals and request a hire

Usage: opentrain proposals <command> [flags]

Commands:
  list  List the proposals for a job, with bids and interview scores
  get   Show a proposal with the evaluation of its candidate
  hire  Request a hire that a human must approve

Group alias: opentrain proposal

For details: opentrain help proposals list
""",
    "list": """\
opentrain proposals list - List the proposals for a job, with bids and interview scores

Usage: opentrain proposals list ID [--status=STATUS] [--limit=N]
                 [--cursor=CURSOR] [--all] [--max-items=N] [--jsonl] [--csv]
                 [--tsv] [--json] [--query=EXPR] [--dry-run] [--base-url=URL]
                 [--verbose] [--no-input]

Lists proposals with their status, newest first.

Flags:
  ID, --job-id=ID  Job whose proposals to list (required)
  --status=STATUS  Only proposals with this status; known values: UNREVIEWED,
                   SHORTLISTED, MAYBE, HIRED, DECLINED, NOT_A_FIT, RESUME_SENT
  --limit=N        Items per page, from 1 to 100 (default: 25)
  --cursor=CURSOR  Continue from this cursor (printed by the previous page)
  --all            Fetch all pages
  --max-items=N    Stop after this many items
  --jsonl          Fetch all pages and stream one JSON object per line
  --csv            Print the list as CSV
  --tsv            Print the list as tab-separated values

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Shortlisted candidates
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
opentrain proposals get - Show a proposal with the evaluation of its candidate

Usage: opentrain proposals get ID [--interview] [--json] [--query=EXPR]
                 [--dry-run] [--base-url=URL] [--verbose] [--no-input]

Shows the bid, the AI interview's score and summary, verification, assessments
and contract state. --interview also fetches the transcript of the AI interview.
With --json both are in one object; `interview` is null if no interview was
recorded.

Flags:
  ID, --proposal-id=ID  Proposal to show (required)
  --interview           Also fetch the interview transcript

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # With the interview
  opentrain proposals get --proposal-id=prp_52Xa --interview
  # As JSON, with the alias proposal get
  opentrain proposal get --proposal-id=prp_52Xa --json

Authentication: API token, scope proposals:read
API: GET /api/public/v1/proposals/{proposal-id}
     GET /api/public/v1/proposals/{proposal-id}/interview (--interview)
Read-only
JSON output: The API response. With --interview, one object with the keys
proposal and interview; interview may be null.

Alias: opentrain proposal get

Exit codes: opentrain help exit-codes
""",
    "hire": """\
opentrain proposals hire - Request a hire that a human must approve

Usage: opentrain proposals hire ID --amount=USD [--milestone-name=NAME]
                 [--milestone-description=TEXT] [--due-date=DATE]
                 [--confirm-not-fit-override] [--json] [--query=EXPR]
                 [--dry-run] [--base-url=URL] [--verbose] [--no-input]

The command itself never hires anyone or moves money. It records a request that
a signed-in human must confirm at the approval link within about 72 hours. On
confirmation the contract is created and the first milestone is funded into
escrow. The human pays the amount plus a 10% fee and a one-time $9.95. The same
terms again return the same request; other terms replace it. A card on file or
enough credit is required.

Flags:
  ID, --proposal-id=ID          Proposal to hire from (required)
  --amount=USD                  Amount of the first milestone in USD, above 0
                                (required)
  --milestone-name=NAME         Short name of the first milestone
  --milestone-description=TEXT  Deliverables of the first milestone
  --due-date=DATE               Due date of the first milestone, in ISO 8601
                                format
  --confirm-not-fit-override    Hire even if marked "not a fit"

At least one of --milestone-name and --milestone-description is required.

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Request a hire with a first milestone of 500 USD
  opentrain proposals hire --proposal-id=prp_52Xa --amount=500 --milestone-name="First batch" --milestone-description="The first 1,000 images" --due-date=2026-12-31

Authentication: API token, scope proposals:write, feature public_api_hiring,
claimed account
API: POST /api/public/v1/proposals/{proposal-id}/hire
Changes data

Alias: opentrain proposal hire

Exit codes: opentrain help exit-codes
""",
}
