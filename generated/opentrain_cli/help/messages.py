# Generated from spec/commands.yaml (sha256 587af648d10430f9) by `make generate`; do not edit.
"""Help pages of `opentrain messages`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain messages - Read and send messages

Usage: opentrain messages <command> [flags]

Commands:
  list                   List your conversations
  unread                 List conversations with unread messages
  read                   Read the messages of a conversation
  send                   Send a plain-text message to a conversation
  start-proposal-thread  Open the conversation about a proposal

For details: opentrain help messages list
""",
    "list": """\
opentrain messages list - List your conversations

Usage: opentrain messages list [--filter=KIND] [--unread-only] [--limit=N]
                 [--cursor=CURSOR] [--all] [--max-items=N] [--jsonl] [--csv]
                 [--tsv] [--json] [--query=EXPR] [--dry-run] [--base-url=URL]
                 [--verbose] [--no-input]

Shows unread counts and the latest message, newest activity first.

Flags:
  --filter=KIND    Only conversations of this kind: all, job, proposal (default:
                   all)
  --unread-only    List only conversations with unread messages
  --limit=N        Items per page, from 1 to 100 (default: 20)
  --cursor=CURSOR  Continue from this cursor (printed by the previous page)
  --all            Fetch all pages
  --max-items=N    Stop after this many items
  --jsonl          Fetch all pages and stream one JSON object per line
  --csv            Print the list as CSV
  --tsv            Print the list as tab-separated values

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Conversations with candidates
  opentrain messages list --filter=proposal

Authentication: API token, scope messages:read
API: GET /api/public/v1/messages
Read-only
CSV columns: id, bucket, channelName, proposalId, jobId, unreadCount,
needsReplyCount, lastMessage, lastMessageIsFromViewer, updatedAt

Exit codes: opentrain help exit-codes
""",
    "unread": """\
opentrain messages unread - List conversations with unread messages

Usage: opentrain messages unread [--filter=KIND] [--limit=N] [--cursor=CURSOR]
                 [--all] [--max-items=N] [--jsonl] [--csv] [--tsv] [--json]
                 [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose]
                 [--no-input]

Same as messages list --unread-only.

Flags:
  --filter=KIND    Only conversations of this kind: all, job, proposal (default:
                   all)
  --limit=N        Items per page, from 1 to 100 (default: 20)
  --cursor=CURSOR  Continue from this cursor (printed by the previous page)
  --all            Fetch all pages
  --max-items=N    Stop after this many items
  --jsonl          Fetch all pages and stream one JSON object per line
  --csv            Print the list as CSV
  --tsv            Print the list as tab-separated values

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Unread messages
  opentrain messages unread

Authentication: API token, scope messages:read
API: GET /api/public/v1/messages
Read-only
CSV columns: id, bucket, channelName, proposalId, jobId, unreadCount,
needsReplyCount, lastMessage, lastMessageIsFromViewer, updatedAt

Exit codes: opentrain help exit-codes
""",
    "read": """\
opentrain messages read - Read the messages of a conversation

Usage: opentrain messages read ID [--direction=WAY] [--limit=N]
                 [--cursor=CURSOR] [--all] [--max-items=N] [--jsonl] [--csv]
                 [--tsv] [--json] [--query=EXPR] [--dry-run] [--base-url=URL]
                 [--verbose] [--no-input]

The messages are not marked as read.

Flags:
  ID, --conversation-id=ID  Conversation to read (required)
  --direction=WAY           Pagination direction, to older or newer messages:
                            older, newer (default: older)
  --limit=N                 Items per page, from 1 to 100 (default: 20)
  --cursor=CURSOR           Continue from this cursor (printed by the previous
                            page)
  --all                     Fetch all pages
  --max-items=N             Stop after this many items
  --jsonl                   Fetch all pages and stream one JSON object per line
  --csv                     Print the list as CSV
  --tsv                     Print the list as tab-separated values

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # 50 messages per page
  opentrain messages read --conversation-id=cnv_88Ht --limit=50

Authentication: API token, scope messages:read
API: GET /api/public/v1/messages
Read-only
CSV columns: id, conversationId, senderUserId, isFromViewer, content, createdAt

Exit codes: opentrain help exit-codes
""",
    "send": """\
opentrain messages send - Send a plain-text message to a conversation

Usage: opentrain messages send ID (--content=TEXT | --content-file=FILE)
                 [--json] [--query=EXPR] [--dry-run] [--base-url=URL]
                 [--verbose] [--no-input]

Flags:
  ID, --conversation-id=ID  Conversation for the message (required)
  --content=TEXT            Text of the message, at most 10,000 characters
  --content-file=FILE       Read the text from a file, at most 10,000
                            characters; - reads stdin

Exactly one of --content and --content-file is required.

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # From text on the command line
  opentrain messages send --conversation-id=cnv_88Ht --content="Could you start on Monday?"
  # From a file
  opentrain messages send --conversation-id=cnv_88Ht --content-file=reply.txt

Authentication: API token, scope messages:write, feature
public_api_messaging_writes, claimed account
API: POST /api/public/v1/messages
Changes data

Exit codes: opentrain help exit-codes
""",
    "start-proposal-thread": """\
opentrain messages start-proposal-thread - Open the conversation about a proposal

Usage: opentrain messages start-proposal-thread ID [--json] [--query=EXPR]
                 [--dry-run] [--base-url=URL] [--verbose] [--no-input]

Opens the pre-hire conversation, or returns the existing one. Only the employer
can do this. Pass the returned id to messages send.

Flags:
  ID, --proposal-id=ID  Proposal to discuss (required)

Common flags:
  --json          Print the API response as JSON
  --query=EXPR    Filter the JSON result with a JMESPath expression; strings are
                  unquoted
  --dry-run       Print the request as JSON without sending it; needs no token
  --base-url=URL  API origin to use
  --verbose       Log requests and responses to standard error (secrets masked)
  --no-input      Never ask for input at the terminal

Examples:
  # Message a candidate before hiring
  opentrain messages start-proposal-thread --proposal-id=prp_52Xa

Authentication: API token, scope messages:write, feature
public_api_messaging_writes, claimed account
API: POST /api/public/v1/proposals/{proposal-id}/conversation
Changes data

Exit codes: opentrain help exit-codes
""",
}
