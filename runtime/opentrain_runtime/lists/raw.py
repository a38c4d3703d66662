"""`--all` of a request whose path is an argument: the response itself shows where its list is."""

from __future__ import annotations

from opentrain_runtime.context import Result
from opentrain_runtime.declarations.lists import Pagination
from opentrain_runtime.declarations.responses import Requirement
from opentrain_runtime.errors import UsageError
from opentrain_runtime.lists.kinds.cursor import CURSOR, next_cursor
from opentrain_runtime.lists.pagination import pages, with_items
from opentrain_runtime.text.json_path import lookup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.context import Context
    from opentrain_runtime.declarations.endpoint import Raw


def fetch_all(context: Context, raw: Raw) -> Result:
    """Return all pages as one document with the items of all. Other fields are those of the last page.

    Raises `UsageError` if the first page does not have exactly one list and a next cursor, which may be null, and
    `CliError` if a request fails.
    """
    assert raw.next_cursor is not None
    document = context.session.parse_json(context.session.send_ok(context.endpoint, body={}))
    name = _name_of_list(document, raw.next_cursor)
    pagination = Pagination(items=(name,), next_cursor=raw.next_cursor)
    context.command.requires = (Requirement("list", name),)
    items = list(lookup(document, name))  # type: ignore[call-overload]  # it is a list
    cursor = next_cursor(document, pagination)
    if cursor is not None:
        context.arguments.put(CURSOR, cursor)
        for page in pages(context, pagination, {}):
            document = page.document
            items += page.items
    return Result(with_items(document, pagination, items))


def _name_of_list(document: object, next_path: str) -> str:
    fields = document if isinstance(document, dict) else {}
    lists = [name for name, value in fields.items() if isinstance(value, list)]
    above, _, name = next_path.rpartition(".")
    holder = lookup(document, above or ".")
    has_cursor = isinstance(holder, dict) and name in holder
    if len(lists) == 1 and has_cursor:
        return str(lists[0])
    number = "1 list" if len(lists) == 1 else f"{len(lists)} lists"
    error = UsageError(
        f"--all requires a response with one list and {next_path!r}; this one has {number}"
        + ("" if has_cursor else f" and no {next_path!r}"),
        hint="Run the command without --all.",
    )
    error.outcome = "done"
    raise error
