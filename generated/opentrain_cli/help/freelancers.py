# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Help pages of `opentrain freelancers`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain freelancers - Show public profiles of trainers

\x1b[1mUsage:\x1b[22m opentrain freelancers <command> [flags]
\x1b[1mGroup alias:\x1b[22m opentrain freelancer

\x1b[1mCommands:\x1b[22m
  get  Show the public profile of a trainer

\x1b[1mFor details of a command:\x1b[22m opentrain help freelancers COMMAND
""",
    "get": """\
opentrain freelancers get - Show the public profile of a trainer

\x1b[1mUsage:\x1b[22m opentrain freelancers get ID [--batch=FILE] [--concurrency=N] [--rate=N]
         [--max-failures=N] [--journal=FILE] [common flags]
\x1b[1mAlias:\x1b[22m opentrain freelancer get

Shows skills, statistics, work and labeling experience, education and reviews.
Only the first name and the initial of the last name are shown. Contact details
are never included.

\x1b[1mFlags:\x1b[22m
  ID, --id=ID       User id or profile slug (required)
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
  # By id
  opentrain freelancers get --id=usr_31Lm
  # By profile slug (freelancer get is an alias of freelancers get)
  opentrain freelancer get --id=maria-p-labels

\x1b[1mAuthentication:\x1b[22m API token, scope proposals:read (granted by `auth register`)
\x1b[1mAPI:\x1b[22m GET /api/public/v1/freelancers/{id}
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
}
