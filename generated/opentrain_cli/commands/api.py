# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Commands of `opentrain api`: Send any request to the API."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping

    from opentrain_runtime.declarations.command import Command


def get_command() -> Command:
    """Send a GET request."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint, Raw

    return Command(
        "api get",
        add_arguments=get_arguments,
        effect="read",
        token_optional=True,
        fields={"field": {}},
        positional="path",
        raw=Raw(
            endpoints=(
                Endpoint("GET", "/api/public/v1", error_format="platform"),
                Endpoint("GET", "/api/agent", error_format="agent"),
            ),
            next_cursor="nextCursor",
            send="cursor",
        ),
    )


def get_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain api get`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--path",
        type=types.text(),
        required=True,
        metavar="PATH",
        help="Path of the request with its prefix, and with a query if needed (required)",
    )
    parser.add_argument(
        "--field",
        action="append",
        type=types.field,
        metavar="FIELD=VALUE",
        help="Set a field of the query (repeatable)",
    )
    parser.add_argument(
        "--header",
        action="append",
        type=types.text(),
        metavar="'NAME: VALUE'",
        help="Set a header of the request, except those of the client (repeatable)",
    )
    parser.add_argument("--cursor", type=types.text(), metavar="CURSOR", help="Continue from this cursor")
    parser.add_argument("--all", action="store_true", help="Fetch all pages of the list in the response")
    common_arguments(parser)


def post_command() -> Command:
    """Send a POST request."""
    from opentrain_runtime.declarations.command import Command, Input
    from opentrain_runtime.declarations.endpoint import Endpoint, Raw

    return Command(
        "api post",
        add_arguments=post_arguments,
        effect="write",
        token_optional=True,
        inputs=(Input("input", "--input", "bytes"),),
        fields={"field": {}},
        positional="path",
        raw=Raw(
            endpoints=(
                Endpoint("POST", "/api/public/v1", error_format="platform"),
                Endpoint("POST", "/api/agent", error_format="agent"),
            ),
        ),
    )


def post_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain api post`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--path",
        type=types.text(),
        required=True,
        metavar="PATH",
        help="Path of the request with its prefix, and with a query if needed (required)",
    )
    either = parser.add_mutually_exclusive_group()
    either.add_argument(
        "--field",
        action="append",
        type=types.field,
        metavar="FIELD=VALUE",
        help="Set a field of the body (repeatable)",
    )
    either.add_argument("--input", type=types.text(), metavar="FILE", help="Send this file as the body; - reads stdin")
    parser.add_argument(
        "--header",
        action="append",
        type=types.text(),
        metavar="'NAME: VALUE'",
        help="Set a header of the request, except those of the client (repeatable)",
    )
    common_arguments(parser)


def patch_command() -> Command:
    """Send a PATCH request."""
    from opentrain_runtime.declarations.command import Command, Input
    from opentrain_runtime.declarations.endpoint import Endpoint, Raw

    return Command(
        "api patch",
        add_arguments=patch_arguments,
        effect="write",
        token_optional=True,
        inputs=(Input("input", "--input", "bytes"),),
        fields={"field": {}},
        positional="path",
        raw=Raw(
            endpoints=(
                Endpoint("PATCH", "/api/public/v1", error_format="platform"),
                Endpoint("PATCH", "/api/agent", error_format="agent"),
            ),
        ),
    )


def patch_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain api patch`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--path",
        type=types.text(),
        required=True,
        metavar="PATH",
        help="Path of the request with its prefix, and with a query if needed (required)",
    )
    either = parser.add_mutually_exclusive_group()
    either.add_argument(
        "--field",
        action="append",
        type=types.field,
        metavar="FIELD=VALUE",
        help="Set a field of the body (repeatable)",
    )
    either.add_argument("--input", type=types.text(), metavar="FILE", help="Send this file as the body; - reads stdin")
    parser.add_argument(
        "--header",
        action="append",
        type=types.text(),
        metavar="'NAME: VALUE'",
        help="Set a header of the request, except those of the client (repeatable)",
    )
    common_arguments(parser)


def delete_command() -> Command:
    """Send a DELETE request."""
    from opentrain_runtime.declarations.command import Command, Input
    from opentrain_runtime.declarations.endpoint import Endpoint, Raw

    return Command(
        "api delete",
        add_arguments=delete_arguments,
        effect="destructive",
        token_optional=True,
        inputs=(Input("input", "--input", "bytes"),),
        fields={"field": {}},
        positional="path",
        raw=Raw(
            endpoints=(
                Endpoint("DELETE", "/api/public/v1", error_format="platform"),
                Endpoint("DELETE", "/api/agent", error_format="agent"),
            ),
        ),
    )


def delete_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain api delete`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--path",
        type=types.text(),
        required=True,
        metavar="PATH",
        help="Path of the request with its prefix, and with a query if needed (required)",
    )
    either = parser.add_mutually_exclusive_group()
    either.add_argument(
        "--field",
        action="append",
        type=types.field,
        metavar="FIELD=VALUE",
        help="Set a field of the body (repeatable)",
    )
    either.add_argument("--input", type=types.text(), metavar="FILE", help="Send this file as the body; - reads stdin")
    parser.add_argument(
        "--header",
        action="append",
        type=types.text(),
        metavar="'NAME: VALUE'",
        help="Set a header of the request, except those of the client (repeatable)",
    )
    common_arguments(parser)


COMMANDS: Mapping[str, Callable[[], Command]] = {
    "get": get_command,
    "post": post_command,
    "patch": patch_command,
    "delete": delete_command,
}
ALIASES: Mapping[str, str] = {}
