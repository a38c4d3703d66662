"""The way in and the only way out: every call ends here, with an exit code and never a traceback."""

from __future__ import annotations

from opentrain_runtime.errors import CliError, UsageError
from opentrain_runtime.finding import find, load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.command import Program
    from opentrain_runtime.finding import Found
    from opentrain_runtime.notes import Notes
    from opentrain_runtime.product import Product
    from opentrain_runtime.redact import Redactor

INTERRUPTED = 130
CLOSED_PIPE = 141


def run(program: Program, words: list[str]) -> int:
    """Run one command line and return its exit code."""
    try:
        return _run(program, words)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        from opentrain_runtime.output import abandon

        abandon()
        return CLOSED_PIPE


def _run(program: Program, words: list[str]) -> int:
    try:
        _refuse_bad_bytes(words)
        found = find(program, words)
        if found.kind != "command":
            return _print_page(program, found, as_json=_wants_json(words))
    except CliError as error:
        return _fail(program, words, error)
    return _run_command(program, words, found)


def _print_page(program: Program, found: Found, *, as_json: bool) -> int:
    from opentrain_runtime.output import write_result

    if found.kind == "version":
        write_result(f"{program.binary} {program.version}")
    elif found.kind == "manual":
        from opentrain_runtime.manual import open_manual

        open_manual(program, found)
    elif found.kind == "completion":
        from opentrain_runtime.shipped import completion_script

        write_result(completion_script(program.package, program.binary, found.name))
    elif as_json:
        from opentrain_runtime.surface import surface_json

        write_result(surface_json(program, found))
    else:
        write_result(load(program, "help", found.group or "root").HELP[found.name])
    return 0


def _run_command(program: Program, words: list[str], found: Found) -> int:
    from opentrain_runtime.environment import Environment
    from opentrain_runtime.redact import Redactor
    from opentrain_runtime.run import run_command

    product = _product(program)
    redactor = Redactor(product.secret_prefixes)
    notes = _notes(redactor, words)
    try:
        name = run_command(program, product, found, Environment(), notes, redactor)
    except CliError as error:
        return _report(product, notes, error)
    except BrokenPipeError:
        raise
    except Exception as error:  # whatever it is, people get a sentence and programs get JSON
        return _report(product, notes, _unexpected(error))
    return product.exit_codes.names[name]


def _fail(program: Program, words: list[str], error: CliError) -> int:
    from opentrain_runtime.redact import Redactor

    product = _product(program)
    return _report(product, _notes(Redactor(product.secret_prefixes), words), error)


def _report(product: Product, notes: Notes, error: CliError) -> int:
    notes.error(error, product.exit_codes)
    return product.exit_codes.names[error.exit_name]


def _unexpected(error: Exception) -> CliError:
    return CliError(
        f"something unexpected happened: {type(error).__name__}: {error}",
        exit_name="refused",
        code="CLI_UNEXPECTED",
        hint="This is a fault of this program; please report it with the command you ran.",
    )


def _product(program: Program) -> Product:
    product: Product = __import__(f"{program.package}.product", fromlist=["PRODUCT"]).PRODUCT
    return product


def _notes(redactor: Redactor, words: list[str]) -> Notes:
    from opentrain_runtime.notes import Notes

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
