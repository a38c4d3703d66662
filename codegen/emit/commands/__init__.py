"""Emitter of the commands: one module for each group, with the declaration and argparse code of each command."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from codegen.emit.commands.declaration import command_call
from codegen.emit.commands.flags import flag_line, flag_lines
from codegen.emit.commands.names import in_group
from codegen.emit.templates import render
from codegen.manifest.model.commands import Command, Group
from codegen.manifest.model.manifest import Manifest
from codegen.text.python import Call, Name, callees, code, import_from

_DECLARATIONS = {
    "command": ("Argument", "Command", "Deprecation", "Input", "Settle"),
    "endpoint": ("Endpoint", "Raw"),
    "lists": ("Follow", "Pagination", "Rows"),
    "responses": ("Requirement", "Returns"),
    "waits": ("Wait", "WaitWith"),
}
"""Classes of the runtime for declarations, by module."""
_TYPE_MODULES = {"object_types": ("type=object_types.",), "types": ("type=types.", "action=types.")}
"""Modules of types, with the code that needs each."""


@dataclass(frozen=True)
class CommandCode:
    """Values for the template of one command. `classes` and `parser` are the imports of its two functions."""

    stem: str
    path: str
    summary: str
    classes: list[str]
    call: str
    parser: list[str]
    arguments: list[str]


def emit(manifest: Manifest) -> Iterator[tuple[str, str]]:
    """Emit `commands/GROUP.py` for each group, and `common.py` with the global flags."""
    package = manifest.product.package
    yield (
        f"{package}/commands/__init__.py",
        render("package.py.j2", manifest, about="Commands, one module for each group."),
    )
    for group in manifest.groups:
        commands = [_command_code(manifest, command) for command in group.commands]
        text = render(
            "commands.py.j2",
            manifest,
            group=group,
            commands=commands,
            table=code(
                {c.name: Name(f"{c.stem}_command") for c in group.commands},
                before="COMMANDS: Mapping[str, Callable[[], Command]] = ",
            ),
            aliases=code(_aliases(group), before="ALIASES: Mapping[str, str] = "),
        )
        yield f"{package}/commands/{group.module}.py", text
    arguments = [flag_line("parser", flag, suppress=True) for flag in manifest.global_flags]
    yield f"{package}/common.py", render("common.py.j2", manifest, arguments=arguments)


def _aliases(group: Group) -> dict[str, str]:
    return {
        in_group(alias): command.name for command in group.commands for alias in command.naming.aliases if " " in alias
    }


def _classes(manifest: Manifest, call: Call) -> list[str]:
    """Return the imports of the classes that a declaration consists of."""
    names = set(callees(call))
    found = {module: sorted(names.intersection(classes)) for module, classes in _DECLARATIONS.items()}
    package = f"{manifest.product.runtime}.declarations"
    return [import_from(f"{package}.{module}", classes, indent=4) for module, classes in found.items() if classes]


def _command_code(manifest: Manifest, command: Command) -> CommandCode:
    call = command_call(manifest, command)
    lines = list(flag_lines(command))
    modules = [name for name, uses in _TYPE_MODULES.items() if any(use in line for use in uses for line in lines)]
    return CommandCode(
        stem=command.stem,
        path=command.path,
        summary=command.summary,
        classes=_classes(manifest, call),
        call=code(call, indent=4, before="return "),
        arguments=lines,
        parser=sorted(
            [f"from {manifest.product.package}.common import common_arguments"]
            + ([f"from {manifest.product.runtime}.cli import {', '.join(modules)}"] if modules else [])
        ),
    )
