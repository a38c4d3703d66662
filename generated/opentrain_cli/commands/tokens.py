# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Commands of `opentrain tokens`: List and revoke API tokens."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping

    from opentrain_runtime.declarations.command import Command


def list_command() -> Command:
    """List the account's API tokens."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.lists import Rows
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "tokens list",
        add_arguments=list_arguments,
        effect="read",
        endpoint=Endpoint("GET", "/api/public/v1/tokens", error_format="platform"),
        requires=(Requirement("list", "tokens"),),
        handler="opentrain_handlers.tokens.list_marked",
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
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "tokens revoke",
        add_arguments=revoke_arguments,
        effect="destructive",
        endpoint=Endpoint("DELETE", "/api/public/v1/tokens/{token_id}", error_format="platform"),
        requires=(Requirement("id", "token.id"),),
        handler="opentrain_handlers.tokens.revoke",
        positional="token_id",
        batch=True,
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
    parser.add_argument(
        "--batch",
        type=types.text(),
        metavar="FILE",
        help="Run once for each row of a CSV or JSON Lines file; - reads stdin",
    )
    parser.add_argument(
        "--concurrency",
        type=types.whole_number(1, 8),
        metavar="N",
        default=1,
        help="With --batch: number of rows to run at once, from 1 to 8 (default: 1)",
    )
    parser.add_argument(
        "--rate",
        type=types.whole_number(1),
        metavar="N",
        help="With --batch: maximum number of requests per minute",
    )
    parser.add_argument(
        "--max-failures",
        type=types.whole_number(1),
        metavar="N",
        help="With --batch: stop after this many failed rows",
    )
    parser.add_argument(
        "--journal",
        type=types.text(),
        metavar="FILE",
        help="With --batch: save the state of each row in FILE, so a rerun continues",
    )
    common_arguments(parser)


COMMANDS: Mapping[str, Callable[[], Command]] = {"list": list_command, "revoke": revoke_command}
ALIASES: Mapping[str, str] = {}
