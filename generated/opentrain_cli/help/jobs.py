# Generated from spec/commands.yaml (sha256 587af648d10430f9) by `make generate`; do not edit.
"""Help pages of `opentrain jobs`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain jobs - Draft, publish, search, update and close jobs

Usage: opentrain jobs <command> [flags]

Commands:
  draft create        Create a draft job from a description
  draft update        Set or correct fields of a draft
  draft capabilities  Show what this account and token can do
  list                List your jobs
  search              Search live jobs on the marketplace
  get                 Show a live job on the marketplace
  facets              Count live jobs by category, language, country and payment
                      type
  changes             List jobs that were published, updated or closed
  publish             Publish a complete draft on the marketplace
  invite              Invite an AI trainer to a live job
  close               Close a job and remove it from the marketplace
  update-published    Update fields of a live job

Aliases:
  create                  Alias of opentrain jobs draft create
  update                  Alias of opentrain jobs draft update
  opentrain capabilities  Alias of opentrain jobs draft capabilities

For details: opentrain help jobs draft create
""",
    "draft create": """\
opentrain jobs draft create - Create a draft job from a description

Usage: opentrain jobs draft create
                 (--description=TEXT | --description-file=FILE | --canonical-file=FILE | --payload-file=FILE)
                 [--title=TITLE] [--external-id=ID] [--idempotency-key=KEY]
                 [--json] [--query=EXPR] [--dry-run] [--base-url=URL]
                 [--verbose] [--no-input]

Creates an unpublished draft from a plain-text description, a canonical job
object or an import payload. Each missing field is listed as a question, with
its allowed values and the flag that sets it. The same --idempotency-key again
returns the existing draft.

Flags:
  --description=TEXT       Job description in plain text, at most 60,000
                           characters
  --description-file=FILE  Read the description from a file, at most 60,000
                           characters; - reads stdin
  --canonical-file=FILE    JSON file with an OpenTrain canonical job object; -
                           reads stdin
  --payload-file=FILE      JSON file with an import payload, such as a
                           schema.org JobPosting; - reads stdin
  --title=TITLE            Title to put before the plain-text description
  --external-id=ID         Job id in your own system, for audits
  --idempotency-key=KEY    Reuse the same key when retrying (default: generated)

Exactly one of --description, --description-file, --canonical-file and
--payload-file is required.

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # From a file
  opentrain jobs draft create --description-file=brief.md --title="Street scenes"
  # From text on the command line
  opentrain jobs draft create --description='Label 2,000 bird calls. Native English speakers, $18 an hour.'
  # From a schema.org JobPosting, with the alias jobs create
  opentrain jobs create --payload-file=posting.json --external-id=hr-118

Authentication: API token, scope jobs:write, feature public_api_job_drafting
API: POST /api/public/v1/job-drafts
Changes data

Alias: opentrain jobs create

Exit codes: opentrain help exit-codes
""",
    "draft update": """\
opentrain jobs draft update - Set or correct fields of a draft

Usage: opentrain jobs draft update ID
                 (--set=FIELD=VALUE [--set=FIELD=VALUE ...] | --patch-file=FILE | --patch-json=JSON)
                 [--json] [--query=EXPR] [--dry-run] [--base-url=URL]
                 [--verbose] [--no-input]

Numbers, true, false and JSON arrays given to --set are sent as JSON, except for
text fields. All other values are sent as text, including values in JSON double
quotes. Numbers and allowed values are checked first, and allowed values may be
in any case. Repeat until no field is missing.

Flags:
  ID, --job-id=ID    Draft to update (required)
  --set=FIELD=VALUE  Set one field (repeatable)
  --patch-file=FILE  Read the fields to set from a JSON file; - reads stdin
  --patch-json=JSON  JSON object with the fields to set

Fields:
  jobTitle                 text
  jobDescription           text
  labelingOverview         text
  datasetDescription       text
  dataType                 text
  subjectMatter            text
  dataVolume               number
  dataVolumeUnit           HOURS_OF_RECORDING_AUDIO_VIDEO, NUMBER_OF_FILES,
                           NUMBER_OF_WORDS, UNKNOWN_NOT_SPECIFIED
  labelTypes               list
  labelingSoftware         text
  headcount                number
  experienceLevel          EXPERT, INTERMEDIATE, ENTRY_LEVEL,
                           ANY_EXPERIENCE_LEVEL
  languages                list
  countries                list
  paymentType              PAY_PER_HOUR, PAY_PER_LABEL, FIXED_PRICE
  pricePerHour             number
  pricePerLabel            number
  fixedPrice               number
  aiInterviewRequirements  text
  budgetRange              text
  workloadDesc             text
  timeRequirement          text
  projectDuration          text

Exactly one of --set, --patch-file and --patch-json is required.

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Set two fields
  opentrain jobs draft update --job-id=job_7Qk2 --set paymentType=PAY_PER_HOUR --set pricePerHour=14
  # Set a list
  opentrain jobs draft update --job-id=job_7Qk2 --set='languages=["Spanish","Catalan"]'
  # From a file, with the alias jobs update
  opentrain jobs update --job-id=job_7Qk2 --patch-file=fields.json

Authentication: API token, scope jobs:write, feature public_api_job_drafting
API: PATCH /api/public/v1/job-drafts/{job-id}
Changes data

Alias: opentrain jobs update

Exit codes: opentrain help exit-codes
""",
    "draft capabilities": """\
opentrain jobs draft capabilities - Show what this account and token can do

Usage: opentrain jobs draft capabilities [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose] [--no-input]

Shows which features are enabled, and the fields of a draft with their allowed
values.

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Show features and draft fields
  opentrain capabilities

Authentication: API token
API: GET /api/public/v1/job-drafts/capabilities
Read-only

Alias: opentrain capabilities

Exit codes: opentrain help exit-codes
""",
    "list": """\
opentrain jobs list - List your jobs

Usage: opentrain jobs list [--status=STATUS] [--limit=N] [--cursor=CURSOR]
                 [--all] [--max-items=N] [--jsonl] [--csv] [--tsv] [--json]
                 [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose]
                 [--no-input]

Lists drafts and published jobs, newest first, with status and proposal counts.
JSON and CSV output include the public link of each job.

Flags:
  --status=STATUS  Only jobs with this status: DRAFT, OPEN, ONGOING, COMPLETED,
                   ARCHIVED, PENDING_APPROVAL
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
  # The newest 25
  opentrain jobs list
  # Live jobs only
  opentrain jobs list --status=OPEN --limit=100
  # The ids of all jobs
  opentrain jobs list --all --query="jobs[].id"
  # All jobs, one JSON object per line
  opentrain jobs list --jsonl

Authentication: API token, scope jobs:read
API: GET /api/public/v1/jobs/mine
Read-only
CSV columns: id, title, status, published, acceptingApplicants, proposals,
unreviewed, createdAt, updatedAt, jobUrl

Exit codes: opentrain help exit-codes
""",
    "search": """\
opentrain jobs search - Search live jobs on the marketplace

Usage: opentrain jobs search [--q=TEXT] [--category=CATEGORY]
                 [--language=LANGUAGE] [--country=ISO] [--pay-type=TYPE]
                 [--limit=N] [--cursor=CURSOR] [--all] [--max-items=N] [--jsonl]
                 [--csv] [--tsv] [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose] [--no-input]

Searches all live jobs, not only yours. This command needs no token and sends
none.

Flags:
  --q=TEXT             Text to search for
  --category=CATEGORY  Only jobs in this category, such as "Audio Annotation"
  --language=LANGUAGE  Only jobs for this language
  --country=ISO        Only jobs for this country, as an ISO code such as ES
  --pay-type=TYPE      Only jobs with this payment type: PAY_PER_HOUR,
                       FIXED_PRICE, PAY_PER_LABEL
  --limit=N            Items per page, from 1 to 100
  --cursor=CURSOR      Continue from this cursor (printed by the previous page)
  --all                Fetch all pages
  --max-items=N        Stop after this many items
  --jsonl              Fetch all pages and stream one JSON object per line
  --csv                Print the list as CSV
  --tsv                Print the list as tab-separated values

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # By text and language
  opentrain jobs search --q="bounding boxes" --language=Spanish
  # By country and payment type
  opentrain jobs search --country=ES --pay-type=PAY_PER_HOUR --limit=50

Authentication: none
API: GET /api/public/v1/jobs
Read-only
CSV columns: id, title, companyName, category, status, dataType, labelTypes,
languages, countries, experienceLevel, employmentTypes, paymentType, currency,
hourlyRate, hourlyMin, hourlyMax, fixedPrice, perLabelRate, datePosted,
validThrough, url

Exit codes: opentrain help exit-codes
""",
    "get": """\
opentrain jobs get - Show a live job on the marketplace

Usage: opentrain jobs get ID [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose] [--no-input]

This command needs no token and sends none. A job that is not live, such as a
draft or a closed job, is not found.

Flags:
  ID, --job-id=ID  Job to show, at most 64 characters (required)

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Show the public page of a job
  opentrain jobs get --job-id=job_7Qk2

Authentication: none
API: GET /api/public/v1/jobs/{job-id}
Read-only

Exit codes: opentrain help exit-codes
""",
    "facets": """\
opentrain jobs facets - Count live jobs by category, language, country and payment type

Usage: opentrain jobs facets [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose] [--no-input]

This command needs no token and sends none. jobs search accepts the listed
values.

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Show all counts
  opentrain jobs facets

Authentication: none
API: GET /api/public/v1/jobs/facets
Read-only

Exit codes: opentrain help exit-codes
""",
    "changes": """\
opentrain jobs changes - List jobs that were published, updated or closed

Usage: opentrain jobs changes --since=DATE [--csv] [--tsv] [--json]
                 [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose]
                 [--no-input]

This command needs no token and sends none. The last line gives the `--since`
for the next run. A response has at most 5,000 changes.

Flags:
  --since=DATE  Only changes since this time, such as 2026-11-24T00:00:00Z, in
                ISO 8601 format (required)
  --csv         Print the list as CSV
  --tsv         Print the list as tab-separated values

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Changes since midnight UTC
  opentrain jobs changes --since=2026-11-24T00:00:00Z

Authentication: none
API: GET /api/public/v1/jobs/changes
Read-only
CSV columns: jobId, eventType, occurredAt

Exit codes: opentrain help exit-codes
""",
    "publish": """\
opentrain jobs publish - Publish a complete draft on the marketplace

Usage: opentrain jobs publish ID [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose] [--no-input]

The draft is validated and moderated first, as in the app. The daily limit is 20
jobs for a claimed account, 3 before the claim. Publishing a live job again
changes nothing.

Flags:
  ID, --job-id=ID  Draft to publish (required)

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Publish a draft
  opentrain jobs publish --job-id=job_7Qk2

Authentication: API token, scope jobs:write, feature public_api_job_publishing
API: POST /api/public/v1/jobs/{job-id}/publish
Changes data

Exit codes: opentrain help exit-codes
""",
    "invite": """\
opentrain jobs invite - Invite an AI trainer to a live job

Usage: opentrain jobs invite --job-id=ID --freelancer-id=ID [--json]
                 [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose]
                 [--no-input]

Creates a proposal for the trainer. Inviting the same trainer again returns the
existing proposal.

Flags:
  --job-id=ID         Live job for the invitation (required)
  --freelancer-id=ID  Trainer to invite (required)

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Invite one trainer
  opentrain jobs invite --job-id=job_7Qk2 --freelancer-id=usr_31Lm

Authentication: API token, scope proposals:write, feature public_api_hiring,
claimed account
API: POST /api/public/v1/jobs/{job-id}/invites
Changes data

Exit codes: opentrain help exit-codes
""",
    "close": """\
opentrain jobs close - Close a job and remove it from the marketplace

Usage: opentrain jobs close ID [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose] [--no-input]

Archives the job. It accepts no more proposals and leaves the public listings.
Existing contracts are not affected. Closing a closed job changes nothing.

Flags:
  ID, --job-id=ID  Job to close (required)

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Stop accepting proposals
  opentrain jobs close --job-id=job_7Qk2

Authentication: API token, scope jobs:write, feature public_api_job_publishing
API: POST /api/public/v1/jobs/{job-id}/close
Changes data and cannot be undone

Exit codes: opentrain help exit-codes
""",
    "update-published": """\
opentrain jobs update-published - Update fields of a live job

Usage: opentrain jobs update-published ID
                 (--set=FIELD=VALUE [--set=FIELD=VALUE ...] | --patch-file=FILE | --patch-json=JSON)
                 [--json] [--query=EXPR] [--dry-run] [--base-url=URL]
                 [--verbose] [--no-input]

Takes the same fields as jobs draft update. The new text is moderated again. If
it is blocked, the edit is saved, the job becomes a draft again, and the exit
code is 5.

Flags:
  ID, --job-id=ID    Live job to update (required)
  --set=FIELD=VALUE  Set one field (repeatable)
  --patch-file=FILE  Read the fields to set from a JSON file; - reads stdin
  --patch-json=JSON  JSON object with the fields to set

Fields:
  jobTitle                 text
  jobDescription           text
  labelingOverview         text
  datasetDescription       text
  dataType                 text
  subjectMatter            text
  dataVolume               number
  dataVolumeUnit           HOURS_OF_RECORDING_AUDIO_VIDEO, NUMBER_OF_FILES,
                           NUMBER_OF_WORDS, UNKNOWN_NOT_SPECIFIED
  labelTypes               list
  labelingSoftware         text
  headcount                number
  experienceLevel          EXPERT, INTERMEDIATE, ENTRY_LEVEL,
                           ANY_EXPERIENCE_LEVEL
  languages                list
  countries                list
  paymentType              PAY_PER_HOUR, PAY_PER_LABEL, FIXED_PRICE
  pricePerHour             number
  pricePerLabel            number
  fixedPrice               number
  aiInterviewRequirements  text
  budgetRange              text
  workloadDesc             text
  timeRequirement          text
  projectDuration          text

Exactly one of --set, --patch-file and --patch-json is required.

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Raise the pay
  opentrain jobs update-published --job-id=job_7Qk2 --set pricePerHour=16

Authentication: API token, scope jobs:write, feature public_api_job_publishing
API: PATCH /api/public/v1/jobs/{job-id}
Changes data

Exit codes: opentrain help exit-codes
""",
}
