"""Flags that follow from other keys of a command: `page`, `csv`, `follow` and `wait`."""

from __future__ import annotations

from codegen.manifest.model import Flag, Follow, Page, Paging, Rows, Wait
from codegen.manifest.problems import Path

SHORTEST_SECONDS = 0.1
"""Least value of --interval and --timeout: no more than ten requests a second."""


def page_flags(page: Page | None, paging: Paging, where: Path) -> list[Flag]:
    """Return the flags of a paged list: one page of it, or all pages."""
    if page is None:
        return []
    where = (*where, "page")
    limit = Flag(
        name="limit",
        help="Entries on a page",
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
        help="Go on from this cursor of an earlier page",
        value="CURSOR",
        query=paging.cursor,
        where=where,
    )
    return [limit, cursor, *_all_pages_flags(page, where)]


def _all_pages_flags(page: Page, where: Path) -> list[Flag]:
    all_pages = Flag("all", "Go on to the last page and print one document", where, local=True)
    max_items = Flag(
        "max-items", "Go on over the pages, and stop after so many", where, "N", type="whole", minimum=1, local=True
    )
    jsonl = Flag("jsonl", "Go on to the last page; print each entry as one line of JSON as it comes", where, local=True)
    return [jsonl] if page.feed else [all_pages, max_items, jsonl]


def rows_flags(rows: Rows | None) -> list[Flag]:
    """Return the flags of a list that can be printed as rows."""
    if rows is None:
        return []
    where: Path = ()
    return [
        Flag("csv", "Print the list as CSV", where, local=True),
        Flag("tsv", "Print the list as tab-separated values", where, local=True),
    ]


def follow_flags(follow: Follow | None) -> list[Flag]:
    """Return the flags of a feed that can be followed."""
    if follow is None:
        return []
    where: Path = ()
    interval = Flag(
        "interval",
        "With --follow: seconds between two questions when there is nothing new",
        where,
        "SECONDS",
        type="number",
        minimum=SHORTEST_SECONDS,
        default=follow.interval,
        local=True,
    )
    state = Flag(
        "state",
        "With --follow: keep the cursor in this file, with a lock beside it; the next run goes on there",
        where,
        "FILE",
        local=True,
    )
    return [Flag("follow", "Keep asking, and print what comes until interrupted", where, local=True), interval, state]


def wait_flags(wait: Wait | None) -> list[Flag]:
    """Return the flags of a command that can wait for a final state."""
    if wait is None:
        return []
    where: Path = ()
    timeout = Flag(
        "timeout",
        "With --wait: stop after this many seconds",
        where,
        "SECONDS",
        type="number",
        minimum=SHORTEST_SECONDS,
        default=wait.timeout,
        local=True,
    )
    return [Flag("wait", "Keep asking until it is decided", where, local=True), timeout]
