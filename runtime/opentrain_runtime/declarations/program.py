"""The contract with the generated index: how the program finds a command."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Program:
    """The index: which words name which group, and where its modules are.

    `groups` maps a group's name, and its singular, to the name of its module. `shortcuts` maps a word that is a command
    of its own to (group, command). `global_flags` maps each flag taken anywhere to whether it takes a value.
    """

    __slots__ = ("binary", "global_flags", "groups", "package", "shortcuts", "topics", "version")

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
    ) -> None:
        self.binary = binary
        self.version = version
        self.package = package
        self.groups = groups
        self.shortcuts = shortcuts
        self.topics = topics
        self.global_flags = global_flags
