"""`init`: create the project of a new client."""

from __future__ import annotations

import json
import re
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

from codegen.cli.commands.generate import generate
from codegen.cli.project import MANIFEST, OUTPUT
from codegen.cli.scaffold import NAMED_KINDS, TOKEN_KINDS, NewProject, project_files
from codegen.cli.subcommand import DONE, USAGE, CommandError, Subcommand
from codegen.manifest.schema import describe_pattern
from codegen.manifest.schema_keys import find_keys
from codegen.tool import NAME

_Check = Callable[[str], str | None]
"""Check of a value: what is expected, or None if the value is valid."""


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, nargs="?", metavar="FOLDER", help="new folder (default: the binary)")
    parser.add_argument("--name", help="name of the API, for people (default: from the binary)")
    parser.add_argument("--binary", metavar="NAME", help="name of the command (default: that of the folder)")
    parser.add_argument("--base-url", metavar="URL", help="origin of the API, with or without a path")
    parser.add_argument("--token", choices=TOKEN_KINDS, help="how the token is sent (default: bearer)")
    parser.add_argument("--token-name", metavar="NAME", help="header or query parameter of the token")


def _run(arguments: Namespace) -> int:
    asks = sys.stdin.isatty() and sys.stderr.isatty() and not arguments.json
    project = _project(arguments, _ask if asks else _take)
    folder: Path = arguments.folder or Path(project.binary)
    files = project_files(project)
    present = [path for path in files if (folder / path).exists()]
    if present:
        raise CommandError(
            f"nothing was created: {folder} already contains {', '.join(present)}; choose another folder"
        )
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    count, manifest, _ = generate(folder / MANIFEST, folder / OUTPUT)
    following = [f"cd {folder}", "pip install .", manifest.product.start[0].run]
    if arguments.json:
        document = {"folder": str(folder), "files": sorted(files), "generated": count, "next": following}
        print(json.dumps(document, indent=2, ensure_ascii=False))
    else:
        print(f"Created {folder} with {len(files)} files, and generated {count} files from the manifest.\n\nNext:")
        print("\n".join(f"  {line}" for line in following))
        print(f"\nThen describe your API in {MANIFEST}, and run {NAME} generate after every change.")
    return DONE


def _project(arguments: Namespace, value_of: Callable[[str, str | None, str | None, _Check], str]) -> NewProject:
    """Return the facts about the project, from the flags, the defaults and the answers of a person."""
    folder = None if arguments.folder is None else arguments.folder.resolve().name
    default = None if folder is None or _check_binary(folder) else folder
    binary = value_of("--binary: name of the command", arguments.binary, default, _check_binary)
    name = value_of("--name: name of the API", arguments.name, binary.replace("-", " ").title(), _check_name)
    base_url = value_of("--base-url: origin of the API", arguments.base_url, None, _check_base_url)
    kinds = f"--token: how the token is sent, {', '.join(TOKEN_KINDS)}"
    kind = value_of(kinds, arguments.token, "bearer", _check_kind)
    named = ""
    if kind in NAMED_KINDS:
        named = value_of(f"--token-name: name of the {kind}", arguments.token_name, None, _check_token_name)
    elif arguments.token_name is not None:
        raise CommandError(f"--token-name has no effect with --token={kind}; remove it", code=USAGE)
    return NewProject(name, binary, base_url, kind, named)


def _take(question: str, given: str | None, default: str | None, check: _Check) -> str:
    """Return the value of a flag or its default. Raises `CommandError` if it is missing or invalid."""
    flag, _, about = question.partition(": ")
    value = default if given is None else given
    if value is None:
        raise CommandError(f"{flag} is required: {about.partition(',')[0]}", code=USAGE)
    expected = check(value)
    if expected is not None:
        raise CommandError(f"invalid value {value!r} for {flag}: expected {expected}", code=USAGE)
    return value


def _ask(question: str, given: str | None, default: str | None, check: _Check) -> str:
    """Return the value of a flag, or the answer of the person at the terminal; ask until it is valid."""
    if given is not None:
        return _take(question, given, default, check)
    about = question.partition(": ")[2]
    prompt = f"{about[:1].upper()}{about[1:]}" + (f" [{default}]: " if default else ": ")
    while True:
        print(prompt, end="", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
        if not line:
            raise CommandError(f"no answer; give {question.partition(':')[0]}", code=USAGE)
        value = line.strip() or default or ""
        expected = check(value)
        if expected is None:
            return value
        print(f"Expected {expected}.", file=sys.stderr)


def _check_binary(value: str) -> str | None:
    return _matches(value, "product.binary")


def _check_base_url(value: str) -> str | None:
    return _matches(value, "api.base-url")


def _check_token_name(value: str) -> str | None:
    return _matches(value, "api.token.name")


def _check_name(value: str) -> str | None:
    return None if value.strip() and value.isprintable() else "a text of one line"


def _check_kind(value: str) -> str | None:
    return None if value in TOKEN_KINDS else " or ".join([", ".join(TOKEN_KINDS[:-1]), TOKEN_KINDS[-1]])


def _matches(value: str, path: str) -> str | None:
    """Return what the schema expects at a path of the manifest, or None if the value matches."""
    (key,) = find_keys(path)
    assert key.pattern is not None, path
    return None if re.search(key.pattern, value) else describe_pattern(key.pattern)


SUBCOMMAND = Subcommand(
    "init",
    "Create the project of a new client",
    _run,
    _add_arguments,
    description=(
        "Write a project that works at once: a manifest with one command, pyproject.toml, README, a test and a workflow "
        "for continuous integration, and the generated client. At a terminal it asks for what the flags leave out. No "
        "file is overwritten."
    ),
    examples={
        "init acme --base-url=https://api.example.com": "A client `acme`, with a bearer token",
        "init --binary=acme --base-url=https://example.com/api --token=header --token-name=X-Api-Key": (
            "A base URL with a path, and a token in a header of its own"
        ),
    },
    exit_codes={1: "a file exists, or cannot be written"},
)
