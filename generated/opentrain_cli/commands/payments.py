# Generated from spec/commands.yaml (sha256 81f6802ddbc019d6) by `make generate`; do not edit.
"""See payments that wait for something: the commands of `opentrain payments`."""

from __future__ import annotations

from opentrain_runtime.declarations.command import Command, Endpoint

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping


def pending_command() -> Command:
    """List pending payments."""
    return Command(
        "payments pending",
        add_arguments=pending_arguments,
        effect="read",
        endpoint=Endpoint("GET", "/api/public/v1/payments/pending", error_format="platform"),
    )


def pending_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain payments pending`."""
    from opentrain_cli.common import common_arguments

    common_arguments(parser)


COMMANDS: Mapping[str, Callable[[], Command]] = {"pending": pending_command}
ALIASES: Mapping[str, str] = {}
