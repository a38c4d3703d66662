"""Results of the rows: a line of JSON on stdout for each, a progress line, and the error or note at the end."""

from __future__ import annotations

from opentrain_runtime.errors import CliError
from opentrain_runtime.output.stdout import write_result
from opentrain_runtime.text.json import compact

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentrain_runtime.context import Context

UNAUTHORIZED = 401


class Outcome:
    """Outcome of a row."""

    __slots__ = {
        "document": "The response of a success, or None.",
        "error": "The error for programs, or None.",
        "exit_code": "Exit code of the command for this row.",
        "is_unknown": "Whether it is unknown if the request was carried out.",
        "line": "The members of the row's line on stdout after `row` and `exitCode`.",
    }

    def __init__(
        self,
        exit_code: int,
        line: Mapping[str, object],
        *,
        error: Mapping[str, object] | None = None,
        is_unknown: bool = False,
        document: object = None,
    ) -> None:
        self.exit_code = exit_code
        self.line = line
        self.error = error
        self.is_unknown = is_unknown
        self.document = document

    @property
    def is_unauthorized(self) -> bool:
        """Return whether the token was refused, as it would be for every other row."""
        return self.error is not None and self.error.get("status") == UNAUTHORIZED


class Results:
    """Writer and counter of outcomes."""

    def __init__(self, context: Context, rows: int, most_failures: int | None) -> None:
        """Expect the outcomes of `rows` rows, and stop after `most_failures` failures."""
        self._context = context
        self._rows = rows
        self._most = most_failures
        self._done = self._skipped = self._failed = self._unknown = 0
        self._unauthorized: Outcome | None = None

    @property
    def must_stop(self) -> bool:
        """Return whether no further row may be sent."""
        return self._unauthorized is not None or (self._most is not None and self._bad >= self._most)

    @property
    def _bad(self) -> int:
        return self._failed + self._unknown

    def add(self, number: int, outcome: Outcome) -> None:
        """Write the line of a row. Raises like `write_result`."""
        if outcome.is_unknown:
            self._unknown += 1
        elif outcome.error is not None:
            self._failed += 1
        else:
            self._done += 1
        if outcome.is_unauthorized:
            self._unauthorized = outcome
        stderr = self._context.stderr
        stderr.progress("")
        line = {"row": number, "exitCode": outcome.exit_code, **outcome.line}
        write_result(self._context.environment, compact(line))
        stderr.progress(f"{self._done + self._bad} of {self._rows} rows")

    def end(self) -> str:
        """Note the counts, and return the name of the exit code for success. Raises `CliError` if a row failed."""
        self._context.stderr.progress("")
        if not self._bad:
            self._context.stderr.note(f"{self._counts()}.")
            return "done"
        left = self._rows - self._done - self._bad
        exit_name = "denied" if self._unauthorized is not None else "outage" if self._unknown else "refused"
        error = CliError(
            f"not every row is done: {self._counts()}",
            exit_name=exit_name,
            code="CLI_BATCH",
            hint=self._hint(),
            action=self._action(),
            details={"done": self._done, "failed": self._failed, "unknown": self._unknown, "notSent": left},
            outcome="unknown" if self._unknown else "refused",
        )
        error.unsaid = None  # the message has the counts
        raise error

    def _action(self) -> dict[str, str] | None:
        """Return the next step after a refused token, which the row's error has."""
        action = None if self._unauthorized is None else (self._unauthorized.error or {}).get("action")
        return {name: str(value) for name, value in action.items()} if isinstance(action, dict) else None

    def _counts(self) -> str:
        left = self._rows - self._done - self._bad
        parts = [f"{self._done} of {self._rows} rows done"]
        parts += [f"{self._failed} failed"] if self._failed else []
        parts += [f"{self._unknown} unknown"] if self._unknown else []
        parts += [f"{left} not sent"] if left else []
        return ", ".join(parts)

    def _hint(self) -> str:
        if self._unauthorized is not None:
            return "The token was refused, so the remaining rows were not sent. Save a valid token" + (
                " with" if self._action() else "."
            )
        if not self._context.arguments.given("journal"):
            return "The lines on standard output have the error of each row."
        return "The lines on standard output have the error of each row. The same command again continues."
