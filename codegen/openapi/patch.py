"""Patch of a manifest with the new operations of a document, as a unified diff to look at and apply."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from codegen.openapi.guesses import Values, plain
from codegen.openapi.manifest import Imported
from codegen.openapi.write import key_lines


def patch_text(text: str, name: str, imported: Imported, new: Sequence[str]) -> str:
    """Return a unified diff that adds the commands of new operations to the text of a manifest.

    `name` is the file's name, and `new` are the commands of the import: group and name. A command goes to the end of
    its group, and a new group to the end of the groups. The result is empty if there is nothing to add.
    """
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    groups = _value(root, "groups")
    insertions: dict[int, list[str]] = {}
    known = _known_kinds(root)
    added: dict[str, Values] = {}
    for command in imported.commands:
        if f"{command.name.group} {command.name.command}" in new:
            commands = added.setdefault(command.name.group, {})
            commands[command.name.command] = _self_contained(command.values, imported.values, known)
    for group, commands in added.items():
        node = _value(_value(groups, group), "commands")
        if isinstance(node, yaml.MappingNode) and node.value and not node.flow_style:
            indent = node.value[0][0].start_mark.column
            names = [key.value for key, _ in node.value]
            lines = [
                line
                for command, values in commands.items()
                for line in key_lines(_free(command, names), values, indent)
            ]
            insertions.setdefault(_last_line(node), []).extend(lines)
        else:
            summary = imported.values["groups"][group]["summary"]
            block = key_lines(group, {"summary": summary, "commands": commands}, _indent(groups))
            at = _last_line(groups) if isinstance(groups, yaml.MappingNode) else text.count("\n") - 1
            head = [] if isinstance(groups, yaml.MappingNode) else ["groups:"]
            insertions.setdefault(at, []).extend([*head, *block])
    return _diff(text, insertions, name)


def _diff(text: str, insertions: Mapping[int, Sequence[str]], name: str) -> str:
    old = text.splitlines(keepends=True)
    new: list[str] = []
    for number, line in enumerate(old):
        new.append(line)
        new += [f"{each}\n" for each in insertions.get(number, ())]
    return "".join(difflib.unified_diff(old, new, f"a/{name}", f"b/{name}"))


def _value(node: yaml.Node | None, key: str) -> yaml.Node | None:
    """Return the value of a key in a mapping; None if there is none."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for each, value in pairs if each.value == key), None)


def _last_line(node: yaml.Node) -> int:
    """Return the number of the last line of a node, from 0."""
    last = node
    while isinstance(last, yaml.CollectionNode) and not last.flow_style and last.value:
        item = last.value[-1]
        last = item[1] if isinstance(item, tuple) else item
    mark = last.end_mark
    return int(mark.line - 1 if mark.column == 0 and mark.line > last.start_mark.line else mark.line)


def _indent(groups: yaml.Node | None) -> int:
    return int(groups.value[0][0].start_mark.column) if isinstance(groups, yaml.MappingNode) and groups.value else 2


def _free(name: str, taken: list[str]) -> str:
    """Return a name that the group does not have yet, and add it to the names."""
    free = next(each for each in [name, *(f"{name}-{number}" for number in range(2, 1000))] if each not in taken)
    taken.append(free)
    return free


def _known_kinds(root: yaml.Node | None) -> list[tuple[str, dict[str, str]]]:
    """Return the kinds of pagination of the manifest, with their keys."""
    pages = _value(_value(root, "api"), "pages")
    found = []
    for key, value in pages.value if isinstance(pages, yaml.MappingNode) else ():
        pairs = value.value if isinstance(value, yaml.MappingNode) else ()
        found.append((key.value, {each.value: inner.value for each, inner in pairs}))
    return found


def _self_contained(values: Values, root: Values, known: Sequence[tuple[str, dict[str, str]]]) -> Values:
    """Return a command without references to shared views, and with a kind of pagination of the manifest."""
    own: Values = dict(values)
    if isinstance(own.get("view"), str):
        own["view"] = root["views"][own["view"]]
    if "page" in own:
        kind: Mapping[str, Any] = plain(root["api"]["pages"][own["page"]["kind"]])
        wanted = {key: str(value) for key, value in kind.items()}
        same = next((name for name, keys in known if keys == wanted), own["page"]["kind"])
        own["page"] = {**own["page"], "kind": same}
    return own
