"""`--wait`: poll until a final state or the timeout."""

from __future__ import annotations

from opentrain_runtime.context import Result
from opentrain_runtime.errors import BadResponseError, CliError, NetworkError
from opentrain_runtime.http.retries import retry_after
from opentrain_runtime.output.spinner import spinner
from opentrain_runtime.text.json_path import lookup
from opentrain_runtime.text.sanitize import sentence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from opentrain_runtime.context import Context
    from opentrain_runtime.declarations.waits import Wait


class TransientError(Exception):
    """A temporary fault; `asked` is the pause in seconds that the server requests."""

    def __init__(self, error: CliError, asked: float = 0.0) -> None:
        super().__init__(error.message)
        self.error = error
        self.asked = asked


class Poller:
    """Pauses and timeout of one wait."""

    def __init__(self, context: Context, wait: Wait) -> None:
        """Start the time of `--timeout`. Without `--wait` there is one poll only."""
        self._context = context
        self._says = wait.says
        limit = context.arguments.get("timeout") if context.arguments.given("wait") else 0
        self._end = context.environment.monotonic() + (limit if isinstance(limit, int | float) else 0)

    def wait_for_next(self, pause: float) -> bool:
        """Sleep for `pause` seconds or until the timeout, and return whether to poll again.

        A pause that the timeout shortens is not followed by a poll.
        """
        environment = self._context.environment
        left = self._end - environment.monotonic()
        if left > 0:
            text = f"{self._says} ({int(left) // 60}:{int(left) % 60:02} left). Press Ctrl-C to stop."
            with spinner(environment, text, quiet=self._context.arguments.given("json")):
                environment.sleep(min(pause, left))
        # A process that was stopped meanwhile has slept longer.
        return left > pause and environment.monotonic() < self._end

    def tell(self, fault: CliError) -> None:
        """Report a fault that does not end the wait."""
        self._context.stderr.note(f"{sentence(fault.message)}; polling again.")


def wait(context: Context, spec: Wait) -> Result:
    """Poll until the state is final. Temporary faults do not end the wait.

    The result is the last response: `done`, `conflict` for a state of failure, `pending` at the timeout. Without
    success it has an error too. Raises `CliError` for a refusal, and for a fault if there was no valid response.
    """
    waiting = Poller(context, spec)
    document: object = None
    while True:
        fault: CliError | None = None
        pause = float(spec.interval)
        try:
            document, ended = _look(context, spec)
            if ended is not None:
                return Result(document, exit_name=ended, error=_failed(context, spec, document, ended))
        except TransientError as passing:
            fault = passing.error
            pause = max(pause, passing.asked)
            waiting.tell(fault)
        if document is not None:
            context.show_link(document)
        if not waiting.wait_for_next(pause):
            if fault is not None and document is None:
                raise fault
            return Result(document, exit_name="pending", error=timed_out(context))


def timed_out(context: Context) -> CliError:
    """Return the error of a wait whose timeout has passed."""
    return CliError(
        f"still pending after {context.arguments.get('timeout')} s",
        exit_name="pending",
        code="CLI_WAIT_TIMEOUT",
        outcome="done",
        retryable=True,
    )


def _failed(context: Context, spec: Wait, document: object, exit_name: str) -> CliError | None:
    """Return the error of a wait that ended in a state of failure; None after a success."""
    if exit_name == "done":
        return None
    from opentrain_runtime.output.formats import as_text, in_words

    path = spec.result or spec.field or ""
    state = as_text(lookup(document, path))
    what = "the awaited operation failed"
    return CliError(
        f"{what}: {path} is {state!r}",
        exit_name=exit_name,
        code="CLI_WAIT_FAILED",
        outcome="done",
        says=f"{what}: {as_text(in_words(state, context.product.words))}",
    )


def poll_once(context: Context) -> object:
    """Return the response to the command's own request.

    Raises `TransientError` for a temporary fault, `CliError` for a permanent one and for a refusal.
    """
    try:
        response = context.session.send(context.endpoint)
    except NetworkError as error:
        if error.permanent:
            raise
        raise TransientError(error) from None
    if not response.ok:
        failed = context.session.error_of(response)
        if not response.rate_limited and response.status < 500:
            raise failed
        raise TransientError(failed, retry_after(response.headers, context.environment.wall_clock()) or 0.0)
    try:
        return context.session.parse_json(response)
    except CliError as error:  # a proxy may respond instead of the API for a while
        raise TransientError(error) from None


def unexpected_response(why: str) -> TransientError:
    """Return the fault for an unexpected response."""
    return TransientError(BadResponseError(f"unexpected response: {why}"))


def _look(context: Context, spec: Wait) -> tuple[object, str | None]:
    """Return the response, and the name of the exit code if the state is final. Raises like `poll_once`."""
    assert spec.field is not None
    document = poll_once(context)
    state = lookup(document, spec.field)
    if spec.result is not None:
        if not _is_one(state, spec.ended):
            return document, None
        state = lookup(document, spec.result)
    if _is_one(state, spec.done):
        return document, "done"
    if _is_one(state, spec.failed) or (spec.result is not None and state is not None):
        return document, "conflict"  # a result that is not known as a success is not one
    return document, None


def _is_one(state: object, names: Sequence[str]) -> bool:
    """Return whether a state is one of these names, in any case."""
    return str(state).casefold() in [name.casefold() for name in names]
