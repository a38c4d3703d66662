# Generated from spec/commands.yaml (sha256 587af648d10430f9) by `make generate`; do not edit.
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
                "ABOUT": Cell(("channelName", "bucket")),
                "PROPOSAL": Cell(("proposalId",)),
                "JOB": Cell(("jobId",)),
                "UNREAD": Cell(("unreadCount",), "count"),
                "UNANSWERED": Cell(("needsReplyCount",), "count"),
                "LAST MESSAGE": Cell(("lastMessage.content",), "excerpt"),
                "UPDATED": Cell(("updatedAt",), "date"),
            },
            empty="No conversations.",
        ),
        Next("opentrain messages read --conversation-id=ID", "Read one", when={"conversations": None}),
    ],
    "unread": [
        Table(
            "conversations",
            {
                "ID": Cell(("id",)),
                "ABOUT": Cell(("channelName", "bucket")),
                "PROPOSAL": Cell(("proposalId",)),
                "JOB": Cell(("jobId",)),
                "UNREAD": Cell(("unreadCount",), "count"),
                "UNANSWERED": Cell(("needsReplyCount",), "count"),
                "LAST MESSAGE": Cell(("lastMessage.content",), "excerpt"),
                "UPDATED": Cell(("updatedAt",), "date"),
            },
            empty="No conversations.",
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
        ),
        Next("opentrain messages send --conversation-id=ID --content=TEXT", "Reply", when={"messages": None}),
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
