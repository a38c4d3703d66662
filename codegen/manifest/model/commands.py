"""Commands and their groups."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from codegen.manifest.model.authorization import Needs
from codegen.manifest.model.batch import Settle
from codegen.manifest.model.errors import Reason
from codegen.manifest.model.flags import Argument, Flag
from codegen.manifest.model.lists import Follow, Page, Rows
from codegen.manifest.model.naming import Deprecation, Naming
from codegen.manifest.model.requests import Endpoint, Header, Raw
from codegen.manifest.model.responses import Requirement, Returns
from codegen.manifest.model.tools import ToolKeys
from codegen.manifest.model.views import Block
from codegen.manifest.model.waits import Wait, WaitWith
from codegen.manifest.problems import Path


@dataclass(frozen=True)
class Example:
    """Example: a command line and its purpose."""

    run: str
    says: str
    where: Path


@dataclass(frozen=True)
class Command:
    """Command. `flags` are all flags except the global ones.

    `name` is the words after the group. It is empty for a command without a group, and `group` is then its name.
    """

    group: str
    name: str
    summary: str
    description: str
    where: Path
    naming: Naming
    endpoint: Endpoint | None
    other_endpoints: Mapping[str, Endpoint]
    requires: Sequence[Requirement]
    requires_none: str | None
    service: str
    encoding: str
    lists: str | None
    constant_query: Mapping[str, str]
    constant_body: Mapping[str, str]
    token: bool
    token_flag: str | None
    needs: Needs
    effect: str
    flags: Sequence[Flag]
    arguments: Sequence[Argument]
    exactly_one: Sequence[Sequence[str]]
    at_most_one: Sequence[Sequence[str]]
    at_least_one: Sequence[Sequence[str]]
    page: Page | None
    rows: Rows | None
    follow: Follow | None
    wait: Wait | None
    wait_with: WaitWith | None
    web: Sequence[str]
    reads: Sequence[str]
    handler: str | None
    body_handler: str | None
    idempotency: Sequence[str]
    settings: Mapping[str, int]
    view: Sequence[Block]
    output: str | None
    exits: Mapping[int, str]
    """Specific exit codes. The text is the meaning for this command, empty for the common meaning."""
    reasons: Sequence[Reason]
    if_unsure: str | None
    if_unsure_says: str | None
    examples: Sequence[Example]
    response: Mapping[str, object] | Sequence[object] | None = None
    credentials_file: bool = False
    token_optional: bool = False
    headers: Sequence[Header] = ()
    """Headers of the API, the service and the command, merged."""
    idempotency_header: str | None = None
    returns: Returns | None = None
    batch: bool = False
    """True for a command that runs once for each row of a file."""
    settle: Settle | None = None
    raw: Raw | None = None
    tool: ToolKeys | None = None
    missing_sets: Sequence[str] = ()
    missing_view: str | None = None

    @property
    def path(self) -> str:
        """Return the words of the command, without the binary."""
        return f"{self.group} {self.name}".rstrip()

    @property
    def module(self) -> str:
        """Return the name of the Python module of the command's group."""
        return self.group.replace("-", "_")

    @property
    def stem(self) -> str:
        """Return the prefix of the command's names in Python."""
        return re.sub(r"[ -]", "_", self.name or self.group)

    @property
    def required_flags(self) -> list[Flag]:
        """Return the flags that are required."""
        return [flag for flag in self.flags if flag.required]

    @property
    def paths(self) -> list[str]:
        """Return the path of the command and all its aliases."""
        return [self.path, *self.naming.aliases]

    @property
    def hidden(self) -> bool:
        """Return whether help, man pages, reference and completions leave the command out."""
        return self.path in self.naming.hidden

    @property
    def sends(self) -> bool:
        """Return whether the command sends a request of its own."""
        return self.endpoint is not None or self.raw is not None

    @property
    def uses_credentials(self) -> bool:
        """Return whether the command reads or writes the credentials file."""
        return self.token or self.credentials_file

    @property
    def deprecation(self) -> Deprecation | None:
        """Return the deprecation of the command, or None."""
        return self.naming.deprecated.get(self.path)

    @property
    def listed_flags(self) -> list[Flag]:
        """Return the flags that are not hidden."""
        return [flag for flag in self.flags if not flag.hidden]

    @property
    def idempotency_flag(self) -> Flag | None:
        """Return the flag that sets the idempotency key in a header, or None."""
        header = self.idempotency_header
        if header is None:
            return None
        return next((each for each in self.flags if (each.header or "").casefold() == header.casefold()), None)

    @property
    def only_argument(self) -> Argument | None:
        """Return the argument of a command that has one, which is the value of one flag; else None."""
        first = self.arguments[0] if len(self.arguments) == 1 else None
        return None if first is None or first.split is not None or first.rest else first

    def form(self, argument: Argument) -> str:
        """Return how an argument is shown, such as `ID`, `OWNER/REPO` or `WORD ...`."""
        flags = [flag for name in argument.flags if (flag := self.flag(name)) is not None]
        return (argument.split or "").join(str(flag.value) for flag in flags) + (" ..." if argument.rest else "")

    def flag(self, name: str) -> Flag | None:
        """Return the flag of that name, or None."""
        return next((flag for flag in self.flags if flag.name == name), None)


@dataclass(frozen=True)
class Group:
    """Group of commands, or a command without a group: its name is that of the group, and the command's is empty."""

    name: str
    summary: str
    singular: str | None
    commands: Sequence[Command]
    where: Path

    @property
    def module(self) -> str:
        """Return the name of the group's Python module."""
        return self.name.replace("-", "_")

    @property
    def is_command(self) -> bool:
        """Return whether this is a command without a group."""
        return any(not command.name for command in self.commands)

    @property
    def listed_commands(self) -> list[Command]:
        """Return the commands that are not hidden."""
        return [command for command in self.commands if not command.hidden]

    def aliases_of(self, command: Command) -> list[str]:
        """Return the listed aliases of a command, including the one with the group's singular name."""
        return [*command.naming.listed_aliases, *([f"{self.singular} {command.name}"] if self.singular else [])]
