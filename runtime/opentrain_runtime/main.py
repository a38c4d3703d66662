"""Entry point: run one command line and return its exit code, never a traceback."""

from __future__ import annotations

from opentrain_runtime.cli.resolve import resolve

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.cli.resolve import Resolved
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.product import Product
    from opentrain_runtime.declarations.program import Program
    from opentrain_runtime.environment import Environment
    from opentrain_runtime.errors import CliError
    from opentrain_runtime.mcp.recorder import Recorder
    from opentrain_runtime.output.stderr import Stderr

INTERRUPTED = 130
CLOSED_PIPE = 141


def main(program: Program, argv: Sequence[str], environment: Environment, recorder: Recorder | None = None) -> int:
    """Run one command line and return its exit code.

    It may be called many times in a process and from any thread. It reads and writes through `environment` only. Only
    imported modules and the connections of the environment remain after it. A `recorder` gets the result or the error
    as a value, instead of the streams.
    """
    try:
        return _CommandLine(program, list(argv), environment, recorder).run()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return CLOSED_PIPE


class _CommandLine:
    """One command line: its words and its environment."""

    def __init__(self, program: Program, argv: list[str], environment: Environment, recorder: Recorder | None) -> None:
        self._program = program
        self._recorder = recorder
        self._argv = argv
        self._environment = environment
        self._command: Command | None = None

    def run(self) -> int:
        try:
            _refuse_bad_bytes(self._argv)
            resolved = resolve(self._program, self._argv)
            if resolved.command_factory is None:
                self._print_page(resolved)
                return 0
            from opentrain_runtime.cli.parser import parse

            command = self._command = resolved.command_factory()
            may_ask, clock = self._environment.may_ask(), self._environment.wall_clock
            arguments = parse(command, self._program, resolved.words, may_ask=may_ask, clock=clock)
        except Exception as error:
            return self._report(error)
        return self._execute(resolved, command, arguments)

    def _print_page(self, resolved: Resolved) -> None:
        from opentrain_runtime.output.stdout import write_page, write_result

        program = self._program
        if resolved.kind == "version":
            text = f"{program.binary} {program.version}"
        elif resolved.kind == "manual":
            from opentrain_runtime.cli.man import open_manual

            open_manual(program, resolved, self._environment)
        elif resolved.kind == "completion":
            from opentrain_runtime.cli.resources import completion_script

            text = completion_script(program.package, program.binary, resolved.name)
        elif self._wants_json():
            from opentrain_runtime.cli.help_json import surface_json

            text = surface_json(program, resolved)
        else:
            write_page(self._environment, program.load("help", resolved.group or "root").HELP[resolved.name])
            return
        write_result(self._environment, text)

    def _execute(self, resolved: Resolved, command: Command, arguments: Arguments) -> int:
        from opentrain_runtime.context import Context
        from opentrain_runtime.execute import execute

        product = self._product()
        stderr = self._stderr(product)
        try:
            if command.deprecated:
                _warn_deprecated(command, resolved, arguments, stderr)
            context = Context(command, arguments, product, self._environment, stderr)
            if context.wants("batch"):
                from opentrain_runtime.batch.run import run_batch

                return product.exit_codes.names[run_batch(self._program, context, main)]
            return product.exit_codes.names[execute(self._program, resolved, context, self._recorder)]
        except Exception as error:
            return self._report(error, stderr)

    def _report(self, error: Exception, stderr: Stderr | None = None) -> int:
        """Write the error for people or programs, and return its exit code. Raises `BrokenPipeError`."""
        if isinstance(error, BrokenPipeError):
            raise error
        from opentrain_runtime.errors import CliError, UsageError

        if isinstance(error, UsageError) and error.corrected is not None:
            from opentrain_runtime.cli.corrections import name_next_step

            name_next_step(self._program, error, self._environment.wall_clock)
        exit_codes = self._product().exit_codes
        failure = error if isinstance(error, CliError) else _unexpected(error)
        stderr = stderr or self._stderr(self._product())
        if self._recorder is None:
            stderr.error(failure, exit_codes)
        else:
            self._recorder.failed(failure, exit_codes, stderr.redactor)
        return exit_codes.names[failure.exit_name]

    def _product(self) -> Product:

        from opentrain_runtime.loading import imported

        product: Product = imported(f"{self._program.package}.product").PRODUCT
        return product

    def _stderr(self, product: Product) -> Stderr:
        from opentrain_runtime.output.stderr import Stderr
        from opentrain_runtime.text.redact import Redactor

        return Stderr(
            self._environment, Redactor(product.secret_prefixes, product.secret_fields), as_json=self._wants_json()
        )

    def _wants_json(self) -> bool:
        """Return whether errors are written as JSON. It works before the words are parsed."""
        end = self._argv.index("--") if "--" in self._argv else len(self._argv)
        words = self._argv[:end]
        endpoint = self._command.endpoint if self._command is not None else None
        is_sent = endpoint is not None and any(
            "jsonl" in names for names in (endpoint.query, endpoint.body, endpoint.headers)
        )
        return "--json" in words or ("--jsonl" in words and not is_sent)


def _warn_deprecated(command: Command, resolved: Resolved, arguments: Arguments, stderr: Stderr) -> None:
    """Warn once about each deprecated name on the command line."""
    names = {resolved.typed.partition(" ")[2] or resolved.typed: f"'{resolved.typed}'"}
    names |= {flag: flag for flag in arguments.flags}
    for name, shown in names.items():
        deprecation = command.deprecated.get(name)
        if deprecation is not None:
            stderr.note(f"Warning: {shown} is deprecated since {deprecation.since}; use {deprecation.use}")


def _unexpected(error: Exception) -> CliError:
    from opentrain_runtime.errors import CliError

    return CliError(
        f"unexpected error: {type(error).__name__}: {error}",
        exit_name="refused",
        code="CLI_UNEXPECTED",
        outcome="unknown",
        hint="This is a bug in this program. Report it, with the command that you ran.",
    )


def _refuse_bad_bytes(argv: list[str]) -> None:
    for word in argv:
        try:
            word.encode("utf-8")
        except UnicodeEncodeError:
            from opentrain_runtime.errors import UsageError

            raise UsageError(f"the argument {word!r} is not UTF-8 text") from None
