# Generated from spec/commands.yaml (sha256 5dc2995d3ddbe6fa) by `make generate`; do not edit.
"""Commands of `opentrain tokens`: List and revoke API tokens."""

from __future__ import annotations

from opentrain_runtime.declarations.command import Command, Endpoint, Requirement, Rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping


def list_command() -> Command:
    """List the account's API tokens."""
    return Command(
        "tokens list",
        add_arguments=list_arguments,
        effect="read",
        endpoint=Endpoint("GET", "/api/public/v1/tokens", error_format="platform"),
        requires=(Requirement("list", "tokens"),),
        rows=Rows(
            items="tokens",
            columns={
                "id": "id",
                "name": "name",
                "preview": "preview",
                "status": "status",
                "scopes": "scopes",
                "createdAt": "createdAt",
                "lastUsedAt": "lastUsedAt",
                "expiresAt": "expiresAt",
            },
        ),
    )


def list_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain tokens list`."""
    from opentrain_cli.common import common_arguments

    parser.add_argument("--csv", action="store_true", help="Print the list as CSV")
    parser.add_argument("--tsv", action="store_true", help="Print the list as tab-separated values")
    common_arguments(parser)


def revoke_command() -> Command:
    """Revoke an API token permanently."""
    return Command(
        "tokens revoke",
        add_arguments=revoke_arguments,
        effect="destructive",
        endpoint=Endpoint("DELETE", "/api/public/v1/tokens/{token_id}", error_format="platform"),
        requires=(Requirement("value", "token.id"),),
        positional="token_id",
        if_unsure="opentrain tokens list",
    )


def revoke_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain tokens revoke`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--token-id",
        type=types.text(),
        required=True,
        metavar="ID",
        help="Id of the token to revoke (required)",
    )
    common_arguments(parser)


COMMANDS: Mapping[str, Callable[[], Command]] = {"list": list_command, "revoke": revoke_command}
ALIASES: Mapping[str, str] = {}
