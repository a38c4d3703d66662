"""--query: what a JMESPath expression takes from a result."""

from __future__ import annotations

from math import isfinite

from opentrain_runtime.errors import CliError, UsageError
from opentrain_runtime.text.json import Number, pretty
from opentrain_runtime.text.sanitize import lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def compiled(expression: str) -> Callable[[object], str]:
    """The expression as a function from a document to the text to print: JSON, or a string as it is.

    Raises `UsageError` for an expression that does not parse; the function raises `CliError` for one that does not fit
    the document, when the command has been carried out already.
    """
    import jmespath

    try:
        query = jmespath.compile(expression)
    except (ValueError, RecursionError) as error:  # JMESPath's own are ValueErrors; so is an index of too many digits
        raise UsageError(f"--query: {expression!r} is no JMESPath expression: {_said(error)}") from None
    _check_functions(query.parsed)

    def search(document: object) -> str:
        try:
            found = query.search(_plain(document))
            _check_result(found)
            return lines(found) if isinstance(found, str) else pretty(found)
        except Exception as error:  # JMESPath's functions and comparisons let through whatever Python raises
            raise CliError(
                f"--query does not fit the answer: {_said(error)}",
                exit_name="refused",
                code="CLI_QUERY",
                hint="The command itself was carried out.",
            ) from None

    return search


def _said(error: Exception) -> str:
    return " ".join(str(error).split())


def _check_functions(node: Any) -> None:
    """Raise `UsageError` for a function that JMESPath does not have: it would say so only when all was done."""
    from jmespath.functions import Functions

    nodes = [node]
    while nodes:
        node = nodes.pop()
        if node["type"] == "function_expression" and node["value"] not in Functions.FUNCTION_TABLE:
            raise UsageError(f"--query: JMESPath has no function {node['value']!r}")
        nodes += [child for child in node["children"] if isinstance(child, dict)]


def _check_result(value: object) -> None:
    """Raise `ValueError` for what JSON cannot hold: infinity, NaN, and an expression (`&name`) as a result."""
    if isinstance(value, float) and not isfinite(value):
        raise ValueError(f"it comes to {value}, which is no JSON number")
    if isinstance(value, dict | list):
        for entry in value.values() if isinstance(value, dict) else value:
            _check_result(entry)
    elif value is not None and not isinstance(value, str | int | float):
        raise ValueError("it comes to an expression, which is no JSON value")


def _plain(value: object) -> object:
    """The document with plain numbers: JMESPath's functions look at the very type."""
    if isinstance(value, Number):
        return float(value)
    if isinstance(value, dict):
        return {key: _plain(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [_plain(entry) for entry in value]
    return value
