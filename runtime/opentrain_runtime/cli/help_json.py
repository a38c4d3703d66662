"""Help for programs: the command surface, or the part of it that was asked about, as one JSON document."""

from __future__ import annotations

import json

from opentrain_runtime.loading import load
from opentrain_runtime.text.json import pretty

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.cli.resolve import Resolved
    from opentrain_runtime.declarations.program import Program


def surface_json(program: Program, found: Resolved) -> str:
    """What `help --json` prints: everything, or with a group or command named, that one's commands only."""
    if found.group == "topics":
        return pretty({"topic": found.name, "text": load(program, "help", "topics").HELP[found.name]})
    module = load(program, "help", "surface")
    about = json.loads(module.ABOUT)
    about["commands"] = [json.loads(text) for path, text in module.COMMANDS.items() if _asked(path, found)]
    return pretty(about)


def _asked(path: str, found: Resolved) -> bool:
    group, _, name = path.partition(" ")
    return not found.group or (group.replace("-", "_") == found.group and found.name in ("", name))
