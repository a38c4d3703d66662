"""Pages by cursor: the response contains the cursor of the next page."""

from __future__ import annotations

from opentrain_runtime.errors import BadResponseError
from opentrain_runtime.lists.kinds.base import PageKind, states
from opentrain_runtime.text.json import shown
from opentrain_runtime.text.json_path import lookup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.declarations.lists import Pagination
    from opentrain_runtime.lists.kinds.base import Page

CURSOR = "cursor"


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


class CursorPages(PageKind):
    """Pages by cursor."""

    dest = CURSOR
    noun = "cursor"

    def next(self, page: Page) -> str | None:
        return next_cursor(page.document, self._pagination)

    def is_stated(self, page: Page) -> bool:
        return states(page.document, self._pagination.next_cursor)


KIND = CursorPages
