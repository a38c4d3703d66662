"""`generate`: write the client of a manifest."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path

from codegen.cli.project import (
    add_output_arguments,
    load_manifest,
    manifest_file,
    output_folder,
    reported_examples,
)
from codegen.cli.subcommand import DONE, CommandError, Subcommand, counted
from codegen.emit.readme import read_readme
from codegen.generate import write
from codegen.manifest.defaults import DEFAULTS_FILE
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.schema import SCHEMA_FILE
from codegen.output.atomic_write import replace


def _run(arguments: Namespace) -> int:
    file = manifest_file(arguments)
    folder = output_folder(arguments, file)
    count, manifest = generate(file, folder)
    commands = len(manifest.commands)
    if arguments.json:
        print(json.dumps({"folder": str(folder), "files": count, "commands": commands}, indent=2))
    else:
        print(f"Generated {count} files from {counted(commands, 'command')}.")
    return DONE


def generate(file: Path, folder: Path) -> tuple[int, Manifest]:
    """Write the client of a manifest; return the number of files and the manifest.

    Raises what `Subcommand` lists.
    """
    manifest = load_manifest(file)
    try:
        with reported_examples(manifest):
            count = write(manifest, folder, [file, SCHEMA_FILE, DEFAULTS_FILE, file.parent / "topics"])
        readme = read_readme(manifest, folder)
        if readme is not None:
            replace(readme.file.resolve(), readme.updated.encode("utf-8"))
    except OSError as error:
        raise CommandError(f"cannot generate into {folder}: {error}") from None
    return count, manifest


SUBCOMMAND = Subcommand(
    "generate",
    "Write the client, its man pages, completions and reference",
    _run,
    add_output_arguments,
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
