"""Base of the kinds of pagination, and what they read in a page."""

from __future__ import annotations

from opentrain_runtime.errors import BadResponseError
from opentrain_runtime.text.json import shown
from opentrain_runtime.text.json_path import lookup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.declarations.lists import Pagination

    Position = str | int
    """Position of a page, which is the value of a flag."""

LIMIT = "limit"
"""Dest of the page size."""


class Page:
    """One page of a list."""

    __slots__ = {
        "document": "JSON value of the response.",
        "headers": "Headers of the response, by lower-case name.",
        "items": "Items of the page, before the command's filters.",
        "next": "Position of the next page, or None.",
        "position": "Position of this page; None for the first page.",
        "url": "URL of the request.",
    }

    def __init__(
        self,
        document: object,
        items: Sequence[object],
        *,
        position: Position | None,
        headers: Mapping[str, str],
        url: str,
    ) -> None:
        self.document = document
        self.items = items
        self.position = position
        self.headers = headers
        self.url = url
        self.next: Position | None = None


class PageKind:
    """One kind of pagination. Each kind is a subclass."""

    dest = ""
    """Dest of the flag whose value is the position of a page."""
    noun = ""
    """Name of a position in messages."""
    resizable = True
    """True if the size may change from one page to the next."""
    counts = False
    """True if the client counts positions itself, so that a repeated page shows only in its items."""

    def __init__(self, pagination: Pagination) -> None:
        self._pagination = pagination

    def next(self, page: Page) -> Position | None:
        """Return the position of the next page; None on the last one. Raises `BadResponseError` for an invalid one."""
        raise NotImplementedError

    def is_stated(self, page: Page) -> bool:
        """Return whether the response says if another page follows."""
        raise NotImplementedError

    def flags(self, position: Position, arguments: Arguments) -> dict[str, str]:
        """Return the flags that continue at a position, by name."""
        return {self.dest.replace("_", "-"): str(position)}


class CountedKind(PageKind):
    """A kind whose next position follows from the page, so that only the response can say that it is the last one."""

    def is_stated(self, page: Page) -> bool:
        return self._more(page) is not None

    def _more(self, page: Page) -> bool | None:
        """Return whether another page follows; None if the response does not say so. Raises `BadResponseError`."""
        path = self._pagination.more
        found = None if path is None else lookup(page.document, path)
        if found is None or isinstance(found, bool):
            return found
        raise BadResponseError(f"unexpected response: {path!r} is neither true nor false: {shown(found)}")


def states(document: object, path: str) -> bool:
    """Return whether a document has a value at a path. Null counts, because it says that there is no value."""
    value = document
    for name in path.split("."):
        if not isinstance(value, dict):
            return value is None
        if name not in value:
            return False
        value = value[name]
    return True


def whole_number(document: object, path: str | None) -> int | None:
    """Return the number at a path; None if there is none. Raises `BadResponseError` for any other value."""
    found = None if path is None else lookup(document, path)
    if found is None or (isinstance(found, int) and not isinstance(found, bool)):
        return found
    raise BadResponseError(f"unexpected response: {path!r} is not a whole number: {shown(found)}")
