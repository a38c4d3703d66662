# Generated from spec/commands.yaml (sha256 4bcb7b9ab75b8967) by `make generate`; do not edit.
"""Help pages of `opentrain messages`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain messages - Read and write conversations

Usage: opentrain messages <command> [flags]

Commands:
  list                   List your conversations
  unread                 List conversations with unread messages
  read                   Read the messages of one conversation
  send                   Send a message
  start-proposal-thread  Open the conversation of a proposal

For details: opentrain help messages list
""",
    "list": """\
opentrain messages list - List your conversations

Usage: opentrain messages list [--filter=KIND] [--unread-only] [--limit=N]
                 [--cursor=CURSOR] [--all] [--max-items=N] [--jsonl] [--csv]
                 [--tsv] [--json] [--query=EXPR] [--dry-run] [--base-url=URL]
                 [--verbose]

Flags:
  --filter=KIND    Only conversations of this kind: all, job, proposal (default:
                   all)
  --unread-only    Only those with unread messages
  --limit=N        Items per page, from 1 to 100 (default: 20)
  --cursor=CURSOR  Continue from this cursor (printed by the previous page)
  --all            Fetch all pages
  --max-items=N    Stop after this many items
  --jsonl          Fetch all pages and stream one JSON object per line
  --csv            Print the list as CSV
  --tsv            Print the list as tab-separated values

Common flags:
  --json          Print the API's answer as JSON
  --query=EXPR    Print what this JMESPath expression takes from the answer, as
                  JSON; a string as it is
  --dry-run       Print the request that would be sent, as JSON, and send
                  nothing; needs no token
  --base-url=URL  Talk to this API origin
  --verbose       Say on standard error what is sent and what comes back, with
                  secrets masked

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

The same as messages list --unread-only.

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
  --json          Print the API's answer as JSON
  --query=EXPR    Print what this JMESPath expression takes from the answer, as
                  JSON; a string as it is
  --dry-run       Print the request that would be sent, as JSON, and send
                  nothing; needs no token
  --base-url=URL  Talk to this API origin
  --verbose       Say on standard error what is sent and what comes back, with
                  secrets masked

Examples:
  # What is new?
  opentrain messages unread

Authentication: API token, scope messages:read
API: GET /api/public/v1/messages
Read-only
CSV columns: id, bucket, channelName, proposalId, jobId, unreadCount,
needsReplyCount, lastMessage, lastMessageIsFromViewer, updatedAt

Exit codes: opentrain help exit-codes
""",
    "read": """\
opentrain messages read - Read the messages of one conversation

Usage: opentrain messages read --conversation-id=ID [--direction=WAY]
                 [--limit=N] [--cursor=CURSOR] [--all] [--max-items=N] [--jsonl]
                 [--csv] [--tsv] [--json] [--query=EXPR] [--dry-run]
                 [--base-url=URL] [--verbose]

Reading marks nothing as read.

Flags:
  --conversation-id=ID  Conversation to read (required)
  --direction=WAY       Which way to page: to earlier or to later messages:
                        older, newer (default: older)
  --limit=N             Items per page, from 1 to 100 (default: 20)
  --cursor=CURSOR       Continue from this cursor (printed by the previous page)
  --all                 Fetch all pages
  --max-items=N         Stop after this many items
  --jsonl               Fetch all pages and stream one JSON object per line
  --csv                 Print the list as CSV
  --tsv                 Print the list as tab-separated values

Common flags:
  --json          Print the API's answer as JSON
  --query=EXPR    Print what this JMESPath expression takes from the answer, as
                  JSON; a string as it is
  --dry-run       Print the request that would be sent, as JSON, and send
                  nothing; needs no token
  --base-url=URL  Talk to this API origin
  --verbose       Say on standard error what is sent and what comes back, with
                  secrets masked

Examples:
  # Fifty on a page
  opentrain messages read --conversation-id=cnv_88Ht --limit=50

Authentication: API token, scope messages:read
API: GET /api/public/v1/messages
Read-only
CSV columns: id, conversationId, senderUserId, isFromViewer, content, createdAt

Exit codes: opentrain help exit-codes
""",
    "send": """\
opentrain messages send - Send a message

Usage: opentrain messages send --conversation-id=ID
                 (--content=TEXT | --content-file=FILE) [--json] [--query=EXPR]
                 [--dry-run] [--base-url=URL] [--verbose]

Flags:
  --conversation-id=ID  Conversation to write into (required)
  --content=TEXT        What to say, at most 10,000 characters
  --content-file=FILE   Read what to say from a file; - is standard input, at
                        most 10,000 characters

Exactly one of --content and --content-file is required.

Common flags:
  --json          Print the API's answer as JSON
  --query=EXPR    Print what this JMESPath expression takes from the answer, as
                  JSON; a string as it is
  --dry-run       Print the request that would be sent, as JSON, and send
                  nothing; needs no token
  --base-url=URL  Talk to this API origin
  --verbose       Say on standard error what is sent and what comes back, with
                  secrets masked

Examples:
  # A line
  opentrain messages send --conversation-id=cnv_88Ht --content="Could you start on Monday?"
  # A file
  opentrain messages send --conversation-id=cnv_88Ht --content-file=reply.txt

Authentication: API token, scope messages:write, feature
public_api_messaging_writes, claimed account
API: POST /api/public/v1/messages
Changes data

Exit codes: opentrain help exit-codes
""",
    "start-proposal-thread": """\
opentrain messages start-proposal-thread - Open the conversation of a proposal

Usage: opentrain messages start-proposal-thread --proposal-id=ID [--json]
                 [--query=EXPR] [--dry-run] [--base-url=URL] [--verbose]

Gives the conversation that is there, or opens one. Only the employer's side can
do this.

Flags:
  --proposal-id=ID  Proposal to talk about (required)

Common flags:
  --json          Print the API's answer as JSON
  --query=EXPR    Print what this JMESPath expression takes from the answer, as
                  JSON; a string as it is
  --dry-run       Print the request that would be sent, as JSON, and send
                  nothing; needs no token
  --base-url=URL  Talk to this API origin
  --verbose       Say on standard error what is sent and what comes back, with
                  secrets masked

Examples:
  # Talk before hiring
  opentrain messages start-proposal-thread --proposal-id=prp_52Xa

Authentication: API token, scope messages:write, feature
public_api_messaging_writes, claimed account
API: POST /api/public/v1/proposals/{proposal-id}/conversation
Changes data

Exit codes: opentrain help exit-codes
""",
}
