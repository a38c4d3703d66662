"""Pagination: fetch the pages of a list, one after the other."""

from __future__ import annotations

from shlex import quote

from opentrain_runtime.errors import BadResponseError, CliError
from opentrain_runtime.text.json import shown
from opentrain_runtime.text.json_path import lookup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opentrain_runtime.context import Context
    from opentrain_runtime.declarations.command import Pagination

CURSOR = "cursor"
LIMIT = "limit"
MAX_ITEMS = "--max-items"


def pages(
    context: Context, pagination: Pagination, *, streamed: bool = False
) -> Iterator[tuple[dict[str, object], list[object]]]:
    """Yield every page from the given cursor, as the document and its items that match the command's filters.

    With --max-items, the last request asks for the remaining number only, so that its cursor continues after them. If
    the API sends more, all of them are kept, because its cursor continues after all. Raises `CliError`. After the first
    page, its hint is the command that continues. `streamed` means that the items are printed as they are received.
    """
    cursor = context.arguments.text(CURSOR)
    seen = set() if cursor is None else {hash(cursor)}  # hashes, because there may be very many cursors
    most = context.arguments.get("max_items") if context.wants("max_items") else None
    left = most if isinstance(most, int) else None
    begun = False
    while True:
        fit_limit(context, pagination, left)
        try:
            document, items, cursor = _page(context, pagination)
        except CliError as error:
            if begun:
                _add_next_page_command(context, error, left, streamed=streamed)
            raise
        begun = True
        left = None if left is None else left - len(items)
        yield document, matching_items(context, pagination, items)
        if cursor is None or (left is not None and left <= 0):
            return
        if pagination.feed and (pagination.more is None or lookup(document, pagination.more) is not True):
            return
        if hash(cursor) in seen:
            raise _repeated(cursor)
        seen.add(hash(cursor))
        context.arguments.put(CURSOR, cursor)


def fit_limit(context: Context, pagination: Pagination, left: int | None) -> None:
    """Reduce --limit so that the next page has at most `left` items; None means without --max-items."""
    if left is None:
        return
    given = context.arguments.get(LIMIT)
    size = given if isinstance(given, int) else pagination.max_limit
    if left < size or given is None:
        context.arguments.put(LIMIT, min(left, size))


def next_cursor(document: object, pagination: Pagination) -> str | None:
    """Return the cursor of the next page; None on the last one. Raises `BadResponseError` for an invalid cursor.

    A number is a cursor too. To ignore it would present a part of the list as the whole.
    """
    found = lookup(document, pagination.next_cursor)
    if found is None or found == "":
        return None
    if isinstance(found, str) or (isinstance(found, int) and not isinstance(found, bool)):
        return str(found)
    raise BadResponseError(f"unexpected response: {pagination.next_cursor!r} is not a cursor: {shown(found)}")


def items_of(document: object, pagination: Pagination) -> list[object]:
    """Return the items of a page, which contains a list."""
    found = lookup(document, path_of_items(document, pagination))
    assert isinstance(found, list)
    return found


def path_of_items(document: object, pagination: Pagination) -> str:
    """Return the path of the items in a response."""
    return next((path for path in pagination.items if isinstance(lookup(document, path), list)), pagination.items[0])


def as_declared(document: dict[str, object], pagination: Pagination) -> dict[str, object]:
    """Return the document with its items at the first declared path, where the view expects them."""
    if path_of_items(document, pagination) == pagination.items[0]:
        return document
    return _put(document, pagination.items[0].split("."), items_of(document, pagination))


def matching_items(context: Context, pagination: Pagination, items: list[object]) -> list[object]:
    """Return the items that match the command's filters."""
    for dest, path in pagination.filters.items():
        wanted = context.arguments.get(dest)
        if isinstance(wanted, list):
            items = [item for item in items if lookup(item, path) in wanted]
    return items


def fetch_all(context: Context, pagination: Pagination) -> dict[str, object]:
    """Return all pages as one document: the last page, with the items of all pages."""
    items: list[object] = []
    last: dict[str, object] = {}
    for document, found in pages(context, pagination):
        last = document
        items += found
    return with_items(last, pagination, items)


def with_items(document: Mapping[str, object], pagination: Pagination, items: list[object]) -> dict[str, object]:
    """Return a copy of the document with these items instead."""
    return _put(document, path_of_items(document, pagination).split("."), items)


def next_page_command(context: Context, cursor: str, left: int | None = None) -> str:
    """Return the command line that continues from a cursor; `left` is the rest of --max-items."""
    words = context.arguments.words
    end = words.index("--") if "--" in words else len(words)  # only values follow it
    flags = [word for word in words[:end] if word.partition("=")[0] != f"--{CURSOR}"]
    if left is not None:
        flags = [f"{MAX_ITEMS}={left}" if word.partition("=")[0] == MAX_ITEMS else word for word in flags]
    again = [context.product.binary, *context.command.path.split(), *flags, f"--{CURSOR}={cursor}", *words[end:]]
    return " ".join(quote(word) for word in again)


def _page(context: Context, pagination: Pagination) -> tuple[dict[str, object], list[object], str | None]:
    """Return a page: the document, its items and the next cursor. Raises `CliError`."""
    document = context.session.parse_json(context.session.send_ok(context.endpoint))
    items = items_of(document, pagination)
    assert isinstance(document, dict)
    return document, items, next_cursor(document, pagination)


def _add_next_page_command(context: Context, error: CliError, left: int | None, *, streamed: bool) -> None:
    command = next_page_command(context, context.arguments.text(CURSOR) or "", left)
    earlier = "printed" if streamed else "received but not printed; --jsonl prints each item as it arrives"
    way_on = f"The earlier pages were {earlier}. To continue from the failed page: {command}"
    error.hint = f"{error.hint} {way_on}" if error.hint else way_on
    error.action = error.action or {"command": command}


def _repeated(cursor: str) -> CliError:
    return CliError(
        f"the API repeats the cursor {cursor!r}, so the list would never end",
        exit_name="outage",
        code="CLI_CURSOR_REPEATS",
        outcome="unknown",
        hint=f"This is a bug in the API. Use {MAX_ITEMS}=N to stop earlier.",
    )


def _put(document: Mapping[str, object], names: list[str], value: object) -> dict[str, object]:
    inner = document.get(names[0])
    changed = _put(inner, names[1:], value) if len(names) > 1 and isinstance(inner, dict) else value
    return {**document, names[0]: changed}
