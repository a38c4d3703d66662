# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Help pages of `opentrain auth`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain auth - Register, log in and manage the saved token

\x1b[1mUsage:\x1b[22m opentrain auth <command> [flags]

\x1b[1mCommands:\x1b[22m
  register      Create an agent account and save its token
  claim         Invite a human to claim the account
  claim-status  Check whether the account has been claimed
  login         Verify a token with the API and save it
  status        Show the user, account and scopes of the token
  token         Print the token in use
  logout        Delete the saved credentials

\x1b[1mAliases:\x1b[22m
  opentrain register  Alias of opentrain auth register
  opentrain login     Alias of opentrain auth login
  opentrain whoami    Alias of opentrain auth status
  opentrain logout    Alias of opentrain auth logout

\x1b[1mFor details of a command:\x1b[22m opentrain help auth COMMAND
""",
    "register": """\
opentrain auth register - Create an agent account and save its token

\x1b[1mUsage:\x1b[22m opentrain auth register [--agent-name=NAME] [--org-name=NAME] [--force]
         [common flags]
\x1b[1mAlias:\x1b[22m opentrain register

Creates an employer account for an agent, without a human, and saves its token
and claim token. The token can draft jobs, publish up to 3 a day, and read data.
It has the scopes jobs:read, jobs:write, proposals:read, messages:read,
payments:read and team:read.

A human must claim the account before you can hire, invite or send messages. The
claim is possible for about 24 hours. Milestones, top-ups, webhooks and ending a
contract require a token that a human creates in the app.

If credentials are already saved, the command fails. --force overwrites them.
You then lose access to the old account, unless you have saved its token
elsewhere.

\x1b[1mFlags:\x1b[22m
  --agent-name=NAME, --name=NAME
                                Display name of the agent
  --org-name=NAME, --organization-name=NAME
                                Name of the employer organization
  --force                       Overwrite the saved credentials; you may lose
                                access to their account

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # Name the agent and its organization
  opentrain auth register --agent-name="Hiring agent" \\
    --org-name="Street Scenes Lab"

\x1b[1mAuthentication:\x1b[22m none
\x1b[1mAPI:\x1b[22m POST /api/agent/identity
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mJSON output:\x1b[22m An object built by the client, with the keys `status`, `baseUrl`,
  `scopes`, `registrationId`, `claimTokenExpiresAt` and `credentialsFile`. It
  does not contain the token.
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "claim": """\
opentrain auth claim - Invite a human to claim the account

\x1b[1mUsage:\x1b[22m opentrain auth claim --email=ADDRESS [--claim-token=TOKEN] [--web]
         [common flags]

Emails an invitation to the future owner, and prints a link and a six-digit
code. Give both to the human, even if the email was sent. The human must open
the link, sign in with exactly the invited address and enter the code. The
address must not have an OpenTrain account yet (error email_already_registered).

A code is valid for about 30 minutes. To get a new code, run the command again,
at most about 24 hours after you registered. With --json, the link is
`verification_uri` and the code is `user_code`.

\x1b[1mFlags:\x1b[22m
  --email=ADDRESS      Email address of the human owner (required)
  --claim-token=TOKEN  Claim token (default: the saved one); - reads stdin
  --web                Open the link in a browser

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # Use the claim token saved by register
  opentrain auth claim --email=owner@example.org

\x1b[1mAuthentication:\x1b[22m the value of --claim-token
\x1b[1mAPI:\x1b[22m POST /api/agent/identity/claim
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "claim-status": """\
opentrain auth claim-status - Check whether the account has been claimed

\x1b[1mUsage:\x1b[22m opentrain auth claim-status [--claim-token=TOKEN] [--wait]
         [--timeout=SECONDS] [common flags]

Checks once. With --wait, the command polls every 5 seconds until the claim is
complete or the timeout is reached. It polls less often if the API asks for it
(slow_down). The exit code is 8 while the claim is pending, and 5 after about 24
hours without a claim; then register a new account.

A complete claim revokes all earlier tokens of the account. The command saves
the new token, which also has the scopes proposals:write, messages:write and
team:write, and then prints the result. The API delivers the new token only
once. If it is lost, a human must create another token in the app.

\x1b[1mFlags:\x1b[22m
  --claim-token=TOKEN  Claim token (default: the saved one); - reads stdin
  --wait               Poll until the account is claimed
  --timeout=SECONDS    With --wait: maximum time to wait, in seconds, at least
                       0.1 (default: 1800)

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  opentrain auth claim-status                       # Check once
  opentrain auth claim-status --wait --timeout=600  # Wait up to ten minutes

\x1b[1mAuthentication:\x1b[22m the value of --claim-token
\x1b[1mAPI:\x1b[22m POST /api/agent/oauth/token
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mJSON output:\x1b[22m An object built by the client, with the keys `status` (pending or
  claimed), `baseUrl`, `scopes` and `credentialsFile`. It contains the new token
  only if the token could not be saved.
\x1b[1mExit codes:\x1b[22m
  5  Conflict with the current state, or the awaited operation failed or was
     declined
  8  Still pending: a human has not acted yet, or the wait timed out (wait again
     later)
  See also: opentrain help exit-codes
""",
    "login": """\
opentrain auth login - Verify a token with the API and save it

\x1b[1mUsage:\x1b[22m opentrain auth login --api-key=TOKEN [common flags]
\x1b[1mAlias:\x1b[22m opentrain login

Sends the token to the API. If the API accepts the token, it is saved together
with the API origin. The saved token is sent only to this origin. Use
`--api-key=-` to keep the token out of the shell's history.

\x1b[1mFlags:\x1b[22m
  --api-key=TOKEN, --token=TOKEN
                                Personal API token to save, ot_pat_...; - reads
                                stdin (required)

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # Paste the token at a hidden prompt, or add < token.txt
  opentrain auth login --api-key=-

\x1b[1mAuthentication:\x1b[22m the value of --api-key
\x1b[1mAPI:\x1b[22m GET /api/public/v1/auth/me
\x1b[1mEffect:\x1b[22m Changes data on this machine
\x1b[1mJSON output:\x1b[22m An object built by the client, with the keys `status`, `user`,
  `baseUrl`, `scopes` and `credentialsFile`. It does not contain the token.
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "status": """\
opentrain auth status - Show the user, account and scopes of the token

\x1b[1mUsage:\x1b[22m opentrain auth status [common flags]
\x1b[1mAlias:\x1b[22m opentrain whoami

Shows the user, the account type, the label and id of the token, its scopes, and
where the token was found. Exit code 4 means that the user of the token no
longer exists.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # Show the account and the token in use
  opentrain auth status
  # The same as JSON (whoami is an alias of auth status)
  opentrain whoami --json

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mAPI:\x1b[22m GET /api/public/v1/auth/me
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "token": """\
opentrain auth token - Print the token in use

\x1b[1mUsage:\x1b[22m opentrain auth token [common flags]

Prints the token that other commands send, and nothing else. The token comes
from an environment variable or the credentials file. Use the command in scripts
that send requests to the API themselves, and keep its output out of logs. It
does not send a request.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  opentrain auth token  # Print only the token

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mJSON output:\x1b[22m An object built by the client, with the keys `token`, `tokenFrom`
  and `baseUrl`.
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "logout": """\
opentrain auth logout - Delete the saved credentials

\x1b[1mUsage:\x1b[22m opentrain auth logout [common flags]
\x1b[1mAlias:\x1b[22m opentrain logout

Deletes the credentials file on this machine. The token stays valid. To revoke
it, run `opentrain tokens revoke` before you log out.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  opentrain auth logout  # Delete the saved token

\x1b[1mAuthentication:\x1b[22m none
\x1b[1mEffect:\x1b[22m Changes data on this machine (cannot be undone)
\x1b[1mJSON output:\x1b[22m An object built by the client, with the keys `status` (logged-out
  or no-credentials) and `credentialsFile`.
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
}
