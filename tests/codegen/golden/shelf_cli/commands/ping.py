# Generated from tests/codegen/shelf/commands.yaml (sha256 f959c3a711514790) by `make accept`; do not edit.
"""Commands of `shelf ping`: Check that the library responds."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping

    from opentrain_runtime.declarations.command import Command


def ping_command() -> Command:
    """Check that the library responds."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint

    return Command(
        "ping",
        add_arguments=ping_arguments,
        effect="read",
        endpoint=Endpoint(
            "GET",
            "/v2/catalogue/ping",
            headers={"branch": "Shelf-Branch"},
            constant_headers={"Shelf-Version": "2021-02"},
            setting_headers={"Shelf-Branch": "branch", "Shelf-Gate": "gate"},
            secret_settings=("gate",),
            error_format="catalogue",
        ),
    )


def ping_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `shelf ping`."""
    from shelf_cli.common import common_arguments

    common_arguments(parser)


COMMANDS: Mapping[str, Callable[[], Command]] = {"": ping_command}
ALIASES: Mapping[str, str] = {}
