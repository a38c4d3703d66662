# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Views of the commands of `opentrain messages`."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Cell, Conversation, Next, Says, Table, View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEWS: Mapping[str, View] = {
    "list": [
        Table(
            "conversations",
            {
                "ID": Cell(("id",)),
                "About": Cell(("channelName", "bucket")),
                "Last message": Cell(("lastMessage.content",)),
                "Unread": Cell(("unreadCount",), "count"),
                "Unanswered": Cell(("needsReplyCount",), "count"),
                "Updated": Cell(("updatedAt",), "date"),
                "Proposal": Cell(("proposalId",)),
                "Job": Cell(("jobId",)),
            },
            empty="No conversations.",
            flexible="Last message",
            priority=("Unread", "Updated", "About", "Unanswered"),
        ),
        Next("opentrain messages read --conversation-id=ID", "Read one", when={"conversations": None}),
    ],
    "unread": [
        Table(
            "conversations",
            {
                "ID": Cell(("id",)),
                "About": Cell(("channelName", "bucket")),
                "Last message": Cell(("lastMessage.content",)),
                "Unread": Cell(("unreadCount",), "count"),
                "Unanswered": Cell(("needsReplyCount",), "count"),
                "Updated": Cell(("updatedAt",), "date"),
                "Proposal": Cell(("proposalId",)),
                "Job": Cell(("jobId",)),
            },
            empty="No conversations.",
            flexible="Last message",
            priority=("Unread", "Updated", "About", "Unanswered"),
        ),
        Next("opentrain messages read --conversation-id=ID", "Read one", when={"conversations": None}),
    ],
    "read": [
        Conversation(
            "messages",
            Cell(handler="opentrain_handlers.formats.message_sender"),
            Cell(("createdAt",), "date"),
            Cell(handler="opentrain_handlers.formats.message_text"),
            empty="No messages.",
            speaker_id=Cell(("senderUserId",)),
            other="them",
            oldest_first=True,
        ),
        Next("opentrain messages send --conversation-id={--conversation-id} --content=TEXT", "Reply"),
    ],
    "send": [
        Says("Message {message.id} sent.", success=True),
        Next("opentrain messages read --conversation-id={message.conversationId}", "Read the replies"),
    ],
    "start-proposal-thread": [
        Says("Conversation {conversationId} opened.", when={"created": None}, success=True),
        Says("Conversation {conversationId} was already open.", unless={"created": None}),
        Next("opentrain messages send --conversation-id={conversationId} --content=TEXT", "Send a message"),
    ],
}
