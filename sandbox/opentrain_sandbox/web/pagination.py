"""Cursor pagination: ``limit`` and ``cursor`` of the query, ``nextCursor`` of the response (contract.md section 5)."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from starlette.requests import Request

from opentrain_sandbox.web.errors import ApiError

T = TypeVar("T")


@dataclass(frozen=True)
class Page:
    """A requested page: at most ``limit`` items after the one with the key ``after`` (None: from the start)."""

    kind: str
    limit: int
    after: int | None

    def slice(self, items: Sequence[T], key: Callable[[T], int]) -> tuple[list[T], str | None]:
        """Slice the page out of all items, which are sorted by descending keys.

        Returns:
            The items of the page, and the cursor of the next page or None at the end.
        """
        rest = [item for item in items if self.after is None or key(item) < self.after]
        page = rest[: self.limit]
        more = len(rest) > len(page)
        return page, encode_cursor(self.kind, key(page[-1])) if more else None


def read_page(request: Request, kind: str, default: int = 25, maximum: int = 100) -> Page:
    """Read ``limit`` and ``cursor`` from the query. A limit above the maximum counts as the maximum.

    Args:
        kind: the name of the list; a cursor of another list is refused.

    Raises:
        ApiError: 400 with ``details.field``.
    """
    limit = default
    text = request.query_params.get("limit")
    if text is not None:
        # A limit of many digits is still a number above the maximum; int() itself refuses thousands of them.
        if not (text.isascii() and text.isdigit()) or not text.strip("0"):
            raise ApiError(400, "limit must be a whole number of at least 1", {"field": "limit"})
        digits = text.lstrip("0")
        limit = min(int(digits), maximum) if len(digits) < 10 else maximum
    cursor = request.query_params.get("cursor")
    return Page(kind, limit, None if cursor is None else decode_cursor(kind, cursor))


def encode_cursor(kind: str, key: int) -> str:
    """Makes an opaque cursor."""
    return base64.urlsafe_b64encode(f"{kind}:{key}".encode()).decode().rstrip("=")


def decode_cursor(kind: str, cursor: str) -> int:
    """Reads a cursor of this kind.

    Raises:
        ApiError: 400 with ``details.field`` "cursor".
    """
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        name, _, key = base64.b64decode(padded, altchars=b"-_", validate=True).decode().partition(":")
        if name == kind:
            return int(key)
    except (ValueError, binascii.Error):
        pass
    raise ApiError(400, "cursor is not one that this list gave out", {"field": "cursor"})
