"""Main function of the generator: run one subcommand and return its exit code."""

from __future__ import annotations

import json
import os
import sys
import textwrap
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter, _SubParsersAction
from collections.abc import Mapping, Sequence
from importlib import import_module
from pkgutil import iter_modules

from codegen.cli import commands
from codegen.cli.subcommand import (
    BROKEN_PIPE,
    EXIT_CODES,
    INTERRUPTED,
    PROBLEMS,
    CommandError,
    Subcommand,
    counted,
)
from codegen.manifest.problems import ManifestError, dotted
from codegen.output.folder import OutputFolderError
from codegen.tool import NAME, VERSION

_DESCRIPTION = (
    "Generate a command-line client for a JSON API from one manifest: a Python package with its help, man pages, "
    "shell completions and reference."
)
_WIDTH = 78


def main(words: Sequence[str] | None = None) -> int:
    """Run one command line, by default that of the process, and return its exit code."""
    arguments = _parser(subcommands()).parse_args(words)
    subcommand: Subcommand = arguments.subcommand
    try:
        return subcommand.run(arguments)
    except ManifestError as error:
        problems = [
            {"file": each.file or error.file, "line": each.line, "path": dotted(each.path), "message": each.message}
            for each in error.problems
        ]
        return _fail(arguments, f"{error}\n{counted(len(problems), 'problem')}.", problems=problems)
    except CommandError as error:
        _fail(arguments, error.message, **error.details)
        return error.code
    except OutputFolderError as error:
        return _fail(arguments, f"nothing was generated: {error}")
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the interpreter flushes stdout at its end
        return BROKEN_PIPE
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return INTERRUPTED
    except (OSError, UnicodeDecodeError) as error:
        return _fail(arguments, str(error))


def subcommands() -> list[Subcommand]:
    """Return the subcommands, by name."""
    modules = sorted(module.name for module in iter_modules(commands.__path__))
    return [import_module(f"{commands.__name__}.{name}").SUBCOMMAND for name in modules]


def _parser(found: Sequence[Subcommand]) -> ArgumentParser:
    parser = ArgumentParser(
        prog=NAME,
        description=textwrap.fill(_DESCRIPTION, _WIDTH),
        epilog=_exit_codes(EXIT_CODES) + f"\n\nRun {NAME} COMMAND --help for the flags of a command.",
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"{NAME} {VERSION}", help="print the version")
    added = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for subcommand in found:
        _add(subcommand, added)
    return parser


def _add(subcommand: Subcommand, parsers: _SubParsersAction[ArgumentParser]) -> None:
    parser = parsers.add_parser(
        subcommand.name,
        help=subcommand.summary,
        description=textwrap.fill(subcommand.description or f"{subcommand.summary}.", _WIDTH),
        epilog=_epilog(subcommand),
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    subcommand.add_arguments(parser)
    parser.add_argument("--json", action="store_true", help="print the result, or the problems, as one JSON document")
    parser.set_defaults(subcommand=subcommand)


def _epilog(subcommand: Subcommand) -> str:
    indent = " " * 6
    examples = [
        f"  {NAME} {words}\n{textwrap.fill(purpose, _WIDTH, initial_indent=indent, subsequent_indent=indent)}"
        for words, purpose in subcommand.examples.items()
    ]
    shown = ["\n".join(["examples:", *examples])] if examples else []
    return "\n\n".join([*shown, _exit_codes({**EXIT_CODES, **subcommand.exit_codes})])


def _exit_codes(codes: Mapping[int, str]) -> str:
    return "\n".join(["exit codes:", *(f"  {code:<3}  {meaning}" for code, meaning in sorted(codes.items()))])


def _fail(arguments: Namespace, message: str, **details: object) -> int:
    """Print a failure: text on stderr or, with `--json`, a JSON document on stdout. Return 1."""
    if arguments.json:
        print(json.dumps({"error": message, **details}, indent=2, ensure_ascii=False))
    else:
        print(message, file=sys.stderr)
    return PROBLEMS
