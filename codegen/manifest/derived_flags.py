"""Flags derived from other keys of a command: `page`, `csv`, `follow` and `wait`."""

from __future__ import annotations

from codegen.manifest.model import Flag, Follow, Page, Paging, Rows, Wait
from codegen.manifest.problems import Path

SHORTEST_SECONDS = 0.1
"""Least value of --interval and --timeout: no more than ten requests a second."""


def page_flags(page: Page | None, paging: Paging, where: Path) -> list[Flag]:
    """Return the flags of a paged list: those for one page, and those for all pages."""
    if page is None:
        return []
    where = (*where, "page")
    limit = Flag(
        name="limit",
        help="Items per page",
        value="N",
        type="whole",
        minimum=1,
        maximum=page.maximum,
        api_default=page.size,
        query=paging.limit,
        where=where,
    )
    cursor = Flag(
        name="cursor",
        help="Continue from this cursor (printed by the previous page)",
        value="CURSOR",
        query=paging.cursor,
        where=where,
    )
    return [limit, cursor, *_all_pages_flags(page, where)]


def _all_pages_flags(page: Page, where: Path) -> list[Flag]:
    all_pages = Flag("all", "Fetch all pages", where, local=True)
    max_items = Flag("max-items", "Stop after this many items", where, "N", type="whole", minimum=1, local=True)
    jsonl = Flag("jsonl", "Fetch all pages and stream one JSON object per line", where, local=True)
    return [jsonl] if page.feed else [all_pages, max_items, jsonl]


def rows_flags(rows: Rows | None, where: Path) -> list[Flag]:
    """Return the flags of a list that can be printed as CSV or TSV."""
    if rows is None:
        return []
    where = (*where, "csv")
    return [
        Flag("csv", "Print the list as CSV", where, local=True),
        Flag("tsv", "Print the list as tab-separated values", where, local=True),
    ]


def follow_flags(follow: Follow | None, where: Path) -> list[Flag]:
    """Return the flags of a feed that can be followed."""
    if follow is None:
        return []
    where = (*where, "follow")
    interval = Flag(
        "interval",
        "With --follow: seconds between polls when idle",
        where,
        "SECONDS",
        type="number",
        minimum=SHORTEST_SECONDS,
        default=follow.interval,
        local=True,
    )
    state = Flag(
        "state",
        "With --follow: save the cursor to FILE so the next run resumes there",
        where,
        "FILE",
        local=True,
    )
    return [Flag("follow", "Poll for new items until interrupted", where, local=True), interval, state]


def wait_flags(wait: Wait | None, where: Path) -> list[Flag]:
    """Return the flags of a command that can wait for a final state."""
    if wait is None:
        return []
    where = (*where, "wait")
    timeout = Flag(
        "timeout",
        "With --wait: maximum time to wait, in seconds",
        where,
        "SECONDS",
        type="number",
        minimum=SHORTEST_SECONDS,
        default=wait.timeout,
        local=True,
    )
    return [Flag("wait", wait.help, where, local=True), timeout]
