"""Help for programs: all commands, or a part of them, as one JSON document."""

from __future__ import annotations

import json

from opentrain_runtime.output.stdout import plain
from opentrain_runtime.text.json import pretty

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.cli.resolve import Resolved
    from opentrain_runtime.declarations.program import Program


def surface_json(program: Program, found: Resolved) -> str:
    """Return the output of `help --json`: everything, or the named group, command or topic."""
    if found.group == "topics":
        return pretty({"topic": found.name, "text": plain(program.load("help", "topics").HELP[found.name])})
    module = program.load("help", "surface")
    about = json.loads(module.ABOUT)
    commands = {path: text for path, text in module.COMMANDS.items() if _is_asked(path, found)}
    if not found.group:
        return pretty({**about, "commands": [json.loads(text) for text in commands.values()]})
    described = {key: about[key] for key in ("surface", "binary", "version")}
    groups = [group for group in about["groups"] if not found.name and _module(group["name"]) == found.group]
    if not groups:
        [text] = commands.values()
        return pretty({**described, "command": json.loads(text)})
    [group] = groups
    return pretty({**described, "group": group, "commands": [json.loads(text) for text in commands.values()]})


def _is_asked(path: str, found: Resolved) -> bool:
    group, _, name = path.partition(" ")
    return not found.group or (_module(group) == found.group and found.name in ("", name))


def _module(group: str) -> str:
    return group.replace("-", "_")
