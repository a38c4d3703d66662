"""Kinds of pagination: how a list names its next page. The manifest chooses one by a word."""

from __future__ import annotations

from opentrain_runtime.loading import imported

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.declarations.lists import Pagination
    from opentrain_runtime.lists.kinds.base import PageKind


def kind_of(pagination: Pagination) -> PageKind:
    """Return the kind of a list's pages. Each kind is the class `KIND` of the module with its name."""
    module = imported(f"opentrain_runtime.lists.kinds.{pagination.kind.replace('-', '_')}")
    kind: PageKind = module.KIND(pagination)
    return kind
