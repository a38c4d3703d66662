"""Modules and functions imported by name."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType
    from typing import Any


def imported(name: str) -> ModuleType:
    """Import and return a module by its dotted name, without the cost of importing importlib."""
    module: ModuleType = __import__(name, fromlist=["*"])
    return module


def handler(name: str) -> Callable[..., Any]:
    """Return the function of a dotted name, such as `shop_handlers.orders.total`, which the generator has checked."""
    module, _, function = name.rpartition(".")
    found: Callable[..., Any] = getattr(imported(module), function)
    return found
