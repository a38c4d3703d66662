"""Declarations of lists, which generated code makes and the runtime reads.

The values of `__slots__` describe the fields.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Pagination:
    """Pagination of a list."""

    __slots__ = {
        "empty_status": "Status of a response without content, which means a list without items, or None.",
        "feed": "Whether the list is a feed: its last page has a next cursor too.",
        "filters": "Field of an item by dest; the item is kept if the field is one of the argument's values.",
        "first": "Number of the first page, for pages by number.",
        "item_id": "Path of an item's id, for pages after an id.",
        "items": "Paths where the items may be in a response; the first that holds a list counts.",
        "kind": "Kind of pagination, which is the name of a module in `lists.kinds`.",
        "last_page": "Path of the number of the last page, for pages by number, or None.",
        "max_limit": "Largest page size that the API takes; None without a page size.",
        "more": "Path where the response says whether there is another page, for a feed whether there is one now.",
        "next_cursor": "Path of the next cursor in a response, for pages by cursor.",
        "next_url": "Path of the URL of the next page in a response, for pages by URL.",
        "says": "What the next page holds, with `{dest}` for values of flags.",
        "says_defaults": "Values that the API uses for missing flags of `says`, by dest.",
        "size": "Page size of the API without a requested one, or None if it is not known.",
        "total": "Path of the number of items on all pages, or None.",
    }

    def __init__(
        self,
        *,
        items: Sequence[str],
        kind: str = "cursor",
        next_cursor: str = "",
        next_url: str = "",
        item_id: str = "",
        first: int = 1,
        last_page: str | None = None,
        max_limit: int | None = None,
        size: int | None = None,
        feed: bool = False,
        more: str | None = None,
        total: str | None = None,
        empty_status: int | None = None,
        filters: Mapping[str, str] | None = None,
        says: str | None = None,
        says_defaults: Mapping[str, str] | None = None,
    ) -> None:
        self.items = items
        self.kind = kind
        self.next_cursor = next_cursor
        self.next_url = next_url
        self.item_id = item_id
        self.first = first
        self.last_page = last_page
        self.max_limit = max_limit
        self.size = size
        self.feed = feed
        self.more = more
        self.total = total
        self.empty_status = empty_status
        self.filters = filters or {}
        self.says = says
        self.says_defaults = says_defaults or {}


class Rows:
    """Rows of a list for `--csv` and `--tsv`."""

    __slots__ = {
        "columns": "Path of the value in an item, by column name; `[]` in a path stands for each item of a list.",
        "items": "Path of the items in a response.",
    }

    def __init__(self, *, items: str, columns: Mapping[str, str]) -> None:
        self.items = items
        self.columns = columns


class Follow:
    """How a feed is followed."""

    __slots__ = {
        "item_id": "Path of an item's id.",
        "line": "Template of the line that people see of an item; see `output.sentences`.",
    }

    def __init__(self, *, item_id: str, line: str) -> None:
        self.item_id = item_id
        self.line = line
