"""Rules of names: no command, group or alias shadows another, and every page has a unique name."""

from __future__ import annotations

from collections.abc import Iterator
from keyword import iskeyword

from codegen.manifest.model import Manifest
from codegen.manifest.problems import Path, PathProblem

BUILT_IN_TOPICS = ("exit-codes", "environment", "scopes")
BUILT_IN_PAGES = ("readme", "conventions", "manifest")
"""Pages of the Markdown reference that describe neither a group nor a topic."""
RESERVED_WORDS = ("help", "version", "completion", "root", "topics", "surface")


def check(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield problems of names."""
    yield from _check_package(manifest)
    yield from _check_groups(manifest)
    yield from _check_aliases(manifest)
    yield from _check_pages(manifest)
    yield from _check_prefixes(manifest)
    yield from _check_topics(manifest)


def _check_topics(manifest: Manifest) -> Iterator[PathProblem]:
    taken = {name: f"the group {group.name}" for group in manifest.groups for name in (group.name, group.singular)}
    taken |= dict.fromkeys(RESERVED_WORDS, "a word of the program itself")
    taken |= dict.fromkeys((*BUILT_IN_TOPICS, *BUILT_IN_PAGES), "a page that makes itself")
    for topic in manifest.topics:
        if topic.name in taken:
            yield ("topics", topic.name), f"{topic.name} is {taken[topic.name]}; choose another"


def _check_prefixes(manifest: Manifest) -> Iterator[PathProblem]:
    names = {name: command for command in manifest.commands for name in (command.path, *command.aliases)}
    for name, command in names.items():
        words = name.split()
        for length in range(2, len(words)):
            shorter = " ".join(words[:length])
            if shorter in names:
                yield command.where, f"{shorter} begins it, so nobody can reach it; rename one"


def _check_package(manifest: Manifest) -> Iterator[PathProblem]:
    if iskeyword(manifest.product.package):
        why = "is a word of Python, so it could not be imported"
        yield ("product", "package"), f"{manifest.product.package} {why}; choose another name"


def _check_groups(manifest: Manifest) -> Iterator[PathProblem]:
    taken = {group.name: f"the group {group.name}" for group in manifest.groups}
    for group in manifest.groups:
        if group.name in (*RESERVED_WORDS, *BUILT_IN_TOPICS, *BUILT_IN_PAGES):
            yield group.where, f"{group.name} is a word of the program itself; choose another name"
        if iskeyword(group.module):
            why = "is a word of Python, so its module could not be imported"
            yield group.where, f"{group.name} {why}; choose another name"
        if group.singular is None:
            continue
        if group.singular in taken or group.singular in RESERVED_WORDS:
            what = taken.get(group.singular, "a word of the program itself")
            yield (*group.where, "singular"), f"{group.singular} is {what}; choose another"
        taken[group.singular] = f"the singular of {group.name}"


def _check_aliases(manifest: Manifest) -> Iterator[PathProblem]:
    commands = {command.path for command in manifest.commands}
    words = {*RESERVED_WORDS, *BUILT_IN_TOPICS, *(topic.name for topic in manifest.topics)}
    groups = {name for group in manifest.groups for name in (group.name, group.singular) if name}
    seen: dict[str, str] = {}
    for command in manifest.commands:
        for index, alias in enumerate(command.aliases):
            where: Path = (*command.where, "aliases", index)
            first, _, rest = alias.partition(" ")
            if alias in commands:
                yield where, f"the alias {alias} shadows the command of that name; choose another"
            elif alias in groups or alias in words:
                yield where, f"the alias {alias} shadows the group or word of that name; choose another"
            elif alias in seen:
                yield where, f"the alias {alias} stands for {seen[alias]} already; choose another"
            elif rest and first != command.group:
                yield (
                    where,
                    f"the alias {alias} is in another group; write it as {command.group} {rest}, or as one word",
                )
            seen[alias] = command.path


def _check_pages(manifest: Manifest) -> Iterator[PathProblem]:
    pages: dict[str, str] = {group.name: group.name for group in manifest.groups}
    for command in manifest.commands:
        for path in (command.path, *command.aliases):
            page = path.replace(" ", "-")
            if page in pages and pages[page] != path:
                yield command.where, f"its page would be named {page}, as is that of {pages[page]}; rename one"
            pages[page] = path
