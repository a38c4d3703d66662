"""Pagination: fetch one page or the pages of a list, one after the other."""

from __future__ import annotations

from shlex import quote

from opentrain_runtime.context import Result
from opentrain_runtime.errors import BadResponseError, CliError
from opentrain_runtime.lists.kinds import kind_of
from opentrain_runtime.lists.kinds.base import LIMIT, Page
from opentrain_runtime.text.json_path import fill, lookup
from opentrain_runtime.text.sanitize import sentence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from opentrain_runtime.context import Context
    from opentrain_runtime.declarations.lists import Pagination
    from opentrain_runtime.lists.kinds.base import PageKind, Position

MAX_ITEMS = "--max-items"


def fetch(context: Context, pagination: Pagination, body: Mapping[str, object]) -> Result:
    """Return one page, or the pages that --all and --max-items ask for, as one document with the items of all.

    Fields beside the items are those of the last page. Raises `CliError`.
    """
    kind = kind_of(pagination)
    items: list[object] = []
    if context.arguments.given("all") or context.arguments.given("max_items"):
        for page in pages(context, pagination, body):
            last = page
            items += matching_items(context, pagination, page.items)
    else:
        last = _page(context, pagination, kind, body)
        items += matching_items(context, pagination, last.items)
        if not pagination.feed:
            _find_next(context, pagination, kind, last)
    document = with_items(last.document, pagination, items)
    shown = as_declared(document, pagination)
    return Result(document, shown=shown, notes=_notes(context, pagination, kind, last, len(items)))


def pages(
    context: Context, pagination: Pagination, body: Mapping[str, object], *, streamed: bool = False
) -> Iterator[Page]:
    """Yield every page from the given position.

    With --max-items, the last request asks for the remaining number only, so that its next page starts after them. If
    the API sends more, all of them are kept, because the next page starts after all. Raises `CliError`. After the first
    page, its hint is the command that continues. `streamed` means that the items are printed as they are received.
    """
    kind = kind_of(pagination)
    position = _position(context, kind)
    seen = set() if position is None else {hash(position)}  # hashes, because there may be very many positions
    most = context.arguments.get("max_items") if context.wants("max_items") else None
    left = most if isinstance(most, int) else None
    earlier: Sequence[object] | None = None
    while True:
        if kind.resizable or earlier is None:
            fit_limit(context, pagination, left)
        try:
            page = _page(context, pagination, kind, body)
            page.next = kind.next(page)
            if kind.counts and page.items == earlier:
                raise _repeated(kind, page.position)
        except CliError as error:
            if earlier is not None:
                _add_next_page_command(context, kind, error, left, streamed=streamed)
            raise
        earlier = page.items
        left = None if left is None else left - len(page.items)
        yield page
        if page.next is None:
            _warn_of_missing_pages(context, pagination, kind, page)
            return
        if left is not None and left <= 0:
            return
        if pagination.feed and (pagination.more is None or lookup(page.document, pagination.more) is not True):
            return
        if hash(page.next) in seen:
            raise _repeated(kind, page.next)
        seen.add(hash(page.next))
        context.arguments.put(kind.dest, page.next)


def fit_limit(context: Context, pagination: Pagination, left: int | None) -> None:
    """Set --limit so that the next page has at most `left` items; None means without --max-items.

    If all pages must have one size, that of the first page divides `left` into equal pages, as far as possible.
    """
    largest = pagination.max_limit
    if left is None or largest is None:
        return
    given = context.arguments.get(LIMIT)
    size = given if isinstance(given, int) else largest
    kind = kind_of(pagination)
    if not kind.resizable:
        if _position(context, kind) is not None:
            return  # the position counts pages of the size that it was printed for
        pages_needed = -(-left // size)
        size = -(-left // pages_needed)
    if left < size or size != given:
        context.arguments.put(LIMIT, min(left, size))


def items_of(document: object, pagination: Pagination) -> list[object]:
    """Return the items of a page, which contains a list."""
    found = lookup(document, path_of_items(document, pagination))
    assert isinstance(found, list)
    return found


def path_of_items(document: object, pagination: Pagination) -> str:
    """Return the path of the items in a response."""
    return next((path for path in pagination.items if isinstance(lookup(document, path), list)), pagination.items[0])


def as_declared(document: object, pagination: Pagination) -> object:
    """Return the document with its items at the first declared path, where the view expects them."""
    if path_of_items(document, pagination) == pagination.items[0]:
        return document
    return _put(document, pagination.items[0], items_of(document, pagination))


def matching_items(context: Context, pagination: Pagination, items: Sequence[object]) -> list[object]:
    """Return the items that match the command's filters."""
    matching = list(items)
    for dest, path in pagination.filters.items():
        wanted = context.arguments.get(dest)
        if isinstance(wanted, list):
            matching = [item for item in matching if lookup(item, path) in wanted]
    return matching


def with_items(document: object, pagination: Pagination, items: list[object]) -> object:
    """Return a copy of the document with these items instead."""
    return _put(document, path_of_items(document, pagination), items)


def next_page_command(context: Context, continuing: Mapping[str, str | None], left: int | None = None) -> str:
    """Return the command line that continues with these flags, without those of None.

    `left` is the rest of --max-items.
    """
    words = context.arguments.words
    end = words.index("--") if "--" in words else len(words)  # only values follow it
    new = [f"--{name}={value}" for name, value in continuing.items() if value is not None]
    replaced = [f"--{name}" for name in continuing]
    flags = [word for word in words[:end] if word.partition("=")[0] not in replaced]
    if left is not None:
        flags = [f"{MAX_ITEMS}={left}" if word.partition("=")[0] == MAX_ITEMS else word for word in flags]
    again = [context.product.binary, *context.command.path.split(), *flags, *new, *words[end:]]
    return " ".join(quote(word) for word in again)


def _page(context: Context, pagination: Pagination, kind: PageKind, body: Mapping[str, object]) -> Page:
    """Return a page. Raises `CliError`."""
    position = _position(context, kind)
    response = context.session.send_ok(context.endpoint, body=body)
    document = context.session.parse_json(response)
    items = items_of(document, pagination)
    return Page(document, items, position=position, headers=response.headers, url=response.request.url)


def _position(context: Context, kind: PageKind) -> Position | None:
    found = context.arguments.get(kind.dest)
    return found if isinstance(found, str | int) else None


def _find_next(context: Context, pagination: Pagination, kind: PageKind, page: Page) -> None:
    """Set the next position of the only page that is fetched. A page is shown even if the next one is invalid."""
    try:
        page.next = kind.next(page)
    except BadResponseError as error:
        context.stderr.note(f"Note: {sentence(error.message)}. There may be more items.")
    else:
        _warn_of_missing_pages(context, pagination, kind, page)


def _notes(context: Context, pagination: Pagination, kind: PageKind, page: Page, count: int) -> list[tuple[str, str]]:
    """Return the notes for people on how to continue, each with its command or an empty string."""
    if pagination.feed or page.next is None or not (kind.is_stated(page) or _is_full(context, pagination, page)):
        return []
    total = None if pagination.total is None else lookup(page.document, pagination.total)
    known = isinstance(total, int) and not isinstance(total, bool)
    shown = [(f"{count} of {total} shown; --all lists them all", "")] if known else []
    given = {name: value for name, value in context.arguments.values.items() if value is not None}
    says = "More" if pagination.says is None else f"More: {pagination.says}"
    command = next_page_command(context, kind.flags(page.next, context.arguments))
    return [*shown, (fill(says, {**pagination.says_defaults, **given}), command)]


def _warn_of_missing_pages(context: Context, pagination: Pagination, kind: PageKind, page: Page) -> None:
    """Say on stderr that the first page may not be the last one, if it is full and nothing in it says that it is."""
    if page.next is not None or page.position is not None or kind.is_stated(page) or not page.items:
        return
    if _is_full(context, pagination, page, no=False):
        context.stderr.note("Note: the page is full, and the response does not say whether there are more items.")


def _is_full(context: Context, pagination: Pagination, page: Page, *, no: bool = True) -> bool:
    """Return whether a page has as many items as were requested; `no` if their number is not known."""
    given = context.arguments.get(LIMIT)
    size = given if isinstance(given, int) else pagination.size
    return no if size is None else len(page.items) >= size


def _add_next_page_command(
    context: Context, kind: PageKind, error: CliError, left: int | None, *, streamed: bool
) -> None:
    command = next_page_command(context, kind.flags(_position(context, kind) or "", context.arguments), left)
    earlier = "printed" if streamed else "received but not printed; --jsonl prints each item as it arrives"
    error.add_step(f"The earlier pages were {earlier}. To continue from the failed page", command)


def _repeated(kind: PageKind, position: Position | None) -> CliError:
    return CliError(
        f"the API repeats the {kind.noun} {position!r}, so the list would never end",
        exit_name="outage",
        code="CLI_CURSOR_REPEATS",
        outcome="unknown",
        hint=f"This is a bug in the API. Use {MAX_ITEMS}=N to stop earlier.",
    )


def _put(document: object, path: str, value: object) -> object:
    """Return a copy of a document with another value at a path."""
    if path == ".":
        return value
    name, _, rest = path.partition(".")
    fields = document if isinstance(document, dict) else {}
    inner = fields.get(name)
    changed = _put(inner, rest, value) if rest and isinstance(inner, dict) else value
    return {**fields, name: changed}
