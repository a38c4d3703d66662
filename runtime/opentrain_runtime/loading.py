"""Modules and functions imported by name."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType
    from typing import Any


def imported(name: str) -> ModuleType:
    """Return the module of a dotted name. importlib.import_module costs more than any module of this package."""
    module: ModuleType = __import__(name, fromlist=["*"])
    return module


def handler(name: str) -> Callable[..., Any]:
    """Return the function of a dotted name, such as `shop_handlers.orders.total`; the generator has checked it."""
    module, _, function = name.rpartition(".")
    found: Callable[..., Any] = getattr(imported(module), function)
    return found
