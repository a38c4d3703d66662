"""Code that the manifest calls by name: `module.function` in the `handlers` package."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def handler(name: str) -> Callable[..., Any]:
    """The function that `name` stands for; the generator has checked that there is one."""
    from importlib import import_module

    module, _, function = name.partition(".")
    found: Callable[..., Any] = getattr(import_module(f"opentrain_runtime.handlers.{module}"), function)
    return found
