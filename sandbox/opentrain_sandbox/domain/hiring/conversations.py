"""Rows of conversations and their messages: one conversation for each proposal."""

from __future__ import annotations

import secrets
import sqlite3
from datetime import datetime

from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.sandbox import Sandbox, ScheduledEventHandler
from opentrain_sandbox.domain.events import event_log
from opentrain_sandbox.domain.hiring.proposals import Proposal

_SELECT = (
    "SELECT conversations.*, proposals.freelancer_id FROM conversations"
    " JOIN proposals ON proposals.id = conversations.proposal_id"
)
_NEXT_ACTIVITY = "(SELECT coalesce(max(activity), 0) + 1 FROM conversations)"

REPLY_SECONDS = 2.0
"""Delay of a trainer's reply, in seconds."""
REPLIES = (
    "Thank you for writing. Yes, that works for me.",
    "Thanks! I have read it, and I can start this week.",
    "Good question. In my last project we settled such cases with a short list of examples; shall I draft one?",
    "Understood. I would begin with a small batch, so that you can check my reading of the guideline.",
    "That is clear, thank you. Which tool will we use, and will I get an account for it?",
    "Happy to. I have about twenty hours a week for this until the end of next month.",
    "I have done something very close to it before and can show you samples.",
    "Noted. May I ask how doubtful items should be marked?",
)


def find_or_create(sandbox: Sandbox, proposal: Proposal, now: datetime) -> str:
    """Return the id of the proposal's conversation. Create it if there is none."""
    existing = find_of(sandbox.database, proposal)
    if existing is not None:
        return str(existing["id"])
    conversation_id = f"conv_{secrets.token_hex(8)}"
    sandbox.database.execute(
        "INSERT INTO conversations (id, account_id, proposal_id, job_id, activity, created_at, updated_at)"
        f" VALUES (?, ?, ?, ?, {_NEXT_ACTIVITY}, ?, ?)",
        (conversation_id, proposal.account_id, proposal.id, proposal.job_id, iso(now), iso(now)),
    )
    return conversation_id


def post(sandbox: Sandbox, conversation_id: str, sender_user_id: str, content: str, now: datetime) -> sqlite3.Row:
    """Add a message and return its row of ``messages``.

    A trainer's message is unseen, and recorded as a message.received event. A message of the employer marks all earlier
    ones as seen.
    """
    database = sandbox.database
    conversation = find(database, conversation_id)
    assert conversation is not None
    from_trainer = sender_user_id == conversation["freelancer_id"]
    message_id = f"msg_{secrets.token_hex(8)}"
    with database.transaction():
        if not from_trainer:
            database.execute("UPDATE messages SET seen = 1 WHERE conversation_id = ?", (conversation_id,))
        database.execute(
            "INSERT INTO messages (id, conversation_id, sender_user_id, content, seen, created_at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (message_id, conversation_id, sender_user_id, content, not from_trainer, iso(now)),
        )
        database.execute(
            f"UPDATE conversations SET updated_at = ?, activity = {_NEXT_ACTIVITY} WHERE id = ?",
            (iso(now), conversation_id),
        )
        if from_trainer:
            data = {"conversationId": conversation_id, "messageId": message_id}
            job_id = conversation["job_id"]
            event_log.record(
                database, conversation["account_id"], "message.received", message_id, data, now, job_id=job_id
            )  # fmt: skip
    row = database.one("SELECT * FROM messages WHERE id = ?", (message_id,))
    assert row is not None
    return row


def find(database: Database, conversation_id: str) -> sqlite3.Row | None:
    """Return the conversation with this id, of any account: its row, and the ``freelancer_id`` of its proposal."""
    return database.one(f"{_SELECT} WHERE conversations.id = ?", (conversation_id,))


def find_of(database: Database, proposal: Proposal) -> sqlite3.Row | None:
    """Return the proposal's conversation in the form of ``find``."""
    return database.one(f"{_SELECT} WHERE proposal_id = ?", (proposal.id,))


def list_own(
    database: Database, account_id: str, below: int, limit: int, *, unread_only: bool = False
) -> list[sqlite3.Row]:
    """Return at most ``limit`` of the account's conversations with a smaller ``activity``, latest first."""
    unread = " AND EXISTS (SELECT 1 FROM messages WHERE conversation_id = conversations.id AND seen = 0)"
    return database.all(
        f"{_SELECT} WHERE account_id = ? AND activity < ?{unread if unread_only else ''}"
        " ORDER BY activity DESC LIMIT ?",
        (account_id, below, limit),
    )


def older_messages(database: Database, conversation_id: str, below: int, limit: int) -> list[sqlite3.Row]:
    """Return at most ``limit`` messages of a conversation with a smaller ``seq``, newest first."""
    return database.all(
        "SELECT * FROM messages WHERE conversation_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?",
        (conversation_id, below, limit),
    )


def newer_messages(database: Database, conversation_id: str, above: int, limit: int) -> list[sqlite3.Row]:
    """Return at most ``limit`` messages of a conversation with a greater ``seq``, oldest first."""
    return database.all(
        "SELECT * FROM messages WHERE conversation_id = ? AND seq > ? ORDER BY seq LIMIT ?",
        (conversation_id, above, limit),
    )


def last_message(database: Database, conversation_id: str) -> sqlite3.Row | None:
    """Return the newest message of a conversation, or None."""
    return database.one(
        "SELECT * FROM messages WHERE conversation_id = ? ORDER BY seq DESC LIMIT 1", (conversation_id,)
    )


def count_unread(database: Database, conversation_id: str) -> int:
    """Count the messages that the employer has not seen."""
    return _count(database, "SELECT count(*) FROM messages WHERE conversation_id = ? AND seen = 0", (conversation_id,))


def count_unanswered(database: Database, conversation: sqlite3.Row) -> int:
    """Count the trainer's messages since the employer's last one. ``conversation`` has the form of ``find``."""
    trainer, conversation_id = conversation["freelancer_id"], conversation["id"]
    return _count(
        database,
        "SELECT count(*) FROM messages WHERE conversation_id = ?1 AND seq > coalesce((SELECT max(seq) FROM messages"
        " WHERE conversation_id = ?1 AND sender_user_id != ?2), 0)",
        (conversation_id, trainer),
    )


def _count(database: Database, sql: str, parameters: tuple[str, ...]) -> int:
    row = database.one(sql, parameters)
    assert row is not None
    return int(row[0])


def reply(sandbox: Sandbox, at: datetime, *, conversation_id: str) -> None:
    """Post the reply of a conversation's trainer."""
    conversation = find(sandbox.database, conversation_id)
    assert conversation is not None
    count = _count(sandbox.database, "SELECT count(*) FROM messages WHERE conversation_id = ?", (conversation_id,))
    content = sandbox.random("reply", conversation["proposal_id"], count).choice(REPLIES)
    post(sandbox, conversation_id, conversation["freelancer_id"], content, at)


SCHEDULED_EVENTS: dict[str, ScheduledEventHandler] = {"message.reply": reply}
