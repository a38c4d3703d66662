"""Pages by offset: the number of items before the page. Without a sign, the first page without items is the end."""

from __future__ import annotations

from opentrain_runtime.errors import BadResponseError
from opentrain_runtime.lists.kinds.base import CountedKind, whole_number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.lists.kinds.base import Page


class OffsetPages(CountedKind):
    """Pages by offset."""

    dest = "offset"
    noun = "offset"
    counts = True

    def next(self, page: Page) -> int | None:
        start = page.position if isinstance(page.position, int) else 0
        end = start + len(page.items)
        total, more = whole_number(page.document, self._pagination.total), self._more(page)
        if more is None and total is not None:
            more = end < total
        if more and not page.items:
            raise BadResponseError("unexpected response: a page without items that is not the last one")
        return end if page.items and more is not False else None

    def is_stated(self, page: Page) -> bool:
        return whole_number(page.document, self._pagination.total) is not None or super().is_stated(page)


KIND = OffsetPages
