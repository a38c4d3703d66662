"""--query: what a JMESPath expression takes from a result."""

from __future__ import annotations

from opentrain_runtime.errors import CliError, UsageError
from opentrain_runtime.jsontext import Number, pretty
from opentrain_runtime.safetext import lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


def compiled(expression: str) -> Callable[[object], str]:
    """The expression as a function from a document to the text to print: JSON, or a string as it is.

    Raises `UsageError` for an expression that does not parse; the function raises `CliError` for one that does not fit
    the document, when the command has been carried out already.
    """
    import jmespath
    from jmespath.exceptions import JMESPathError

    try:
        query = jmespath.compile(expression)
    except JMESPathError as error:
        raise UsageError(f"--query: {expression!r} is no JMESPath expression: {_said(error)}") from None

    def search(document: object) -> str:
        try:
            found = query.search(_plain(document))
        except JMESPathError as error:
            raise CliError(
                f"--query does not fit the answer: {_said(error)}",
                exit_name="refused",
                code="CLI_QUERY",
                hint="The command itself was carried out.",
            ) from None
        return lines(found) if isinstance(found, str) else pretty(found)

    return search


def _said(error: Exception) -> str:
    return " ".join(str(error).split())


def _plain(value: object) -> object:
    """The document with plain numbers: JMESPath's functions look at the very type."""
    if isinstance(value, Number):
        return float(value)
    if isinstance(value, dict):
        return {key: _plain(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [_plain(entry) for entry in value]
    return value
