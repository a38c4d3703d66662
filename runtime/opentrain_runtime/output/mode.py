"""Output modes: writers of a command's result. One is chosen after parsing."""

from __future__ import annotations

from opentrain_runtime.errors import CliError, UsageError
from opentrain_runtime.loading import imported
from opentrain_runtime.output.stdout import write_result
from opentrain_runtime.text.json_path import lookup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.product import Product
    from opentrain_runtime.declarations.views import View
    from opentrain_runtime.environment import Environment
    from opentrain_runtime.output.blocks import OutputBlock
    from opentrain_runtime.output.query import Query


class OutputMode:
    """Writer of a result. Each mode is a subclass; `MODES` has the flag that selects it."""

    names_next_page = False
    """A note on stderr contains the command for the next page."""
    streams = False
    """The items of all pages are written as they are received."""

    announces = False
    """Notes on stderr say what --follow watches, how to continue, and that there are no new items."""

    def __init__(self, environment: Environment, command: Command, arguments: Arguments) -> None:
        """Raise `UsageError` if the command does not support the mode."""
        self._environment = environment

    def preload(self) -> Callable[[], None] | None:
        """Return a function that imports the modules for `write`, to be called during the wait for a response."""
        return None

    def write(self, document: object, shown: object) -> None:
        """Write a whole result: `document` of the API or the handler, `shown` for the view."""
        raise AssertionError("this mode writes items")

    def use_view(self, view: View) -> None:
        """Write the result with this view, if the mode has one."""

    def note(self, document: object) -> str | None:
        """Return a note for people about the result, or None."""
        return None

    def write_item(self, item: object) -> None:
        """Write one item of a list."""
        raise AssertionError("this mode writes whole results")

    def write_items(self, items: Sequence[object]) -> None:
        """Write the items of one page."""
        for item in items:
            self.write_item(item)

    def _write(self, text: str) -> None:
        write_result(self._environment, text)


class JsonMode(OutputMode):
    """The document as indented JSON."""

    def write(self, document: object, shown: object) -> None:
        from opentrain_runtime.text.json import pretty

        self._write(pretty(document))


class JsonLinesMode(OutputMode):
    """Each item, or the result of --query on it, as a line of JSON."""

    streams = True

    def __init__(self, environment: Environment, command: Command, arguments: Arguments) -> None:
        super().__init__(environment, command, arguments)
        self._query: Query | None = None
        expression = arguments.text("query")
        if expression is not None and "query" in command.runtime_flags:
            from opentrain_runtime.output.query import Query

            self._query = Query(expression)

    def write_item(self, item: object) -> None:
        if self._query is not None:
            self._write(self._query.apply_line(item))
            return
        from opentrain_runtime.text.json import compact

        self._write(compact(item))


class QueryMode(OutputMode):
    """The result of a JMESPath expression on the document."""

    def __init__(self, environment: Environment, command: Command, arguments: Arguments) -> None:
        super().__init__(environment, command, arguments)
        from opentrain_runtime.output.query import Query

        self._query = Query(arguments.text("query") or "")
        self._keeps_response = command.effect != "read"

    def write(self, document: object, shown: object) -> None:
        try:
            text = self._query.apply(document)
        except CliError as error:
            if self._keeps_response:
                from opentrain_runtime.text.json import pretty

                self._write(pretty(document))
                error.hint = "The command succeeded. Its complete result is on standard output."
            raise
        self._write(text)

    def note(self, document: object) -> str | None:
        return self._query.note(document)


class RowsMode(OutputMode):
    """The list as rows of text, one per item."""

    names_next_page = True
    format = "csv"

    def __init__(self, environment: Environment, command: Command, arguments: Arguments) -> None:
        super().__init__(environment, command, arguments)
        assert command.rows is not None
        from opentrain_runtime.output.csv import FORMATS

        self._rows = command.rows
        self._write_row = FORMATS[self.format]
        self._header = True
        pagination = command.pagination
        self.streams = pagination is not None and (
            pagination.feed or arguments.given("all") or arguments.given("max_items")
        )

    def write(self, document: object, shown: object) -> None:
        items = lookup(shown, self._rows.items)
        assert isinstance(items, list)  # the manifest requires its list
        self.write_items(items)

    def write_item(self, item: object) -> None:
        self.write_items([item])

    def write_items(self, items: Sequence[object]) -> None:
        from opentrain_runtime.output.csv import cells

        columns = self._rows.columns
        rows = [self._write_row(columns)] if self._header else []
        rows += [self._write_row(cells(item, columns.values())) for item in items]
        self._header = False
        if rows:
            text = "".join(rows)
            if self._environment.stdout_is_terminal():
                from opentrain_runtime.text.sanitize import lines

                text = lines(text)
            self._write(text)


class TabsMode(RowsMode):
    """The list as tab-separated text."""

    format = "tsv"


class BlocksMode(OutputMode):
    """Blocks for people: styled on a terminal, plain text otherwise."""

    def __init__(
        self,
        environment: Environment,
        command: Command,
        arguments: Arguments,
        *,
        product: Product,
        now: Callable[[], float],
    ) -> None:
        super().__init__(environment, command, arguments)
        self._product = product
        self._now = now
        self._follow = command.follow
        self._columns = environment.stdout_columns()

    def _load_writer(self) -> None:
        imported(f"opentrain_runtime.output.{'plain' if self._columns is None else 'terminal'}")

    def _write_blocks(self, blocks: Sequence[OutputBlock]) -> None:
        if self._columns is None:
            from opentrain_runtime.output.plain import to_text

            text = to_text(blocks)
        else:
            from opentrain_runtime.output.terminal import to_terminal

            variables = self._environment.terminal_variables()
            text = to_terminal(blocks, columns=self._columns, variables=variables, now=self._now())
        if text:
            self._write(text)


class FollowMode(BlocksMode):
    """Each item of a feed as a line for people."""

    streams = True
    announces = True

    def write_item(self, item: object) -> None:
        from opentrain_runtime.output.blocks import Line
        from opentrain_runtime.output.sentences import columns

        assert self._follow is not None
        self._write_blocks([Line(columns(self._follow.line, item, self._product), whole=True)])


class ViewMode(BlocksMode):
    """The command's view."""

    names_next_page = True

    def __init__(
        self,
        environment: Environment,
        command: Command,
        arguments: Arguments,
        *,
        product: Product,
        load_view: Callable[[], View],
        now: Callable[[], float],
    ) -> None:
        super().__init__(environment, command, arguments, product=product, now=now)
        self._flags = arguments.by_flag
        self._load_view = load_view

    def preload(self) -> Callable[[], None] | None:
        def load_modules() -> None:
            imported("opentrain_runtime.output.render")
            self._load_writer()
            self._load_view()

        return load_modules

    def use_view(self, view: View) -> None:
        self._load_view = lambda: view

    def write(self, document: object, shown: object) -> None:
        from opentrain_runtime.output.render import render

        self._write_blocks(render(self._load_view(), shown, self._product, self._flags))


MODES: tuple[tuple[str, type[OutputMode]], ...] = (
    ("query", QueryMode),
    ("dry_run", JsonMode),
    ("jsonl", JsonLinesMode),
    ("csv", RowsMode),
    ("tsv", TabsMode),
    ("json", JsonMode),
)
"""The mode of each flag for programs, by dest; the first given one is used."""

EXCLUDES: Mapping[str, Sequence[str]] = {
    "jsonl": ("json",),
    "follow": ("json",),
    "exec": ("json", "query", "csv", "tsv"),
    "csv": ("tsv", "json", "jsonl", "query", "wait", "follow"),
    "tsv": ("json", "jsonl", "query", "wait", "follow"),
    "batch": ("wait", "all", "csv", "tsv", "jsonl", "follow", "web"),
}
"""Flags that cannot be used with the flag, by dest."""

NEEDS: Mapping[str, Sequence[str]] = {
    "interval": ("follow",),
    "overwrite": ("output",),
    "timeout": ("wait", "follow"),
    "max_items": ("follow", "state"),
    "concurrency": ("batch",),
    "rate": ("batch",),
    "max_failures": ("batch",),
    "journal": ("batch",),
}
"""The flags without any of which a flag has no effect, by dest. Those that a command does not have do not count."""


def choose_mode(
    environment: Environment,
    command: Command,
    arguments: Arguments,
    *,
    product: Product,
    load_view: Callable[[], View],
    now: Callable[[], float],
) -> OutputMode:
    """Return the mode that the flags of a command select. Raises `UsageError` if they conflict.

    `now` returns the time of the last response, in seconds since 1970.
    """
    flags = command.runtime_flags
    check_flags(flags, arguments)
    by_item = "jsonl" in flags and arguments.given("jsonl") and not arguments.given("dry_run")
    for dest, mode in MODES:
        if dest in flags and arguments.given(dest) and not (dest == "query" and by_item):
            return mode(environment, command, arguments)
    if command.raw is not None:
        return JsonMode(environment, command, arguments)
    if "follow" in flags and (arguments.given("follow") or arguments.given("state")):
        return FollowMode(environment, command, arguments, product=product, now=now)
    return ViewMode(environment, command, arguments, product=product, load_view=load_view, now=now)


def check_flags(flags: Sequence[str], arguments: Arguments) -> None:
    """Raise `UsageError` for flags that cannot be used together, and for a flag that has no effect."""
    given = {dest for dest in flags if arguments.given(dest)}
    for dest, others in EXCLUDES.items():
        for other in others:
            if dest in given and other in given:
                raise UsageError(f"--{dest} cannot be used with --{other}")
    if {"follow", "query"} <= given and "jsonl" not in given:
        raise UsageError("--follow cannot be used with --query", hint="Add --jsonl to apply --query to each item.")
    for dest, others in NEEDS.items():
        enablers = [other for other in others if other in flags]
        if dest in flags and enablers and not any(map(arguments.given, enablers)) and arguments.typed(dest):
            listed = " or ".join(f"--{other}" for other in enablers)
            name = dest.replace("_", "-")
            raise UsageError(f"--{name} has no effect without {listed}", hint=f"Add {listed}, or remove --{name}.")
