"""Context of one command: declaration, arguments, settings and session."""

from __future__ import annotations

from opentrain_runtime.config.settings import Settings
from opentrain_runtime.session import Session
from opentrain_runtime.text.json_path import WithArguments, lookup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.endpoint import Endpoint
    from opentrain_runtime.declarations.product import Product
    from opentrain_runtime.declarations.program import Program
    from opentrain_runtime.declarations.views import View
    from opentrain_runtime.environment import Environment
    from opentrain_runtime.errors import CliError
    from opentrain_runtime.output.stderr import Stderr


class Result:
    """The result of a successful command."""

    __slots__ = {
        "document": "What `--json` prints.",
        "error": "Error that follows the document on stderr, for a wait that ended without success.",
        "exit_name": "`done`, or the name of another exit code, such as `pending`.",
        "notes": "Notes for people on how to continue.",
        "shown": "Value for the view; `document` by default.",
        "view": "View for people, if it is not that of the command.",
    }

    def __init__(
        self,
        document: object,
        *,
        shown: object = None,
        exit_name: str = "done",
        view: View | None = None,
        notes: Sequence[tuple[str, str]] = (),
        error: CliError | None = None,
    ) -> None:
        self.document = document
        self.shown = document if shown is None else shown
        self.exit_name = exit_name
        self.view = view
        self.notes = notes
        self.error = error


class Context:
    """Context of one command, for steps and handlers."""

    def __init__(
        self,
        command: Command,
        arguments: Arguments,
        product: Product,
        environment: Environment,
        stderr: Stderr,
    ) -> None:
        self.command = command
        self.arguments = arguments
        self.product = product
        self.environment = environment
        self.stderr = stderr
        self.settings = Settings(arguments, product, environment, stderr)
        self.session = Session(command, arguments, product, environment, stderr, self.settings)
        self.load_view: Callable[[], View] = tuple
        """Function that imports and returns the view of the command."""
        self.program: Program | None = None
        """The program, for commands that run another one."""
        self.link_shown = False
        """True if the link that a human must open is on stderr."""
        self.on_link: Callable[[object], None] | None = None
        """Function that gets the response with the link that a human must open, before the first wait."""

    @property
    def endpoint(self) -> Endpoint:
        """The command's endpoint. Handlers of commands without an endpoint must not use it."""
        assert self.command.endpoint is not None
        return self.command.endpoint

    def wants(self, dest: str) -> bool:
        """Return whether a flag that the runtime interprets is given."""
        return dest in self.command.runtime_flags and self.arguments.given(dest)

    def with_arguments(self, response: object) -> object:
        """Return the value for a view: a response with `arguments`, the values of the flags."""
        if not isinstance(response, dict):
            return response
        given = {dest.replace("_", "-"): value for dest, value in self.arguments.values.items()}
        return WithArguments(response, given)

    def show_link(self, response: object) -> None:
        """Write the link that a human must open to stderr, and open it with --web, before the first wait only."""
        if self.link_shown:
            return
        self.link_shown = True
        if not self.arguments.given("json"):
            from opentrain_runtime.output.render import links

            for line in links(self.load_view(), self.with_arguments(response), self.product):
                self.stderr.note(line.text)
        if self.on_link is not None:
            self.on_link(response)
        self.open_link(response)

    def open_link(self, response: object) -> None:
        """Open the link of the response in a browser, with --web. A failure is a note, with the link for --query."""
        if self.wants("web"):
            from opentrain_runtime.output.browser import open_link

            link = lookup(response, *self.command.web)
            problem = open_link(self.environment, link)
            if problem is not None:
                self.stderr.note(f"Note: the link was not opened: {problem}")
                if isinstance(link, str) and self.arguments.given("query"):
                    self.stderr.note(f"Open: {link}")

    def learn_secret_flags(self) -> None:
        """Mask the values of the command's secret flags in everything except results."""
        for given in self.command.inputs:
            if given.kind == "secret":
                self.learn_secret(self.arguments.text(given.dest) or "")

    def learn_secret(self, secret: str) -> None:
        """Mask this text in everything except results."""
        self.stderr.redactor.learn(secret)
