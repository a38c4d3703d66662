"""Rules of names: commands, groups and aliases do not shadow each other, and page names are unique."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from keyword import iskeyword

from codegen.manifest.model.commands import Group
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.problems import Path, PathProblem
from codegen.tool import RUNTIME

BUILT_IN_TOPICS = ("flags", "exit-codes", "environment", "scopes")
BUILT_IN_PAGES = ("readme", "conventions", "manifest")
"""Pages of the Markdown reference for neither a group nor a topic."""
IMPORTED_PACKAGES = (RUNTIME, "httpx", "httpcore", "h11", "certifi", "idna", "anyio", "rich", "jmespath")
"""The runtime, and the packages that it imports."""
RESERVED_WORDS = ("help", "version", "completion", "root", "topics", "surface")


def check(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield problems of names."""
    yield from _check_package(manifest)
    yield from _check_groups(manifest)
    yield from _check_aliases(manifest)
    yield from _check_pages(manifest)
    yield from _check_prefixes(manifest)
    yield from _check_topics(manifest)
    yield from _check_deprecations(manifest)


def _check_topics(manifest: Manifest) -> Iterator[PathProblem]:
    taken = {name: _owner(group) for group in manifest.groups for name in _names_of(group)}
    taken |= dict.fromkeys(RESERVED_WORDS, "a reserved word")
    taken |= dict.fromkeys((*BUILT_IN_TOPICS, *BUILT_IN_PAGES), "a built-in page")
    for topic in manifest.topics:
        if topic.name in taken:
            yield ("topics", topic.name), f"'{topic.name}' is {taken[topic.name]}; choose another name"


def _names_of(group: Group) -> list[str]:
    return [group.name, *([group.singular] if group.singular else [])]


def _owner(group: Group) -> str:
    return f"a name of the {'command' if group.is_command else 'group'} '{group.name}'"


def _check_prefixes(manifest: Manifest) -> Iterator[PathProblem]:
    names = {name: command for command in manifest.commands for name in command.paths}
    for name, command in names.items():
        words = name.split()
        for length in range(2, len(words)):
            shorter = " ".join(words[:length])
            if shorter in names:
                yield (
                    command.where,
                    f"unreachable: its name begins with the command '{shorter}'; rename one of the two commands",
                )


def _check_package(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield a problem for a package that cannot be imported, or that hides a package which the client imports."""
    for key in ("package", "handlers"):
        name = getattr(manifest.product, key)
        if not name:
            continue
        if iskeyword(name):
            yield ("product", key), f"'{name}' is a Python keyword and cannot be a package; choose another name"
        elif name in sys.stdlib_module_names:
            yield ("product", key), f"'{name}' is a module of Python's standard library; choose another name"
        elif name in IMPORTED_PACKAGES:
            yield ("product", key), f"'{name}' is a package that the client imports; choose another name"
    if manifest.product.handlers and manifest.product.handlers == manifest.product.package:
        yield ("product", "handlers"), "'package' and 'handlers' are the same package; choose another name for one"


def _check_groups(manifest: Manifest) -> Iterator[PathProblem]:
    taken = {group.name: _owner(group) for group in manifest.groups}
    names: set[str] = set()
    for group in manifest.groups:
        if group.name in names:
            yield group.where, f"'{group.name}' is already a group; choose another name"
        names.add(group.name)
        if group.name in (*RESERVED_WORDS, *BUILT_IN_TOPICS, *BUILT_IN_PAGES):
            yield group.where, f"'{group.name}' is a reserved word; choose another name"
        if iskeyword(group.module):
            yield group.where, f"'{group.name}' is a Python keyword and cannot be a module; choose another name"
        if group.singular is None:
            continue
        if group.singular in taken or group.singular in RESERVED_WORDS:
            what = taken.get(group.singular, "a reserved word")
            yield (*group.where, "singular"), f"'{group.singular}' is {what}; choose another name"
        taken[group.singular] = _owner(group)


def _check_aliases(manifest: Manifest) -> Iterator[PathProblem]:
    commands = {command.path for command in manifest.commands}
    words = {*RESERVED_WORDS, *BUILT_IN_TOPICS, *(topic.name for topic in manifest.topics)}
    groups = {name for group in manifest.groups for name in (group.name, group.singular) if name}
    seen: dict[str, str] = {}
    for command in manifest.commands:
        for index, alias in enumerate(command.naming.aliases):
            where: Path = (*command.where, "aliases", index)
            first, _, rest = alias.partition(" ")
            if alias in commands:
                yield where, f"the alias is already a command: {alias}; choose another alias"
            elif alias in groups or alias in words:
                yield where, f"the alias is already a group, topic or reserved word: {alias}; choose another alias"
            elif alias in seen:
                yield where, f"the alias '{alias}' already belongs to '{seen[alias]}'; choose another alias"
            elif rest and not command.name:
                word = alias.replace(" ", "-")
                yield where, f"an alias of a command without a group is one word: {alias}; write {word}"
            elif rest and first != command.group:
                yield (
                    where,
                    f"the alias is in another group: {alias}; begin it with '{command.group}', or use a single word",
                )
            seen[alias] = command.path


def _check_pages(manifest: Manifest) -> Iterator[PathProblem]:
    pages: dict[str, str] = {group.name: group.name for group in manifest.groups}
    for command in manifest.commands:
        for path in command.paths:
            page = path.replace(" ", "-")
            if page in pages and pages[page] != path:
                yield (
                    command.where,
                    f"the page name '{page}' already belongs to '{pages[page]}'; rename one of the commands",
                )
            pages.setdefault(page, path)


def _check_deprecations(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield a problem for each deprecated name that has no valid replacement or is required."""
    paths = {path for command in manifest.commands for path in command.paths if path not in command.naming.deprecated}
    for command in manifest.commands:
        for name, deprecation in command.naming.deprecated.items():
            if deprecation.use not in paths:
                yield _path_of(command.where, command.path, name), _no_replacement("command", deprecation.use)
        flags = {
            f"--{name}"
            for flag in (*command.flags, *manifest.global_flags)
            for name in (flag.name, *flag.naming.aliases)
            if name not in flag.naming.deprecated
        }
        for flag in command.flags:
            for name, deprecation in flag.naming.deprecated.items():
                if deprecation.use not in (*flags, *paths):
                    yield _path_of(flag.where, flag.name, name), _no_replacement("flag", deprecation.use)
            if flag.required and (flag.deprecation is not None or flag.hidden):
                yield flag.where, "a required flag cannot be deprecated or hidden; remove 'required'"


def _path_of(where: Path, own_name: str, name: str) -> Path:
    return (*where, "deprecated" if name == own_name else "aliases")


def _no_replacement(kind: str, use: str) -> str:
    return f"unknown or deprecated replacement: {use}; write the name of another {kind}"
