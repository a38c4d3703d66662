# Generated from spec/commands.yaml (sha256 25b1d9d76cdcad86) by `make generate`; do not edit.
"""Help pages of `opentrain messages`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
opentrain messages - Read and send messages

\x1b[1mUsage:\x1b[22m opentrain messages <command> [flags]

\x1b[1mCommands:\x1b[22m
  list                   List your conversations
  unread                 List conversations with unread messages
  read                   Read the messages of a conversation
  send                   Send a plain-text message to a conversation
  start-proposal-thread  Open the conversation about a proposal

\x1b[1mFor details of a command:\x1b[22m opentrain help messages COMMAND
""",
    "list": """\
opentrain messages list - List your conversations

\x1b[1mUsage:\x1b[22m opentrain messages list [--filter=KIND] [--unread-only] [--limit=N]
         [--cursor=CURSOR] [--all] [--max-items=N] [--jsonl] [--csv] [--tsv]
         [common flags]

Shows unread counts and the latest message, newest activity first.

\x1b[1mFlags:\x1b[22m
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

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # Conversations with candidates
  opentrain messages list --filter=proposal
  # The conversation with the most unread messages first
  opentrain messages list --all \\
    --query='reverse(sort_by(conversations, &unreadCount))[].id'

\x1b[1mAuthentication:\x1b[22m API token, scope messages:read (granted by `auth register`)
\x1b[1mAPI:\x1b[22m GET /api/public/v1/messages
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mCSV columns:\x1b[22m id, bucket, channelName, proposalId, jobId, unreadCount,
  needsReplyCount, lastMessage, lastMessageIsFromViewer, updatedAt
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "unread": """\
opentrain messages unread - List conversations with unread messages

\x1b[1mUsage:\x1b[22m opentrain messages unread [--filter=KIND] [--limit=N] [--cursor=CURSOR]
         [--all] [--max-items=N] [--jsonl] [--csv] [--tsv] [common flags]

Same as `opentrain messages list --unread-only`.

\x1b[1mFlags:\x1b[22m
  --filter=KIND    Only conversations of this kind: all, job, proposal (default:
                   all)
  --limit=N        Items per page, from 1 to 100 (default: 20)
  --cursor=CURSOR  Continue from this cursor (printed by the previous page)
  --all            Fetch all pages
  --max-items=N    Stop after this many items
  --jsonl          Fetch all pages and stream one JSON object per line
  --csv            Print the list as CSV
  --tsv            Print the list as tab-separated values

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  opentrain messages unread  # Unread messages

\x1b[1mAuthentication:\x1b[22m API token, scope messages:read (granted by `auth register`)
\x1b[1mAPI:\x1b[22m GET /api/public/v1/messages
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mCSV columns:\x1b[22m id, bucket, channelName, proposalId, jobId, unreadCount,
  needsReplyCount, lastMessage, lastMessageIsFromViewer, updatedAt
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "read": """\
opentrain messages read - Read the messages of a conversation

\x1b[1mUsage:\x1b[22m opentrain messages read ID [--direction=DIRECTION] [--limit=N]
         [--cursor=CURSOR] [--all] [--max-items=N] [--jsonl] [--csv] [--tsv]
         [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N]
         [--journal=FILE] [common flags]

According to the API's documentation, reading does not change anything: unread
messages stay unread. The output is the newest page, oldest message first. With
--json, the messages are in the order of the API.

\x1b[1mFlags:\x1b[22m
  ID, --conversation-id=ID  Conversation to read (required)
  --direction=DIRECTION     Direction of pagination: older, newer (default:
                            older)
  --limit=N                 Items per page, from 1 to 100 (default: 20)
  --cursor=CURSOR           Continue from this cursor (printed by the previous
                            page)
  --all                     Fetch all pages
  --max-items=N             Stop after this many items
  --jsonl                   Fetch all pages and stream one JSON object per line
  --csv                     Print the list as CSV
  --tsv                     Print the list as tab-separated values
  --batch=FILE              Run once for each row of a CSV or JSON Lines file; -
                            reads stdin
  --concurrency=N           With --batch: number of rows to run at once, from 1
                            to 8 (default: 1)
  --rate=N                  With --batch: maximum number of requests per minute
  --max-failures=N          With --batch: stop after this many failed rows
  --journal=FILE            With --batch: save the state of each row in FILE, so
                            a rerun continues

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # 50 messages per page
  opentrain messages read --conversation-id=cnv_88Ht --limit=50

\x1b[1mAuthentication:\x1b[22m API token, scope messages:read (granted by `auth register`)
\x1b[1mAPI:\x1b[22m GET /api/public/v1/messages
\x1b[1mEffect:\x1b[22m Read-only
\x1b[1mCSV columns:\x1b[22m id, conversationId, senderUserId, isFromViewer, content, createdAt
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "send": """\
opentrain messages send - Send a plain-text message to a conversation

\x1b[1mUsage:\x1b[22m opentrain messages send ID (--content=TEXT | --content-file=FILE)
         [--batch=FILE] [--concurrency=N] [--rate=N] [--max-failures=N]
         [--journal=FILE] [common flags]

The conversation must exist: get its id from `opentrain messages list`,
`opentrain messages start-proposal-thread` or `opentrain contracts get`. The
rate limits and the content policy of the app apply.

\x1b[1mFlags:\x1b[22m
  ID, --conversation-id=ID  Conversation to send to (required)
  --content=TEXT            Text of the message, at most 10,000 characters
  --content-file=FILE       Read the text from a file, at most 10,000
                            characters; - reads stdin
  --batch=FILE              Run once for each row of a CSV or JSON Lines file; -
                            reads stdin
  --concurrency=N           With --batch: number of rows to run at once, from 1
                            to 8 (default: 1)
  --rate=N                  With --batch: maximum number of requests per minute
  --max-failures=N          With --batch: stop after this many failed rows
  --journal=FILE            With --batch: save the state of each row in FILE, so
                            a rerun continues

Exactly one of --content and --content-file is required.

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # From text on the command line
  opentrain messages send --conversation-id=cnv_88Ht \\
    --content="Could you start on Monday?"
  # From a file
  opentrain messages send --conversation-id=cnv_88Ht --content-file=reply.txt
  # One message for each row
  opentrain messages send --conversation-id=cnv_88Ht --batch=messages.csv \\
    --journal=sent.journal

\x1b[1mAuthentication:\x1b[22m API token, scope messages:write (granted when the account is
  claimed), feature public_api_messaging_writes, claimed account
\x1b[1mAPI:\x1b[22m POST /api/public/v1/messages
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
    "start-proposal-thread": """\
opentrain messages start-proposal-thread - Open the conversation about a
  proposal

\x1b[1mUsage:\x1b[22m opentrain messages start-proposal-thread ID [--batch=FILE]
         [--concurrency=N] [--rate=N] [--max-failures=N] [--journal=FILE]
         [common flags]

Opens the conversation with a candidate before a hire, or returns the existing
one. Only the employer can do this. Pass the returned id to `opentrain messages
send`.

\x1b[1mFlags:\x1b[22m
  ID, --proposal-id=ID  Proposal to discuss (required)
  --batch=FILE          Run once for each row of a CSV or JSON Lines file; -
                        reads stdin
  --concurrency=N       With --batch: number of rows to run at once, from 1 to 8
                        (default: 1)
  --rate=N              With --batch: maximum number of requests per minute
  --max-failures=N      With --batch: stop after this many failed rows
  --journal=FILE        With --batch: save the state of each row in FILE, so a
                        rerun continues

\x1b[1mCommon flags:\x1b[22m
  --json --query --dry-run --base-url --verbose --no-input --help
  (opentrain help flags)

\x1b[1mExamples:\x1b[22m
  # Message a candidate before hiring
  opentrain messages start-proposal-thread --proposal-id=prp_52Xa

\x1b[1mAuthentication:\x1b[22m API token, scope messages:write (granted when the account is
  claimed), feature public_api_messaging_writes, claimed account
\x1b[1mAPI:\x1b[22m POST /api/public/v1/proposals/{proposal-id}/conversation
\x1b[1mEffect:\x1b[22m Changes data
\x1b[1mExit codes:\x1b[22m opentrain help exit-codes
""",
}
