"""Emitter of the command tree as one argparse parser, for man pages and tests."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.emit.templates import render
from codegen.manifest.model import Command, Group, Manifest
from codegen.text.python import Call, code


def emit(manifest: Manifest) -> Iterator[tuple[str, str]]:
    """Emit `tree.py`."""
    product = manifest.product
    root = Call(
        "ArgumentParser", [product.binary], {"description": _escape_description(product.summary), "allow_abbrev": False}
    )
    text = render(
        "parser_tree.py.j2",
        manifest,
        imports=[f"{group.module} as {group.module}_commands" for group in _groups_by_module(manifest)],
        prog=code(root, indent=4, before="parser = "),
        steps=list(_add_parser_lines(manifest)),
    )
    yield f"{product.package}/tree.py", text


def _groups_by_module(manifest: Manifest) -> list[Group]:
    return sorted(manifest.groups, key=lambda group: group.module)


def _add_parser_lines(manifest: Manifest) -> Iterator[str]:
    branches: set[str] = set()
    for group in manifest.groups:
        yield from _branch(group.name, group.summary, [group.singular] if group.singular else [])
        branches.add(group.name)
        for command in group.commands:
            for path in command.paths:
                for branch in _parents(path):
                    if branch not in branches:
                        branches.add(branch)
                        yield from _branch(branch, f"Commands that begin with {branch}", [])
                yield from _leaf(path, command)


def _parents(path: str) -> list[str]:
    words = path.split()
    return [" ".join(words[:length]) for length in range(1, len(words))]


def _branch(path: str, summary: str, aliases: list[str]) -> Iterator[str]:
    yield _add_parser(path, summary, aliases, variable="branch")
    yield f'{_variable(path)} = branch.add_subparsers(metavar="COMMAND")'


def _leaf(path: str, command: Command) -> Iterator[str]:
    yield _add_parser(path, command.summary, [], variable="leaf")
    yield f"{command.module}_commands.{command.stem}_arguments(leaf)"


def _add_parser(path: str, summary: str, aliases: list[str], *, variable: str) -> str:
    *parents, name = path.split()
    keywords: dict[str, object] = {"aliases": aliases} if aliases else {}
    keywords |= {"help": summary.replace("%", "%%"), "description": _escape_description(summary), "allow_abbrev": False}
    return code(Call(f"{_variable(' '.join(parents))}.add_parser", [name], keywords), indent=4, before=f"{variable} = ")


def _escape_description(text: str) -> str:
    # argparse only formats a description that contains %(prog)
    return text.replace("%", "%%") if "%(prog)" in text else text


def _variable(path: str) -> str:
    return path.replace(" ", "_").replace("-", "_") + "_words" if path else "words"
