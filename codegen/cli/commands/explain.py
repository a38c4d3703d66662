"""`explain`: show what one command line of the client does, without running it."""

from __future__ import annotations

import json
import shlex
import sys
from argparse import REMAINDER, ArgumentParser, Namespace
from typing import BinaryIO

from codegen.cli.project import add_manifest_argument, load_manifest, manifest_file
from codegen.cli.subcommand import DONE, USAGE, CommandError, Subcommand
from codegen.explain.client import RejectedError, importable_client
from codegen.explain.explanation import explanation
from codegen.explain.text import to_text
from codegen.generate import package_files


def _add_arguments(parser: ArgumentParser) -> None:
    add_manifest_argument(parser)
    parser.add_argument("line", metavar="LINE", help="command line of the client in quotes, with or without its name")
    parser.add_argument("words", nargs=REMAINDER, metavar="WORD", help="further words, if it is not in quotes")


def _run(arguments: Namespace) -> int:
    manifest = load_manifest(manifest_file(arguments))
    words = _words(arguments)
    if words[:1] == [manifest.product.binary]:
        words = words[1:]
    with importable_client(manifest, package_files(manifest)) as client:
        try:
            parsed = client.parse(words, _stdin())
        except RejectedError as error:
            message = (
                f"{manifest.product.binary} rejects this command line with exit code {error.code}: {error.message}"
            )
            hint = f"\nHint: {error.hint}" if error.hint else ""
            raise CommandError(message + hint, exitCode=error.code, hint=error.hint) from None
    document = explanation(manifest, parsed)
    print(json.dumps(document, indent=2, ensure_ascii=False) if arguments.json else to_text(document))
    return DONE


def _words(arguments: Namespace) -> list[str]:
    if arguments.words:
        return [arguments.line, *arguments.words]
    try:
        return shlex.split(arguments.line)
    except ValueError as error:
        raise CommandError(f"invalid shell syntax: {error}: {arguments.line}", code=USAGE) from None


def _stdin() -> BinaryIO | None:
    """Return stdin for values that are `-`; None on a terminal, where nobody is asked."""
    return None if sys.stdin is None or sys.stdin.isatty() else sys.stdin.buffer


SUBCOMMAND = Subcommand(
    "explain",
    "Show what a command line binds to, and the request it makes",
    _run,
    _add_arguments,
    description=(
        "Parse one command line with the generated client, without variables and saved token, and show the value of "
        "each flag, the requests of --dry-run with the token masked, pages, retries, waits, what proves a success, and "
        "the exit codes. Nothing is sent or written."
    ),
    examples={
        "explain 'jobs list --all'": "Show the request of a list.",
        "explain --json 'jobs get job_1'": "The same as JSON.",
    },
    exit_codes={1: "the client rejects the command line, or an invalid manifest"},
)
