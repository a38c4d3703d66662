"""Output mode: how the result of one command is written, chosen once, after parsing."""

from __future__ import annotations

from opentrain_runtime.errors import UsageError
from opentrain_runtime.loading import imported
from opentrain_runtime.output.stdout import write_result

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.product import Product
    from opentrain_runtime.declarations.views import View
    from opentrain_runtime.environment import Environment


class OutputMode:
    """How a result is written. Each mode is a class; the flag that chooses it is in `MODES`."""

    for_people = False
    """Whether the result is followed by the next step, in words."""
    streams = False
    """Whether the items of a list are written as they come, to the last page."""

    def __init__(self, environment: Environment, command: Command, arguments: Arguments) -> None:
        """Raise `UsageError` if the mode cannot be had."""
        self._environment = environment

    def preload(self) -> Callable[[], None] | None:
        """Return what imports the modules that `write` needs, to be called while a response is on its way."""
        return None

    def write(self, document: object, shown: object) -> None:
        """Write a whole result: `document` is what the API or the handler gave, `shown` what its view reads."""
        raise AssertionError("this mode writes items")

    def write_item(self, item: object) -> None:
        """Write one item of a list."""
        raise AssertionError("this mode writes whole results")

    def _write(self, text: str) -> None:
        write_result(self._environment, text)


class JsonMode(OutputMode):
    """The document as indented JSON."""

    def write(self, document: object, shown: object) -> None:
        from opentrain_runtime.text.json import pretty

        self._write(pretty(document))


class JsonLinesMode(OutputMode):
    """Each item as a line of JSON."""

    streams = True

    def write_item(self, item: object) -> None:
        from opentrain_runtime.text.json import compact

        self._write(compact(item))


class QueryMode(OutputMode):
    """What a JMESPath expression takes from the document."""

    def __init__(self, environment: Environment, command: Command, arguments: Arguments) -> None:
        super().__init__(environment, command, arguments)
        from opentrain_runtime.output.query import compiled

        self._query = compiled(arguments.text("query") or "")

    def write(self, document: object, shown: object) -> None:
        self._write(self._query(document))


class FollowMode(OutputMode):
    """Each item of a feed as a line for people."""

    streams = True

    def __init__(self, environment: Environment, command: Command, arguments: Arguments) -> None:
        super().__init__(environment, command, arguments)
        assert command.follow is not None
        self._line = command.follow.line

    def write_item(self, item: object) -> None:
        from opentrain_runtime.text.json_path import fill
        from opentrain_runtime.text.sanitize import one_line

        self._write(one_line(fill(self._line, item)))


class ViewMode(OutputMode):
    """The command's view: drawn on a terminal, plain into anything else."""

    for_people = True

    def __init__(
        self,
        environment: Environment,
        command: Command,
        arguments: Arguments,
        *,
        product: Product,
        load_view: Callable[[], View],
    ) -> None:
        super().__init__(environment, command, arguments)
        self._product = product
        self._load_view = load_view
        self._columns = environment.stdout_columns()

    def preload(self) -> Callable[[], None] | None:
        def load_modules() -> None:
            imported("opentrain_runtime.output.render")
            imported(f"opentrain_runtime.output.{'plain' if self._columns is None else 'terminal'}")
            self._load_view()

        return load_modules

    def write(self, document: object, shown: object) -> None:
        from opentrain_runtime.output.render import render

        blocks = render(self._load_view(), shown, self._product)
        if self._columns is None:
            from opentrain_runtime.output.plain import to_text

            text = to_text(blocks)
        else:
            from opentrain_runtime.output.terminal import to_terminal

            text = to_terminal(blocks, columns=self._columns, variables=self._environment.terminal_variables())
        if text:
            self._write(text)


MODES: tuple[tuple[str, type[OutputMode]], ...] = (
    ("query", QueryMode),
    ("dry_run", JsonMode),
    ("jsonl", JsonLinesMode),
    ("follow", FollowMode),
    ("json", JsonMode),
)
"""The mode of each flag, by dest; the first one that is given counts."""


def choose_mode(
    environment: Environment,
    command: Command,
    arguments: Arguments,
    *,
    product: Product,
    load_view: Callable[[], View],
) -> OutputMode:
    """Return the mode that the flags of a command ask for. Raises `UsageError` if they ask for two."""
    _check_flags(arguments)
    for dest, mode in MODES:
        if arguments.given(dest):
            return mode(environment, command, arguments)
    return ViewMode(environment, command, arguments, product=product, load_view=load_view)


def _check_flags(arguments: Arguments) -> None:
    if arguments.given("jsonl"):
        for other in ("json", "query"):
            if arguments.given(other):
                raise UsageError(f"--jsonl and --{other} exclude each other; give one of them")
    if arguments.given("follow"):
        for other in ("json", "query"):
            if arguments.given(other):
                raise UsageError(f"--follow prints entries as they come, so --{other} has nothing whole; use --jsonl")
    elif arguments.given("state"):
        raise UsageError("--state goes with --follow only")
