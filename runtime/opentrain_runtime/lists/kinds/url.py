"""Pages by URL: the response contains the URL of the next page. It must be on the origin of the request."""

from __future__ import annotations

from opentrain_runtime.errors import BadResponseError
from opentrain_runtime.lists.kinds.base import PageKind, states
from opentrain_runtime.text.json import shown
from opentrain_runtime.text.json_path import lookup
from opentrain_runtime.urls import on_same_origin

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.lists.kinds.base import Page


class UrlPages(PageKind):
    """Pages by a URL in the body."""

    dest = "page_url"
    noun = "URL"
    resizable = False

    def next(self, page: Page) -> str | None:
        found = lookup(page.document, self._pagination.next_url)
        if found is None or found == "":
            return None
        if not isinstance(found, str):
            raise BadResponseError(f"unexpected response: {self._pagination.next_url!r} is not a URL: {shown(found)}")
        return checked(found, page)

    def is_stated(self, page: Page) -> bool:
        return states(page.document, self._pagination.next_url)


def checked(reference: str, page: Page) -> str:
    """Return the absolute URL of the next page. Raises `BadResponseError` if it is on another origin, or invalid.

    The token of the request goes to this URL too.
    """
    url = on_same_origin(page.url, reference)
    if url is None:
        raise BadResponseError(f"unexpected response: the next page is not on the origin of the API: {reference!r}")
    return url


KIND = UrlPages
