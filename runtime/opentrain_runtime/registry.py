"""Code that the manifest calls by name: `module.function` in the `handlers` package."""

from __future__ import annotations

from opentrain_runtime.finding import imported

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def handler(name: str) -> Callable[..., Any]:
    """The function that `name` stands for; the generator has checked that there is one."""
    module, _, function = name.partition(".")
    found: Callable[..., Any] = getattr(imported(f"opentrain_runtime.handlers.{module}"), function)
    return found
