# Generated from spec/commands.yaml (sha256 17fd3066875cfba4) by `make generate`; do not edit.
"""What people are shown by the commands of `opentrain messages`."""

from __future__ import annotations

from opentrain_runtime.views import Cell, Conversation, Next, Says, Table, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "list": [
        Table(
            "conversations",
            {
                "ID": Cell(("id",)),
                "KIND": Cell(("bucket",)),
                "ABOUT": Cell(("channelName", "proposalId", "jobId")),
                "UNREAD": Cell(("unreadCount",), "count"),
                "LAST MESSAGE": Cell(("lastMessage.content",)),
                "UPDATED": Cell(("updatedAt",), "date"),
            },
            empty="No conversations.",
        ),
    ],
    "unread": [
        Table(
            "conversations",
            {
                "ID": Cell(("id",)),
                "KIND": Cell(("bucket",)),
                "ABOUT": Cell(("channelName", "proposalId", "jobId")),
                "UNREAD": Cell(("unreadCount",), "count"),
                "LAST MESSAGE": Cell(("lastMessage.content",)),
                "UPDATED": Cell(("updatedAt",), "date"),
            },
            empty="No conversations.",
        ),
    ],
    "read": [
        Conversation(
            "messages",
            Cell(handler="messages.sender"),
            Cell(("createdAt",), "date"),
            Cell(("content",)),
            empty="No messages.",
        ),
    ],
    "send": [Says("Sent as message {message.id}.")],
    "start-proposal-thread": [
        Says("Conversation {conversationId} opened.", when={"created": None}),
        Says("Conversation {conversationId} was open already.", unless={"created": None}),
        Next("opentrain messages send --conversation-id={conversationId} --content=TEXT", "Write in it"),
    ],
}
