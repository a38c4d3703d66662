"""--query: a JMESPath expression applied to a result."""

from __future__ import annotations

import re
from math import isfinite

import jmespath
from jmespath.exceptions import JMESPathTypeError
from jmespath.functions import TYPES_MAP, Functions
from jmespath.visitor import TreeInterpreter

from opentrain_runtime.errors import CliError, UsageError
from opentrain_runtime.text.json import Number, compact, pretty
from opentrain_runtime.text.plural import counted
from opentrain_runtime.text.sanitize import lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

_Decimal: type[Number] = type("float", (Number,), {"__slots__": ()})
"""A number that keeps its digits. JMESPath's functions recognize a type by its name."""
_LONGEST_LIST = 20
"""Largest number of keys in a note."""


class Query:
    """A compiled expression."""

    def __init__(self, expression: str) -> None:
        """Compile an expression. Raises `UsageError` if it is invalid, or cannot match any response."""
        try:
            self._tree: Any = jmespath.compile(expression).parsed
        except (ValueError, RecursionError) as error:  # an index with too many digits raises ValueError
            reason = " ".join(str(error).split())
            raise UsageError(
                f"--query: {expression!r} is not a JMESPath expression: {reason}", hint=_hint_of_syntax(expression)
            ) from None
        for node in _nodes(self._tree):
            _check_node(node)

    def apply(self, document: object) -> str:
        """Return the result of the expression: a string without quotes, any other value as JSON.

        Raises like `evaluate`.
        """
        found = self.evaluate(document)
        return lines(found) if isinstance(found, str) else pretty(found)

    def apply_line(self, item: object) -> str:
        """Return the result on an item of a list: one line of JSON, also for a string. Raises like `evaluate`."""
        return compact(self.evaluate(item))

    def evaluate(self, document: object) -> object:
        """Return the value of the expression. Raises `CliError` if it cannot be evaluated on the document."""
        try:
            found: object = _Interpreter().visit(self._tree, _plain(document))
            _check_result(found)
        except _MisfitError as error:
            raise _error(str(error), error.hint) from None
        except Exception:  # JMESPath does not catch Python's own errors, such as RecursionError
            raise _error("the expression cannot be evaluated", None) from None
        return found

    def note(self, document: object) -> str | None:
        """Return a note if the document is an object without the first key of the expression."""
        key = _first_key(self._tree)
        if key is None or not isinstance(document, dict) or key in document:
            return None
        keys = ", ".join(list(document)[:_LONGEST_LIST])
        return f"Note: the response has no key {key!r}. Its keys: {keys}" if keys else "Note: the response has no keys."


class _MisfitError(Exception):
    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


class _Interpreter(TreeInterpreter):
    """The library's interpreter, with the specification's comparison, and errors in terms of JSON."""

    _functions: Functions

    def visit_comparator(self, node: Any, value: object) -> object:
        """Compare two values. A number and a text cannot be ordered: the result is null."""
        try:
            return super().visit_comparator(node, value)
        except TypeError:
            return None

    def visit_function_expression(self, node: Any, value: object) -> object:
        """Call a function. Raises `_MisfitError` for arguments of the wrong type."""
        name = node["value"]
        arguments = [self.visit(child, value) for child in node["children"]]
        try:
            return self._functions.call_function(name, arguments)
        except JMESPathTypeError as error:
            found = TYPES_MAP.get(error.actual_type, error.actual_type)
            field = _field_of_arguments(node)
            wanted = " or ".join(_words(kind) for kind in error.expected_types)
            hint = None
            if found == "null" and name.endswith("_by") and field is not None:
                hint = f"First filter out the items without {field!r}: LIST[?{field} != null]"
            at = f" at {field!r}" if field is not None else ""
            raise _MisfitError(f"{name}() expected {wanted}{at}, but found {found}", hint) from None
        except _MisfitError:
            raise
        except Exception:
            kinds = ", ".join(TYPES_MAP.get(type(each).__name__, "value") for each in arguments)
            raise _MisfitError(f"{name}() does not accept these values: {kinds}") from None


def _error(why: str, hint: str | None) -> CliError:
    return CliError(f"--query: {why}", exit_name="refused", code="CLI_QUERY", hint=hint, outcome="done")


def _hint_of_syntax(expression: str) -> str | None:
    """Return a hint for a common mistake, or None."""
    number = re.search(r"[<>=]\s*(-?\d+(?:\.\d+)?)", expression)
    if number is not None:
        return f"Enclose the number in backticks: `{number[1]}`"
    if expression.lstrip().startswith("."):
        return f"Remove the leading dot: {expression.lstrip().lstrip('.')}"
    return None


def _nodes(tree: Any) -> Iterator[Any]:
    nodes = [tree]
    while nodes:
        node = nodes.pop()
        yield node
        nodes += [child for child in node["children"] if isinstance(child, dict)]


def _check_node(node: Any) -> None:
    """Raise `UsageError` for an error that JMESPath would report only after the command was carried out."""
    if node["type"] == "slice" and node["children"][2] == 0:
        raise UsageError("--query: the step of a slice cannot be 0")
    if node["type"] != "function_expression":
        return
    name, given = node["value"], len(node["children"])
    if name not in Functions.FUNCTION_TABLE:
        raise UsageError(f"--query: JMESPath has no function {name!r}")
    signature = Functions.FUNCTION_TABLE[name]["signature"]
    least, open_ended = len(signature), bool(signature and signature[-1].get("variadic"))
    if given < least or (given > least and not open_ended):
        wanted = f"{least} or more arguments" if open_ended else counted(least, "argument")
        raise UsageError(f"--query: {name}() takes {wanted}, not {given}")


def _first_key(node: Any) -> str | None:
    """Return the first key that an expression looks up in the document, or None if it is not clear."""
    while node["type"] != "field":
        if node["type"] not in _FIRST_CHILD or not node["children"] or not isinstance(node["children"][0], dict):
            return None
        node = node["children"][0]
    return str(node["value"])


_FIRST_CHILD = (
    "comparator",
    "filter_projection",
    "flatten",
    "function_expression",
    "index_expression",
    "pipe",
    "projection",
    "subexpression",
    "value_projection",
)
"""Nodes whose first child is looked up in the same document."""


def _field_of_arguments(node: Any) -> str | None:
    """Return the path that a function reads: that of `&path`, else that of its first argument."""
    children = sorted(node["children"], key=lambda child: child["type"] != "expref")
    return next(filter(None, map(_path, children)), None)


def _path(node: Any) -> str | None:
    """Return the fields of a node as a dotted path, or None if it has none."""
    if node["type"] == "field":
        return str(node["value"])
    parts = [_path(child) for child in node["children"] if isinstance(child, dict)]
    return ".".join(part for part in parts if part) or None


def _words(kind: str) -> str:
    if kind.startswith("array-"):
        return f"an array of {kind.removeprefix('array-')}s"
    return f"{'an' if kind[0] in 'aeo' else 'a'} {kind}"


def _check_result(value: object) -> None:
    """Raise `_MisfitError` for values that JSON lacks: infinity, NaN, and an expression (`&name`)."""
    if isinstance(value, float) and not isfinite(value):
        raise _MisfitError(f"the result is {value}, which is not a JSON number")
    if isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            _check_result(inner)
    elif value is not None and not isinstance(value, str | int | float):
        raise _MisfitError("the result is an expression, which is not a JSON value")


def _plain(value: object) -> object:
    if isinstance(value, Number):
        return _Decimal(value.text)
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value
