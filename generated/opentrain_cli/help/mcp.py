# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Help pages of `opentrain mcp`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain mcp - Serve the commands as tools for agents (MCP)

\x1b[1mUsage:\x1b[22m opentrain mcp [--toolsets=NAMES] [--tools=NAMES] [--read-only]
         [--list | --config] [common flags]

A client starts this command and speaks the Model Context Protocol on its
standard input and output. Each command that sends a request is a tool. A call
has the same origin, token, retries, deadline and checks as the command. The
result is JSON. An error says what to do next, as a tool with its arguments. The
variable OPENTRAIN_PERSONAL_API_TOKEN has the token of the server, before the
other variables.

By default only some toolsets are served, because each tool takes room in the
context of the agent: `opentrain mcp --list` prints them. --read-only also
refuses calls that change something. The flags --base-url and --verbose hold for
every call. Log lines go to standard error.

The command needs the Python package `mcp`, which the extra `mcp` of the client
installs. If it is missing, the command says how to install it. `opentrain mcp
--config` prints the configuration, with the variables that clients do not give
to a server, but without the token.

\x1b[1mFlags:\x1b[22m
  --toolsets=NAMES  Toolsets to serve, separated by commas, or all
  --tools=NAMES     Single tools to serve, separated by commas
  --read-only       Serve only the tools that do not change anything
  --list            Print the tools that would be served, and their size
  --config          Print the configuration for clients

At most one of --list and --config is allowed.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # The tools that are served by default, and their size
  opentrain mcp --list
  # Configuration for clients
  opentrain mcp --config --toolsets=all --read-only

\x1b[1mAuthentication:\x1b[22m none
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mJSON output:\x1b[22m With --list, an object with the keys `tools`, `toolsets`, `others`,
  `count`, `characters` and `tokens`. With --config, an object with the keys
  `mcpServers`, `servers` and `toml`. Without them, standard output has only the
  protocol.
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
}
