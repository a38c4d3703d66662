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
    from opentrain_runtime.declarations.command import Command, Endpoint
    from opentrain_runtime.declarations.product import Product
    from opentrain_runtime.environment import Environment
    from opentrain_runtime.http.messages import Request, Response
    from opentrain_runtime.http.transport import Transport
    from opentrain_runtime.output.stderr import Stderr
    from opentrain_runtime.text.redact import Redactor


class Result:
    """The result of a command that did not fail."""

    __slots__ = {
        "document": "What `--json` prints.",
        "exit_name": "`done`, or the name of the exit code of another outcome, such as `pending`.",
        "shown": "What the view reads; the same unless said.",
    }

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
        stderr: Stderr,
        redactor: Redactor,
    ) -> None:
        self.command = command
        self.arguments = arguments
        self.product = product
        self.environment = environment
        self.stderr = stderr
        self.settings = Settings(arguments, product, environment, stderr)
        self.redactor = redactor
        self._transport: Transport | None = None
        self.meanwhile: Callable[[], None] | None = None
        """What is done, in a thread of its own, while the first answer is on its way."""

    @property
    def endpoint(self) -> Endpoint:
        """The command's request. A handler whose command declares none must not ask for it."""
        assert self.command.endpoint is not None
        return self.command.endpoint

    def send(
        self,
        endpoint: Endpoint,
        *,
        body: Mapping[str, object] | None = None,
        repeatable: bool = False,
    ) -> Response:
        """Make a request and return its answer, whatever its status.

        `body` defaults to what the bindings make of the arguments. Raises `CliError` when no token is found,
        `NetworkError` when no answer comes.
        """
        token = self._token_to_send()
        if token:
            self.learn_secret(token)
        request = self.build_request(endpoint, body=body, token=token, repeatable=repeatable)
        try:
            return self._connection().send(request)
        except NetworkError as error:
            if error.sent:
                self._tell_unsure(error, request)
            raise

    def build_request(
        self,
        endpoint: Endpoint,
        *,
        body: Mapping[str, object] | None = None,
        token: str | None = None,
        repeatable: bool = False,
    ) -> Request:
        """The call that a request makes of the arguments, with this token. Raises `UsageError`."""
        headers = {"Accept": "application/json", "User-Agent": self.product.user_agent}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        return prepare(
            endpoint,
            self.arguments,
            origin=self.settings.origin(),
            body=build_body(endpoint, self.arguments) if body is None else body,
            headers=headers,
            repeatable=repeatable,
        )

    def send_ok(
        self,
        endpoint: Endpoint,
        *,
        body: Mapping[str, object] | None = None,
        repeatable: bool = False,
    ) -> Response:
        """Like `ask`, but raises `CliError` for an answer that is no success."""
        response = self.send(endpoint, body=body, repeatable=repeatable)
        if not response.ok:
            raise self.error_of(response)
        return response

    def error_of(self, response: Response) -> CliError:
        """The error for an answer whose status is no success."""
        from opentrain_runtime.api_errors import api_error

        error = api_error(response, self.product)
        if error.shows is not None and not self.arguments.given("json"):
            from opentrain_runtime.loading import handler

            error.lines = handler(error.shows)(error.details, self)
        if error.exit_name == "outage":
            self._tell_unsure(error, response.request)
        return error

    def parse_json(self, response: Response) -> object:
        """The JSON document of a successful answer; an empty body is null.

        Raises `CliError` for what is not JSON, and for an answer to a read that holds no object: it tells nothing.
        """
        from opentrain_runtime.text.json import JSONTextError, read_response

        try:
            found = read_response(response.content) if response.content.strip() else None
        except JSONTextError as fault:
            raise self._unexpected_response(response, f"is not JSON: {fault}") from None
        if self.command.effect == "read" and not isinstance(found, dict):
            raise self._unexpected_response(response, "holds no JSON object")
        return found

    def _unexpected_response(self, response: Response, why: str) -> CliError:
        error = CliError(
            f"the answer to {response.request.method} {response.request.url} {why}",
            exit_name="outage",
            code="CLI_BAD_ANSWER",
            status=response.status,
            hint="Is the base URL right?",
        )
        self._tell_unsure(error, response.request)
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

    def _token_to_send(self) -> str | None:
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
            from opentrain_runtime.http.log import RequestLog
            from opentrain_runtime.http.transport import Transport

            watcher = RequestLog(self.stderr, verbose=self.arguments.given("verbose"), meanwhile=self.meanwhile)
            self._transport = Transport(self.environment, timeout=timeout, retries=retries, watcher=watcher)
        return self._transport

    def _tell_unsure(self, error: CliError, request: Request) -> None:
        """Say of a write that failed after it was sent that its outcome is unknown, and which command tells."""
        if may_repeat(request):
            error.retryable = not (isinstance(error, NetworkError) and error.permanent)
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
