# Generated from spec/commands.yaml (sha256 4bcb7b9ab75b8967) by `make generate`; do not edit.
"""Main help page of `opentrain`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain - Command-line client for the OpenTrain marketplace

Post data-labelling jobs, read the people who answer, hire them through escrow
that a human approves, talk to them, and follow what happens. An independent
client; OpenTrain does not make or support it.

Usage: opentrain <group> <command> [flags]

Groups:
  auth         Get, save and check the token this client uses
  jobs         Draft, publish, change, find and close jobs
  proposals    Read candidates and ask for a hire
  freelancers  Read trainers' public profiles
  messages     Read and write conversations
  contracts    Read and end contracts
  milestones   Add milestones and ask for escrow moves
  approvals    Follow what a human has to confirm
  credits      Read the prepaid balance and top it up
  updates      Follow what happens on the account
  webhooks     Have events delivered to a URL
  tokens       List and revoke API tokens
  team         See and grow the employer's team
  payments     See payments that wait for something

Other commands:
  whoami        Alias of auth status
  capabilities  Alias of jobs draft capabilities
  help          Show this help, or the help of a command
  version       Show the version
  completion    Print the completion script of a shell

Common flags:
  --json          Print the API's answer as JSON
  --query=EXPR    Print what this JMESPath expression takes from the answer, as
                  JSON; a string as it is
  --dry-run       Print the request that would be sent, as JSON, and send
                  nothing; needs no token
  --base-url=URL  Talk to this API origin
  --verbose       Say on standard error what is sent and what comes back, with
                  secrets masked
  -h, --help      Show help

Start here:
  # Get an agent account and a token
  opentrain auth register --agent-name="Hiring agent"
  # Turn a brief into a draft
  opentrain jobs draft create --description-file=brief.md
  # Read about one command
  opentrain help jobs draft create

Help topics:
  opentrain help exit-codes   Exit codes and their meanings
  opentrain help environment  Environment variables
  opentrain help scopes       Scopes and the commands that require them
  opentrain help credentials  Where the token is kept, and which one is used
  opentrain help agents       From nothing to a hire, for coding agents
  opentrain help output       What is printed where, for people and for programs
  opentrain help --man ...    Show the man page of a topic, group or command
""",
}
