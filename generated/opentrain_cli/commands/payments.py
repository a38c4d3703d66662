# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Commands of `opentrain payments`: List pending payments."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping

    from opentrain_runtime.declarations.command import Command


def pending_command() -> Command:
    """List pending payments and their milestones."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.lists import Rows
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "payments pending",
        add_arguments=pending_arguments,
        effect="read",
        endpoint=Endpoint("GET", "/api/public/v1/payments/pending", error_format="platform"),
        requires=(Requirement("list", "payments"),),
        rows=Rows(
            items="payments",
            columns={
                "id": "id",
                "status": "status",
                "invoiceKind": "invoiceKind",
                "amountUsd": "amountUsd",
                "invoiceNumber": "invoiceNumber",
                "jobId": "job.id",
                "jobTitle": "job.title",
                "milestoneId": "milestone.id",
                "milestone": "milestone.name",
                "createdAt": "createdAt",
            },
        ),
    )


def pending_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain payments pending`."""
    from opentrain_cli.common import common_arguments

    parser.add_argument("--csv", action="store_true", help="Print the list as CSV")
    parser.add_argument("--tsv", action="store_true", help="Print the list as tab-separated values")
    common_arguments(parser)


COMMANDS: Mapping[str, Callable[[], Command]] = {"pending": pending_command}
ALIASES: Mapping[str, str] = {}
