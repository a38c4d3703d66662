"""Declaration of the program: its groups of commands and their modules."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import ModuleType

OWN_WORDS = ("help", "version", "completion")
"""Built-in commands."""


class Program:
    """Index of the program, which finds a command without importing its group."""

    __slots__ = {
        "binary": "The command that is installed.",
        "global_flags": "Flags that are accepted anywhere, each with whether it takes a value.",
        "groups": "Name of the module by group name, in plural and singular.",
        "package": "The generated package.",
        "shortcuts": "Module and command by each alias without a group.",
        "topics": "Names of the help topics.",
        "unlisted": "Shortcuts and commands without a group that are never suggested: hidden or deprecated ones.",
        "version": "Version of the program.",
    }

    def __init__(
        self,
        *,
        binary: str,
        version: str,
        package: str,
        groups: Mapping[str, str],
        shortcuts: Mapping[str, tuple[str, str]],
        topics: Sequence[str],
        global_flags: Mapping[str, bool],
        unlisted: Sequence[str] = (),
    ) -> None:
        self.binary = binary
        self.version = version
        self.package = package
        self.groups = groups
        self.shortcuts = shortcuts
        self.topics = topics
        self.global_flags = global_flags
        self.unlisted = unlisted

    def load(self, kind: str, name: str) -> ModuleType:
        """Import one module of the generated package: `commands`, `help` or `views` of a group.

        importlib.import_module costs more than any module of this package.
        """
        module: ModuleType = __import__(f"{self.package}.{kind}.{name}", fromlist=["*"])
        return module

    @property
    def first_words(self) -> list[str]:
        """Return the groups and shortcuts that may be suggested."""
        return [name for name in (*self.groups, *self.shortcuts) if name not in self.unlisted]
