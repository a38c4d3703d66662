"""A list over all of its pages: one request after the other, over one connection, each kept only as long as needed."""

from __future__ import annotations

from shlex import quote

from opentrain_runtime.errors import CliError, NetworkError
from opentrain_runtime.paths import first

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opentrain_runtime.command import Page
    from opentrain_runtime.context import Context

CURSOR = "cursor"
LIMIT = "limit"


def each_page(context: Context, page: Page) -> Iterator[tuple[dict[str, object], list[object]]]:
    """Every page from the given cursor on, as the document and the entries in it that the flags pick.

    With --max-items the last page is asked to be so small that its cursor goes on behind it. Raises `CliError`; one
    that comes half-way names the command that goes on from the last good cursor.
    """
    most = context.arguments.get("max_items")
    left = most if isinstance(most, int) else None
    seen: set[int] = set()
    while True:
        if left is not None:
            _ask_for(context, page, left)
        try:
            document = context.document(context.require(context.request))
            entries = entries_of(document, page)
        except (CliError, NetworkError) as error:
            if seen:
                _tell_way_on(context, error)
            raise
        assert isinstance(document, dict)
        if left is not None:
            left -= len(entries)
        yield document, picked(context, page, entries)
        cursor = first(document, page.next_cursor)
        ends = not isinstance(cursor, str) or not cursor or (left is not None and left <= 0)
        if ends or (page.feed and (page.more is None or first(document, page.more) is not True)):
            return
        if hash(cursor) in seen or cursor == context.arguments.text(CURSOR):
            raise _repeated(context, str(cursor))
        seen.add(hash(cursor))
        context.arguments.put(CURSOR, cursor)


def entries_of(document: object, page: Page) -> list[object]:
    """The entries of a page. Raises `CliError` where there is no list."""
    found = first(document, page.items)
    if not isinstance(found, list):
        raise CliError(
            f"the answer has no list under {page.items}",
            exit_name="outage",
            code="CLI_BAD_ANSWER",
            hint="Is the base URL right?",
        )
    return found


def picked(context: Context, page: Page, entries: list[object]) -> list[object]:
    """The entries that the command's own filters let through."""
    for dest, path in page.filters.items():
        wanted = context.arguments.get(dest)
        if isinstance(wanted, list):
            entries = [entry for entry in entries if first(entry, path) in wanted]
    return entries


def one_document(context: Context, page: Page) -> dict[str, object]:
    """All pages as one document of the API's own shape: the last one, with the entries of all."""
    entries: list[object] = []
    last: dict[str, object] = {}
    for document, found in each_page(context, page):
        last = document
        entries += found
    return with_entries(last, page, entries)


def with_entries(document: Mapping[str, object], page: Page, entries: list[object]) -> dict[str, object]:
    """A copy of the document that holds these entries instead."""
    return _put(document, page.items.split("."), entries)


def way_on(context: Context, cursor: str) -> str:
    """The command line of this call, going on from a cursor."""
    words = [word for word in context.arguments.words if word.partition("=")[0] != f"--{CURSOR}"]
    again = [context.product.binary, *context.command.path.split(), *words, f"--{CURSOR}={cursor}"]
    return " ".join(quote(word) for word in again)


def _ask_for(context: Context, page: Page, left: int) -> None:
    given = context.arguments.get(LIMIT)
    size = given if isinstance(given, int) else page.largest
    if left < size or given is None:
        context.arguments.put(LIMIT, min(left, size))


def _tell_way_on(context: Context, error: CliError) -> None:
    command = way_on(context, context.arguments.text(CURSOR) or "")
    error.hint = f"{error.hint or 'The pages before this one came.'} To go on from there: {command}"
    error.action = error.action or {"command": command}


def _repeated(context: Context, cursor: str) -> CliError:
    return CliError(
        f"the API gives the cursor {cursor!r} a second time, so the list would never end",
        exit_name="outage",
        code="CLI_CURSOR_REPEATS",
        hint=f"The pages before this one came. To go on from there: {way_on(context, cursor)}",
    )


def _put(document: Mapping[str, object], names: list[str], value: object) -> dict[str, object]:
    inner = document.get(names[0])
    changed = _put(inner, names[1:], value) if len(names) > 1 and isinstance(inner, dict) else value
    return {**document, names[0]: changed}
