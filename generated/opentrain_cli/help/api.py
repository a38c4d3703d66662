# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Help pages of `opentrain api`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain api - Send any request to the API

\x1b[1mUsage:\x1b[22m opentrain api <command> [flags]

\x1b[1mCommands:\x1b[22m
  get     Send a GET request
  post    Send a POST request
  patch   Send a PATCH request
  delete  Send a DELETE request

\x1b[1mFor details of a command:\x1b[22m opentrain help api COMMAND
""",
    "get": """\
opentrain api get - Send a GET request

\x1b[1mUsage:\x1b[22m opentrain api get PATH [--field=FIELD=VALUE [--field=FIELD=VALUE ...]]
         [--header='NAME: VALUE' [--header='NAME: VALUE' ...]] [--cursor=CURSOR]
         [--all] [common flags]

PATH begins with a prefix of the API. The method may be in upper case:
`opentrain api GET PATH`. Without --all it prints the response as it came. A
request that fails is retried like any other read. Prefer the command for an
endpoint if there is one: it checks the flags and the response.

\x1b[1mFlags:\x1b[22m
  PATH, --path=PATH       Path of the request with its prefix, and with a query
                          if needed (required)
  --field=FIELD=VALUE     Set a field of the query (repeatable)
  --header='NAME: VALUE'  Set a header of the request, except those of the
                          client (repeatable)
  --cursor=CURSOR         Continue from this cursor
  --all                   Fetch all pages of the list in the response

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # Show the account of the token
  opentrain api get /api/public/v1/auth/me
  # Fetch all pages of a list
  opentrain api get /api/public/v1/jobs/mine --field status=OPEN --all

\x1b[1mAuthentication:\x1b[22m API token (optional)
\x1b[1mAPI:\x1b[22m GET with a path below /api/public/v1 or /api/agent
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "post": """\
opentrain api post - Send a POST request

\x1b[1mUsage:\x1b[22m opentrain api post PATH
         [--field=FIELD=VALUE [--field=FIELD=VALUE ...] | --input=FILE]
         [--header='NAME: VALUE' [--header='NAME: VALUE' ...]] [common flags]

PATH begins with a prefix of the API. The method may be in upper case:
`opentrain api POST PATH`. It is retried only after HTTP 429, or if it did not
reach the server. If the response is lost, check the outcome before you send it
again. Prefer the command for an endpoint if there is one: it checks the flags
and the response.

\x1b[1mFlags:\x1b[22m
  PATH, --path=PATH       Path of the request with its prefix, and with a query
                          if needed (required)
  --field=FIELD=VALUE     Set a field of the body (repeatable)
  --input=FILE            Send this file as the body; - reads stdin
  --header='NAME: VALUE'  Set a header of the request, except those of the
                          client (repeatable)

At most one of --field and --input is allowed.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # A draft
  opentrain api post /api/public/v1/job-drafts \\
    --field rawJobDescription=Labeling

\x1b[1mAuthentication:\x1b[22m API token (optional)
\x1b[1mAPI:\x1b[22m POST with a path below /api/public/v1 or /api/agent
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "patch": """\
opentrain api patch - Send a PATCH request

\x1b[1mUsage:\x1b[22m opentrain api patch PATH
         [--field=FIELD=VALUE [--field=FIELD=VALUE ...] | --input=FILE]
         [--header='NAME: VALUE' [--header='NAME: VALUE' ...]] [common flags]

PATH begins with a prefix of the API. The method may be in upper case:
`opentrain api PATCH PATH`. It is retried only after HTTP 429, or if it did not
reach the server. If the response is lost, check the outcome before you send it
again. Prefer the command for an endpoint if there is one: it checks the flags
and the response.

\x1b[1mFlags:\x1b[22m
  PATH, --path=PATH       Path of the request with its prefix, and with a query
                          if needed (required)
  --field=FIELD=VALUE     Set a field of the body (repeatable)
  --input=FILE            Send this file as the body; - reads stdin
  --header='NAME: VALUE'  Set a header of the request, except those of the
                          client (repeatable)

At most one of --field and --input is allowed.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # Change a field of a job
  opentrain api patch /api/public/v1/jobs/job_7Qk2 --field headcount=6

\x1b[1mAuthentication:\x1b[22m API token (optional)
\x1b[1mAPI:\x1b[22m PATCH with a path below /api/public/v1 or /api/agent
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "delete": """\
opentrain api delete - Send a DELETE request

\x1b[1mUsage:\x1b[22m opentrain api delete PATH
         [--field=FIELD=VALUE [--field=FIELD=VALUE ...] | --input=FILE]
         [--header='NAME: VALUE' [--header='NAME: VALUE' ...]] [common flags]

PATH begins with a prefix of the API. The method may be in upper case:
`opentrain api DELETE PATH`. It is retried only after HTTP 429, or if it did not
reach the server. If the response is lost, check the outcome before you send it
again. Prefer the command for an endpoint if there is one: it checks the flags
and the response.

\x1b[1mFlags:\x1b[22m
  PATH, --path=PATH       Path of the request with its prefix, and with a query
                          if needed (required)
  --field=FIELD=VALUE     Set a field of the body (repeatable)
  --input=FILE            Send this file as the body; - reads stdin
  --header='NAME: VALUE'  Set a header of the request, except those of the
                          client (repeatable)

At most one of --field and --input is allowed.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # Delete a webhook subscription
  opentrain api delete /api/public/v1/webhooks/whk_27Gs

\x1b[1mAuthentication:\x1b[22m API token (optional)
\x1b[1mAPI:\x1b[22m DELETE with a path below /api/public/v1 or /api/agent
\x1b[1mEffect:\x1b[22m Changes data (cannot be undone)
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
}
