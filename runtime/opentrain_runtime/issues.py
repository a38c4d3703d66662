"""Validation issues of an error response, as sentences for people."""

from __future__ import annotations

from opentrain_runtime.arguments import flag_of
from opentrain_runtime.cli.suggestions import SIMILAR_VALUE, nearest
from opentrain_runtime.text.json import JSONTextError, read_json, shown
from opentrain_runtime.text.json_path import lookup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.product import Issues
    from opentrain_runtime.http.messages import Request

MOST_SHOWN = 20
"""Largest number of issues that people see."""


def sentences(document: object, places: Issues, request: Request, command: Command) -> list[str]:
    """Return a sentence for each issue: the field, the flag that sets it, what is wrong, and the nearest value or name.

    Return nothing if the response has no issues, or any of another form.
    """
    issues = lookup(document, places.items)
    if not isinstance(issues, list):
        return []
    found = [list(_of_issue(issue, places, _body(request), command)) for issue in issues[:MOST_SHOWN]]
    if not all(found):
        return []
    more = len(issues) - MOST_SHOWN
    last = [f"and {more:,} more; --json shows them"] if more > 0 else []
    return [sentence for each in found for sentence in each] + last


def _of_issue(issue: object, places: Issues, body: object, command: Command) -> Iterator[str]:
    names = _names(lookup(issue, places.field))
    unknown, allowed = _texts(lookup(issue, *places.unknown)), _texts(lookup(issue, *places.allowed))
    message = lookup(issue, places.message)
    if unknown:
        for name in unknown:
            yield f"{'.'.join([*names, name])}: unknown field{_meant(name, _known_fields(command), '.')}"
    elif allowed:
        value = _value(body, names)
        given = "the value" if value is None else repr(value if isinstance(value, str) else shown(value))
        yield (
            f"{_label(names, command)}{given} is not allowed; allowed values: {', '.join(allowed)}"
            f"{_meant(value, allowed, '.')}"
        )
    elif isinstance(message, str) and message:
        known = _known_fields(command)
        near = "" if not names or names[0] in known else _meant(names[0], known, "" if message[-1] in ".!?" else ".")
        yield f"{_label(names, command)}{message}{near}"


def _meant(value: object, known: Sequence[str], end: str) -> str:
    """Return `end` and a suggestion of the nearest known word, or nothing."""
    near = nearest(value, known, likeness=SIMILAR_VALUE) if isinstance(value, str) else None
    return "" if near is None else f"{end} Did you mean {near}?"


def _names(field: object) -> list[str]:
    """Return the names and indexes that lead to a field; none for the body itself."""
    return [str(name) for name in (field if isinstance(field, list) else [field]) if isinstance(name, str | int)]


def _texts(value: object) -> list[str]:
    return [text if isinstance(text, str) else shown(text) for text in value] if isinstance(value, list) else []


def _label(names: Sequence[str], command: Command) -> str:
    """Return the name of a field and the flag that sets it, if one flag sets only this field."""
    field = ".".join(names)
    body = {} if command.endpoint is None else command.endpoint.body
    flags = [f" ({flag_of(dest)})" for dest, name in body.items() if name == field]
    return f"{field}{''.join(flags[:1])}: " if field else ""


def _known_fields(command: Command) -> list[str]:
    fields = [name for known in command.fields.values() for name in known]
    body = [] if command.endpoint is None else [name for name in command.endpoint.body.values() if name != "*"]
    return [*fields, *body]


def _body(request: Request) -> object:
    try:
        return read_json(request.body.decode()) if isinstance(request.body, bytes) else None
    except (JSONTextError, UnicodeDecodeError):
        return None


def _value(body: object, names: Sequence[str]) -> object:
    """Return the sent value at these names and indexes, or None."""
    for name in names:
        if isinstance(body, list) and name.isdigit() and int(name) < len(body):
            body = body[int(name)]
        else:
            body = body.get(name) if isinstance(body, dict) else None
    return body
