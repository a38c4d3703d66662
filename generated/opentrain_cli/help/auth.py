# Generated from spec/commands.yaml (sha256 e55d7e36b94bfb3c) by `make generate`; do not edit.
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

\x1b[1mFor details:\x1b[22m opentrain help auth register
""",
    "register": """\
opentrain auth register - Create an agent account and save its token

\x1b[1mUsage:\x1b[22m opentrain auth register [--agent-name=NAME] [--org-name=NAME] [--force]
         [common flags]
\x1b[1mAlias:\x1b[22m opentrain register

Creates an employer account for an agent, without a human, and saves its token
and claim token. The token can draft and publish jobs and read data. Hiring,
inviting and sending messages require that a human claims the account, within
about 24 hours. Milestones, ending contracts, top-ups and webhooks require a
token that a human creates in the app. If credentials are already saved, the
command fails without --force, which overwrites them: you lose access to that
account unless you have saved its token elsewhere.

\x1b[1mFlags:\x1b[22m
  --agent-name=NAME, --name=NAME
                                Display name of the agent
  --org-name=NAME, --organization-name=NAME
                                Name of the employer organization
  --force                       Overwrite the saved token; you can lose access
                                to its account

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
\x1b[1mJSON output:\x1b[22m An object of this client: status, baseUrl, scopes, registrationId,
  claimTokenExpiresAt, credentialsFile. It contains no token.
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "claim": """\
opentrain auth claim - Invite a human to claim the account

\x1b[1mUsage:\x1b[22m opentrain auth claim --email=ADDRESS [--claim-token=TOKEN] [common flags]

Emails an invitation to the future owner, and prints a link and a six-digit
code. Give both to the human. The address must not have an OpenTrain account
yet. A code is valid for about 30 minutes; run it again for a new code, up to 24
hours after registering.

\x1b[1mFlags:\x1b[22m
  --email=ADDRESS      Email address of the human owner (required)
  --claim-token=TOKEN  Claim token (default: the saved one); - reads standard
                       input (safer)

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # Use the claim token saved by register
  opentrain auth claim --email=owner@example.org

\x1b[1mAuthentication:\x1b[22m none
\x1b[1mAPI:\x1b[22m POST /api/agent/identity/claim
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "claim-status": """\
opentrain auth claim-status - Check whether the account has been claimed

\x1b[1mUsage:\x1b[22m opentrain auth claim-status [--claim-token=TOKEN] [--wait]
         [--timeout=SECONDS] [common flags]

Checks once. With --wait it polls until the human has confirmed or the timeout
is reached. When the claim is complete, the new token with its wider scopes is
saved before anything is printed. The exit code is 8 while the claim is pending.

\x1b[1mFlags:\x1b[22m
  --claim-token=TOKEN  Claim token (default: the saved one); - reads standard
                       input (safer)
  --wait               Poll until a final state is reached
  --timeout=SECONDS    With --wait: maximum time to wait, in seconds, at least
                       0.1 (default: 1800)

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  opentrain auth claim-status                       # Check once
  opentrain auth claim-status --wait --timeout=600  # Wait up to ten minutes

\x1b[1mAuthentication:\x1b[22m none
\x1b[1mAPI:\x1b[22m POST /api/agent/oauth/token
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mJSON output:\x1b[22m An object of this client: status (pending or claimed), baseUrl,
  scopes, credentialsFile. It contains the new token only if the token could not
  be saved.
\x1b[1mExit codes:\x1b[22m
  8  Still pending: a human has not acted yet, or the wait timed out; run the
     command again later
  See also: opentrain help exit-codes
""",
    "login": """\
opentrain auth login - Verify a token with the API and save it

\x1b[1mUsage:\x1b[22m opentrain auth login --api-key=TOKEN [common flags]
\x1b[1mAlias:\x1b[22m opentrain login

Verifies the token with the API and saves it only if the API accepts it,
together with the API origin. The saved token is sent only to this origin.

\x1b[1mFlags:\x1b[22m
  --api-key=TOKEN, --token=TOKEN
                                Token to save; - reads standard input (safer)
                                (required)

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # Paste the token, which is not shown; to read a file, add < token.txt
  opentrain auth login --api-key=-

\x1b[1mAuthentication:\x1b[22m none
\x1b[1mAPI:\x1b[22m GET /api/public/v1/auth/me
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mJSON output:\x1b[22m An object of this client: status, user, baseUrl, scopes,
  credentialsFile. It contains no token.
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "status": """\
opentrain auth status - Show the user, account and scopes of the token

\x1b[1mUsage:\x1b[22m opentrain auth status [common flags]
\x1b[1mAlias:\x1b[22m opentrain whoami

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

For scripts that send API requests themselves. Prints only the token that other
commands would send, from an environment variable or the credentials file. Keep
it out of logs. This command sends no request.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  opentrain auth token  # Print only the token

\x1b[1mAuthentication:\x1b[22m API token
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mJSON output:\x1b[22m An object of this client: token, tokenFrom, baseUrl.
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "logout": """\
opentrain auth logout - Delete the saved credentials

\x1b[1mUsage:\x1b[22m opentrain auth logout [common flags]
\x1b[1mAlias:\x1b[22m opentrain logout

Deletes the credentials file on this machine. The token stays valid; revoke it
with tokens revoke.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  opentrain auth logout  # Delete the saved token

\x1b[1mAuthentication:\x1b[22m none
\x1b[1mEffect:\x1b[22m Changes data and cannot be undone
\x1b[1mJSON output:\x1b[22m An object of this client: status (logged-out or no-credentials),
  credentialsFile.
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
}
