"""Further programs of the product, whose argparse parsers are documented as man pages."""

from __future__ import annotations

import ast
from argparse import ArgumentParser
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path as FilePath

from codegen.manifest.model import Manifest, OtherProgram
from codegen.manifest.problems import PathProblem


def check(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield problems of further programs. Their code is not executed."""
    for program in manifest.other_programs:
        if program.parser and not _exists(program.parser):
            message = f"function not found on Python's path: {program.parser}; write it as package.module.function"
            yield (*program.where, "parser"), message
        for example in program.examples:
            if example.run.split()[:1] != [program.name]:
                yield (*example.where, "run"), f"invalid example: must begin with {program.name}"


def parser_of(program: OtherProgram) -> ArgumentParser:
    """Return the parser of a further program."""
    module, _, function = program.parser.rpartition(".")
    parser = getattr(import_module(module), function)()
    assert isinstance(parser, ArgumentParser)
    return parser


def _exists(parser: str) -> bool:
    module, _, function = parser.rpartition(".")
    try:
        spec = find_spec(module)
    except ModuleNotFoundError:
        return False
    if spec is None or spec.origin is None:
        return False
    tree = ast.parse(FilePath(spec.origin).read_text(encoding="utf-8"))
    return any(isinstance(node, ast.FunctionDef) and node.name == function for node in tree.body)
