"""Endpoints of messages between an employer and trainers who have proposed (contract.md section 3, messages)."""

from __future__ import annotations

import sqlite3
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.core import scheduler
from opentrain_sandbox.core.database import Database
from opentrain_sandbox.core.sandbox import sandbox_of
from opentrain_sandbox.core.validation_issues import Issue, invalid_type, too_big, too_small
from opentrain_sandbox.domain.hiring import conversations
from opentrain_sandbox.web.authorize import Caller, require
from opentrain_sandbox.web.errors import API_PREFIX, ApiError, invalid, not_found
from opentrain_sandbox.web.ownership import own_proposal
from opentrain_sandbox.web.pagination import read_page
from opentrain_sandbox.web.request_body import json_object
from opentrain_sandbox.web.routing import Endpoint

WRITES = "public_api_messaging_writes"
MAX_CONTENT = 10_000
FILTERS = ("all", "job", "proposal")
DIRECTIONS = ("older", "newer")
SWITCH = ("false", "true", "0", "1")
NOT_READY = ("INVITED", "DECLINED")
"""Statuses without a conversation: an unanswered or declined invitation."""


async def read(request: Request) -> Response:
    """GET /messages: list conversations, or with ``conversationId`` the messages of one."""
    caller = require(request, "messages:read")
    # All values are checked, also those that do not matter for the list at hand.
    bucket, direction = _one_of(request, "filter", FILTERS), _one_of(request, "direction", DIRECTIONS)
    unread_only = _one_of(request, "unreadOnly", SWITCH) in ("true", "1")
    if "conversationId" in request.query_params:
        return _messages(request, caller, request.query_params["conversationId"], direction)
    return _conversations(request, caller, bucket, unread_only=unread_only)


def _conversations(request: Request, caller: Caller, bucket: str, *, unread_only: bool) -> Response:
    """List conversations, latest activity first. All belong to proposals, so the filter "job" matches none."""
    page = read_page(request, f"conversations-{bucket}-{unread_only}", default=20)
    database = sandbox_of(request).database
    account_id = caller.account.id
    rows = (
        []
        if bucket == "job"
        else conversations.list_own(database, account_id, page.below, page.fetch, unread_only=unread_only)
    )
    shown, cursor = page.cut(rows, lambda row: int(row["activity"]))
    views = [conversation_view(database, row, caller) for row in shown]
    return JSONResponse({"conversations": views, "nextCursor": cursor})


def conversation_view(database: Database, row: sqlite3.Row, caller: Caller) -> dict[str, Any]:
    """Return a conversation in the form of the list. ``lastMessage`` is null before the first message."""
    last = conversations.last_message(database, row["id"])
    return {
        "id": row["id"],
        "type": "DIRECT_MESSAGE",
        "bucket": "proposal",
        "jobId": row["job_id"],
        "proposalId": row["proposal_id"],
        "channelName": None,
        "updatedAt": row["updated_at"],
        "lastMessage": None
        if last is None
        else {
            "id": last["id"],
            "content": last["content"],
            "senderUserId": last["sender_user_id"],
            "isFromViewer": last["sender_user_id"] == caller.account.owner_user_id,
            "createdAt": last["created_at"],
        },
        "unreadCount": conversations.count_unread(database, row["id"]),
        "needsReplyCount": conversations.count_unanswered(database, row),
    }


def _messages(request: Request, caller: Caller, conversation_id: str, direction: str) -> Response:
    """List messages: older ones newest first, newer ones oldest first. Reading does not mark them as read."""
    conversation = own_conversation(request, caller, conversation_id)
    page = read_page(request, f"messages-{direction}-{conversation_id}", default=20)
    database = sandbox_of(request).database
    if direction == "newer":
        rows = conversations.newer_messages(database, conversation_id, page.above, page.fetch)
    else:
        rows = conversations.older_messages(database, conversation_id, page.below, page.fetch)
    shown, cursor = page.cut(rows, lambda row: int(row["seq"]))
    views = [message_view(row, conversation, caller) for row in shown]
    return JSONResponse({"messages": views, "nextCursor": cursor})


def message_view(row: sqlite3.Row, conversation: sqlite3.Row, caller: Caller) -> dict[str, Any]:
    """Return a message in the form of the API."""
    return {
        "id": row["id"],
        "createdAt": row["created_at"],
        "updatedAt": row["created_at"],
        "conversationId": conversation["id"],
        "jobId": conversation["job_id"],
        "senderUserId": row["sender_user_id"],
        "isFromViewer": row["sender_user_id"] == caller.account.owner_user_id,
        "content": row["content"],
        "messageType": "TEXT",
        "system": False,
        "hasUnreadFlag": not row["seen"],
        "attachmentCount": 0,
        "hasAudio": False,
        "editedAt": None,
        "reactionCount": 0,
    }


def own_conversation(request: Request, caller: Caller, conversation_id: str) -> sqlite3.Row:
    """Return the conversation with this id, if it belongs to the caller.

    Raises:
        ApiError: 404, it does not exist or belongs to another account.
    """
    row = conversations.find(sandbox_of(request).database, conversation_id)
    if row is None or row["account_id"] != caller.account.id:
        raise not_found("conversations", "Conversation not found", conversationId=conversation_id)
    return row


def _one_of(request: Request, name: str, options: tuple[str, ...]) -> str:
    """Return a query parameter with allowed values, in lower case. The first one is the default.

    Raises:
        ApiError: 400 with ``details.field``.
    """
    given = request.query_params.get(name, options[0])
    value = given.lower()
    if value not in options:
        raise ApiError(400, f"Unknown {name} {given!r}", {"field": name, "supportedValues": list(options)})
    return value


async def send(request: Request) -> Response:
    """POST /messages: send a message. The trainer replies a little later."""
    caller = require(request, "messages:write", WRITES, claimed=True)
    body = await json_object(request)
    sandbox, now = sandbox_of(request), sandbox_of(request).now()
    problems = [*_text_problems(body, "conversationId"), *_text_problems(body, "content", MAX_CONTENT)]
    if problems:
        raise invalid(problems)
    conversation = own_conversation(request, caller, body["conversationId"])
    with sandbox.database.transaction():
        row = conversations.post(sandbox, conversation["id"], caller.account.owner_user_id, body["content"], now)
        scheduler.schedule_in(
            sandbox, "message.reply", conversations.REPLY_SECONDS, now, conversation_id=conversation["id"]
        )
    return JSONResponse({"ok": True, "message": message_view(row, conversation, caller)}, 201)


def _text_problems(body: dict[str, Any], name: str, longest: int | None = None) -> list[Issue]:
    value = body.get(name)
    if not isinstance(value, str):
        return [invalid_type([name], "string", value)]
    if not value:
        return [too_small([name], "Must not be empty")]
    return [too_big([name], longest, "string")] if longest is not None and len(value) > longest else []


async def start_conversation(request: Request) -> Response:
    """POST /proposals/{id}/conversation: open a conversation with 201, or return the existing one with 200."""
    caller = require(request, "messages:write", WRITES, claimed=True)
    proposal = own_proposal(request, caller)
    sandbox = sandbox_of(request)
    known = conversations.find_of(sandbox.database, proposal)
    if known is None and proposal.status in NOT_READY:
        details = {"reason": "proposal_not_ready_for_messaging", "proposalId": proposal.id, "status": proposal.status}
        raise ApiError(409, "The candidate cannot be messaged about this proposal", details)
    conversation_id = conversations.find_or_create(sandbox, proposal, sandbox.now())
    return JSONResponse(
        {
            "ok": True,
            "conversationId": conversation_id,
            "proposalId": proposal.id,
            "jobId": proposal.job_id,
            "created": known is None,
        },
        201 if known is None else 200,
    )


ENDPOINTS = [
    Endpoint("GET", f"{API_PREFIX}/messages", read),
    Endpoint("POST", f"{API_PREFIX}/messages", send),
    Endpoint("POST", f"{API_PREFIX}/proposals/{{proposal_id}}/conversation", start_conversation),
]
