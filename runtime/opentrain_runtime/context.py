"""One call of one command: its arguments, what holds for it, and the way to the API."""

from __future__ import annotations

from opentrain_runtime.config.settings import Settings, is_token
from opentrain_runtime.errors import CliError, NetworkError, UsageError
from opentrain_runtime.http.build import build_body, prepare
from opentrain_runtime.http.retries import may_repeat
from opentrain_runtime.text.json_path import fill

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.declarations.command import Command, Request
    from opentrain_runtime.declarations.product import Product
    from opentrain_runtime.environment import Environment
    from opentrain_runtime.http.messages import Answer, Call
    from opentrain_runtime.http.transport import Transport
    from opentrain_runtime.output.stderr import Notes
    from opentrain_runtime.text.redact import Redactor


class Result:
    """What a command that did not fail ends with.

    `document` is what `--json` prints; `shown` is what the view reads, by default the same.

    `exit_name` is `done`, or the exit code of an outcome that is no failure, such as `pending`.
    """

    __slots__ = ("document", "exit_name", "shown")

    def __init__(self, document: object, *, shown: object = None, exit_name: str = "done") -> None:
        self.document = document
        self.shown = document if shown is None else shown
        self.exit_name = exit_name


class Context:
    """What a handler works with."""

    def __init__(
        self,
        command: Command,
        arguments: Arguments,
        product: Product,
        environment: Environment,
        notes: Notes,
        redactor: Redactor,
    ) -> None:
        self.command = command
        self.arguments = arguments
        self.product = product
        self.environment = environment
        self.notes = notes
        self.settings = Settings(arguments, product, environment, notes)
        self.redactor = redactor
        self._transport: Transport | None = None
        self.meanwhile: Callable[[], None] | None = None
        """What is done, in a thread of its own, while the first answer is on its way."""

    @property
    def request(self) -> Request:
        """The command's request. A handler whose command declares none must not ask for it."""
        assert self.command.request is not None
        return self.command.request

    def ask(
        self,
        request: Request,
        *,
        body: Mapping[str, object] | None = None,
        repeatable: bool = False,
    ) -> Answer:
        """Make a request and return its answer, whatever its status.

        `body` defaults to what the bindings make of the arguments. Raises `CliError` when no token is found,
        `NetworkError` when no answer comes.
        """
        bearer = self._bearer()
        if bearer:
            self.learn_secret(bearer)
        call = self.call(request, body=body, bearer=bearer, repeatable=repeatable)
        try:
            return self._connection().send(call)
        except NetworkError as error:
            if error.sent:
                self._tell_unsure(error, call)
            raise

    def call(
        self,
        request: Request,
        *,
        body: Mapping[str, object] | None = None,
        bearer: str | None = None,
        repeatable: bool = False,
    ) -> Call:
        """The call that a request makes of the arguments, with this token. Raises `UsageError`."""
        headers = {"Accept": "application/json", "User-Agent": self.product.user_agent}
        if bearer:
            headers["Authorization"] = f"Bearer {bearer}"
        return prepare(
            request,
            self.arguments,
            origin=self.settings.origin(),
            body=build_body(request, self.arguments) if body is None else body,
            headers=headers,
            repeatable=repeatable,
        )

    def require(
        self,
        request: Request,
        *,
        body: Mapping[str, object] | None = None,
        repeatable: bool = False,
    ) -> Answer:
        """Like `ask`, but raises `CliError` for an answer that is no success."""
        answer = self.ask(request, body=body, repeatable=repeatable)
        if not answer.ok:
            raise self.failure(answer)
        return answer

    def failure(self, answer: Answer) -> CliError:
        """The error for an answer whose status is no success."""
        from opentrain_runtime.api_errors import failure

        error = failure(answer, self.product)
        if error.shows is not None and not self.arguments.given("json"):
            from opentrain_runtime.loading import handler

            error.lines = handler(error.shows)(error.details, self.arguments)
        if error.exit_name == "outage":
            self._tell_unsure(error, answer.call)
        return error

    def document(self, answer: Answer) -> object:
        """The JSON document of a successful answer; an empty body is null.

        Raises `CliError` for what is not JSON, and for an answer to a read that holds no object: it tells nothing.
        """
        from opentrain_runtime.text.json import JSONTextError, read_answer

        try:
            found = read_answer(answer.content) if answer.content.strip() else None
        except JSONTextError as fault:
            raise self._senseless(answer, f"is not JSON: {fault}") from None
        if self.command.effect == "read" and not isinstance(found, dict):
            raise self._senseless(answer, "holds no JSON object")
        return found

    def _senseless(self, answer: Answer, why: str) -> CliError:
        error = CliError(
            f"the answer to {answer.call.method} {answer.call.url} {why}",
            exit_name="outage",
            code="CLI_BAD_ANSWER",
            status=answer.status,
            hint="Is the base URL right?",
        )
        self._tell_unsure(error, answer.call)
        return error

    def learn_secret(self, secret: str) -> None:
        """Mask this text in everything that is no result."""
        self.redactor.learn(secret)

    def given_token(self) -> str | None:
        """The token that the command's own flag carries. Raises `UsageError` for one that no header can hold."""
        dest = self.command.token_flag
        token = self.arguments.text(dest) if dest is not None else None
        if dest is not None and token is not None and not is_token(token):
            raise UsageError(f"--{dest.replace('_', '-')}: the token has characters that no token has")
        return token

    def close(self) -> None:
        """Close the connections."""
        if self._transport is not None:
            self._transport.close()

    def _bearer(self) -> str | None:
        """The token to send: that of the command's flag, else the one that wins, if the command needs any."""
        if self.command.token_flag is not None:
            return self.given_token()
        if not self.command.token:
            return None
        found = self.settings.token()
        if found is None:
            raise self.settings.missing_token()
        return found.value

    def _connection(self) -> Transport:
        if self._transport is None:
            timeout, retries = self.settings.timeout(), self.settings.retries()
            _leave_out("httpx._main")
            from opentrain_runtime.http.log import NotingWatcher
            from opentrain_runtime.http.transport import Transport

            watcher = NotingWatcher(self.notes, verbose=self.arguments.given("verbose"), meanwhile=self.meanwhile)
            self._transport = Transport(self.environment, timeout=timeout, retries=retries, watcher=watcher)
        return self._transport

    def _tell_unsure(self, error: CliError, call: Call) -> None:
        """Say of a write that failed after it was sent that its outcome is unknown, and which command tells."""
        if may_repeat(call):
            error.retryable = not (isinstance(error, NetworkError) and error.lasting)
            return
        error.message += "; whether it was carried out is unknown"
        if self.command.if_unsure_says is not None:
            error.hint, error.action = self.command.if_unsure_says, None
        if self.command.if_unsure is not None:
            from shlex import quote

            command = fill(self.command.if_unsure, self.arguments.values, show=quote)
            says = self.command.if_unsure_says or "See what became of it before trying again"
            error.hint, error.action = f"{says}: {command}", {"command": command}


def _leave_out(module: str) -> None:
    """Have the import of a module fail: httpx imports its own command line where click and rich are installed."""
    import sys

    sys.modules.setdefault(module, None)  # type: ignore[arg-type]  # how Python is told that there is none
