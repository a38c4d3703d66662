"""Pages by number. Without a sign of the end, the first page without items is the end."""

from __future__ import annotations

from opentrain_runtime.lists.kinds.base import LIMIT, CountedKind, whole_number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.lists.kinds.base import Page, Position


class NumberedPages(CountedKind):
    """Pages by number. Their size stays the same, because a page number counts pages of one size."""

    dest = "page"
    noun = "page"
    resizable = False
    counts = True

    def next(self, page: Page) -> int | None:
        number = page.position if isinstance(page.position, int) else self._pagination.first
        last, more = whole_number(page.document, self._pagination.last_page), self._more(page)
        if last is not None:
            more = number < last
        return number + 1 if more or (more is None and page.items) else None

    def is_stated(self, page: Page) -> bool:
        return whole_number(page.document, self._pagination.last_page) is not None or super().is_stated(page)

    def flags(self, position: Position, arguments: Arguments) -> dict[str, str]:
        """Return the number and the size of the pages, on which the number depends."""
        size = arguments.get(LIMIT)
        return super().flags(position, arguments) | ({LIMIT: str(size)} if isinstance(size, int) else {})


KIND = NumberedPages
