"""Asking again until something has changed or time is up."""

from __future__ import annotations

from opentrain_runtime.context import Result
from opentrain_runtime.errors import BadResponseError, CliError, NetworkError
from opentrain_runtime.http.retries import retry_after
from opentrain_runtime.output.spinner import spinner
from opentrain_runtime.text.json_path import lookup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.context import Context
    from opentrain_runtime.declarations.command import Wait


class TransientError(Exception):
    """A fault that may pass; `asked` is how many seconds the server wants to be left alone."""

    def __init__(self, error: CliError, asked: float = 0.0) -> None:
        super().__init__(error.message)
        self.error = error
        self.asked = asked


class Poller:
    """One wait of one command: when it ends, and the pauses between its questions."""

    def __init__(self, context: Context, wait: Wait) -> None:
        """`--wait` and `--timeout` say how long; without --wait the first question is the last."""
        self._context = context
        self._says = wait.says
        limit = context.arguments.get("timeout") if context.arguments.given("wait") else 0
        self._end = context.environment.monotonic() + (limit if isinstance(limit, int | float) else 0)

    def goes_on(self, pause: float) -> bool:
        """Sleep for `pause` seconds, or until time is up; whether another question may then be asked.

        A question that would come sooner than `pause` is not asked, not even a last one.
        """
        environment = self._context.environment
        left = self._end - environment.monotonic()
        if left > 0:
            text = f"{self._says}, {int(left) // 60}:{int(left) % 60:02} left. Ctrl-C stops."
            with spinner(environment, text, quiet=self._context.arguments.given("json")):
                environment.sleep(min(pause, left))
        # A process that was stopped meanwhile has slept longer than it meant to.
        return left > pause and environment.monotonic() < self._end

    def tell(self, fault: CliError) -> None:
        """Tell people of a fault that does not end the wait."""
        self._context.stderr.note(f"{fault.message}; asking again.")


def wait(context: Context, spec: Wait) -> Result:
    """Ask until the state is one of those that end it; a fault that may pass does not.

    The result is the last document: `done`, `conflict` when it ended badly, `pending` when time ran out. Raises
    `CliError` for a refusal, and for a fault when nothing was ever answered.
    """
    waiting = Poller(context, spec)
    document: object = None
    while True:
        fault: CliError | None = None
        pause = float(spec.interval)
        try:
            document, ended = _look(context, spec)
            if ended is not None:
                return Result(document, exit_name=ended)
        except TransientError as passing:
            fault = passing.error
            pause = max(pause, passing.asked)
            waiting.tell(fault)
        if not waiting.goes_on(pause):
            if fault is not None and document is None:
                raise fault
            return Result(document, exit_name="pending")


def poll_once(context: Context) -> object:
    """The document that answers the command's own request.

    Raises `PassingError` for a fault that may pass, `CliError` for one that lasts and for a refusal.
    """
    try:
        response = context.session.send(context.endpoint)
    except NetworkError as error:
        if error.permanent:
            raise
        raise TransientError(error) from None
    if not response.ok:
        failed = context.session.error_of(response)
        if response.status != 429 and response.status < 500:
            raise failed
        raise TransientError(failed, retry_after(response.headers, context.environment.wall_clock()) or 0.0)
    try:
        return context.session.parse_json(response)
    except CliError as error:  # what stands between us and the API may answer for it, for a while
        raise TransientError(error) from None


def unexpected_response(why: str) -> TransientError:
    """The fault of an answer that is JSON and yet not what was asked for."""
    return TransientError(BadResponseError(f"unexpected response: {why}"))


def _look(context: Context, spec: Wait) -> tuple[object, str | None]:
    """What is waited for, and the name of the exit code if it has ended. Raises like `ask_once`."""
    assert spec.field is not None
    document = poll_once(context)
    state = str(lookup(document, spec.field)).casefold()
    if state in [name.casefold() for name in spec.done]:
        return document, "done"
    if state in [name.casefold() for name in spec.failed]:
        return document, "conflict"
    return document, None
