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


MAX_KEY = 2**63 - 1
"""SQLite's largest integer."""


@dataclass(frozen=True)
class Page:
    """A requested page: at most ``limit`` items after the one with the key ``after``; None for the first page."""

    kind: str
    limit: int
    after: int | None

    @property
    def below(self) -> int:
        """Upper limit, excluded, of the page's keys in a list with descending keys."""
        return MAX_KEY if self.after is None else self.after

    @property
    def above(self) -> int:
        """Lower limit, excluded, of the page's keys in a list with ascending keys."""
        return 0 if self.after is None else self.after

    @property
    def fetch(self) -> int:
        """Number of items to read: one more than the page has, which shows whether a next page exists."""
        return self.limit + 1

    def cut(self, items: Sequence[T], key: Callable[[T], int]) -> tuple[Sequence[T], str | None]:
        """Return the page of the items that were read, and the next cursor.

        Args:
            items: at most ``fetch`` items, the first ones after ``after``.

        Returns:
            The items of the page, and the cursor of the next page, or None if this is the last one.
        """
        page = items[: self.limit]
        return page, encode_cursor(self.kind, key(page[-1])) if len(items) > len(page) else None


def read_page(request: Request, kind: str, default: int = 25, maximum: int = 100) -> Page:
    """Read ``limit`` and ``cursor`` from the query. A limit above the maximum counts as the maximum.

    Args:
        kind: the name of the list. A cursor of another list is rejected.

    Raises:
        ApiError: 400 with ``details.field``.
    """
    limit = default
    text = request.query_params.get("limit")
    if text is not None:
        # A number of many digits is above the maximum. int() rejects thousands of digits.
        if not (text.isascii() and text.isdigit()) or not text.strip("0"):
            raise ApiError(400, "limit must be a whole number of at least 1", {"field": "limit"})
        digits = text.lstrip("0")
        limit = min(int(digits), maximum) if len(digits) < 10 else maximum
    cursor = request.query_params.get("cursor")
    return Page(kind, limit, None if cursor is None else decode_cursor(kind, cursor))


def encode_cursor(kind: str, key: int) -> str:
    """Return an opaque cursor for a key."""
    return base64.urlsafe_b64encode(f"{kind}:{key}".encode()).decode().rstrip("=")


def decode_cursor(kind: str, cursor: str) -> int:
    """Return the key of a cursor of this kind.

    Raises:
        ApiError: 400 with ``details.field`` "cursor".
    """
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        name, _, key = base64.b64decode(padded, altchars=b"-_", validate=True).decode().partition(":")
        # 18 digits always fit into an integer of SQLite.
        if name == kind and key.isascii() and key.isdigit() and len(key) <= 18:
            return int(key)
    except (ValueError, binascii.Error):
        pass
    raise ApiError(400, "cursor must be a cursor of this list", {"field": "cursor"})
