"""The way in and the only way out: every call ends here, with an exit code and never a traceback."""

from __future__ import annotations

import gc
import os

from opentrain_runtime.cli.resolve import find
from opentrain_runtime.errors import CliError, UsageError
from opentrain_runtime.loading import imported, load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.cli.resolve import Found
    from opentrain_runtime.declarations.command import Command
    from opentrain_runtime.declarations.product import Product
    from opentrain_runtime.declarations.program import Program
    from opentrain_runtime.output.stderr import Notes
    from opentrain_runtime.text.redact import Redactor

INTERRUPTED = 130
CLOSED_PIPE = 141
_OBJECTS_A_COLLECTION = 50_000
"""Imports make objects by the ten thousand and hardly any garbage; a collection every 700 is time spent for nothing."""


def end(code: int) -> NoReturn:
    """End the process at once: whoever writes has flushed, and taking the interpreter apart would only take time."""
    os._exit(code)


def run(program: Program, words: list[str]) -> int:
    """Run one command line and return its exit code."""
    try:
        return _run(program, words)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        from opentrain_runtime.output.stdout import abandon

        abandon()
        return CLOSED_PIPE


def _run(program: Program, words: list[str]) -> int:
    gc.set_threshold(_OBJECTS_A_COLLECTION)
    try:
        _refuse_bad_bytes(words)
        found = find(program, words)
        if found.command is None:
            return _print_page(program, found, as_json=_wants_json(words))
        from opentrain_runtime.cli.parser import parse

        command = found.command()
        arguments = parse(command, program.binary, found.arguments)
    except Exception as error:
        return _fail(program, words, _told(error))
    return _run_command(program, words, found, command, arguments)


def _print_page(program: Program, found: Found, *, as_json: bool) -> int:
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


def _run_command(program: Program, words: list[str], found: Found, command: Command, arguments: Arguments) -> int:
    from opentrain_runtime.context import Context
    from opentrain_runtime.environment import Environment
    from opentrain_runtime.execute import run_command
    from opentrain_runtime.text.redact import Redactor

    product = _product(program)
    redactor = Redactor(product.secret_prefixes)
    notes = _notes(redactor, words)
    try:
        context = Context(command, arguments, product, Environment(), notes, redactor)
        name = run_command(program, found, context)
    except Exception as error:
        return _report(product, notes, _told(error))
    return product.exit_codes.names[name]


def _fail(program: Program, words: list[str], error: CliError) -> int:
    from opentrain_runtime.text.redact import Redactor

    product = _product(program)
    return _report(product, _notes(Redactor(product.secret_prefixes), words), error)


def _report(product: Product, notes: Notes, error: CliError) -> int:
    notes.error(error, product.exit_codes)
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


def _notes(redactor: Redactor, words: list[str]) -> Notes:
    from opentrain_runtime.output.stderr import Notes

    return Notes(redactor, as_json=_wants_json(words))


def _wants_json(words: list[str]) -> bool:
    before = words[: words.index("--")] if "--" in words else words
    return "--json" in before or "--jsonl" in before


def _refuse_bad_bytes(words: list[str]) -> None:
    for word in words:
        try:
            word.encode("utf-8")
        except UnicodeEncodeError:
            raise UsageError(f"{word!r} is not UTF-8 text") from None
