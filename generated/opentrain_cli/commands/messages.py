# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Commands of `opentrain messages`: Read and send messages."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping

    from opentrain_runtime.declarations.command import Command


def list_command() -> Command:
    """List your conversations."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.lists import Pagination, Rows
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "messages list",
        add_arguments=list_arguments,
        effect="read",
        endpoint=Endpoint(
            "GET",
            "/api/public/v1/messages",
            query={"filter": "filter", "unread_only": "unreadOnly", "limit": "limit", "cursor": "cursor"},
            error_format="platform",
        ),
        requires=(Requirement("list", "conversations"),),
        pagination=Pagination(items=("conversations",), next_cursor="nextCursor", max_limit=100, size=20),
        rows=Rows(
            items="conversations",
            columns={
                "id": "id",
                "bucket": "bucket",
                "channelName": "channelName",
                "proposalId": "proposalId",
                "jobId": "jobId",
                "unreadCount": "unreadCount",
                "needsReplyCount": "needsReplyCount",
                "lastMessage": "lastMessage.content",
                "lastMessageIsFromViewer": "lastMessage.isFromViewer",
                "updatedAt": "updatedAt",
            },
        ),
    )


def list_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain messages list`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--filter",
        choices=("all", "job", "proposal"),
        metavar="KIND",
        help="Only conversations of this kind: all, job, proposal (default: all)",
    )
    parser.add_argument("--unread-only", action="store_true", help="List only conversations with unread messages")
    parser.add_argument(
        "--limit",
        type=types.whole_number(1, 100),
        metavar="N",
        help="Items per page, from 1 to 100 (default: 20)",
    )
    parser.add_argument(
        "--cursor",
        type=types.text(),
        metavar="CURSOR",
        help="Continue from this cursor (printed by the previous page)",
    )
    parser.add_argument("--all", action="store_true", help="Fetch all pages")
    parser.add_argument("--max-items", type=types.whole_number(1), metavar="N", help="Stop after this many items")
    parser.add_argument("--jsonl", action="store_true", help="Fetch all pages and stream one JSON object per line")
    parser.add_argument("--csv", action="store_true", help="Print the list as CSV")
    parser.add_argument("--tsv", action="store_true", help="Print the list as tab-separated values")
    common_arguments(parser)


def unread_command() -> Command:
    """List conversations with unread messages."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.lists import Pagination, Rows
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "messages unread",
        add_arguments=unread_arguments,
        effect="read",
        endpoint=Endpoint(
            "GET",
            "/api/public/v1/messages",
            query={"filter": "filter", "limit": "limit", "cursor": "cursor"},
            constant_query={"unreadOnly": "true"},
            error_format="platform",
        ),
        requires=(Requirement("list", "conversations"),),
        pagination=Pagination(items=("conversations",), next_cursor="nextCursor", max_limit=100, size=20),
        rows=Rows(
            items="conversations",
            columns={
                "id": "id",
                "bucket": "bucket",
                "channelName": "channelName",
                "proposalId": "proposalId",
                "jobId": "jobId",
                "unreadCount": "unreadCount",
                "needsReplyCount": "needsReplyCount",
                "lastMessage": "lastMessage.content",
                "lastMessageIsFromViewer": "lastMessage.isFromViewer",
                "updatedAt": "updatedAt",
            },
        ),
    )


def unread_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain messages unread`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--filter",
        choices=("all", "job", "proposal"),
        metavar="KIND",
        help="Only conversations of this kind: all, job, proposal (default: all)",
    )
    parser.add_argument(
        "--limit",
        type=types.whole_number(1, 100),
        metavar="N",
        help="Items per page, from 1 to 100 (default: 20)",
    )
    parser.add_argument(
        "--cursor",
        type=types.text(),
        metavar="CURSOR",
        help="Continue from this cursor (printed by the previous page)",
    )
    parser.add_argument("--all", action="store_true", help="Fetch all pages")
    parser.add_argument("--max-items", type=types.whole_number(1), metavar="N", help="Stop after this many items")
    parser.add_argument("--jsonl", action="store_true", help="Fetch all pages and stream one JSON object per line")
    parser.add_argument("--csv", action="store_true", help="Print the list as CSV")
    parser.add_argument("--tsv", action="store_true", help="Print the list as tab-separated values")
    common_arguments(parser)


def read_command() -> Command:
    """Read the messages of a conversation."""
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.lists import Pagination, Rows
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "messages read",
        add_arguments=read_arguments,
        effect="read",
        endpoint=Endpoint(
            "GET",
            "/api/public/v1/messages",
            query={"conversation_id": "conversationId", "direction": "direction", "limit": "limit", "cursor": "cursor"},
            error_format="platform",
        ),
        requires=(Requirement("list", "messages", "conversation.messages", "items"),),
        positional="conversation_id",
        pagination=Pagination(
            items=("messages", "conversation.messages", "items"),
            next_cursor="nextCursor",
            max_limit=100,
            size=20,
            says="{direction} messages",
            says_defaults={"direction": "older"},
        ),
        rows=Rows(
            items="messages",
            columns={
                "id": "id",
                "conversationId": "conversationId",
                "senderUserId": "senderUserId",
                "isFromViewer": "isFromViewer",
                "content": "content",
                "createdAt": "createdAt",
            },
        ),
        batch=True,
    )


def read_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain messages read`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--conversation-id",
        type=types.text(),
        required=True,
        metavar="ID",
        help="Conversation to read (required)",
    )
    parser.add_argument(
        "--direction",
        choices=("older", "newer"),
        metavar="DIRECTION",
        help="Direction of pagination: older, newer (default: older)",
    )
    parser.add_argument(
        "--limit",
        type=types.whole_number(1, 100),
        metavar="N",
        help="Items per page, from 1 to 100 (default: 20)",
    )
    parser.add_argument(
        "--cursor",
        type=types.text(),
        metavar="CURSOR",
        help="Continue from this cursor (printed by the previous page)",
    )
    parser.add_argument("--all", action="store_true", help="Fetch all pages")
    parser.add_argument("--max-items", type=types.whole_number(1), metavar="N", help="Stop after this many items")
    parser.add_argument("--jsonl", action="store_true", help="Fetch all pages and stream one JSON object per line")
    parser.add_argument("--csv", action="store_true", help="Print the list as CSV")
    parser.add_argument("--tsv", action="store_true", help="Print the list as tab-separated values")
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


def send_command() -> Command:
    """Send a plain-text message to a conversation."""
    from opentrain_runtime.declarations.command import Command, Input, Settle
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "messages send",
        add_arguments=send_arguments,
        effect="write",
        endpoint=Endpoint(
            "POST",
            "/api/public/v1/messages",
            body={"conversation_id": "conversationId", "content": "content", "content_file": "content"},
            error_format="platform",
        ),
        requires=(Requirement("value", "message.id"), Requirement("value", "message.conversationId")),
        inputs=(Input("content_file", "--content-file", "text", max_length=10000),),
        positional="conversation_id",
        batch=True,
        settle=Settle(
            "newer-item",
            module="messages",
            name="read",
            item_id="id",
            item_time="createdAt",
            own="isFromViewer",
            result="message.id",
            same={"content": "content"},
            shared=("conversation_id",),
        ),
        if_unsure="opentrain messages read --conversation-id={conversation_id}",
    )


def send_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain messages send`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--conversation-id",
        type=types.text(),
        required=True,
        metavar="ID",
        help="Conversation to send to (required)",
    )
    either = parser.add_mutually_exclusive_group(required=True)
    either.add_argument(
        "--content",
        type=types.text(10000),
        metavar="TEXT",
        help="Text of the message, at most 10,000 characters",
    )
    either.add_argument(
        "--content-file",
        type=types.text(),
        metavar="FILE",
        help="Read the text from a file, at most 10,000 characters; - reads stdin",
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


def start_proposal_thread_command() -> Command:
    """Open the conversation about a proposal."""
    from opentrain_runtime.declarations.command import Command, Settle
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.responses import Requirement

    return Command(
        "messages start-proposal-thread",
        add_arguments=start_proposal_thread_arguments,
        effect="write",
        endpoint=Endpoint("POST", "/api/public/v1/proposals/{proposal_id}/conversation", error_format="platform"),
        requires=(Requirement("value", "conversationId"),),
        positional="proposal_id",
        batch=True,
        settle=Settle("repeat"),
        if_unsure="opentrain messages list --filter=proposal",
    )


def start_proposal_thread_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of `opentrain messages start-proposal-thread`."""
    from opentrain_cli.common import common_arguments
    from opentrain_runtime.cli import types

    parser.add_argument(
        "--proposal-id",
        type=types.text(),
        required=True,
        metavar="ID",
        help="Proposal to discuss (required)",
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


COMMANDS: Mapping[str, Callable[[], Command]] = {
    "list": list_command,
    "unread": unread_command,
    "read": read_command,
    "send": send_command,
    "start-proposal-thread": start_proposal_thread_command,
}
ALIASES: Mapping[str, str] = {}
