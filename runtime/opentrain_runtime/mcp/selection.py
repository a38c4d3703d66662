"""Selection of the tools that are served."""

from __future__ import annotations

from opentrain_runtime.cli.suggestions import invalid_value, nearest, unknown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from opentrain_runtime.declarations.tools import Tool, ToolBox

ALL = "all"


class Selection:
    """The tools that are served, of all tools."""

    def __init__(
        self, box: ToolBox, toolsets: Sequence[str] | None, names: Sequence[str] | None, *, read_only: bool, page: str
    ) -> None:
        """Select the tools of the toolsets and those that are named, and with `read_only` only those that read.

        If none are named, the default toolsets are selected. Raises `UsageError` for an unknown name; `page` is the
        command that shows the help.
        """
        for name in toolsets or ():
            if name not in (*box.toolsets, ALL):
                known = [*box.toolsets, ALL]
                raise invalid_value(name, "--toolsets", known, page, guess=nearest(name, known))
        for name in names or ():
            if name not in box.tools:
                raise unknown("tool", name, box.tools, page)
        wanted = toolsets if toolsets is not None else () if names is not None else box.default
        self.box = box
        self.read_only = read_only
        self.tools: dict[str, Tool] = {
            tool.name: tool
            for tool in box.tools.values()
            if (ALL in wanted or tool.toolset in wanted or tool.name in (names or ()))
            and (tool.effect == "read" or not read_only)
        }

    @property
    def toolsets(self) -> list[str]:
        """Return the toolsets of which at least one tool is served."""
        return list(dict.fromkeys(tool.toolset for tool in self.tools.values()))

    @property
    def others(self) -> list[str]:
        """Return the toolsets of which no tool is served."""
        return [name for name in self.box.toolsets if name not in self.toolsets]
