"""Generation of all files from a manifest, to write them or to compare them with the output folder."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path as FilePath

from codegen.emit import commands, completions, docs, help_json, help_pages, man, package, runtime, skill, tools, views
from codegen.emit.generated_package import importable_package
from codegen.manifest.model.manifest import Manifest
from codegen.output import folder as output_folder
from codegen.tool import RUNTIME

MODEL_EMITTERS = (package, commands, tools, help_pages, help_json, views, completions)
PARSER_EMITTERS = (man, docs, skill)
"""Emitters that import the generated package for its parsers. They run last."""


def generate_files(manifest: Manifest) -> dict[str, bytes]:
    """Return the content of every generated file, by path in the output folder.

    Raises `ExampleError` if the generated parser rejects an example of the manifest.
    """
    files: dict[str, bytes] = {}

    def add(generated: Iterable[tuple[str, str]]) -> None:
        for path, text in generated:
            if path in files:
                raise AssertionError(f"two emitters write {path}")
            files[path] = text.encode("utf-8")

    for emitter in MODEL_EMITTERS:
        add(emitter.emit(manifest))
    with importable_package(manifest.product.package, _on_shared_runtime(manifest, files)) as generated_package:
        for parser_emitter in PARSER_EMITTERS:
            add(parser_emitter.emit(manifest, generated_package))
    add(runtime.emit(manifest))
    return files


def package_files(manifest: Manifest) -> dict[str, bytes]:
    """Return the files of the generated package alone, with its copy of the runtime if it has one."""
    emitters = (*MODEL_EMITTERS, runtime)
    return {path: text.encode("utf-8") for emitter in emitters for path, text in emitter.emit(manifest)}


def _on_shared_runtime(manifest: Manifest, files: dict[str, bytes]) -> dict[str, bytes]:
    """Return the package as it is with the generator's own runtime, which the emitters import too."""
    if not manifest.product.has_own_runtime:
        return files
    shared = replace(manifest, product=replace(manifest.product, runtime=RUNTIME))
    return {path: text.encode("utf-8") for emitter in MODEL_EMITTERS for path, text in emitter.emit(shared)}


def write(manifest: Manifest, folder: FilePath, sources: Iterable[FilePath] = ()) -> int:
    """Generate into the folder; return the number of files, including the record.

    `sources` are the files and folders that the output is generated from. Raises `OutputFolderError` if the folder
    is refused (nothing is changed), and `OSError` if a file cannot be read or written.
    """
    files = generate_files(manifest)
    output_folder.write(folder, files, sources)
    return len(output_folder.with_record(files))


def compare(manifest: Manifest, folder: FilePath) -> list[output_folder.Difference]:
    """Return the differences between the folder and what is generated, sorted by path."""
    return output_folder.compare(folder, generate_files(manifest))
