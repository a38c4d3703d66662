"""Everything that is generated, and the folder it lives in: written whole, or compared."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path as FilePath

from codegen import output_folder
from codegen.emit import commands, completions, docs, help_json, help_pages, man, package, parser_tree, views
from codegen.emit.generated_package import imported
from codegen.manifest.model import Manifest

EMITTERS = (package, commands, help_pages, help_json, views, parser_tree, docs)
FROM_CODE = (man, completions)
"""Those that look at the generated parsers, when all that is Python has been made."""


def files(manifest: Manifest) -> dict[str, bytes]:
    """Every generated file by its path below the output folder."""
    found: dict[str, bytes] = {}
    for emitter in EMITTERS:
        for path, text in emitter.emit(manifest):
            if path in found:
                raise AssertionError(f"two emitters write {path}")
            found[path] = text.encode("utf-8")
    with imported(manifest.product.package, found) as code:
        for emitter in FROM_CODE:
            for path, text in emitter.emit(manifest, code):
                found[path] = text.encode("utf-8")
    return found


def write(manifest: Manifest, folder: FilePath, sources: Iterable[FilePath] = ()) -> int:
    """Generate into the folder; return the number of files, the record included.

    `sources` are the files and folders that the output is generated from. Raises `OutputFolderError`, with nothing
    changed, if the folder is refused, and `OSError` if a file cannot be read or written.
    """
    made = files(manifest)
    output_folder.write(folder, made, sources)
    return len(output_folder.with_record(made))


def compare(manifest: Manifest, folder: FilePath) -> list[output_folder.Difference]:
    """Return how the folder differs from what the manifest makes, sorted by path."""
    return output_folder.compare(folder, files(manifest))
