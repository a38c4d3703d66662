"""`generate`: write the client of a manifest."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from codegen.cli.project import (
    add_manifest_argument,
    add_output_argument,
    load_manifest,
    manifest_file,
    output_folder,
    reported_examples,
)
from codegen.cli.subcommand import DONE, CommandError, Subcommand
from codegen.emit.readme import find_readme, update_readme
from codegen.generate import write
from codegen.manifest.defaults import DEFAULTS_FILE
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.schema import SCHEMA_FILE
from codegen.output.atomic_write import replace


def _add_arguments(parser: ArgumentParser) -> None:
    add_manifest_argument(parser)
    add_output_argument(parser)


def _run(arguments: Namespace) -> int:
    file = manifest_file(arguments)
    count, manifest, folder = generate(file, output_folder(arguments, file))
    commands = len(manifest.commands)
    if arguments.json:
        print(json.dumps({"folder": str(folder), "files": count, "commands": commands}, indent=2))
    else:
        noun = "command" if commands == 1 else "commands"
        print(f"Generated {count} files from {commands} {noun}.")
    return DONE


def generate(file: Path, folder: Path) -> tuple[int, Manifest, Path]:
    """Write the client of a manifest; return the number of files, the manifest and the folder.

    Raises what `Subcommand` lists.
    """
    manifest = load_manifest(file)
    try:
        with reported_examples(manifest):
            count = write(manifest, folder, [file, SCHEMA_FILE, DEFAULTS_FILE, file.parent / "topics"])
        _write_readme(manifest, file, folder)
    except OSError as error:
        raise CommandError(f"cannot generate into {folder}: {error}") from None
    return count, manifest, folder


def _write_readme(manifest: Manifest, file: Path, folder: Path) -> None:
    """Update the table of commands in the README, if it has one."""
    readme = find_readme(file, folder)
    if readme is not None:
        updated = update_readme(manifest, readme.read_bytes().decode("utf-8"), folder.name)
        replace(readme.resolve(), updated.encode("utf-8"))


SUBCOMMAND = Subcommand(
    "generate",
    "Write the client, its man pages, completions and reference",
    _run,
    _add_arguments,
    description=(
        "Read the manifest, report all its problems at once, and write the client into the output folder. Only files "
        "that the generator has written itself are overwritten or deleted: the folder keeps a record of them. A table "
        "of commands in the README of the project is updated if the README has its markers."
    ),
    examples={
        "generate": "The manifest and the output folder of this project",
        "generate --manifest=api.yaml --out=client": "Others",
    },
)
