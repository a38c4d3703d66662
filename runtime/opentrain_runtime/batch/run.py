"""Run a command once for each row: check all rows, then send them, one after the other or several at once."""

from __future__ import annotations

from threading import Lock, Thread

from opentrain_runtime.arguments import Arguments, flag_of
from opentrain_runtime.batch.environment import SharedInput
from opentrain_runtime.batch.pace import Pace
from opentrain_runtime.batch.results import Results
from opentrain_runtime.batch.rows import FLAG, check_placeholder, keys_of, read_file, read_rows
from opentrain_runtime.batch.sender import Sender
from opentrain_runtime.errors import RUN, SEE_HELP, UsageError
from opentrain_runtime.output.mode import check_flags

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opentrain_runtime.batch.results import Outcome
    from opentrain_runtime.batch.rows import Row
    from opentrain_runtime.batch.sender import Main
    from opentrain_runtime.context import Context
    from opentrain_runtime.declarations.program import Program

_OWN_FLAGS = ("--batch", "--concurrency", "--rate", "--max-failures", "--journal", "--dry-run", "--query", "--json")
"""Flags that the batch interprets. The command line of a row does not have them."""
_MOST_PROBLEMS = 10
"""Largest number of invalid rows that people see."""


def run_batch(program: Program, context: Context, main: Main) -> str:
    """Run the command of `context` once for each row, and return the name of the exit code.

    `main` runs the command line of a row. Raises `UsageError` if a row is invalid, before anything is sent, and
    `CliError` if a row fails or the token is missing.
    """
    arguments, page = context.arguments, f"{program.binary} {context.command.path} --help"
    try:
        check_flags(context.command.runtime_flags, arguments)
        return _Batch(program, context, main, page).run()
    except UsageError as error:
        if error.action is None:
            error.show_page(page)
        raise


class _Batch:
    def __init__(self, program: Program, context: Context, main: Main, page: str) -> None:
        """Read the rows. Raises `UsageError`."""
        arguments, environment = context.arguments, context.environment
        context.program = program
        self._context = context
        self._page = page
        self._shared = SharedInput(environment)
        path = arguments.text("batch") or "-"
        common = Arguments(
            arguments.values, [word for word in arguments.words if word.partition("=")[0] not in _OWN_FLAGS]
        )
        for dest, value in arguments.values.items():
            if dest not in context.command.runtime_flags:
                check_placeholder(value, flag_of(dest), flag_of(dest))
        self._rows = read_rows(path, read_file(path, environment), context.command, program, common, page)
        self._shared.taken = path == "-"
        rate = arguments.get("rate")
        pace = Pace(environment, rate if isinstance(rate, int) else None, context.stderr.note)
        self._sender = Sender(program, context, main, common.words, self._shared, pace)
        own = [word for word in common.words if word.partition("=")[0] not in program.global_flags]
        self._keys = list(keys_of(self._rows, own))

    def run(self) -> str:
        """Check and send the rows, and return the name of the exit code. Raises `CliError`."""
        context = self._context
        plans = self._plans()
        most = context.arguments.get("max_failures")
        results = Results(context, len(self._rows), most if isinstance(most, int) else None)
        try:
            if context.arguments.given("dry_run"):
                for row, plan in zip(self._rows, plans, strict=True):
                    results.add(row.number, plan)
                return results.end()
            self._check_token()
            self._sender.connect()
            self._with_journal(results)
        finally:
            context.stderr.progress("")
            self._sender.close()
        return results.end()

    def _plans(self) -> list[Outcome]:
        """Return the plan of each row. Raises `UsageError` if a row is invalid."""
        self._check_keys()
        plans = [self._sender.plan(row) for row in self._rows]
        problems = [(row.number, plan.error) for row, plan in zip(self._rows, plans, strict=True) if plan.error]
        if not problems:
            return plans
        number, first = problems[0]
        error = UsageError(f"{FLAG}: row {number}: {first.get('error')}", hint=_hint_of(first))
        error.code = str(first.get("code"))
        error.details = [{"row": number, **problem} for number, problem in problems]
        error.lines = [f"Row {number}: {problem.get('error')}" for number, problem in problems[1:_MOST_PROBLEMS]]
        if len(problems) > _MOST_PROBLEMS:
            error.lines = [*error.lines, f"and {len(problems) - _MOST_PROBLEMS} more invalid rows"]
        raise error

    def _check_keys(self) -> None:
        """Raise `UsageError` for an idempotency key that all rows share: only the first row would have an effect."""
        from opentrain_runtime.http.idempotency import key_flag

        flag = key_flag(self._context.command)
        if flag is not None and len(self._rows) > 1 and flag in self._context.arguments.flags:
            raise UsageError(f"{flag} cannot be given for every row", hint=f"Make {flag[2:]} a column.")

    def _check_token(self) -> None:
        """Raise `CliError` if the command needs a token and there is none."""
        command, settings = self._context.command, self._context.settings
        if command.token and not command.token_optional and settings.token() is None:
            raise settings.missing_token()

    def _with_journal(self, results: Results) -> None:
        context = self._context
        path = context.arguments.text("journal")
        if path is None:
            self._send_all(results, lambda row, _: self._sender.send(row))
            return
        from opentrain_runtime.batch.journal import Journal
        from opentrain_runtime.batch.journaled import JournaledSender

        base_url = context.settings.base_url()
        with Journal(path, context.command.path, base_url, context.environment, context.stderr.note) as journal:
            self._send_all(results, JournaledSender(self._sender, context, journal).send)

    def _send_all(self, results: Results, send: Callable[[Row, str], Outcome]) -> None:
        """Send the rows until one of them ends the batch. Raises the error of `send` or of stdout."""
        wanted = self._context.arguments.get("concurrency")
        threads = min(wanted if isinstance(wanted, int) else 1, len(self._rows))
        left = iter(zip(self._rows, self._keys, strict=True))
        raised: list[BaseException] = []
        lock = Lock()

        def work() -> None:
            while True:
                with lock:
                    pair = None if results.must_stop or raised else next(left, None)
                if pair is None:
                    return
                try:
                    outcome = send(*pair)
                    with lock:
                        if not raised:
                            results.add(pair[0].number, outcome)
                except BaseException as error:
                    raised.append(error)
                    return

        if threads == 1:
            work()
        else:
            workers = [Thread(target=work, daemon=True) for _ in range(threads)]
            for worker in workers:
                worker.start()
            try:
                for worker in workers:
                    worker.join()
            except KeyboardInterrupt as error:
                raised.append(error)
        if raised:
            raise raised[0]


def _hint_of(problem: Mapping[str, object]) -> str | None:
    """Return the hint of a row's error without its next step, which is a command line without --batch."""
    hint, action = problem.get("hint"), problem.get("action")
    if not isinstance(hint, str):
        return None
    if isinstance(action, dict):
        hint = hint.removesuffix(f": {action.get('command')}")
    return hint.removesuffix(SEE_HELP).removesuffix(RUN).strip() or None
