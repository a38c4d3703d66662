# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Help pages of `opentrain jobs`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain jobs - Draft, publish, search, update and close jobs

\x1b[1mUsage:\x1b[22m opentrain jobs <command> [flags]

\x1b[1mCommands:\x1b[22m
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
  invite              Invite a trainer to a live job
  close               Close a job and remove it from the marketplace
  update-published    Update fields of a live job

\x1b[1mAliases:\x1b[22m
  create                  Alias of opentrain jobs draft create
  update                  Alias of opentrain jobs draft update
  opentrain capabilities  Alias of opentrain jobs draft capabilities

\x1b[1mFor details of a command:\x1b[22m opentrain help jobs COMMAND
""",
    "draft create": """\
opentrain jobs draft create - Create a draft job from a description

\x1b[1mUsage:\x1b[22m opentrain jobs draft create
         (--description=TEXT | --description-file=FILE | --canonical-file=FILE |
         --payload-file=FILE) [--title=TITLE] [--external-id=ID]
         [--idempotency-key=KEY] [--web] [--batch=FILE] [--concurrency=N]
         [--rate=N] [--max-failures=N] [--journal=FILE] [common flags]
\x1b[1mAlias:\x1b[22m opentrain jobs create

Creates an unpublished draft from a plain-text description, a job in OpenTrain's
canonical format or an import payload. For each missing field, the command
prints a question, the allowed values and the command that sets the field. With
--json, each item of `missingFields` has prompt, type, enumValues, example and
updateKeys (the field names to use with --set). If you repeat the command with
the same --idempotency-key, it returns the existing draft.

A canonical job has keys such as title, description, paymentType, rateAmount,
languages, countries, labelTypes, tools and experienceLevel. An import payload
is a schema.org JobPosting, or an object with at least one of the keys format,
source and rawJobDescription. For XML, use {"format": "FORMAT", "xml": "..."},
where FORMAT is indeed_xml or hr_xml. A title and a description together have at
most 60,000 characters.

\x1b[1mFlags:\x1b[22m
  --description=TEXT       Job description in plain text, at most 60,000
                           characters
  --description-file=FILE  Read the description from a file, at most 60,000
                           characters; - reads stdin
  --canonical-file=FILE    JSON file with a job in OpenTrain's canonical format;
                           - reads stdin
  --payload-file=FILE      JSON file with an import payload, such as a
                           schema.org JobPosting; - reads stdin
  --title=TITLE            Title to put before a plain-text description
  --external-id=ID         Job id in your own system, for audits
  --idempotency-key=KEY    Reuse the same key when retrying (default: generated)
  --web                    Open the link in a browser
  --batch=FILE             Run once for each row of a CSV or JSON Lines file; -
                           reads stdin
  --concurrency=N          With --batch: number of rows to run at once, from 1
                           to 8 (default: 1)
  --rate=N                 With --batch: maximum number of requests per minute
  --max-failures=N         With --batch: stop after this many failed rows
  --journal=FILE           With --batch: save the state of each row in FILE, so
                           a rerun continues

Exactly one of --description, --description-file, --canonical-file and
--payload-file is required.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # From a file
  opentrain jobs draft create --description-file=brief.md \\
    --title="Street scenes"
  # From text on the command line
  opentrain jobs draft create \\
    --description='Label 2,000 bird calls at $18 an hour.'
  # From a schema.org JobPosting (jobs create is an alias of jobs draft create)
  opentrain jobs create --payload-file=posting.json --external-id=hr-118

\x1b[1mAuthentication:\x1b[22m API token, scope jobs:write (granted by `auth register`),
  feature public_api_job_drafting
\x1b[1mAPI:\x1b[22m POST /api/public/v1/job-drafts
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "draft update": """\
opentrain jobs draft update - Set or correct fields of a draft

\x1b[1mUsage:\x1b[22m opentrain jobs draft update ID
         (--set=FIELD=VALUE [--set=FIELD=VALUE ...] | --patch-file=FILE |
         --patch-json=JSON) [--batch=FILE] [--concurrency=N] [--rate=N]
         [--max-failures=N] [--journal=FILE] [common flags]
\x1b[1mAlias:\x1b[22m opentrain jobs update

The job must be an unpublished draft of yours; for a live job, use `opentrain
jobs update-published`. The output lists the missing fields, each with a command
that sets it with --set. Repeat the command until no field is missing
(`validation.publishReady` is true).

--set sends numbers, true, false and JSON arrays as JSON, and all other values
as text. The value of a text field is always sent as text. A value in JSON
double quotes is sent as the string inside the quotes. Prices are in USD. A
misspelled name of a listed field and a value that is not allowed are refused
before anything is sent; allowed values may be in any case. Other names are
sent, and the API refuses those it does not know. `opentrain capabilities` shows
all fields that it accepts.

\x1b[1mFlags:\x1b[22m
  ID, --job-id=ID    Draft to update (required)
  --set=FIELD=VALUE  Set one field, such as headcount=6 (repeatable)
  --patch-file=FILE  Read the fields to set from a JSON file; - reads stdin
  --patch-json=JSON  JSON object with the fields to set
  --batch=FILE       Run once for each row of a CSV or JSON Lines file; - reads
                     stdin
  --concurrency=N    With --batch: number of rows to run at once, from 1 to 8
                     (default: 1)
  --rate=N           With --batch: maximum number of requests per minute
  --max-failures=N   With --batch: stop after this many failed rows
  --journal=FILE     With --batch: save the state of each row in FILE, so a
                     rerun continues

\x1b[1mFields:\x1b[22m
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
  freelancerType           text
  projectScope             text
  visibility               text

Exactly one of --set, --patch-file and --patch-json is required.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # Set two fields
  opentrain jobs draft update --job-id=job_7Qk2 --set paymentType=PAY_PER_HOUR \\
    --set pricePerHour=14
  # Set a list
  opentrain jobs draft update --job-id=job_7Qk2 \\
    --set='languages=["Spanish","Catalan"]'
  # From a file (jobs update is an alias of jobs draft update)
  opentrain jobs update --job-id=job_7Qk2 --patch-file=fields.json

\x1b[1mAuthentication:\x1b[22m API token, scope jobs:write (granted by `auth register`),
  feature public_api_job_drafting
\x1b[1mAPI:\x1b[22m PATCH /api/public/v1/job-drafts/{job-id}
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "draft capabilities": """\
opentrain jobs draft capabilities - Show what this account and token can do

\x1b[1mUsage:\x1b[22m opentrain jobs draft capabilities [common flags]
\x1b[1mAlias:\x1b[22m opentrain capabilities

Shows which features are enabled, and the fields of a draft with their allowed
values.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # Show features and draft fields (capabilities is an alias of jobs draft
  # capabilities)
  opentrain capabilities

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m GET /api/public/v1/job-drafts/capabilities
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "list": """\
opentrain jobs list - List your jobs

\x1b[1mUsage:\x1b[22m opentrain jobs list [--status=STATUS] [--limit=N] [--cursor=CURSOR]
         [--all] [--max-items=N] [--jsonl] [--csv] [--tsv] [common flags]

Lists drafts and published jobs, newest first, with status and proposal counts.
JSON and CSV output include the public link of each job.

\x1b[1mFlags:\x1b[22m
  --status=STATUS  Only jobs with this status: DRAFT, OPEN, ONGOING, COMPLETED,
                   ARCHIVED, PENDING_APPROVAL
  --limit=N        Items per page, from 1 to 100 (default: 25)
  --cursor=CURSOR  Continue from this cursor (printed by the previous page)
  --all            Fetch all pages
  --max-items=N    Stop after this many items
  --jsonl          Fetch all pages and stream one JSON object per line
  --csv            Print the list as CSV
  --tsv            Print the list as tab-separated values

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # The newest 25
  opentrain jobs list
  # Live jobs only
  opentrain jobs list --status=OPEN --limit=100
  # The ids of all jobs
  opentrain jobs list --all --query="jobs[].id"
  # All jobs, one JSON object per line
  opentrain jobs list --jsonl
  # The job with the most proposals first
  opentrain jobs list --all \\
    --query='reverse(sort_by(jobs, &proposalCounts.total))[].id'

\x1b[1mAuthentication:\x1b[22m API token, scope jobs:read (granted by `auth register`)
\x1b[1mAPI:\x1b[22m GET /api/public/v1/jobs/mine
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mCSV columns:\x1b[22m id, title, status, published, acceptingApplicants, proposals,
  unreviewed, createdAt, updatedAt, jobUrl
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "search": """\
opentrain jobs search - Search live jobs on the marketplace

\x1b[1mUsage:\x1b[22m opentrain jobs search [--q=TEXT] [--category=CATEGORY]
         [--language=LANGUAGE] [--country=ISO] [--pay-type=TYPE] [--limit=N]
         [--cursor=CURSOR] [--all] [--max-items=N] [--jsonl] [--csv] [--tsv]
         [common flags]

Searches all live jobs, not only yours. This command does not use a token. The
limit is 120 requests a minute for each IP address. Results come from a cache
and can be 5 minutes old, in rare cases about an hour.

\x1b[1mFlags:\x1b[22m
  --q=TEXT             Text to search for
  --category=CATEGORY  Only jobs in this category, such as "Audio Annotation"
  --language=LANGUAGE  Only jobs for this language
  --country=ISO        Only jobs for this country (ISO code, such as ES)
  --pay-type=TYPE      Only jobs with this payment type: PAY_PER_HOUR,
                       FIXED_PRICE, PAY_PER_LABEL
  --limit=N            Items per page, from 1 to 100
  --cursor=CURSOR      Continue from this cursor (printed by the previous page)
  --all                Fetch all pages
  --max-items=N        Stop after this many items
  --jsonl              Fetch all pages and stream one JSON object per line
  --csv                Print the list as CSV
  --tsv                Print the list as tab-separated values

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # By text and language
  opentrain jobs search --q="bounding boxes" --language=Spanish
  # By country and payment type
  opentrain jobs search --country=ES --pay-type=PAY_PER_HOUR --limit=50

\x1b[1mAuthentication:\x1b[22m none
\x1b[1mAPI:\x1b[22m GET /api/public/v1/jobs
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mCSV columns:\x1b[22m id, title, companyName, category, status, dataType, labelTypes,
  languages, countries, experienceLevel, employmentTypes, paymentType, currency,
  hourlyRate, hourlyMin, hourlyMax, fixedPrice, perLabelRate, datePosted,
  validThrough, url
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "get": """\
opentrain jobs get - Show a live job on the marketplace

\x1b[1mUsage:\x1b[22m opentrain jobs get ID [--web] [--batch=FILE] [--concurrency=N] [--rate=N]
         [--max-failures=N] [--journal=FILE] [common flags]

Shows only live jobs; for a draft or a closed job, the exit code is 4. This
command does not use a token. The limit is 120 requests a minute for each IP
address. Results come from a cache and can be 5 minutes old, in rare cases about
an hour.

\x1b[1mFlags:\x1b[22m
  ID, --job-id=ID   Job to show, at most 64 characters (required)
  --web             Open the link in a browser
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
  opentrain jobs get --job-id=job_7Qk2  # Show the public page of a job

\x1b[1mAuthentication:\x1b[22m none
\x1b[1mAPI:\x1b[22m GET /api/public/v1/jobs/{job-id}
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "facets": """\
opentrain jobs facets - Count live jobs by category, language, country and
  payment type

\x1b[1mUsage:\x1b[22m opentrain jobs facets [common flags]

Use the listed values with `opentrain jobs search`. This command does not use a
token. The limit is 120 requests a minute for each IP address. Results come from
a cache and can be 5 minutes old, in rare cases about an hour.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  opentrain jobs facets  # Show all counts

\x1b[1mAuthentication:\x1b[22m none
\x1b[1mAPI:\x1b[22m GET /api/public/v1/jobs/facets
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "changes": """\
opentrain jobs changes - List jobs that were published, updated or closed

\x1b[1mUsage:\x1b[22m opentrain jobs changes --since=DATE [--csv] [--tsv] [common flags]

The last line gives the --since value for the next run; in JSON it is `until`. A
response contains at most 5,000 changes. This command does not use a token. The
limit is 120 requests a minute for each IP address. Results come from a cache
and can be 5 minutes old, in rare cases about an hour.

\x1b[1mFlags:\x1b[22m
  --since=DATE  Only changes since this time, in ISO 8601 format (required)
  --csv         Print the list as CSV
  --tsv         Print the list as tab-separated values

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # Changes since midnight UTC
  opentrain jobs changes --since=2026-11-24T00:00:00Z

\x1b[1mAuthentication:\x1b[22m none
\x1b[1mAPI:\x1b[22m GET /api/public/v1/jobs/changes
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mCSV columns:\x1b[22m jobId, eventType, occurredAt
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "publish": """\
opentrain jobs publish - Publish a complete draft on the marketplace

\x1b[1mUsage:\x1b[22m opentrain jobs publish ID [--batch=FILE] [--concurrency=N] [--rate=N]
         [--max-failures=N] [--journal=FILE] [common flags]

The draft is validated and moderated first, as in the app. An incomplete draft
is refused with the list of its missing fields. If moderation blocks the draft,
the reasons are printed and the exit code is 3. A claimed account can publish 20
jobs a day, an unclaimed account 3. Publishing a live job again has no effect.

\x1b[1mFlags:\x1b[22m
  ID, --job-id=ID   Draft to publish (required)
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
  opentrain jobs publish --job-id=job_7Qk2  # Publish a draft

\x1b[1mAuthentication:\x1b[22m API token, scope jobs:write (granted by `auth register`),
  feature public_api_job_publishing
\x1b[1mAPI:\x1b[22m POST /api/public/v1/jobs/{job-id}/publish
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "invite": """\
opentrain jobs invite - Invite a trainer to a live job

\x1b[1mUsage:\x1b[22m opentrain jobs invite JOB_ID FREELANCER_ID [--batch=FILE]
         [--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE]
         [common flags]

The job must be published. The invitation creates a proposal for the trainer.
Inviting the same trainer again returns the existing proposal.

\x1b[1mFlags:\x1b[22m
  JOB_ID, --job-id=JOB_ID       Live job to invite the trainer to (required)
  FREELANCER_ID, --freelancer-id=FREELANCER_ID
                                Trainer to invite (required)
  --batch=FILE                  Run once for each row of a CSV or JSON Lines
                                file; - reads stdin
  --concurrency=N               With --batch: number of rows to run at once,
                                from 1 to 8 (default: 1)
  --rate=N                      With --batch: maximum number of requests per
                                minute
  --max-failures=N              With --batch: stop after this many failed rows
  --journal=FILE                With --batch: save the state of each row in
                                FILE, so a rerun continues

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # Invite one trainer
  opentrain jobs invite --job-id=job_7Qk2 --freelancer-id=usr_31Lm
  # The same without flags
  opentrain jobs invite job_7Qk2 usr_31Lm
  # One invitation for each row
  opentrain jobs invite --job-id=job_7Qk2 --batch=trainers.csv

\x1b[1mAuthentication:\x1b[22m API token, scope proposals:write (granted when the account is
  claimed), feature public_api_hiring, claimed account
\x1b[1mAPI:\x1b[22m POST /api/public/v1/jobs/{job-id}/invites
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "close": """\
opentrain jobs close - Close a job and remove it from the marketplace

\x1b[1mUsage:\x1b[22m opentrain jobs close ID [--batch=FILE] [--concurrency=N] [--rate=N]
         [--max-failures=N] [--journal=FILE] [common flags]

Archives the job. The job stops accepting proposals and is removed from the
public listings. Existing contracts are not affected. Closing a closed job has
no effect.

\x1b[1mFlags:\x1b[22m
  ID, --job-id=ID   Job to close (required)
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
  opentrain jobs close --job-id=job_7Qk2  # Stop accepting proposals

\x1b[1mAuthentication:\x1b[22m API token, scope jobs:write (granted by `auth register`),
  feature public_api_job_publishing
\x1b[1mAPI:\x1b[22m POST /api/public/v1/jobs/{job-id}/close
\x1b[1mEffect:\x1b[22m Changes data (cannot be undone)
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "update-published": """\
opentrain jobs update-published - Update fields of a live job

\x1b[1mUsage:\x1b[22m opentrain jobs update-published ID
         (--set=FIELD=VALUE [--set=FIELD=VALUE ...] | --patch-file=FILE |
         --patch-json=JSON) [--batch=FILE] [--concurrency=N] [--rate=N]
         [--max-failures=N] [--journal=FILE] [common flags]

The job must have the status OPEN. Fields and values work as in `opentrain jobs
draft update`. The edit is moderated. If moderation blocks it, the edit is still
saved, but the job returns to draft and the exit code is 5.

\x1b[1mFlags:\x1b[22m
  ID, --job-id=ID    Live job to update (required)
  --set=FIELD=VALUE  Set one field, such as headcount=6 (repeatable)
  --patch-file=FILE  Read the fields to set from a JSON file; - reads stdin
  --patch-json=JSON  JSON object with the fields to set
  --batch=FILE       Run once for each row of a CSV or JSON Lines file; - reads
                     stdin
  --concurrency=N    With --batch: number of rows to run at once, from 1 to 8
                     (default: 1)
  --rate=N           With --batch: maximum number of requests per minute
  --max-failures=N   With --batch: stop after this many failed rows
  --journal=FILE     With --batch: save the state of each row in FILE, so a
                     rerun continues

\x1b[1mFields:\x1b[22m
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
  freelancerType           text
  projectScope             text
  visibility               text

Exactly one of --set, --patch-file and --patch-json is required.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # Raise the pay
  opentrain jobs update-published --job-id=job_7Qk2 --set pricePerHour=16

\x1b[1mAuthentication:\x1b[22m API token, scope jobs:write (granted by `auth register`),
  feature public_api_job_publishing
\x1b[1mAPI:\x1b[22m PATCH /api/public/v1/jobs/{job-id}
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
}
