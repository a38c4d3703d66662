"""Lines below an error of the API, for people: its values, its validation issues and the rest of its details."""

from __future__ import annotations

import re

from opentrain_runtime.issues import sentences
from opentrain_runtime.loading import handler
from opentrain_runtime.text.json_path import lookup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.hints import Chosen
    from opentrain_runtime.declarations.product import Product
    from opentrain_runtime.declarations.views import Cell
    from opentrain_runtime.errors import CliError
    from opentrain_runtime.http.messages import Request


def add_lines(
    error: CliError,
    request: Request,
    document: Mapping[str, object],
    hint: Chosen,
    product: Product,
    command: Command,
    arguments: Arguments,
) -> None:
    """Add the lines of an error response to its error, and keep as `unsaid` only what no other text says."""
    if error.shows is not None:
        error.lines = handler(error.shows)(error.details, arguments, product)
        error.unsaid = None if error.lines else error.details
        return
    places = product.error_formats[request.error_format]
    issues = [] if places.issues is None else sentences(document, places.issues, request, command)
    error.lines = [*_values(hint.fields, document, product), *issues]
    paths = [*_paths(hint.fields), *hint.said]
    if places.issues is not None and issues:
        paths.append(places.issues.items)
    shown = {path.removeprefix(f"{places.details}.") for path in paths}
    error.unsaid = _unsaid(error, shown, request, command, arguments)


def _values(fields: Mapping[str, Cell] | None, document: object, product: Product) -> list[str]:
    """Return the values of a hint that the error response has, with their labels."""
    if fields is None:
        return []
    from opentrain_runtime.declarations.views import Fields
    from opentrain_runtime.output.plain import to_text
    from opentrain_runtime.output.render import render

    return to_text(render([Fields(fields)], document, product)).splitlines()


def _paths(fields: Mapping[str, Cell] | None) -> Iterator[str]:
    for cell in (fields or {}).values():
        yield from cell.paths


def _unsaid(error: CliError, shown: set[str], request: Request, command: Command, arguments: Arguments) -> object:
    """Return the details without the values at `shown` and those that the request or another text of the error has."""
    details = error.details
    steps = " ".join(word for step in error.steps for word in step)
    said = f"{error.message} {error.reason or ''} {steps} {request.url} {command.path} {_typed(arguments)}"
    if not isinstance(details, dict):
        return None if _is_said(details, said) else details
    unsaid = {
        name: value
        for name, value in details.items()
        if name not in shown and lookup(details, *(path for path in shown if path.startswith(f"{name}."))) is None
        if not _is_said(value, said)
    }
    return unsaid or None


def _typed(arguments: Arguments) -> str:
    return " ".join(value for value in arguments.values.values() if isinstance(value, str))


def _is_said(value: object, said: str) -> bool:
    """Return whether a text has every text and number of a value. An empty value says nothing."""
    if isinstance(value, dict | list):
        return all(_is_said(inner, said) for inner in (value.values() if isinstance(value, dict) else value))
    if value is None:
        return True
    if isinstance(value, bool):
        return False
    return re.search(rf"(?<!\w){re.escape(str(value))}(?!\w)", said) is not None
