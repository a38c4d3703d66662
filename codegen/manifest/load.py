"""Reading and checking of a manifest file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path as FilePath

from codegen.manifest.build import build
from codegen.manifest.characters import check_characters
from codegen.manifest.defaults import fill_defaults
from codegen.manifest.handlers import handlers_folder, handlers_of
from codegen.manifest.mistakes.corrections import value_at
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.problems import ManifestError, Path, PathProblem, Problem
from codegen.manifest.rules import check_rules
from codegen.manifest.schema import check_schema
from codegen.manifest.topics import FOLDER as TOPICS
from codegen.manifest.topics import hash_sources, read_topics
from codegen.manifest.yaml import YamlDocument, parse_yaml


def load(file: FilePath, *, display_name: str | None = None, handlers: Iterable[str] | None = None) -> Manifest:
    """Read and check a manifest and its topic files.

    `display_name` is the file's name in messages and in the headers of generated files. `handlers` are the functions
    that the manifest may name; by default the functions of the package that it names, found in the source. Raises
    `ManifestError` with every problem, and `OSError` if a file cannot be read.
    """
    name = display_name or file.name
    content = file.read_bytes()
    document = _parse(content, name)
    problems = _check_values(document)
    invalid_topics = {problem.line for problem in problems if problem.path[:-1] == (TOPICS,)}
    topics = read_topics(file, document, invalid_topics)
    manifest = build(fill_defaults(document.value), name, hash_sources(content, topics.contents), topics.texts)
    manifest = replace(manifest, folder=file.resolve().parent)
    if handlers is None:
        handlers, missing_package = _find_handlers(manifest.product.handlers, file)
        problems += [document.problem(*problem) for problem in missing_package]
    problems += _check_meaning(document, manifest, handlers, problems)
    problems += topics.problems
    if problems:
        raise ManifestError(name, problems)
    return manifest


def _parse(content: bytes, name: str) -> YamlDocument:
    try:
        return parse_yaml(content.decode("utf-8"), name)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise ManifestError(name, [Problem(line, (), "not UTF-8; save the file as UTF-8")]) from None


def _check_values(document: YamlDocument) -> list[Problem]:
    """Check the characters, then the schema of the values whose characters are valid."""
    problems = [*document.problems]
    problems += [document.problem(path, message) for path, message in check_characters(document.value)]
    reported = {problem.path for problem in problems}
    return problems + [problem for problem in check_schema(document) if problem.path not in reported]


def _check_meaning(
    document: YamlDocument, manifest: Manifest, handlers: Iterable[str], earlier: Iterable[Problem]
) -> list[Problem]:
    """Check the rules, but not for a path that an earlier check reported, or for a default."""
    reported = {problem.path for problem in earlier}
    return [
        document.problem(path, message)
        for path, message in check_rules(manifest, handlers)
        if _is_given(path, document) and not _follows(path, reported, document)
    ]


def _follows(path: Path, reported: set[Path], document: YamlDocument) -> bool:
    """Return whether a problem may follow from one that an earlier check has reported at the path or beside it."""
    if path in reported or any(each[:-1] == path for each in reported if each):
        return True
    depth = {"groups": 4, "commands": 2}.get(str(path[0]), len(path)) if path else 0
    flags = (*path[:depth], "flags") if path[depth : depth + 1] in _COMMAND_LINES else None
    return any(
        each in reported and not isinstance(value_at(document.value, each), dict)
        for each in (*(path[:length] for length in range(1, len(path))), *([flags] if flags else []))
    )


_COMMAND_LINES = (("examples",), ("if-unsure",))
"""Keys of a command whose command lines have its flags."""


def _is_given(path: Path, document: YamlDocument) -> bool:
    """Return whether the manifest has the value. A default exit code can still clash with a given one."""
    return path[:1] in ((), ("exit-codes",)) or path[:2] in document.lines


def _find_handlers(package: str | None, file: FilePath) -> tuple[list[str], list[PathProblem]]:
    """Return the handlers of a package, and a problem if the package does not exist."""
    if not package:
        return [], []
    folder = handlers_folder(package, file)
    if folder is not None:
        return handlers_of(folder), []
    missing = f"package not found beside the manifest or on Python's path: {package}; create it or correct the name"
    return [], [(("product", "handlers"), missing)]
