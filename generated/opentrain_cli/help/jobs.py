# Generated from spec/commands.yaml (sha256 4bcb7b9ab75b8967) by `make generate`; do not edit.
"""Help pages of `opentrain jobs`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain jobs - Draft, publish, change, find and close jobs

Usage: opentrain jobs <command> [flags]

Commands:
  draft create        Create a draft from a description
  draft update        Fill in or correct fields of a draft
  draft capabilities  See what this account and token may do
  list                List your own jobs
  search              Search every live job on the marketplace
  get                 Read one live job of the marketplace
  facets              Count the live jobs by kind
  changes             See which jobs went live, changed or closed
  publish             Put a complete draft live on the marketplace
  invite              Invite a trainer to a live job
  close               Take a job off the marketplace
  update-published    Change fields of a live job

Aliases:
  create                  Alias of opentrain jobs draft create
  update                  Alias of opentrain jobs draft update
  opentrain capabilities  Alias of opentrain jobs draft capabilities

For details: opentrain help jobs draft create
""",
    "draft create": """\
opentrain jobs draft create - Create a draft from a description

Usage: opentrain jobs draft create
                 (--description=TEXT | --description-file=FILE | --canonical-file=FILE | --payload-file=FILE)
                 [--title=TITLE] [--external-id=ID] [--idempotency-key=KEY]
                 [--json] [--query=EXPR] [--dry-run] [--base-url=URL]
                 [--verbose]

Sends a plain-text brief, a canonical job object or an import payload, and gets
back a draft that nobody else sees yet. What the draft still lacks is listed as
questions, each with the flag that answers it.

Flags:
  --description=TEXT       The job in plain words, at most 60,000 characters
  --description-file=FILE  Read the description from a file; - is standard
                           input, at most 60,000 characters
  --canonical-file=FILE    Read an OpenTrain canonical job object from a JSON
                           file; - reads stdin
  --payload-file=FILE      Read an import payload, such as a schema.org
                           JobPosting, from a JSON file; - reads stdin
  --title=TITLE            Title to put before a plain-text description
  --external-id=ID         The job's id in your own system
  --idempotency-key=KEY    Use the same key again when you retry; one is made up
                           when you give none

Exactly one of --description, --description-file, --canonical-file and
--payload-file is required.

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
  # From a file
  opentrain jobs draft create --description-file=brief.md --title="Street scenes"
  # From a line of text
  opentrain jobs draft create --description='Label 2,000 bird calls. Native English speakers, $18 an hour.'
  # From a schema.org JobPosting
  opentrain jobs create --payload-file=posting.json --external-id=hr-118

Authentication: API token, scope jobs:write, feature public_api_job_drafting
API: POST /api/public/v1/job-drafts
Changes data

Alias: opentrain jobs create

Exit codes: opentrain help exit-codes
""",
    "draft update": """\
opentrain jobs draft update - Fill in or correct fields of a draft

Usage: opentrain jobs draft update --job-id=ID
                 (--set=FIELD=VALUE [--set=FIELD=VALUE ...] | --patch-file=FILE | --patch-json=JSON)
                 [--json] [--query=EXPR] [--dry-run] [--base-url=URL]
                 [--verbose]

Numbers, true, false and JSON arrays given to --set are sent as such, save to a
field that takes text; anything else is text, and so is anything in JSON double
quotes. Repeat until nothing is missing.

Flags:
  --job-id=ID        Draft to change (required)
  --set=FIELD=VALUE  Set one field (repeatable)
  --patch-file=FILE  Read the fields to set from a JSON object in a file; -
                     reads stdin
  --patch-json=JSON  Take the fields to set from this JSON object

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
  --json          Print the API's answer as JSON
  --query=EXPR    Print what this JMESPath expression takes from the answer, as
                  JSON; a string as it is
  --dry-run       Print the request that would be sent, as JSON, and send
                  nothing; needs no token
  --base-url=URL  Talk to this API origin
  --verbose       Say on standard error what is sent and what comes back, with
                  secrets masked

Examples:
  # Answer two questions
  opentrain jobs draft update --job-id=job_7Qk2 --set paymentType=PAY_PER_HOUR --set pricePerHour=14
  # Set a list
  opentrain jobs draft update --job-id=job_7Qk2 --set='languages=["Spanish","Catalan"]'
  # From a file
  opentrain jobs update --job-id=job_7Qk2 --patch-file=fields.json

Authentication: API token, scope jobs:write, feature public_api_job_drafting
API: PATCH /api/public/v1/job-drafts/{job-id}
Changes data

Alias: opentrain jobs update

Exit codes: opentrain help exit-codes
""",
    "draft capabilities": """\
opentrain jobs draft capabilities - See what this account and token may do

Usage: opentrain jobs draft capabilities [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose]

Which features are on, which fields a draft takes, and their values.

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
  # What can be set, and what is on?
  opentrain capabilities

Authentication: API token
API: GET /api/public/v1/job-drafts/capabilities
Read-only

Alias: opentrain capabilities

Exit codes: opentrain help exit-codes
""",
    "list": """\
opentrain jobs list - List your own jobs

Usage: opentrain jobs list [--status=STATUS] [--limit=N] [--cursor=CURSOR]
                 [--all] [--max-items=N] [--jsonl] [--csv] [--tsv] [--json]
                 [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose]

Flags:
  --status=STATUS  Only jobs in this state: DRAFT, OPEN, ONGOING, COMPLETED,
                   ARCHIVED, PENDING_APPROVAL
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
  # The newest 25
  opentrain jobs list
  # Only those that are live
  opentrain jobs list --status=OPEN --limit=100
  # The ids of all
  opentrain jobs list --all --query="jobs[].id"
  # All of them, one a line
  opentrain jobs list --jsonl

Authentication: API token, scope jobs:read
API: GET /api/public/v1/jobs/mine
Read-only
CSV columns: id, title, status, published, acceptingApplicants, proposals,
unreviewed, createdAt, updatedAt, jobUrl

Exit codes: opentrain help exit-codes
""",
    "search": """\
opentrain jobs search - Search every live job on the marketplace

Usage: opentrain jobs search [--q=TEXT] [--category=CATEGORY]
                 [--language=LANGUAGE] [--country=ISO] [--pay-type=TYPE]
                 [--limit=N] [--cursor=CURSOR] [--all] [--max-items=N] [--jsonl]
                 [--csv] [--tsv] [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose]

Needs no token and sends none.

Flags:
  --q=TEXT             Words to look for
  --category=CATEGORY  Only this category, such as "Audio Annotation"
  --language=LANGUAGE  Only jobs for this language
  --country=ISO        Only jobs for this country, by its ISO code, such as ES
  --pay-type=TYPE      Only jobs paid this way: PAY_PER_HOUR, FIXED_PRICE,
                       PAY_PER_LABEL
  --limit=N            Items per page, from 1 to 100
  --cursor=CURSOR      Continue from this cursor (printed by the previous page)
  --all                Fetch all pages
  --max-items=N        Stop after this many items
  --jsonl              Fetch all pages and stream one JSON object per line
  --csv                Print the list as CSV
  --tsv                Print the list as tab-separated values

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
  # By words and language
  opentrain jobs search --q="bounding boxes" --language=Spanish
  # By country and kind of pay
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
opentrain jobs get - Read one live job of the marketplace

Usage: opentrain jobs get --job-id=ID [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose]

Needs no token and sends none. A job that was taken off is not found.

Flags:
  --job-id=ID  Job to read, at most 64 characters (required)

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
  # What do others see of it?
  opentrain jobs get --job-id=job_7Qk2

Authentication: none
API: GET /api/public/v1/jobs/{job-id}
Read-only

Exit codes: opentrain help exit-codes
""",
    "facets": """\
opentrain jobs facets - Count the live jobs by kind

Usage: opentrain jobs facets [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose]

Needs no token and sends none. The values are those that jobs search takes.

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
  # What is there?
  opentrain jobs facets

Authentication: none
API: GET /api/public/v1/jobs/facets
Read-only

Exit codes: opentrain help exit-codes
""",
    "changes": """\
opentrain jobs changes - See which jobs went live, changed or closed

Usage: opentrain jobs changes --since=DATE [--csv] [--tsv] [--json]
                 [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose]

Needs no token and sends none. What is printed as the way to go on has the time
to ask from next; at most 5,000 changes come at once.

Flags:
  --since=DATE  Changes since this moment, such as 2026-11-24T00:00:00Z, in ISO
                8601 format (required)
  --csv         Print the list as CSV
  --tsv         Print the list as tab-separated values

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
  # Since midnight
  opentrain jobs changes --since=2026-11-24T00:00:00Z

Authentication: none
API: GET /api/public/v1/jobs/changes
Read-only
CSV columns: jobId, eventType, occurredAt

Exit codes: opentrain help exit-codes
""",
    "publish": """\
opentrain jobs publish - Put a complete draft live on the marketplace

Usage: opentrain jobs publish --job-id=ID [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose]

The draft is validated and moderated on the way. There is a daily limit: 20 jobs
for a claimed account, 3 before the claim. Publishing a live job again changes
nothing.

Flags:
  --job-id=ID  Draft to publish (required)

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
  # Go live
  opentrain jobs publish --job-id=job_7Qk2

Authentication: API token, scope jobs:write, feature public_api_job_publishing
API: POST /api/public/v1/jobs/{job-id}/publish
Changes data

Exit codes: opentrain help exit-codes
""",
    "invite": """\
opentrain jobs invite - Invite a trainer to a live job

Usage: opentrain jobs invite --job-id=ID --freelancer-id=ID [--json]
                 [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose]

Makes a proposal for the trainer. Inviting the same trainer again gives the
proposal that is there.

Flags:
  --job-id=ID         Live job to invite to (required)
  --freelancer-id=ID  Trainer to invite (required)

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
  # Ask one trainer to apply
  opentrain jobs invite --job-id=job_7Qk2 --freelancer-id=usr_31Lm

Authentication: API token, scope proposals:write, feature public_api_hiring,
claimed account
API: POST /api/public/v1/jobs/{job-id}/invites
Changes data

Exit codes: opentrain help exit-codes
""",
    "close": """\
opentrain jobs close - Take a job off the marketplace

Usage: opentrain jobs close --job-id=ID [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose]

The job is archived, takes no more proposals and leaves the public lists.
Contracts that run go on. Closing a closed job changes nothing.

Flags:
  --job-id=ID  Job to close (required)

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
  # Stop taking proposals
  opentrain jobs close --job-id=job_7Qk2

Authentication: API token, scope jobs:write, feature public_api_job_publishing
API: POST /api/public/v1/jobs/{job-id}/close
Changes data and cannot be undone

Exit codes: opentrain help exit-codes
""",
    "update-published": """\
opentrain jobs update-published - Change fields of a live job

Usage: opentrain jobs update-published --job-id=ID
                 (--set=FIELD=VALUE [--set=FIELD=VALUE ...] | --patch-file=FILE | --patch-json=JSON)
                 [--json] [--query=EXPR] [--dry-run] [--base-url=URL]
                 [--verbose]

Takes the same fields as jobs draft update. The new text is moderated again; if
it is blocked, the edit stays, the job goes back to being a draft, and the exit
code is 5.

Flags:
  --job-id=ID        Live job to change (required)
  --set=FIELD=VALUE  Set one field (repeatable)
  --patch-file=FILE  Read the fields to set from a JSON object in a file; -
                     reads stdin
  --patch-json=JSON  Take the fields to set from this JSON object

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
  --json          Print the API's answer as JSON
  --query=EXPR    Print what this JMESPath expression takes from the answer, as
                  JSON; a string as it is
  --dry-run       Print the request that would be sent, as JSON, and send
                  nothing; needs no token
  --base-url=URL  Talk to this API origin
  --verbose       Say on standard error what is sent and what comes back, with
                  secrets masked

Examples:
  # Raise the pay
  opentrain jobs update-published --job-id=job_7Qk2 --set pricePerHour=16

Authentication: API token, scope jobs:write, feature public_api_job_publishing
API: PATCH /api/public/v1/jobs/{job-id}
Changes data

Exit codes: opentrain help exit-codes
""",
}
