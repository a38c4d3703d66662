# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
"""Commands of `shelf auth`: Log in, and manage the saved token."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping

    from opentrain_runtime.declarations.command import Command


def login_command() -> Command:
    """Verify a token with the API and save it."""
    from opentrain_runtime.declarations.command import Command, Input
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "auth login",
        add_arguments=login_arguments,
        effect="write",
        endpoint=Endpoint(
            "GET",
            "/v2/catalogue/reader",
            headers={"branch": "Shelf-Branch"},
            constant_headers={"Shelf-Version": "2021-02"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="catalogue",
        ),
        requires=(Requirement("id", "reader.name", "reader.id"),),
        token=False,
        token_flag="token",
        handler="opentrain_runtime.login.login",
        inputs=(Input("token", "--token", "secret"),),
    )


def login_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf auth login`."""
    from opentrain_runtime.cli import types
    from shelf_cli.common import common_arguments

    parser.add_argument(
        "--token",
        type=types.text(),
        required=True,
        metavar="TOKEN",
        help="Token to save; - reads stdin (required)",
    )
    common_arguments(parser)


def status_command() -> Command:
    """Show the user of the token in use."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "auth status",
        add_arguments=status_arguments,
        effect="read",
        endpoint=Endpoint(
            "GET",
            "/v2/catalogue/reader",
            headers={"branch": "Shelf-Branch"},
            constant_headers={"Shelf-Version": "2021-02"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="catalogue",
        ),
        requires=(Requirement("id", "reader.name", "reader.id"),),
        handler="opentrain_runtime.login.status",
    )


def status_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf auth status`."""
    from shelf_cli.common import common_arguments

    common_arguments(parser)


def token_command() -> Command:
    """Print the token in use."""
    from opentrain_runtime.declarations.command import Command

    return Command("auth token", add_arguments=token_arguments, effect="read", handler="opentrain_runtime.login.token")


def token_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf auth token`."""
    from shelf_cli.common import common_arguments

    common_arguments(parser)


def logout_command() -> Command:
    """Delete the saved credentials."""
    from opentrain_runtime.declarations.command import Command

    return Command(
        "auth logout",
        add_arguments=logout_arguments,
        effect="destructive",
        token=False,
        handler="opentrain_runtime.login.logout",
    )


def logout_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf auth logout`."""
    from shelf_cli.common import common_arguments

    common_arguments(parser)


COMMANDS: Mapping[str, Callable[[], Command]] = {
    "login": login_command,
    "status": status_command,
    "token": token_command,
    "logout": logout_command,
}
ALIASES: Mapping[str, str] = {}
