"""Code that the manifest calls by name."""

from __future__ import annotations

from opentrain_runtime.finding import imported

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def handler(name: str) -> Callable[..., Any]:
    """Return the function of a dotted name, such as `shop_handlers.orders.total`; the generator has checked it."""
    module, _, function = name.rpartition(".")
    found: Callable[..., Any] = getattr(imported(module), function)
    return found
