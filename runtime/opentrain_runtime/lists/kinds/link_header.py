"""Pages by link: the header `Link` (RFC 8288) contains the URL of the next page, with the relation `next`."""

from __future__ import annotations

import re

from opentrain_runtime.lists.kinds.base import PageKind
from opentrain_runtime.lists.kinds.url import checked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentrain_runtime.lists.kinds.base import Page

_TARGET = re.compile(r"[\s,]*+<([^>]*+)>")
_PARAMETER = re.compile(r'\s*+;\s*+([^\s=;,"]++)(?:\s*+=\s*+(?:"((?:[^"\\]|\\.)*+)"|([^\s;,"]*+)))?+|\s*+;')
_END = re.compile(r"\s*+(?:,|$)")
_ESCAPE = re.compile(r"\\(.)")


class LinkedPages(PageKind):
    """Pages by the header `Link`."""

    dest = "page_url"
    noun = "URL"
    resizable = False

    def next(self, page: Page) -> str | None:
        for target, relations in links(page.headers.get("link", "")):
            if "next" in relations:
                return checked(target, page)
        return None

    def is_stated(self, page: Page) -> bool:
        """Return whether there is a link: the last page of a longer list has one to an earlier page."""
        return any(links(page.headers.get("link", "")))


def links(header: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the target and the relations, in lower case, of each link of a header, up to the first invalid one.

    A link with `anchor` is left out, because it is not a link of the response (RFC 8288, section 3.2).
    """
    at = 0
    while (found := _TARGET.match(header, at)) is not None:
        at = found.end()
        parameters: dict[str, str] = {}
        while (parameter := _PARAMETER.match(header, at)) is not None:
            at = parameter.end()
            value = parameter[3] if parameter[2] is None else _ESCAPE.sub(r"\1", parameter[2])
            parameters.setdefault((parameter[1] or "").lower(), value or "")  # the first `rel` counts
        if "anchor" not in parameters:
            yield found[1].strip(), parameters.get("rel", "").lower().split()
        end = _END.match(header, at)
        if end is None:
            return
        at = end.end()


KIND = LinkedPages
