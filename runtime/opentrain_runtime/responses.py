"""Checks of responses: the error of a refusal, and the required values of a success."""

from __future__ import annotations

from opentrain_runtime.errors import BadResponseError, CliError
from opentrain_runtime.text.json_path import applies, lookup
from opentrain_runtime.unknown_outcome import mark_unknown_outcome

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.product import Product
    from opentrain_runtime.declarations.responses import Requirement
    from opentrain_runtime.http.messages import Response

LONGEST_QUOTE = 200
"""Largest number of characters of a response's message that an error quotes."""


def error_of(response: Response, product: Product, command: Command, arguments: Arguments, now: float) -> CliError:
    """Return the error of a response whose status is not 2xx."""
    from opentrain_runtime.api_errors import api_error

    error = api_error(response, product, command, arguments, now)
    if error.exit_name == "outage":
        mark_unknown_outcome(error, response.request, command, arguments)
    return error


def parse_json(
    response: Response, product: Product, command: Command, arguments: Arguments, *, request: str | None = None
) -> object:
    """Return the JSON value of a successful response; an empty body is null.

    `request` is the name of a further endpoint of the command. Raises `BadResponseError` if the body is not JSON or
    lacks what the command requires.
    """
    from opentrain_runtime.text.json import JSONTextError, read_response

    problem: str | None = None
    value: object = None
    try:
        value = read_response(response.content) if response.content.strip() else _without_content(response, command)
    except JSONTextError as error:
        problem = f"not JSON: {error}"
    else:
        required = [
            requirement
            for requirement in command.requires
            if requirement.request == request and not _is_null_state(requirement, command, value)
        ]
        problem = next(filter(None, (_missing(requirement, value) for requirement in required)), None)
        if problem is not None:
            said = lookup(value, product.error_formats[response.request.error_format].message)
            problem += f"; the response says {said[:LONGEST_QUOTE]!r}" if isinstance(said, str) and said else ""
    if problem is not None:
        failure = BadResponseError(
            f"unexpected response to {response.request.method} {response.request.url}: {problem}",
            status=response.status,
        )
        mark_unknown_outcome(failure, response.request, command, arguments)
        raise failure
    return value


def _without_content(response: Response, command: Command) -> object:
    """Return the value of a response without content: null, or a list without items if its status means one."""
    pagination = command.pagination
    if pagination is None or pagination.empty_status != response.status:
        return None
    value: object = []
    for name in () if pagination.items[0] == "." else reversed(pagination.items[0].split(".")):
        value = {name: value}
    return value


def _missing(requirement: Requirement, document: object) -> str | None:
    """Return a description of what the response lacks; None if it is complete."""
    if not applies(requirement.when, requirement.unless, document):
        return None
    if _KINDS[requirement.kind](lookup(document, *requirement.paths)):
        return None
    if requirement.paths == (".",):
        return f"not {'an' if requirement.kind in ('id', 'object') else 'a'} {requirement.kind}"
    return f"no {requirement.kind} at {' or '.join(repr(path) for path in requirement.paths)}"


def _is_null_state(requirement: Requirement, command: Command, document: object) -> bool:
    """Return whether the required value is the state that a command waits for, and null: it has not ended yet."""
    wait = command.wait
    field = wait.field if wait is not None and wait.nullable else None
    if field is None or tuple(requirement.paths) != (field,):
        return False
    above, _, name = field.rpartition(".")
    holder = lookup(document, above or ".")
    return isinstance(holder, dict) and name in holder and holder[name] is None


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_KINDS: Mapping[str, Callable[[object], bool]] = {
    "id": lambda value: _is_text(value) or (isinstance(value, int) and not isinstance(value, bool)),
    "text": _is_text,
    "number": _is_number,
    "link": lambda value: isinstance(value, str) and value.startswith(("https://", "http://")),
    "list": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
    "value": lambda value: _is_text(value) or _is_number(value),
}
