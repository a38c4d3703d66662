# Generated from spec/commands.yaml (sha256 5a387757f8a1a874) by `make generate`; do not edit.
"""The first page of `opentrain help`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain - Command-line client for the OpenTrain marketplace

Post data-labeling jobs, review proposals, hire trainers through escrow that a
human approves, exchange messages and follow events. This is an independent
client; OpenTrain does not make or support it.

Usage: opentrain <group> <command> [flags]

Groups:
  auth         Register, log in and manage the saved token
  jobs         Draft, publish, search, update and close jobs
  proposals    Review proposals and request a hire
  freelancers  Show public profiles of AI trainers
  messages     Read and send messages
  contracts    List, show and end contracts
  milestones   Add milestones, request funding and release
  approvals    Check requests that a human must approve
  credits      Show the prepaid balance and top it up
  updates      Follow account events
  webhooks     Deliver events to a URL
  tokens       List and revoke API tokens
  team         Show the employer's team and invite people
  payments     See pending payments

Other commands:
  whoami        The same as auth status
  capabilities  The same as jobs draft capabilities
  help          This page, or that of a command
  version       The version of this client
  completion    Print a script that completes commands on TAB

Taken by every command:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  -h, --help      Show its page

Start here:
  # Create an agent account and get a token
  opentrain auth register --agent-name="Hiring agent"
  # Create a draft from a description
  opentrain jobs draft create --description-file=brief.md
  # Show help for one command
  opentrain help jobs draft create

More to read:
  opentrain help exit-codes   What each exit code means
  opentrain help environment  The variables that are read
  opentrain help scopes       Which command needs which scope of the token
  opentrain help credentials  Where the token is stored and which one is used
  opentrain help agents       From registration to a hire, for coding agents
  opentrain help output       Output for people and for programs
  opentrain help --man ...    The man page of any of these, of a group or a
                              command
""",
}
