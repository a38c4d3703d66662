"""Judgement of responses: which error a refusal is, and whether a success can be believed."""

from __future__ import annotations

from opentrain_runtime.errors import CliError
from opentrain_runtime.unknown_outcome import mark_unknown_outcome

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.product import Product
    from opentrain_runtime.http.messages import Response


def error_of(response: Response, product: Product, command: Command, arguments: Arguments, now: float) -> CliError:
    """Return the error of a response whose status is not 2xx."""
    from opentrain_runtime.api_errors import api_error

    error = api_error(response, product, now)
    if error.shows is not None and not arguments.given("json"):
        from opentrain_runtime.loading import handler

        error.lines = handler(error.shows)(error.details, arguments, product)
    if error.exit_name == "outage":
        mark_unknown_outcome(error, response.request, command, arguments)
    return error


def parse_json(response: Response, command: Command, arguments: Arguments) -> object:
    """Return the JSON value of a successful response; an empty body is null.

    Raises `CliError` for a body that is not JSON, and for the response to a read that is not an object.
    """
    from opentrain_runtime.text.json import JSONTextError, read_response

    try:
        value = read_response(response.content) if response.content.strip() else None
    except JSONTextError as error:
        raise _unexpected(response, command, arguments, f"is not JSON: {error}") from None
    if command.effect == "read" and not isinstance(value, dict):
        raise _unexpected(response, command, arguments, "holds no JSON object")
    return value


def _unexpected(response: Response, command: Command, arguments: Arguments, why: str) -> CliError:
    error = CliError(
        f"the answer to {response.request.method} {response.request.url} {why}",
        exit_name="outage",
        code="CLI_BAD_ANSWER",
        status=response.status,
        hint="Is the base URL right?",
    )
    mark_unknown_outcome(error, response.request, command, arguments)
    return error
