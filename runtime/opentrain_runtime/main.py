"""Entry point: run one command line and return its exit code, never a traceback."""

from __future__ import annotations

import gc

from opentrain_runtime.cli.resolve import resolve
from opentrain_runtime.errors import CliError, UsageError
from opentrain_runtime.loading import imported, load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.cli.resolve import Resolved
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.product import Product
    from opentrain_runtime.declarations.program import Program
    from opentrain_runtime.output.stderr import Stderr
    from opentrain_runtime.text.redact import Redactor

INTERRUPTED = 130
CLOSED_PIPE = 141
_OBJECTS_A_COLLECTION = 50_000
"""Imports make objects by the ten thousand and hardly any garbage; a collection every 700 is time spent for nothing."""


def main(program: Program, argv: list[str]) -> int:
    """Run one command line and return its exit code."""
    try:
        return _main(program, argv)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        from opentrain_runtime.output.stdout import abandon

        abandon()
        return CLOSED_PIPE


def _main(program: Program, words: list[str]) -> int:
    gc.set_threshold(_OBJECTS_A_COLLECTION)
    try:
        _refuse_bad_bytes(words)
        found = resolve(program, words)
        if found.command_factory is None:
            return _print_page(program, found, as_json=_wants_json(words))
        from opentrain_runtime.cli.parser import parse

        command = found.command_factory()
        arguments = parse(command, program.binary, found.words)
    except Exception as error:
        return _fail(program, words, _told(error))
    return _execute(program, words, found, command, arguments)


def _print_page(program: Program, found: Resolved, *, as_json: bool) -> int:
    from opentrain_runtime.output.stdout import write_result

    if found.kind == "version":
        write_result(f"{program.binary} {program.version}")
    elif found.kind == "manual":
        from opentrain_runtime.cli.man import open_manual

        open_manual(program, found)
    elif found.kind == "completion":
        from opentrain_runtime.cli.resources import completion_script

        write_result(completion_script(program.package, program.binary, found.name))
    elif as_json:
        from opentrain_runtime.cli.help_json import surface_json

        write_result(surface_json(program, found))
    else:
        write_result(load(program, "help", found.group or "root").HELP[found.name])
    return 0


def _execute(program: Program, words: list[str], found: Resolved, command: Command, arguments: Arguments) -> int:
    from opentrain_runtime.context import Context
    from opentrain_runtime.environment import Environment
    from opentrain_runtime.execute import execute
    from opentrain_runtime.text.redact import Redactor

    product = _product(program)
    redactor = Redactor(product.secret_prefixes)
    stderr = _stderr(redactor, words)
    try:
        context = Context(command, arguments, product, Environment(), stderr, redactor)
        name = execute(program, found, context)
    except Exception as error:
        return _report(product, stderr, _told(error))
    return product.exit_codes.names[name]


def _fail(program: Program, words: list[str], error: CliError) -> int:
    from opentrain_runtime.text.redact import Redactor

    product = _product(program)
    return _report(product, _stderr(Redactor(product.secret_prefixes), words), error)


def _report(product: Product, stderr: Stderr, error: CliError) -> int:
    stderr.error(error, product.exit_codes)
    return product.exit_codes.names[error.exit_name]


def _told(error: Exception) -> CliError:
    """The error that is told: whatever went wrong, people get a sentence and programs get JSON."""
    if isinstance(error, BrokenPipeError):
        raise error
    if isinstance(error, CliError):
        return error
    return CliError(
        f"something unexpected happened: {type(error).__name__}: {error}",
        exit_name="refused",
        code="CLI_UNEXPECTED",
        hint="This is a fault of this program; please report it with the command you ran.",
    )


def _product(program: Program) -> Product:
    product: Product = imported(f"{program.package}.product").PRODUCT
    return product


def _stderr(redactor: Redactor, words: list[str]) -> Stderr:
    from opentrain_runtime.output.stderr import Stderr

    return Stderr(redactor, as_json=_wants_json(words))


def _wants_json(words: list[str]) -> bool:
    before = words[: words.index("--")] if "--" in words else words
    return "--json" in before or "--jsonl" in before


def _refuse_bad_bytes(words: list[str]) -> None:
    for word in words:
        try:
            word.encode("utf-8")
        except UnicodeEncodeError:
            raise UsageError(f"{word!r} is not UTF-8 text") from None
