# Generated from spec/commands.yaml (sha256 587af648d10430f9) by `make generate`; do not edit.
"""Main help page of `opentrain`."""

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
  register      Alias of auth register
  login         Alias of auth login
  whoami        Alias of auth status
  logout        Alias of auth logout
  capabilities  Alias of jobs draft capabilities
  help          Show this help, or the help of a command
  version       Show the version
  completion    Print the completion script of a shell

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal
  -h, --help      Show help

Start here:
  # Create an agent account and get a token
  opentrain auth register --agent-name="Hiring agent"
  # Create a draft from a description
  opentrain jobs draft create --description-file=brief.md
  # Show help for one command
  opentrain help jobs draft create

Help topics:
  opentrain help exit-codes   Exit codes and their meanings
  opentrain help environment  Environment variables
  opentrain help scopes       Scopes and the commands that require them
  opentrain help credentials  Where the token is stored and which one is used
  opentrain help agents       From registration to a hire, for coding agents
  opentrain help output       Output for people and for programs
  opentrain help --man ...    Show the man page of a topic, group or command
""",
}
