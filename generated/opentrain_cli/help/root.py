# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Main help page of `opentrain`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain - Command-line client for the OpenTrain marketplace

Post data-labeling jobs, hire trainers with a human's approval, and follow the
work. This is an independent client; OpenTrain does not make or support it.

\x1b[1mUsage:\x1b[22m opentrain <group> <command> [flags]
       opentrain <command> [flags]

\x1b[1mStart here:\x1b[22m
  opentrain auth register --agent-name="Hiring agent"      # Create an account
  opentrain jobs draft create --description-file=brief.md  # Create a draft

\x1b[1mSet up:\x1b[22m
  auth    Register, log in and manage the saved token
  tokens  List and revoke API tokens
  team    Show the employer's team and invite people
  api     Send any request to the API
  mcp     Serve the commands as tools for agents (MCP)

\x1b[1mHire:\x1b[22m
  jobs         Draft, publish, search, update and close jobs
  proposals    Review proposals and request a hire
  freelancers  Show public profiles of trainers

\x1b[1mWork and pay:\x1b[22m
  contracts   List, show and end contracts
  milestones  Add milestones and request their funding and release
  approvals   Check requests that a human must approve
  credits     Show the prepaid balance and top it up
  payments    List pending payments

\x1b[1mFollow:\x1b[22m
  messages  Read and send messages
  updates   Follow account events
  webhooks  Deliver events to a URL

\x1b[1mOther commands:\x1b[22m register, login, whoami, logout, capabilities, help, version,
  completion
\x1b[1mCommon flags:\x1b[22m --json --query --dry-run --base-url --verbose --no-input --help
\x1b[1mHelp topics:\x1b[22m flags, exit-codes, environment, scopes, credentials, agents, tools,
  events, output, batch
\x1b[1mFor details:\x1b[22m opentrain help NAME; as a man page: opentrain help --man NAME
""",
}
