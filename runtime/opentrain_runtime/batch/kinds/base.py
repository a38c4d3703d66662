"""Interface of the kinds of decisions about a write whose outcome is unknown."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Set

    from opentrain_runtime.context import Context
    from opentrain_runtime.declarations.command import Command, Settle

    Open = Callable[[Command, list[str]], Context]
    """Function that returns the context of another command, with the connections and the pace of the batch."""


class Decision:
    """Decision about a row. `context` is that of the row's own command, with its arguments."""

    def __init__(self, settle: Settle) -> None:
        self.settle = settle

    def turn(self, context: Context) -> str | None:
        """Return a name that rows have in common which must not be sent at the same time, or None."""
        return None

    def note(self, context: Context, open_context: Open) -> Mapping[str, object] | None:
        """Return what to note before the request, if anything. Raises `CliError`."""
        return None

    def find(
        self, context: Context, open_context: Open, noted: Mapping[str, object], taken: Set[str]
    ) -> tuple[str, object] | None:
        """Return the id and the item of what the request has created, or None if it has created nothing.

        `noted` is what was noted before the request. `taken` are the ids of what other rows have created. Raises
        `CliError` if that cannot be decided.
        """
        return None

    def created(self, document: object) -> str | None:
        """Return the id in the response of the write, or None."""
        return None
