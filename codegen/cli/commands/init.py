"""`init`: create the project of a new client."""

from __future__ import annotations

import json
import re
import shlex
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from codegen.cli.commands.generate import generate
from codegen.cli.project import MANIFEST, OUTPUT
from codegen.cli.scaffold import NAMED_KINDS, TOKEN_KINDS, NewProject, project_files
from codegen.cli.subcommand import DONE, USAGE, CommandError, Subcommand
from codegen.manifest.schema import describe_pattern
from codegen.manifest.schema_keys import find_keys
from codegen.tool import NAME


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, nargs="?", metavar="FOLDER", help="new folder (default: the binary)")
    parser.add_argument("--name", help="name of the API, for people (default: from the binary)")
    parser.add_argument("--binary", metavar="NAME", help="name of the command (default: that of the folder)")
    parser.add_argument("--base-url", metavar="URL", help="origin of the API, with or without a path")
    parser.add_argument("--token", choices=TOKEN_KINDS, help="how the token is sent (default: bearer)")
    parser.add_argument("--token-name", metavar="NAME", help="header or query parameter of the token")


def _run(arguments: Namespace) -> int:
    asks = sys.stdin.isatty() and sys.stderr.isatty() and not arguments.json
    project = _project(arguments, asks)
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
    count, manifest = generate(folder / MANIFEST, folder / OUTPUT)
    following = [f"cd {shlex.quote(str(folder))}", "pip install .", f"{manifest.product.start[0].run} --dry-run"]
    if arguments.json:
        document = {"folder": str(folder), "files": sorted(files), "generated": count, "next": following}
        print(json.dumps(document, indent=2, ensure_ascii=False))
    else:
        print(f"Created {folder} with {len(files)} files, and generated {count} files from the manifest.\n\nNext:")
        print("\n".join(f"  {line}" for line in following))
        print(f"\nThen describe your API in {MANIFEST}, and run {NAME} generate after every change.")
    return DONE


@dataclass(frozen=True)
class _Fact:
    """Fact about a project: its flag, its name in words, and its check.

    The check returns what is expected, or None if the value is valid.
    """

    flag: str
    about: str
    check: Callable[[str], str | None]

    def take(self, given: str | None, default: str | None) -> str:
        """Return the value of the flag or its default. Raises `CommandError` if it is missing or invalid."""
        value = default if given is None else given
        if value is None:
            raise CommandError(f"{self.flag} is required: {self.about}", code=USAGE)
        expected = self.check(value)
        if expected is not None:
            raise CommandError(f"invalid value {value!r} for {self.flag}: expected {expected}", code=USAGE)
        return value

    def ask(self, given: str | None, default: str | None) -> str:
        """Return the value of the flag, or what the person at the terminal types; ask until it is valid."""
        if given is not None:
            return self.take(given, default)
        prompt = f"{self.about[:1].upper()}{self.about[1:]}" + (f" [{default}]: " if default else ": ")
        while True:
            print(prompt, end="", file=sys.stderr, flush=True)
            line = sys.stdin.readline()
            if not line:
                raise CommandError(f"{self.flag} is required: {self.about}", code=USAGE)
            value = line.strip() or default or ""
            expected = self.check(value)
            if expected is None:
                return value
            print(f"Expected {expected}.", file=sys.stderr)


def _project(arguments: Namespace, asks: bool) -> NewProject:
    """Return the facts about the project, from the flags, the defaults and the person at the terminal."""

    def fact(flag: str, about: str, check: Callable[[str], str | None], default: str | None = None) -> str:
        given: str | None = getattr(arguments, flag.removeprefix("--").replace("-", "_"))
        of_flag = _Fact(flag, about, check)
        return of_flag.ask(given, default) if asks else of_flag.take(given, default)

    folder = None if arguments.folder is None else arguments.folder.resolve().name
    default = None if folder is None or _of_schema("product.binary")(folder) else folder
    binary = fact("--binary", "name of the command", _of_schema("product.binary"), default)
    name = fact("--name", "name of the API", _check_name, binary.replace("-", " ").title())
    base_url = fact("--base-url", "origin of the API", _of_schema("api.base-url"))
    kind = fact("--token", f"kind of token ({', '.join(TOKEN_KINDS)})", _check_kind, "bearer")
    if kind in NAMED_KINDS:
        about = "header of the token" if kind == "header" else "query parameter of the token"
        return NewProject(name, binary, base_url, kind, fact("--token-name", about, _of_schema("api.token.name")))
    if arguments.token_name is not None:
        raise CommandError(f"--token-name has no effect with --token={kind}; remove it", code=USAGE)
    return NewProject(name, binary, base_url, kind)


def _of_schema(path: str) -> Callable[[str], str | None]:
    """Return a check of a text by the pattern of the schema at a path of the manifest."""
    (key,) = find_keys(path)
    pattern = key.pattern
    assert pattern is not None, path
    return lambda value: None if re.search(pattern, value) else describe_pattern(pattern)


def _check_name(value: str) -> str | None:
    return None if value.strip() and value.isprintable() else "a text of one line"


def _check_kind(value: str) -> str | None:
    return None if value in TOKEN_KINDS else f"{', '.join(TOKEN_KINDS[:-1])} or {TOKEN_KINDS[-1]}"


SUBCOMMAND = Subcommand(
    "init",
    "Create the project of a new client",
    _run,
    _add_arguments,
    description=(
        "Write a project that works at once: a manifest with one command, pyproject.toml, README, a test, a workflow "
        "for continuous integration, and the generated client. At a terminal it asks for what the flags leave out. "
        "Existing files are never overwritten."
    ),
    examples={
        "init acme --base-url=https://api.example.com": "A client `acme`, with a bearer token",
        "init --binary=acme --base-url=https://example.com/api --token=header --token-name=X-Api-Key": (
            "A base URL with a path, and a token in another header"
        ),
    },
    exit_codes={1: "a file exists, or cannot be written"},
)
