"""Response that is text, such as CSV."""

from __future__ import annotations

from opentrain_runtime.errors import CliError
from opentrain_runtime.files.download import COMPLETE
from opentrain_runtime.http.messages import charset_of
from opentrain_runtime.output.stdout import write_result
from opentrain_runtime.results.saved import SavedResponse
from opentrain_runtime.text.sanitize import lines

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.environment import Environment
    from opentrain_runtime.results.saved import Destination

LARGEST_TEXT = 64 * 1024 * 1024
"""Longest text for a terminal, in bytes. It is kept in memory until it is complete."""


class Terminal:
    """Terminal, which gets the whole text with its control characters escaped."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._content = bytearray()

    @property
    def may_restart(self) -> bool:
        """Return True: nothing is shown before the end."""
        return True

    def begin(self, status: int) -> bool:
        """Return whether a response with this status has the content."""
        self._content.clear()
        return status in COMPLETE

    def write(self, piece: bytes) -> None:
        """Keep the next bytes. Raises `CliError` if the text is too long."""
        self._content += piece
        if len(self._content) > LARGEST_TEXT:
            raise CliError(
                f"the text is longer than {LARGEST_TEXT // 1024 // 1024} MiB",
                exit_name="refused",
                code="CLI_OUTPUT",
                hint="Add --output=FILE.",
                outcome="done",
            )

    def finish(self, content_type: str | None) -> None:
        """Show the text."""
        text = self._content.decode(charset_of(content_type), "backslashreplace")
        write_result(self._environment, lines(text))


class TextResponse(SavedResponse):
    """Text, which is stdout as it came, except on a terminal."""

    def _stdout(self) -> Destination:
        environment = self._context.environment
        return Terminal(environment) if environment.stdout_is_terminal() else super()._stdout()


KIND = TextResponse
