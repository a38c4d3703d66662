"""Asking again until something has changed or time is up."""

from __future__ import annotations

from opentrain_runtime.errors import CliError, NetworkError
from opentrain_runtime.paths import first
from opentrain_runtime.present.waiting import spinner
from opentrain_runtime.result import Result
from opentrain_runtime.retries import retry_after

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.command import Wait
    from opentrain_runtime.context import Context


class Waiting:
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
        return left > pause

    def tell(self, fault: CliError) -> None:
        """Tell people of a fault that does not end the wait."""
        self._context.notes.note(f"{fault.message}; asking again.")


def wait(context: Context, spec: Wait) -> Result:
    """Ask until the state is one of those that end it; a fault that may pass does not.

    The result is the last document: `done`, `conflict` when it ended badly, `pending` when time ran out. Raises
    `CliError` for a refusal, and for a fault when nothing was ever answered.
    """
    waiting = Waiting(context, spec)
    assert spec.field is not None
    document: object = None
    while True:
        fault: CliError | None = None
        pause = float(spec.interval)
        try:
            answer = context.ask(context.request)
        except NetworkError as error:
            if error.lasting:
                raise
            fault = error
        else:
            if answer.ok:
                document = context.document(answer)
                state = str(first(document, spec.field)).casefold()
                if state in [name.casefold() for name in spec.done]:
                    return Result(document)
                if state in [name.casefold() for name in spec.failed]:
                    return Result(document, exit_name="conflict")
            else:
                fault = context.failure(answer)
                if answer.status != 429 and answer.status < 500:
                    raise fault
                pause = max(pause, retry_after(answer.headers) or 0.0)
        if fault is not None:
            waiting.tell(fault)
        if not waiting.goes_on(pause):
            if fault is not None and document is None:
                raise fault
            return Result(document, exit_name="pending")
