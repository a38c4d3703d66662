# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Commands of `opentrain webhooks`: Deliver events to a URL."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping

    from opentrain_runtime.declarations.command import Command


def create_command() -> Command:
    """Subscribe a URL to events."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "webhooks create",
        add_arguments=create_arguments,
        effect="write",
        endpoint=Endpoint(
            "POST",
            "/api/public/v1/webhooks",
            body={"url": "url", "events": "eventTypes"},
            error_format="platform",
        ),
        requires=(Requirement("id", "webhook.id"), Requirement("text", "secret")),
        batch=True,
        if_unsure="opentrain webhooks list",
    )


def create_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain webhooks create`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--url",
        type=types.url(2048),
        required=True,
        metavar="URL",
        help="Delivery URL; https, or http on this machine, at most 2,048 characters (required)",
    )
    parser.add_argument(
        "--events",
        type=types.comma_list,
        required=True,
        metavar="TYPE,...",
        help=(
            "Event types, comma-separated; known values: proposal.received, proposal.status_changed, message.received, "
            "contract.created, milestone.status_changed, payment.pending, approval.confirmed, "
            "contract.budget_state_changed (required)"
        ),
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


def list_command() -> Command:
    """List webhook subscriptions."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.lists import Rows
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "webhooks list",
        add_arguments=list_arguments,
        effect="read",
        endpoint=Endpoint("GET", "/api/public/v1/webhooks", error_format="platform"),
        requires=(Requirement("list", "webhooks"),),
        rows=Rows(
            items="webhooks",
            columns={
                "id": "id",
                "url": "url",
                "eventTypes": "eventTypes",
                "status": "status",
                "createdAt": "createdAt",
                "disabledAt": "disabledAt",
                "disabledReason": "disabledReason",
            },
        ),
    )


def list_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain webhooks list`."""
    from opentrain_cli.common import common_arguments

    parser.add_argument("--csv", action="store_true", help="Print the list as CSV")
    parser.add_argument("--tsv", action="store_true", help="Print the list as tab-separated values")
    common_arguments(parser)


def get_command() -> Command:
    """Show a webhook subscription."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "webhooks get",
        add_arguments=get_arguments,
        effect="read",
        endpoint=Endpoint("GET", "/api/public/v1/webhooks/{webhook_id}", error_format="platform"),
        requires=(Requirement("id", "webhook.id"),),
        positional="webhook_id",
        batch=True,
    )


def get_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain webhooks get`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--webhook-id",
        type=types.text(),
        required=True,
        metavar="ID",
        help="Webhook to show (required)",
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


def delete_command() -> Command:
    """Delete a webhook subscription."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "webhooks delete",
        add_arguments=delete_arguments,
        effect="destructive",
        endpoint=Endpoint("DELETE", "/api/public/v1/webhooks/{webhook_id}", error_format="platform"),
        requires=(Requirement("value", "webhook.id"),),
        positional="webhook_id",
        batch=True,
        if_unsure="opentrain webhooks list",
    )


def delete_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain webhooks delete`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--webhook-id",
        type=types.text(),
        required=True,
        metavar="ID",
        help="Webhook to delete (required)",
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


def verify_command() -> Command:
    """Verify the signature of a webhook delivery."""
    from opentrain_runtime.declarations.command import Command, Input

    return Command(
        "webhooks verify",
        add_arguments=verify_arguments,
        effect="read",
        token=False,
        handler="opentrain_handlers.webhooks.verify",
        inputs=(Input("body_file", "--body-file", "bytes"), Input("secret_file", "--secret-file", "text")),
    )


def verify_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain webhooks verify`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--signature",
        type=types.text(),
        required=True,
        metavar="HEADER",
        help="Value of the X-OpenTrain-Signature header, t=TIME,v1=HEX (required)",
    )
    parser.add_argument(
        "--body-file",
        type=types.text(),
        required=True,
        metavar="FILE",
        help="Read the body from a file; - reads stdin (required)",
    )
    parser.add_argument(
        "--secret-file",
        type=types.text(),
        metavar="FILE",
        help="File with the whole secret (default: OPENTRAIN_WEBHOOK_SECRET); - reads stdin",
    )
    parser.add_argument(
        "--tolerance",
        type=types.number(above=0),
        metavar="SECONDS",
        default=300,
        help="Allowed difference between the time of the signature and now, in seconds, above 0 (default: 300)",
    )
    common_arguments(parser)


COMMANDS: Mapping[str, Callable[[], Command]] = {
    "create": create_command,
    "list": list_command,
    "get": get_command,
    "delete": delete_command,
    "verify": verify_command,
}
ALIASES: Mapping[str, str] = {}
