"""Recorder of one command line: its result or its error as a value, instead of text on its streams."""

from __future__ import annotations

from opentrain_runtime.output.mode import OutputMode
from opentrain_runtime.output.stderr import error_document

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from opentrain_runtime.context import Context
    from opentrain_runtime.declarations.product import ExitCodes
    from opentrain_runtime.declarations.views import View
    from opentrain_runtime.errors import CliError
    from opentrain_runtime.text.redact import Redactor


class Recorder:
    """Result or error of one command line."""

    def __init__(self, on_link: Callable[[Context, object], None] | None = None) -> None:
        """Call `on_link` with the response that has the link that a human must open, before the first wait."""
        self.context: Context | None = None
        """Context of the command, if its arguments were valid."""
        self.document: object = None
        """The document that `--json` prints."""
        self.shown: object = None
        """Value for the view."""
        self.error: CliError | None = None
        self.error_document: dict[str, object] | None = None
        """The error as `--json` prints it, with secrets masked."""
        self._view: View | None = None
        self._on_link = on_link

    @property
    def view(self) -> View:
        """Return the view of the result."""
        if self._view is not None:
            return self._view
        return () if self.context is None else self.context.load_view()

    def record(self, context: Context) -> OutputMode:
        """Return the output mode that records the result of a command."""
        self.context = context
        on_link = self._on_link
        if on_link is not None:
            context.on_link = lambda response: on_link(context, response)
        return _Recording(self, context)

    def failed(self, error: CliError, exit_codes: ExitCodes, redactor: Redactor) -> None:
        """Record the error."""
        self.error = error
        self.error_document = error_document(error, exit_codes.names[error.exit_name], redactor)

    def wrote(self, document: object, shown: object) -> None:
        """Record the result."""
        self.document, self.shown = document, shown

    def use_view(self, view: View) -> None:
        """Record the view of the result, if it is not that of the command."""
        self._view = view


class _Recording(OutputMode):
    """Mode that passes the result to a recorder."""

    def __init__(self, recorder: Recorder, context: Context) -> None:
        super().__init__(context.environment, context.command, context.arguments)
        self._recorder = recorder

    def write(self, document: object, shown: object) -> None:
        self._recorder.wrote(document, shown)

    def use_view(self, view: View) -> None:
        self._recorder.use_view(view)
