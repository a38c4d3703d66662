"""Declarations of waits for a final state, which generated code makes and the runtime reads.

The values of `__slots__` describe the fields.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


class Wait:
    """How a change is waited for."""

    __slots__ = {
        "done": "Final states of success.",
        "ended": "Final states, if `result` says how it ended.",
        "failed": "Final states of failure.",
        "field": "Path of the state in a response; None if the command's handler waits itself.",
        "interval": "Seconds between two polls.",
        "nullable": "Whether the state may be null, which means not yet.",
        "result": "Path of the result in a response; `done` and `failed` are then results. Null means not yet.",
        "says": "Description of the awaited change.",
    }

    def __init__(
        self,
        *,
        says: str,
        interval: int,
        field: str | None = None,
        done: Sequence[str] = (),
        failed: Sequence[str] = (),
        ended: Sequence[str] = (),
        result: str | None = None,
        nullable: bool = False,
    ) -> None:
        self.says = says
        self.interval = interval
        self.field = field
        self.done = done
        self.failed = failed
        self.ended = ended
        self.result = result
        self.nullable = nullable


class WaitWith:
    """The command that polls for `--wait`."""

    __slots__ = {
        "dest": "Dest of the argument that gets the id.",
        "identity": "Where the id may be in the response of the write; without one there is nothing to wait for.",
        "module": "Module of its group.",
        "name": "Its name in the group.",
    }

    def __init__(self, module: str, name: str, *, dest: str, identity: Sequence[str]) -> None:
        self.module = module
        self.name = name
        self.dest = dest
        self.identity = identity
