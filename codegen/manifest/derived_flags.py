"""The flags that a command has because of what it does: page through a list, follow a feed, wait."""

from __future__ import annotations

from codegen.manifest.model import Flag, Follow, Page, Wait
from codegen.manifest.problems import Path


def whole_list_flags(page: Page, where: Path) -> list[Flag]:
    """What a paged list takes besides the size of a page and a cursor."""
    whole = Flag("all", "Go on to the last page and print one document", where, own=True)
    most = Flag(
        "max-items", "Go on over the pages, and stop after so many", where, "N", type="whole", minimum=1, own=True
    )
    lines = Flag("jsonl", "Go on to the last page; print each entry as one line of JSON as it comes", where, own=True)
    return [lines] if page.feed else [whole, most, lines]


def follow_flags(follow: Follow | None) -> list[Flag]:
    """What a feed takes that may be followed."""
    if follow is None:
        return []
    where: Path = ()
    interval = Flag(
        "interval",
        "With --follow: seconds between two questions when there is nothing new",
        where,
        "SECONDS",
        type="number",
        default=follow.interval,
        own=True,
    )
    state = Flag(
        "state",
        "With --follow: keep the cursor in this file, with a lock beside it; the next run goes on there",
        where,
        "FILE",
        own=True,
    )
    return [Flag("follow", "Keep asking, and print what comes until interrupted", where, own=True), interval, state]


def wait_flags(wait: Wait | None) -> list[Flag]:
    """What a command takes that may wait."""
    if wait is None:
        return []
    where: Path = ()
    timeout = Flag(
        "timeout",
        "With --wait: stop after this many seconds",
        where,
        "SECONDS",
        type="number",
        default=wait.timeout,
        own=True,
    )
    return [Flag("wait", "Keep asking until it is decided", where, own=True), timeout]
