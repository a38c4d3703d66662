"""Calls of tools: each one is a command line, run in this process with shared connections."""

from __future__ import annotations

from threading import Event

from opentrain_runtime.errors import CliError
from opentrain_runtime.http.transport import Connections
from opentrain_runtime.main import INTERRUPTED, main
from opentrain_runtime.mcp.arguments import to_words
from opentrain_runtime.mcp.environment import CallEnvironment, TokenVariables
from opentrain_runtime.mcp.recorder import Recorder
from opentrain_runtime.mcp.results import error_text, human_link, result_text, smaller_page
from opentrain_runtime.mcp.steps import Steps
from opentrain_runtime.output.stderr import error_document
from opentrain_runtime.text.redact import Redactor

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from opentrain_runtime.context import Context
    from opentrain_runtime.declarations.product import Product
    from opentrain_runtime.declarations.program import Program
    from opentrain_runtime.declarations.tools import Tool
    from opentrain_runtime.environment import Environment
    from opentrain_runtime.mcp.results import HumanLink
    from opentrain_runtime.mcp.selection import Selection


class CallResult:
    """Text of a call's result or error. `link` is that which a human must open, if any."""

    def __init__(self, text: str, *, is_error: bool = False, link: HumanLink | None = None) -> None:
        self.text = text
        self.is_error = is_error
        self.link = link


class CanceledError(Exception):
    """The client has canceled the call."""


class Call:
    """One call: how to cancel it, and functions that are called while it waits."""

    def __init__(
        self,
        *,
        canceled: Event | None = None,
        waiting: Callable[[float], None] = lambda seconds: None,
        on_link: Callable[[HumanLink], None] = lambda link: None,
    ) -> None:
        """Call `waiting` with the seconds since the begin before each pause, `on_link` before the first one."""
        self.canceled = Event() if canceled is None else canceled
        self.waiting = waiting
        self.on_link = on_link


class Calls:
    """Runs calls of the selected tools. Threads may share it."""

    def __init__(
        self,
        program: Program,
        product: Product,
        selection: Selection,
        environment: Environment,
        common: Sequence[str] = (),
    ) -> None:
        """Add the words of `common` to each command line."""
        self._program = program
        self._product = product
        self._selection = selection
        self._environment = environment
        self._common = list(common)
        self._connections = environment.connections or Connections()
        self._steps = Steps(program, selection)
        setting = selection.box.token_setting
        variables = product.variables
        self._tokens = TokenVariables(variables.get("token", ()), variables.get(setting or "", ()))
        self._names = {code: name for name, code in product.exit_codes.names.items()}

    def close(self) -> None:
        """Close the connections, unless the environment keeps them."""
        if self._connections is not self._environment.connections:
            self._connections.close()

    def call(self, name: str, given: Mapping[str, object], call: Call | None = None) -> CallResult:
        """Call a tool. An error is a result too. Raises `CanceledError` if the client has canceled the call."""
        call = call or Call()
        tool = self._selection.tools.get(name)
        if tool is None:
            return self._failed(self._not_served(name), None)
        try:
            words, files = to_words(tool, given)
        except CliError as error:
            return self._failed(error, tool)
        result, recorder = self._run(tool, given, words, files, call)
        size = smaller_page(result.text, recorder, tool)
        if size is None or result.is_error or tool.effect != "read":
            return result
        others = [word for word in words if not word.startswith("--limit=")]
        return self._run(tool, given, [*others, f"--limit={size}"], files, call)[0]

    def _run(
        self,
        tool: Tool,
        given: Mapping[str, object],
        words: Sequence[str],
        files: Mapping[str, bytes],
        call: Call,
    ) -> tuple[CallResult, Recorder]:
        begun = self._environment.monotonic()

        def waiting() -> None:
            call.waiting(self._environment.monotonic() - begun)

        def on_link(context: Context, document: object) -> None:
            link = human_link(context, document)
            if link is not None:
                call.on_link(link)

        environment = CallEnvironment(self._environment, self._connections, self._tokens, files, call.canceled, waiting)
        recorder = Recorder(on_link)
        code = main(self._program, [*tool.command.split(), *words, "--json", *self._common], environment, recorder)
        if code == INTERRUPTED:
            raise CanceledError
        if recorder.error_document is not None:
            text = error_text(recorder.error_document, recorder, tool, self._steps)
            return CallResult(text, is_error=True), recorder
        context = recorder.context
        assert context is not None
        text = result_text(recorder, self._names[code], tool, given, self._steps)
        return CallResult(text, link=human_link(context, recorder.document)), recorder

    def _failed(self, error: CliError, tool: Tool | None) -> CallResult:
        recorder = Recorder()
        product = self._product
        redactor = Redactor(product.secret_prefixes, product.secret_fields)
        recorder.failed(error, product.exit_codes, redactor)
        document = error_document(error, product.exit_codes.names[error.exit_name], redactor)
        return CallResult(error_text(document, recorder, tool, self._steps), is_error=True)

    def _not_served(self, name: str) -> CliError:
        """Return the error for a tool that is not served: it is unknown, of another toolset, or a write."""
        found = self._selection.box.tools.get(name)
        if found is None:
            from opentrain_runtime.cli.suggestions import nearest

            guess = nearest(name, self._selection.tools)
            hint = "List the tools." if guess is None else f"Did you mean {guess}?"
            return CliError(f"unknown tool {name!r}", exit_name="usage", code="CLI_UNKNOWN_TOOL", hint=hint)
        if self._selection.read_only and found.effect != "read":
            message = f"{name} changes something, and the server is read-only"
            hint = "Ask the human to start the server without --read-only."
            return CliError(message, exit_name="usage", code="CLI_READ_ONLY", hint=hint)
        hint = f"Ask the human to start the server with the toolset {found.toolset}."
        return CliError(f"{name} is not served", exit_name="usage", code="CLI_NOT_SERVED", hint=hint)
