"""Session of one command: builds its requests, adds the token and sends them."""

from __future__ import annotations

from opentrain_runtime.arguments import flag_of
from opentrain_runtime.config.settings import token_fault
from opentrain_runtime.errors import CliError, NetworkError, UsageError
from opentrain_runtime.http.build import build_body, build_request
from opentrain_runtime.unknown_outcome import mark_unknown_outcome

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.config.settings import Settings
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.product import Product
    from opentrain_runtime.environment import Environment
    from opentrain_runtime.http.messages import Receiver, Request, Response
    from opentrain_runtime.http.transport import Connections, Transport
    from opentrain_runtime.output.stderr import Stderr


class Session:
    """Session of one command with its API."""

    def __init__(
        self,
        command: Command,
        arguments: Arguments,
        product: Product,
        environment: Environment,
        stderr: Stderr,
        settings: Settings,
    ) -> None:
        self._command = command
        self._arguments = arguments
        self._product = product
        self._environment = environment
        self._stderr = stderr
        self._settings = settings
        self._transport: Transport | None = None
        self._own_connections: Connections | None = None
        self._date = ""
        self._uses_saved_token = False
        self.while_waiting: Callable[[], None] | None = None
        """Function that runs once, in a thread, during the wait for the first response."""

    def send(
        self,
        endpoint: Endpoint,
        *,
        body: Mapping[str, object] | None = None,
        repeatable: bool = False,
        polled: bool = False,
        receiver: Receiver | None = None,
    ) -> Response:
        """Send a request and return its response, whatever its status.

        `body` defaults to the one that the arguments declare. `repeatable` is for a write with an idempotency key,
        `polled` for a request that the caller repeats itself. `receiver` gets the body of a successful response.
        Raises `CliError` if no token is found, `NetworkError` if there is no usable response.
        """
        token = self._token_to_send(endpoint)
        if token:
            self._stderr.redactor.learn(token)
        request = self.build_request(endpoint, body=body, token=token, repeatable=repeatable, polled=polled)
        request.receiver, request.saved_token = receiver, self._uses_saved_token
        return self.send_request(request)

    def send_request(self, request: Request) -> Response:
        """Send a request as it is, without the token. Raises `NetworkError` if there is no usable response."""
        try:
            response = self._connected().send(request)
        except NetworkError as error:
            if error.sent:
                mark_unknown_outcome(error, request, self._command, self._arguments)
            raise
        self._date = response.headers.get("date", "")
        return response

    def now(self) -> float:
        """Return the time of the last response in seconds since 1970: its Date header, else the environment's clock."""
        from opentrain_runtime.http.messages import http_date

        told = http_date(self._date)
        return self._environment.wall_clock() if told is None else told

    def send_ok(
        self,
        endpoint: Endpoint,
        *,
        body: Mapping[str, object] | None = None,
        repeatable: bool = False,
    ) -> Response:
        """Send a request like `send`, but raise `CliError` for a status other than 2xx."""
        response = self.send(endpoint, body=body, repeatable=repeatable)
        if not response.ok:
            raise self.error_of(response)
        return response

    def error_of(self, response: Response) -> CliError:
        """Return the error of a response whose status is not 2xx."""
        from opentrain_runtime.responses import error_of

        return error_of(response, self._product, self._command, self._arguments, self._environment.wall_clock())

    def parse_json(self, response: Response, *, request: str | None = None) -> object:
        """Return the JSON value of a successful response; `request` is the name of a further endpoint.

        Raises `BadResponseError` if it lacks what the command requires.
        """
        from opentrain_runtime.responses import parse_json

        return parse_json(response, self._product, self._command, self._arguments, request=request)

    def build_request(
        self,
        endpoint: Endpoint,
        *,
        body: Mapping[str, object] | None = None,
        token: str | None = None,
        repeatable: bool = False,
        polled: bool = False,
    ) -> Request:
        """Return the request for an endpoint, built from the arguments. Raises `UsageError`."""
        if endpoint.idempotency_flag is not None:
            from opentrain_runtime.http.idempotency import header_key

            repeatable = bool(header_key(self._arguments, endpoint.idempotency_flag))
        headers = self._headers(endpoint)
        authorization = self._product.authorization
        if token and authorization is None:
            headers["Authorization"] = f"Bearer {token}"
        request = build_request(
            endpoint,
            self._arguments,
            base_url=self._base_url(endpoint),
            body=build_body(endpoint, self._arguments) if body is None else body,
            headers=headers,
            repeatable=repeatable,
            polled=polled,
        )
        request.rate_limit = self._product.error_formats[endpoint.error_format].rate_limit
        if token and authorization is not None:
            from opentrain_runtime.http.authorization import KINDS

            names = self._product.variables.get(authorization.setting or "", ())
            kind = KINDS[authorization.kind](authorization, self._other_part, names)
            for secret in kind.authorize(request, token):
                self._stderr.redactor.learn(secret)
        if endpoint.request_handler is not None:
            from opentrain_runtime.loading import handler

            for secret in handler(endpoint.request_handler)(request, self._settings.variable):
                self._stderr.redactor.learn(secret)
        return request

    def _headers(self, endpoint: Endpoint) -> dict[str, str]:
        """Return the headers of a request, without that of the token. Raises `UsageError` for an invalid value."""
        headers = {"Accept": "application/json", "User-Agent": self._product.user_agent}
        if endpoint.headers or endpoint.constant_headers or endpoint.setting_headers:
            from opentrain_runtime.http.headers import declared_headers, merged

            headers = merged(headers, declared_headers(endpoint, self._arguments, self._settings.variable))
            for found in map(self._settings.variable, endpoint.secret_settings):
                self._stderr.redactor.learn(found[1] if found is not None else "")
        return headers

    def given_token(self) -> str | None:
        """Return the token of the command's flag. Raises `UsageError` if it is invalid in a header."""
        dest = self._command.token_flag
        token = self._arguments.text(dest) if dest is not None else None
        fault = token_fault(token) if token is not None else None
        if dest is not None and fault is not None:
            raise UsageError(f"{flag_of(dest)}: the token {fault}")
        return token

    def close(self) -> None:
        """Close the connections, unless the environment keeps them."""
        if self._own_connections is not None:
            self._own_connections.close()

    def _other_part(self, setting: str) -> tuple[str, str] | None:
        """Return the part of Basic credentials besides the token as (source, value), or None."""
        given = self._arguments.text(setting.replace("-", "_")) if self._command.token_flag is not None else None
        if given is not None:
            return f"--{setting}", given
        return self._settings.variable(setting) or self._settings.saved_with_token(setting)

    def _base_url(self, endpoint: Endpoint) -> str:
        """Return the base URL of an endpoint. Raises `UsageError` for an invalid one."""
        if endpoint.service is None:
            return self._settings.base_url()
        from opentrain_runtime.config.service_urls import service_url

        return service_url(self._settings, self._product, endpoint.service)

    def _token_to_send(self, endpoint: Endpoint) -> str | None:
        """Return the token of the command's flag, else that of the settings, if the command needs one."""
        if self._command.token_flag is not None:
            return self.given_token()
        if not self._command.token:
            return None
        if self._command.token_optional:
            return self._settings.optional_token(endpoint.service)
        found = self._settings.token(endpoint.service)
        if found is None:
            raise self._settings.missing_token()
        self._uses_saved_token = found.saved
        return found.value

    def _connected(self) -> Transport:
        if self._transport is None:
            timeout, retries = self._settings.timeout(), self._settings.retries()
            from opentrain_runtime.http.log import RequestLog
            from opentrain_runtime.http.transport import Connections, Transport

            connections = self._environment.connections
            if connections is None:
                connections = self._own_connections = Connections()
            log = RequestLog(self._stderr, verbose=self._arguments.given("verbose"), while_waiting=self.while_waiting)
            self._transport = Transport(self._environment, connections, timeout=timeout, retries=retries, observer=log)
        return self._transport
