"""Context of one command: declaration, arguments, settings and session."""

from __future__ import annotations

from opentrain_runtime.config.settings import Settings
from opentrain_runtime.session import Session

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.declarations.command import Command, Endpoint
    from opentrain_runtime.declarations.product import Product
    from opentrain_runtime.environment import Environment
    from opentrain_runtime.output.stderr import Stderr


class Result:
    """The result of a successful command."""

    __slots__ = {
        "document": "What `--json` prints.",
        "exit_name": "`done`, or the name of another exit code, such as `pending`.",
        "shown": "Value for the view; `document` by default.",
    }

    def __init__(self, document: object, *, shown: object = None, exit_name: str = "done") -> None:
        self.document = document
        self.shown = document if shown is None else shown
        self.exit_name = exit_name


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

    @property
    def endpoint(self) -> Endpoint:
        """The command's endpoint. Handlers of commands without an endpoint must not use it."""
        assert self.command.endpoint is not None
        return self.command.endpoint

    def wants(self, dest: str) -> bool:
        """Return whether a flag that the runtime interprets is given."""
        return dest in self.command.runtime_flags and self.arguments.given(dest)

    def learn_secret_flags(self) -> None:
        """Mask the values of the command's secret flags in everything except results."""
        for given in self.command.inputs:
            if given.kind == "secret":
                self.learn_secret(self.arguments.text(given.dest) or "")

    def learn_secret(self, secret: str) -> None:
        """Mask this text in everything except results."""
        self.stderr.redactor.learn(secret)
