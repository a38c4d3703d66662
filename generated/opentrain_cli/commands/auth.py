# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Commands of `opentrain auth`: Register, log in and manage the saved token."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping

    from opentrain_runtime.declarations.command import Command


def register_command() -> Command:
    """Create an agent account and save its token."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "auth register",
        add_arguments=register_arguments,
        effect="write",
        endpoint=Endpoint(
            "POST",
            "/api/agent/identity",
            body={"agent_name": "agent_name", "org_name": "organization_name"},
            error_format="agent",
        ),
        requires=(Requirement("text", "access_token"),),
        token=False,
        handler="opentrain_handlers.auth.register",
        overwriting=("force",),
        if_unsure="opentrain auth register",
        if_unsure_says=(
            "A created account cannot be used without its token, which was in the response. Register another account "
            "with"
        ),
    )


def register_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain auth register`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument("--agent-name", "--name", type=types.text(), metavar="NAME", help="Display name of the agent")
    parser.add_argument(
        "--org-name",
        "--organization-name",
        type=types.text(),
        metavar="NAME",
        help="Name of the employer organization",
    )
    parser.add_argument(
        "--force",
        action="store_true",
        help="Overwrite the saved credentials; you may lose access to their account",
    )
    common_arguments(parser)


def claim_command() -> Command:
    """Invite a human to claim the account."""
    from opentrain_runtime.declarations.command import Command, Input
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "auth claim",
        add_arguments=claim_arguments,
        effect="write",
        endpoint=Endpoint(
            "POST",
            "/api/agent/identity/claim",
            body={"email": "email", "claim_token": "claim_token"},
            error_format="agent",
        ),
        requires=(Requirement("link", "verification_uri"), Requirement("text", "user_code")),
        token=False,
        handler="opentrain_handlers.auth.claim",
        inputs=(Input("claim_token", "--claim-token", "secret"),),
        web=("verification_uri",),
        if_unsure_says="Run the command again, and use the newest code.",
    )


def claim_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain auth claim`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--email",
        type=types.email,
        required=True,
        metavar="ADDRESS",
        help="Email address of the human owner (required)",
    )
    parser.add_argument(
        "--claim-token",
        type=types.text(),
        metavar="TOKEN",
        help="Claim token (default: the saved one); - reads stdin",
    )
    parser.add_argument("--web", action="store_true", help="Open the link in a browser")
    common_arguments(parser)


def claim_status_command() -> Command:
    """Check whether the account has been claimed."""
    from opentrain_runtime.declarations.command import Command, Input
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement
    from opentrain_runtime.declarations.waits import Wait

    return Command(
        "auth claim-status",
        add_arguments=claim_status_arguments,
        effect="write",
        endpoint=Endpoint(
            "POST",
            "/api/agent/oauth/token",
            body={"claim_token": "claim_token"},
            constant_body={"grant_type": "urn:opentrain:agent-auth:grant-type:claim"},
            encoding="form",
            error_format="agent",
        ),
        requires=(Requirement("text", "access_token"),),
        token=False,
        handler="opentrain_handlers.auth.claim_status",
        settings={"slow-down-step": 5},
        inputs=(Input("claim_token", "--claim-token", "secret"),),
        wait=Wait(says="Waiting for a human to complete the claim", interval=5),
    )


def claim_status_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain auth claim-status`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--claim-token",
        type=types.text(),
        metavar="TOKEN",
        help="Claim token (default: the saved one); - reads stdin",
    )
    parser.add_argument("--wait", action="store_true", help="Poll until the account is claimed")
    parser.add_argument(
        "--timeout",
        type=types.number(0.1),
        metavar="SECONDS",
        default=1800,
        help="With --wait: maximum time to wait, in seconds, at least 0.1 (default: 1800)",
    )
    common_arguments(parser)


def login_command() -> Command:
    """Verify a token with the API and save it."""
    from opentrain_runtime.declarations.command import Command, Input
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "auth login",
        add_arguments=login_arguments,
        effect="write",
        endpoint=Endpoint("GET", "/api/public/v1/auth/me", error_format="platform"),
        requires=(Requirement("id", "actor.userId", "token.id"),),
        token=False,
        token_flag="api_key",
        handler="opentrain_handlers.auth.login",
        inputs=(Input("api_key", "--api-key", "secret"),),
    )


def login_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain auth login`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--api-key",
        "--token",
        type=types.text(),
        required=True,
        metavar="TOKEN",
        help="Personal API token to save, ot_pat_...; - reads stdin (required)",
    )
    common_arguments(parser)


def status_command() -> Command:
    """Show the user, account and scopes of the token."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "auth status",
        add_arguments=status_arguments,
        effect="read",
        endpoint=Endpoint("GET", "/api/public/v1/auth/me", error_format="platform"),
        requires=(Requirement("id", "actor.userId", "token.id"),),
        handler="opentrain_handlers.auth.status",
    )


def status_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain auth status`."""
    from opentrain_cli.common import common_arguments

    common_arguments(parser)


def token_command() -> Command:
    """Print the token in use."""
    from opentrain_runtime.declarations.command import Command

    return Command("auth token", add_arguments=token_arguments, effect="read", handler="opentrain_handlers.auth.token")


def token_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain auth token`."""
    from opentrain_cli.common import common_arguments

    common_arguments(parser)


def logout_command() -> Command:
    """Delete the saved credentials."""
    from opentrain_runtime.declarations.command import Command

    return Command(
        "auth logout",
        add_arguments=logout_arguments,
        effect="destructive",
        token=False,
        handler="opentrain_handlers.auth.logout",
    )


def logout_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain auth logout`."""
    from opentrain_cli.common import common_arguments

    common_arguments(parser)


COMMANDS: Mapping[str, Callable[[], Command]] = {
    "register": register_command,
    "claim": claim_command,
    "claim-status": claim_status_command,
    "login": login_command,
    "status": status_command,
    "token": token_command,
    "logout": logout_command,
}
ALIASES: Mapping[str, str] = {}
