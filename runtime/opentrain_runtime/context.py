"""One call of one command: its arguments, what holds for it, and the way to the API."""

from __future__ import annotations

from opentrain_runtime.errors import CliError, NetworkError
from opentrain_runtime.paths import fill
from opentrain_runtime.request import build_body, prepare
from opentrain_runtime.settings import Settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.command import Command, Request
    from opentrain_runtime.environment import Environment
    from opentrain_runtime.notes import Notes
    from opentrain_runtime.product import Product
    from opentrain_runtime.redact import Redactor
    from opentrain_runtime.transport import Transport
    from opentrain_runtime.wire import Answer, Call


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
        self._redactor = redactor
        self._transport: Transport | None = None

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
        token: str | None = None,
        repeatable: bool = False,
    ) -> Answer:
        """Make a request and return its answer, whatever its status.

        `body` defaults to what the bindings make of the arguments. `token` is sent in place of the one that wins; where
        the command needs none, none is. Raises `CliError` when no token is found, `NetworkError` when no answer comes.
        """
        headers = {"Accept": "application/json", "User-Agent": self.product.user_agent}
        bearer = token or self._winning_token()
        if bearer:
            self.learn_secret(bearer)
            headers["Authorization"] = f"Bearer {bearer}"
        sent = build_body(request, self.arguments) if body is None else body
        call = prepare(
            request,
            self.arguments,
            origin=self.settings.origin(),
            body=sent,
            headers=headers,
            repeatable=repeatable,
        )
        try:
            return self._connection().send(call)
        except NetworkError as error:
            self._add_next_step(error, call)
            raise

    def require(
        self,
        request: Request,
        *,
        body: Mapping[str, object] | None = None,
        token: str | None = None,
        repeatable: bool = False,
    ) -> Answer:
        """Like `ask`, but raises `CliError` for an answer that is no success."""
        answer = self.ask(request, body=body, token=token, repeatable=repeatable)
        if not answer.ok:
            raise self.failure(answer)
        return answer

    def failure(self, answer: Answer) -> CliError:
        """The error for an answer whose status is no success."""
        from opentrain_runtime.failure import failure

        return failure(answer, self.product)

    def learn_secret(self, secret: str) -> None:
        """Mask this text in everything that is no result."""
        self._redactor.learn(secret)

    def close(self) -> None:
        """Close the connections."""
        if self._transport is not None:
            self._transport.close()

    def _winning_token(self) -> str | None:
        if not self.command.token:
            return None
        found = self.settings.token()
        if found is None:
            raise self.settings.missing_token()
        return found.value

    def _connection(self) -> Transport:
        if self._transport is None:
            timeout, retries = self.settings.timeout(), self.settings.retries()
            from opentrain_runtime.transport import Transport

            self._transport = Transport(self.environment, timeout=timeout, retries=retries, on_retry=self._say_retry)
        return self._transport

    def _say_retry(self, why: str, seconds: float) -> None:
        self.notes.note(f"{why[:1].upper()}{why[1:]}; trying again in {seconds:.1f} s.")

    def _add_next_step(self, error: NetworkError, call: Call) -> None:
        error.retryable = not error.sent or call.method == "GET" or call.repeatable
        if error.retryable:
            return
        error.message += "; whether the request was carried out is unknown"
        if self.command.if_unsure is not None:
            from shlex import quote

            command = fill(self.command.if_unsure, self.arguments.values, show=quote)
            error.hint = f"See what became of it before trying again: {command}"
            error.action = {"command": command}
