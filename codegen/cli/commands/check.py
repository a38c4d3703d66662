"""`check`: compare the generated files with the manifest."""

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
from codegen.cli.subcommand import DONE, PROBLEMS, CommandError, Subcommand
from codegen.emit.readme import read_readme
from codegen.generate import compare
from codegen.manifest.model.manifest import Manifest


def _run(arguments: Namespace) -> int:
    file = manifest_file(arguments)
    folder = output_folder(arguments, file)
    manifest = load_manifest(file)
    try:
        with reported_examples(manifest):
            found = _differences(manifest, folder)
            readme = read_readme(manifest, folder)
        if readme is not None and readme.updated != readme.content:
            found.append((readme.file.name, "the table of commands differs from what is generated", None))
    except OSError as error:
        raise CommandError(f"cannot read {folder}: {error}") from None
    if not found:
        text = f"{folder.name}/ matches {manifest.file}."
        print(json.dumps({"matches": True, "differences": []}, indent=2) if arguments.json else text)
        return DONE
    fix = f"Run: {manifest.product.generated_by}"
    text = f"{folder.name}/ does not match {manifest.file}. {fix}"
    if arguments.json:
        differences = [{"path": path, "what": what, "line": line} for path, what, line in found]
        print(json.dumps({"matches": False, "differences": differences, "fix": fix}, indent=2))
        return PROBLEMS
    lines = [f"{path}: {what}" + (f" at line {line}" if line is not None else "") for path, what, line in found]
    raise CommandError("\n".join([*lines, text]))


def _differences(manifest: Manifest, folder: Path) -> list[tuple[str, str, int | None]]:
    """Return path, kind and line of each difference. A missing folder is one."""
    if not folder.exists():
        return [(f"{folder.name}/", "is missing", None)]
    return [(f"{folder.name}/{each.path}", each.what, each.at) for each in compare(manifest, folder)]


SUBCOMMAND = Subcommand(
    "check",
    "Check that the generated files match the manifest",
    _run,
    add_output_arguments,
    description=(
        "Generate in memory and compare with the output folder and the table of commands in the README. Nothing is "
        "written. Use it in continuous integration."
    ),
    exit_codes={1: "the files differ, or the manifest has problems"},
)
