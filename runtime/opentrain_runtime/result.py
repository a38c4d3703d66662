"""What a command ends with when it does not fail."""

from __future__ import annotations


class Result:
    """`document` is what `--json` prints; `shown` is what the view reads, by default the same.

    `exit_name` is `done`, or the exit code of an outcome that is no failure, such as `pending`.
    """

    __slots__ = ("document", "exit_name", "shown")

    def __init__(self, document: object, *, shown: object = None, exit_name: str = "done") -> None:
        self.document = document
        self.shown = document if shown is None else shown
        self.exit_name = exit_name
