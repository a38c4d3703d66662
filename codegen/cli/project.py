"""Project of a manifest: the files that a subcommand reads and writes if no flag names others."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from codegen.cli.subcommand import USAGE, CommandError, counted
from codegen.emit.docs.example_request import ExampleError
from codegen.manifest.load import load
from codegen.manifest.model.manifest import Manifest
from codegen.tool import NAME

MANIFEST = Path("spec", "commands.yaml")
"""Manifest of a project, in its root."""
OUTPUT = "generated"
"""Output folder of a project, in its root."""


def add_manifest_argument(parser: ArgumentParser) -> None:
    """Add `--manifest`."""
    parser.add_argument(
        "--manifest",
        type=Path,
        metavar="FILE",
        help=f"manifest to read (default: {MANIFEST} here or in a parent folder)",
    )


def add_output_arguments(parser: ArgumentParser) -> None:
    """Add `--manifest` and `--out`."""
    add_manifest_argument(parser)
    parser.add_argument(
        "--out", type=Path, metavar="FOLDER", help=f"output folder (default: {OUTPUT}/ in the project of the manifest)"
    )


def manifest_file(arguments: Namespace) -> Path:
    """Return the file of `--manifest`, by default that of the project around the working directory.

    Raises `CommandError` if neither exists.
    """
    if arguments.manifest is not None:
        given: Path = arguments.manifest
        return given
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / MANIFEST).is_file():
            return folder / MANIFEST
    raise CommandError(
        f"manifest not found: {MANIFEST}, here or in a parent folder. Create a project: {NAME} init. "
        "Or name the manifest: --manifest=FILE",
        code=USAGE,
    )


def output_folder(arguments: Namespace, manifest: Path) -> Path:
    """Return the folder of `--out`, by default that of the project."""
    given: Path | None = arguments.out
    return project_root(manifest) / OUTPUT if given is None else given


def project_root(manifest: Path) -> Path:
    """Return the nearest parent folder with a `pyproject.toml`, by default the folder around `spec`."""
    folder = manifest.resolve().parent
    for parent in (folder, *folder.parents):
        if (parent / "pyproject.toml").is_file():
            return parent
    return folder.parent if folder.name == MANIFEST.parent.name else folder


def load_manifest(file: Path) -> Manifest:
    """Read and check a manifest; messages and generated files name it by its path in the project.

    Raises `ManifestError` with all problems, and `CommandError` if a file cannot be read.
    """
    try:
        return load(file, display_name=file.resolve().relative_to(project_root(file)).as_posix())
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"cannot read {file}: {error}") from None


@contextmanager
def reported_examples(manifest: Manifest) -> Iterator[None]:
    """Report an example that the generated parser rejects, as a problem of the manifest."""
    try:
        yield
    except ExampleError as error:
        problem = {"file": manifest.file, "line": None, "path": error.path, "message": error.message}
        text = f"{manifest.file}: {error}\n{counted(1, 'problem')}."
        raise CommandError(text, problems=[problem]) from None
