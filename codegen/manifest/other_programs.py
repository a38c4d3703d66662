"""Further programs of the product, whose argparse parsers are documented as man pages.

The module of a parser is searched for beside the manifest, then on Python's path.
"""

from __future__ import annotations

import ast
from argparse import ArgumentParser
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path as FilePath

from codegen.manifest.model.manifest import Manifest
from codegen.manifest.model.product import OtherProgram
from codegen.manifest.problems import PathProblem


def check(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield problems of further programs. Their code is not executed."""
    for program in manifest.other_programs:
        if program.parser and not _exists(manifest, program):
            message = f"function not found beside the manifest or on Python's path: {program.parser}"
            yield (*program.where, "parser"), f"{message}; create it, or correct the name"
        for example in program.examples:
            if example.run.split()[:1] != [program.name]:
                yield (*example.where, "run"), f"invalid example: must begin with '{program.name}'"


def parser_of(manifest: Manifest, program: OtherProgram) -> ArgumentParser:
    """Return the parser of a further program. This executes its module."""
    module_name, _, function = program.parser.rpartition(".")
    beside = _file_beside(manifest, module_name)
    if beside is None:
        module = import_module(module_name)
    else:
        spec = spec_from_file_location(module_name, beside)
        assert spec is not None and spec.loader is not None
        module = module_from_spec(spec)
        spec.loader.exec_module(module)
    parser = getattr(module, function)()
    assert isinstance(parser, ArgumentParser)
    return parser


def _exists(manifest: Manifest, program: OtherProgram) -> bool:
    module_name, _, function = program.parser.rpartition(".")
    file = _file_beside(manifest, module_name) or _file_on_path(module_name)
    if file is None:
        return False
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return any(isinstance(node, ast.FunctionDef) and node.name == function for node in tree.body)


def _file_beside(manifest: Manifest, module_name: str) -> FilePath | None:
    file = manifest.folder.joinpath(*module_name.split(".")).with_suffix(".py")
    return file if file.is_file() else None


def _file_on_path(module_name: str) -> FilePath | None:
    try:
        spec = find_spec(module_name)
    except ModuleNotFoundError:
        return None
    return FilePath(spec.origin) if spec is not None and spec.has_location and spec.origin else None
