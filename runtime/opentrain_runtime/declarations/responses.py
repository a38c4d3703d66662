"""Declarations of successful responses, which generated code makes and the runtime reads.

The values of `__slots__` describe the fields.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.declarations.views import Condition


class Requirement:
    """A value that a successful response must contain."""

    __slots__ = {
        "kind": "`id`, `text`, `number`, `link`, `list`, `object`, or `value`: any text or number.",
        "paths": "Where it may be; the first path that has a value counts.",
        "request": "Name of the further endpoint whose response is meant; None for that of the command.",
        "unless": "Condition under which it is not required.",
        "when": "Condition under which it is required.",
    }

    def __init__(
        self,
        kind: str,
        *paths: str,
        when: Condition | None = None,
        unless: Condition | None = None,
        request: str | None = None,
    ) -> None:
        self.kind = kind
        self.paths = paths
        self.when = when
        self.unless = unless
        self.request = request


class Returns:
    """Content of a successful response that is not JSON."""

    __slots__ = {
        "kind": "`bytes`, `text`, `none` or `yes-no`, which is the name of a module in `results`.",
        "no": "Status that means no, for `yes-no`.",
        "yes": "Status that means yes, for `yes-no`.",
    }

    def __init__(self, kind: str, *, yes: int | None = None, no: int | None = None) -> None:
        self.kind = kind
        self.yes = yes
        self.no = no

    @property
    def saved(self) -> bool:
        """Return whether the response goes to a file or to stdout as it is."""
        return self.kind in ("bytes", "text")
