"""Sender of rows: each row is a command line of its own, run in this process with shared connections."""

from __future__ import annotations

from opentrain_runtime.batch.environment import RowEnvironment
from opentrain_runtime.batch.results import Outcome
from opentrain_runtime.cli.inputs import read_inputs
from opentrain_runtime.cli.parser import parse
from opentrain_runtime.context import Context
from opentrain_runtime.errors import CliError
from opentrain_runtime.output.stderr import Stderr
from opentrain_runtime.text.json import read_response

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opentrain_runtime.batch.environment import SharedInput
    from opentrain_runtime.batch.pace import Pace
    from opentrain_runtime.batch.rows import Row
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.program import Program
    from opentrain_runtime.environment import Environment
    from opentrain_runtime.http.transport import Connections
    from opentrain_runtime.output.query import Query

    Main = Callable[[Program, Sequence[str], Environment], int]


class Sender:
    """Runs the command lines of rows. Threads may share it."""

    def __init__(
        self, program: Program, context: Context, main: Main, common: Sequence[str], shared: SharedInput, pace: Pace
    ) -> None:
        """Add the words of `common` to each row. `main` runs a command line. Raises `UsageError` for a bad --query."""
        self._program = program
        self._context = context
        self._main = main
        self._common = common
        self._shared = shared
        self._pace = pace
        self._connections: Connections | None = None
        self._query: Query | None = None
        expression = context.arguments.text("query")
        if expression is not None:
            from opentrain_runtime.output.query import Query

            self._query = Query(expression)

    def connect(self) -> None:
        """Open the connections that the rows share."""
        from opentrain_runtime.http.transport import Connections

        self._connections = self._context.environment.connections or Connections()

    def close(self) -> None:
        """Close the connections, unless the environment keeps them."""
        if self._connections is not None and self._connections is not self._context.environment.connections:
            self._connections.close()

    def plan(self, row: Row) -> Outcome:
        """Return the requests that a row would send, or its error."""
        return self._run([*row.words, "--dry-run"], None)

    def send(self, row: Row, extra: Sequence[str] = ()) -> Outcome:
        """Send the requests of a row, with `extra` words. Raises `KeyboardInterrupt`."""
        return self._run([*row.words, *extra], self._query)

    def open_row(self, row: Row) -> Context:
        """Return the context of a row, with its arguments."""
        context = self.open(self._context.command, [*self._common, *row.words])
        read_inputs(context.command.inputs, context.arguments, context.environment)
        return context

    def open(self, command: Command, words: list[str]) -> Context:
        """Return the context of a command with the connections and the pace of the batch."""
        flags = self._program.global_flags
        names = [word for word in self._common if word.partition("=")[0] in flags and word not in words]
        environment = self._environment()
        stderr = Stderr(environment, self._context.stderr.redactor, as_json=True)
        arguments = parse(command, self._program, [*words, *names])
        context = Context(command, arguments, self._context.product, environment, stderr)
        context.program = self._program
        return context

    def failed(self, error: CliError, *, is_unknown: bool = False) -> Outcome:
        """Return the outcome of a row that ended with this error."""
        environment = self._environment()
        exit_codes = self._context.product.exit_codes
        Stderr(environment, self._context.stderr.redactor, as_json=True).error(error, exit_codes)
        return self._outcome_of(exit_codes.names[error.exit_name], environment, None, is_unknown=is_unknown)

    def _environment(self) -> RowEnvironment:
        return RowEnvironment(self._context.environment, self._connections, self._shared, self._pace)

    def _run(self, words: Sequence[str], query: Query | None) -> Outcome:
        environment = self._environment()
        command = self._context.command
        exit_code = self._main(self._program, [*command.path.split(), *self._common, *words, "--json"], environment)
        if exit_code == self._context.product.exit_codes.names["interrupted"]:
            raise KeyboardInterrupt
        return self._outcome_of(exit_code, environment, query)

    def _outcome_of(
        self, exit_code: int, environment: RowEnvironment, query: Query | None, *, is_unknown: bool = False
    ) -> Outcome:
        """Return the outcome from what a command line wrote: a document, or lines of a log and an error."""
        lines = environment.errors.getvalue().decode("utf-8").splitlines()
        written = environment.result.getvalue()
        error = read_response(lines.pop().encode()) if exit_code != 0 and lines else None
        for line in lines:
            self._context.stderr.trace(line)
        if error is not None and not written:
            assert isinstance(error, dict)
            lost = error.get("outcome") == "unknown" and self._context.command.effect != "read"
            return Outcome(exit_code, {"error": error}, error=error, is_unknown=is_unknown or lost)
        outcome = self._with_query(exit_code, read_response(written) if written.strip() else None, query)
        if error is not None:  # the write of the row is done, and its wait ended without success
            outcome.line = {**outcome.line, "error": error}
        return outcome

    def _with_query(self, exit_code: int, document: object, query: Query | None) -> Outcome:
        """Return the outcome of a success: the document, or what --query selects of it."""
        if query is None:
            return Outcome(exit_code, {"result": document}, document=document)
        try:
            return Outcome(exit_code, {"result": query.evaluate(document)}, document=document)
        except CliError as error:
            failed = self.failed(error)
            return Outcome(failed.exit_code, {"result": document, **failed.line}, error=failed.error, document=document)
