"""What a command ends with when it does not fail."""

from __future__ import annotations

from opentrain_runtime.errors import CliError
from opentrain_runtime.jsontext import JSONTextError, read_answer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.wire import Answer


class Result:
    """`document` is what `--json` prints; `shown` is what the view reads, by default the same.

    `exit_name` is `done`, or the exit code of an outcome that is no failure, such as `pending`.
    """

    __slots__ = ("document", "exit_name", "shown")

    def __init__(self, document: object, *, shown: object = None, exit_name: str = "done") -> None:
        self.document = document
        self.shown = document if shown is None else shown
        self.exit_name = exit_name


def document_of(answer: Answer) -> object:
    """The JSON document of a successful answer; an empty body is null. Raises `CliError` for anything else."""
    if not answer.text.strip():
        return None
    try:
        return read_answer(answer.text)
    except JSONTextError as error:
        raise CliError(
            f"the answer to {answer.call.method} {answer.call.url} is not JSON: {error}",
            exit_name="outage",
            code="CLI_BAD_ANSWER",
            status=answer.status,
            hint="Is the base URL right?",
        ) from None
