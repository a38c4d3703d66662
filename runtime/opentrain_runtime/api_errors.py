"""Errors of the API: turn a response whose status is not 2xx into a `CliError`."""

from __future__ import annotations

from math import ceil

from opentrain_runtime.declarations.hints import choose
from opentrain_runtime.errors import CliError
from opentrain_runtime.http.retries import may_retry, next_step, retry_after
from opentrain_runtime.text.json import JSONTextError, read_response
from opentrain_runtime.text.json_path import lookup
from opentrain_runtime.urls import is_loopback, split_url

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypedDict

    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.product import ErrorFormat, Product
    from opentrain_runtime.http.messages import Request, Response

    class _Prospects(TypedDict):
        retryable: bool
        retry_after_seconds: int | None
        outcome: str


_NOT_MODIFIED = 304


def api_error(response: Response, product: Product, command: Command, arguments: Arguments, now: float) -> CliError:
    """Return the error for a response whose status is not 2xx; `now` is in seconds since 1970."""
    error_format = product.error_formats[response.request.error_format]
    exit_name = product.exit_codes.of_status(429 if response.rate_limited else response.status)
    try:
        document = read_response(response.content)
    except JSONTextError:
        document = None
    message = _message(document, error_format)
    if not isinstance(document, dict) or message is None or 300 <= response.status < 400:
        return _not_the_api(response, exit_name, _request_id(response, None, error_format), now)
    code = _text(document, error_format.code) or f"CLI_HTTP_{response.status}"
    reason = _text(document, error_format.reason)
    said = choose(
        product.hints(),
        document,
        command=command.path,
        arguments=arguments.values,
        status=response.status,
        code=code,
        reason=reason,
        message=message,
        saved_token_stays_local=_keeps_saved_token_local(response.request),
    )
    error = CliError(
        message,
        exit_name=exit_name,
        code=code,
        status=response.status,
        reason=reason,
        request_id=_request_id(response, document, error_format),
        details=lookup(document, error_format.details) if error_format.details else None,
        hint=_when(response, said.hint, said.action, now),
        action=said.action,
        also=said.also,
        shows=said.shows,
        says=_says(message, product),
        **_prospects(response, now),
    )
    if not arguments.given("json"):
        from opentrain_runtime.error_lines import add_lines

        add_lines(error, response.request, document, said, product, command, arguments)
    return error


def _not_the_api(response: Response, exit_name: str, request_id: str | None, now: float) -> CliError:
    what = f"{response.request.method} {response.request.url}"
    hint: str | None = "Check the API origin (--base-url)."
    if response.status == _NOT_MODIFIED:
        message, hint, exit_name = f"{what}: the response is not modified, so it has no content", None, "refused"
    elif 300 <= response.status < 400:
        target = response.headers.get("location")
        where = "without a Location header" if target is None else f"to {target}"
        message = f"the server redirects {what} {where} (redirects are not followed)"
    elif response.status < 500:
        message = f"{what} was refused, but the response is not in the API's error format"
    else:
        message = f"{what} failed at the server or at a proxy: the response is not in the API's error format"
        hint = None
    return CliError(
        message,
        exit_name=exit_name,
        code=f"CLI_HTTP_{response.status}",
        status=response.status,
        request_id=request_id,
        hint=_when(response, hint, None, now),
        **_prospects(response, now),
    )


def is_api_error(response: Response, product: Product) -> bool:
    """Return whether the body of a response is an error in the format of the API."""
    try:
        document = read_response(response.content)
    except JSONTextError:
        return False
    error_format = product.error_formats[response.request.error_format]
    return isinstance(document, dict) and _message(document, error_format) is not None


def _keeps_saved_token_local(request: Request) -> bool:
    """Return whether a request carries the saved token to a server on this machine."""
    parts = split_url(request.url) if request.saved_token else None
    return parts is not None and is_loopback(parts.host)


def _message(document: object, error_format: ErrorFormat) -> str | None:
    """Return the message of an error response, or None if it has none."""
    return _text(document, error_format.message) or _text(document, "status") or _text(document, error_format.code)


def _request_id(response: Response, document: object, error_format: ErrorFormat) -> str | None:
    header = error_format.request_id_header
    return _text(document, error_format.request_id) if header is None else response.headers.get(header.lower())


def _says(message: str, product: Product) -> str | None:
    """Return the words for a message that is only a name, such as `server_error`. Return None for other messages."""
    if " " in message:
        return None
    from opentrain_runtime.output.formats import as_text, in_words

    return as_text(in_words(message, product.words))


def _prospects(response: Response, now: float) -> _Prospects:
    """Return the outcome of the request, and whether and when it can be retried."""
    asked = retry_after(response.headers, now) if response.rate_limited or response.status == 503 else None
    return {
        "retryable": may_retry(response),
        "retry_after_seconds": None if asked is None else ceil(asked),
        "outcome": "refused" if 400 <= response.status < 500 else "unknown",
    }


def _when(response: Response, hint: str | None, action: object, now: float) -> str | None:
    """Return the hint, preceded by the pause that the server asks for, if any."""
    asked = retry_after(response.headers, now)
    if asked:
        wait = f"Wait {ceil(asked)} s before you retry, as the server requests."
        return f"{wait} {hint}" if hint and action else wait
    return next_step(response.request, " in a while") if hint is None and response.status >= 500 else hint


def _text(document: object, path: str | None) -> str | None:
    value = lookup(document, path) if path else None
    return value if isinstance(value, str) and value else None
