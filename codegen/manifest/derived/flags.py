"""Flags derived from other keys: `page`, `csv`, `follow`, `wait` and `web` of a command, `batch` of the manifest."""

from __future__ import annotations

from collections.abc import Sequence

from codegen.manifest.model.flags import Flag
from codegen.manifest.model.lists import Follow, Page, PageKind, Rows
from codegen.manifest.model.waits import Wait
from codegen.manifest.problems import Path

SHORTEST_SECONDS = 0.1
"""Least value of --interval and --timeout: no more than ten requests a second."""


PAGES_BY_URL = ("link-header", "url")
"""Kinds of pagination whose next page is a whole URL."""
PAGE_URL = "page-url"
"""Name of the flag with this URL."""


def page_flags(page: Page | None, where: Path) -> list[Flag]:
    """Return the flags of a paged list: those for one page, and those for all pages."""
    if page is None:
        return []
    where = (*where, "page")
    kind = page.kind or _UNKNOWN
    limit = Flag(
        name="limit",
        help="Items per page",
        value="N",
        type="whole",
        minimum=1,
        maximum=page.maximum,
        api_default=page.size,
        query=kind.limit,
        where=where,
    )
    return [*([limit] if kind.limit else []), *position_flags(kind, where), *_all_pages_flags(page, where)]


_UNKNOWN = PageKind("", "cursor", (), limit="limit", send="cursor")
"""Kind in place of an unknown one, so that its flags are not reported too."""


def position_flags(kind: PageKind, where: Path) -> list[Flag]:
    """Return the flag for the position of a page; none if the kind is invalid."""
    if kind.by == "cursor":
        about = "Continue from this cursor (printed by the previous page)"
        return [Flag("cursor", about, where, "CURSOR", query=kind.send)]
    if kind.by == "number":
        about = "Number of the page to start from"
        return [Flag("page", about, where, "N", type="whole", minimum=kind.first, query=kind.send)]
    if kind.by == "offset":
        return [Flag("offset", "Skip this many items", where, "N", type="whole", minimum=0, query=kind.send)]
    if kind.by == "last-id":
        return [Flag("after", "Continue after the item with this id", where, "ID", query=kind.send)]
    if kind.by in PAGES_BY_URL:
        about = "Continue from this URL (printed by the previous page)"
        return [Flag(PAGE_URL, about, where, "URL", local=True)]
    return []


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
    timeout = Flag(
        "timeout",
        "With --follow: stop after this many seconds",
        where,
        "SECONDS",
        type="number",
        minimum=SHORTEST_SECONDS,
        local=True,
    )
    most = "With --follow or --state: stop after this many items"
    max_items = Flag("max-items", most, where, "N", type="whole", minimum=1, local=True)
    state = Flag(
        "state",
        "Save the position in FILE, and print only items that are new since then",
        where,
        "FILE",
        local=True,
        description="Without --follow, the command prints the items that are available now, and ends.",
    )
    run = Flag(
        "exec",
        "With --state: run CMD for each item, which is on its standard input",
        where,
        "CMD",
        local=True,
        description=_EXEC,
    )
    follows = Flag("follow", "Poll for new items until interrupted", where, local=True)
    return [follows, interval, timeout, max_items, state, run]


_EXEC = (
    "CMD is split into words as a shell would, but no shell runs it. Its standard input is the item as one line of "
    "JSON, and its standard output goes to standard error. The variables that hold a token are removed. An item is "
    "printed, and saved as handled in the --state file, when CMD has ended with exit code 0. If CMD fails, it is run "
    "again as often as a request is retried. If it still fails, the command ends with exit code 1, and the next run "
    "starts with the same item. After an interruption CMD can get an item twice, but no item is skipped."
)


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


def web_flags(web: Sequence[str], where: Path) -> list[Flag]:
    """Return the flag of a command whose response has a link."""
    return [Flag("web", "Open the link in a browser", (*where, "web"), local=True)] if web else []


MOST_ROWS_AT_ONCE = 8
"""Largest value of --concurrency."""


def batch_flags(*, taken: bool, where: Path) -> list[Flag]:
    """Return the flags of a command that runs once for each row of a file; none unless `taken`."""
    if not taken:
        return []
    where = (*where, "batch")
    return [
        Flag(
            "batch",
            "Run once for each row of a CSV or JSON Lines file; - reads stdin",
            where,
            "FILE",
            local=True,
            description=_BATCH,
        ),
        Flag(
            "concurrency",
            "With --batch: number of rows to run at once",
            where,
            "N",
            type="whole",
            minimum=1,
            maximum=MOST_ROWS_AT_ONCE,
            default=1,
            local=True,
        ),
        Flag(
            "rate",
            "With --batch: maximum number of requests per minute",
            where,
            "N",
            type="whole",
            minimum=1,
            local=True,
        ),
        Flag(
            "max-failures",
            "With --batch: stop after this many failed rows",
            where,
            "N",
            type="whole",
            minimum=1,
            local=True,
        ),
        Flag(
            "journal",
            "With --batch: save the state of each row in FILE, so a rerun continues",
            where,
            "FILE",
            local=True,
            description=_JOURNAL,
        ),
    ]


_BATCH = """
The columns are names of flags without dashes. All rows are checked before the first request. Other flags hold for every
row. For each row, stdout has a line of JSON with row, exitCode, and result or error.
"""
_JOURNAL = """
A rerun with the same journal skips the rows that are done, sends those again that were refused for a temporary reason,
and first finds out what became of a row without a response. If that cannot be decided, the row is not sent again.
"""
