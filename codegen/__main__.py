"""Generate the client from its manifest, or check that the generated files are up to date."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path as FilePath

from codegen.emit.docs.example_request import ExampleError
from codegen.emit.readme import find_readme, update_readme
from codegen.generate import compare, write
from codegen.manifest.defaults import DEFAULTS_FILE
from codegen.manifest.load import load
from codegen.manifest.model import Manifest
from codegen.manifest.problems import ManifestError
from codegen.manifest.schema import SCHEMA_FILE
from codegen.output.atomic_write import replace
from codegen.output.folder import OutputFolderError

_ROOT = FilePath(__file__).parent.parent
_FIX = "Run: make generate"


def main(words: list[str] | None = None) -> int:
    """Run one command; return 0 if it succeeded, else 1."""
    given = _argument_parser().parse_args(words)
    try:
        manifest = load(given.manifest, display_name=_display_name(given.manifest))
    except ManifestError as error:
        count = len(error.problems)
        return _fail(f"{error}\n{count} problem{'' if count == 1 else 's'}; nothing was generated.")
    except (OSError, UnicodeDecodeError) as error:
        return _fail(f"cannot read {given.manifest}: {error}")
    run = _generate if given.command == "generate" else _check
    try:
        return run(manifest, given.manifest, given.out)
    except ExampleError as error:
        return _fail(f"{manifest.file}: {error}\n1 problem; nothing was generated.")


def _argument_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m codegen", description=__doc__, allow_abbrev=False)
    parser.add_argument("command", choices=("generate", "check"), help="write the files, or compare them")
    manifest, out = _ROOT / "spec" / "commands.yaml", _ROOT / "generated"
    parser.add_argument(
        "--manifest", type=FilePath, default=manifest, help="manifest to read (default: spec/commands.yaml)"
    )
    parser.add_argument("--out", type=FilePath, default=out, help="output folder (default: generated)")
    return parser


def _generate(manifest: Manifest, manifest_file: FilePath, folder: FilePath) -> int:
    try:
        count = write(manifest, folder, _sources(manifest_file))
        _write_readme(manifest, manifest_file, folder)
    except OutputFolderError as error:
        return _fail(f"nothing was generated: {error}")
    except OSError as error:
        return _fail(f"cannot generate into {folder}: {error}")
    print(f"Generated {count} files from {len(manifest.commands)} commands.")
    return 0


def _check(manifest: Manifest, manifest_file: FilePath, folder: FilePath) -> int:
    try:
        differences = [f"{folder.name}/{difference.text()}" for difference in compare(manifest, folder)]
        differences += _compare_readme(manifest, manifest_file, folder)
    except OSError as error:
        return _fail(f"cannot read {folder}: {error}")
    if differences:
        return _fail("\n".join([*differences, f"{folder.name}/ does not match {manifest.file}. {_FIX}"]))
    print(f"{folder.name}/ matches {manifest.file}.")
    return 0


def _fail(message: str) -> int:
    print(message, file=sys.stderr)
    return 1


def _sources(manifest_file: FilePath) -> list[FilePath]:
    """Return the sources of the output: the manifest, its schema and defaults, and the folder of its topics."""
    return [manifest_file, SCHEMA_FILE, DEFAULTS_FILE, manifest_file.parent / "topics"]


def _write_readme(manifest: Manifest, manifest_file: FilePath, folder: FilePath) -> None:
    """Update the table of commands in the README, if it has one."""
    file = find_readme(manifest_file, folder)
    if file is not None:
        updated = update_readme(manifest, file.read_bytes().decode("utf-8"), folder.name)
        replace(file.resolve(), updated.encode("utf-8"))


def _compare_readme(manifest: Manifest, manifest_file: FilePath, folder: FilePath) -> list[str]:
    """Return the difference of the table of commands in the README, in a list; empty if it is up to date."""
    file = find_readme(manifest_file, folder)
    if file is None:
        return []
    content = file.read_bytes().decode("utf-8")
    if update_readme(manifest, content, folder.name) == content:
        return []
    return [f"{file.name}: the table of commands differs from what is generated"]


def _display_name(file: FilePath) -> str:
    """Return the path of a file in the project, or its name if it is elsewhere."""
    try:
        return file.resolve().relative_to(_ROOT).as_posix()
    except ValueError:
        return file.name


if __name__ == "__main__":
    sys.exit(main())
