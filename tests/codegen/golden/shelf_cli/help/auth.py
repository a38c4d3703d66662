# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
"""Help pages of `shelf auth`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
shelf auth - Log in, and manage the saved token

\x1b[1mUsage:\x1b[22m shelf auth <command> [flags]

\x1b[1mCommands:\x1b[22m
  login   Verify a token with the API and save it
  status  Show the user of the token in use
  token   Print the token in use
  logout  Delete the saved credentials

\x1b[1mFor details of a command:\x1b[22m shelf help auth COMMAND
""",
    "login": """\
shelf auth login - Verify a token with the API and save it

\x1b[1mUsage:\x1b[22m shelf auth login --token=TOKEN [common flags]

Sends the token to the API. If the API accepts the token, it is saved together
with the base URL. The saved token is sent only to the origin of this URL, and
to other origins of the same API. Use `--token=-` to keep the token out of the
shell's history.

\x1b[1mFlags:\x1b[22m
  --token=TOKEN  Token to save; - reads stdin (required)

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf auth login --token=-  # Type the secret at a hidden prompt

\x1b[1mAuthentication:\x1b[22m the value of --token
\x1b[1mAPI:\x1b[22m GET /v2/catalogue/reader
\x1b[1mEffect:\x1b[22m Changes data on this machine
\x1b[1mJSON output:\x1b[22m An object built by the client, with the keys status, user, baseUrl
  and credentialsFile. It does not contain the token.
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "status": """\
shelf auth status - Show the user of the token in use

\x1b[1mUsage:\x1b[22m shelf auth status [common flags]

Sends the token to the API. Shows its user, where the token was found, and the
base URL.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf auth status  # Show the user and the token in use

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m GET /v2/catalogue/reader
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "token": """\
shelf auth token - Print the token in use

\x1b[1mUsage:\x1b[22m shelf auth token [common flags]

Prints the token that other commands send. It comes from an environment variable
or the credentials file. Keep the output out of logs. The command does not send
a request.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf auth token  # Print only the token

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mJSON output:\x1b[22m An object built by the client, with the keys token, tokenFrom and
  baseUrl.
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
    "logout": """\
shelf auth logout - Delete the saved credentials

\x1b[1mUsage:\x1b[22m shelf auth logout [common flags]

Deletes the credentials file on this machine. The token stays valid.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --branch --verbose --no-input --help
  (shelf help flags)

\x1b[1mExamples:\x1b[22m
  shelf auth logout  # Delete the saved token

\x1b[1mAuthentication:\x1b[22m none
\x1b[1mEffect:\x1b[22m Changes data on this machine (cannot be undone)
\x1b[1mJSON output:\x1b[22m An object built by the client, with the keys status (logged-out or
  no-credentials) and credentialsFile.
\x1b[1mExit codes:\x1b[22m shelf help exit-codes
""",
}
