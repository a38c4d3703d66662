"""Pages after an id: the id of the last item is the position of the next page."""

from __future__ import annotations

from opentrain_runtime.errors import BadResponseError
from opentrain_runtime.lists.kinds.base import CountedKind
from opentrain_runtime.text.json import shown
from opentrain_runtime.text.json_path import lookup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.lists.kinds.base import Page


class PagesAfterId(CountedKind):
    """Pages after an id. Without a sign of the end, the first page without items is the end."""

    dest = "after"
    noun = "id"

    def next(self, page: Page) -> str | None:
        more = self._more(page)
        if more and not page.items:
            raise BadResponseError("unexpected response: a page without items that is not the last one")
        if more is False or not page.items:
            return None
        path = self._pagination.item_id
        found = lookup(page.items[-1], path)
        if (isinstance(found, str) and found) or (isinstance(found, int) and not isinstance(found, bool)):
            return str(found)
        raise BadResponseError(f"unexpected response: {path!r} of the last item is not an id: {shown(found)}")


KIND = PagesAfterId
