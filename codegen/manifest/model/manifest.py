"""Whole manifest, the only form in which emitters see it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path as FilePath

from codegen.manifest.model.authorization import Authorization, Scope
from codegen.manifest.model.commands import Command, Group
from codegen.manifest.model.errors import ExitCode, Hint
from codegen.manifest.model.flags import Flag
from codegen.manifest.model.lint import LintSetting
from codegen.manifest.model.lists import PageKind
from codegen.manifest.model.product import OtherProgram, Product, Skill, Topic
from codegen.manifest.model.requests import Header, Idempotency
from codegen.manifest.model.services import Service
from codegen.manifest.model.settings import CredentialKeys, Variable
from codegen.manifest.model.synonyms import Synonyms
from codegen.manifest.model.tools import Mcp

_WITH_PATH = r"https?://[^/]+(/(?!\.{1,2}(/|$))[^/]+)+"


@dataclass(frozen=True)
class Manifest:
    """Whole manifest. `digest` is the SHA-256 of the manifest and its topic files, in hexadecimal."""

    file: str
    digest: str
    product: Product
    base_url: str
    timeout: float
    retries: int
    service: str
    services: Sequence[Service]
    page_kinds: Sequence[PageKind]
    variables: Sequence[Variable]
    credentials: CredentialKeys
    secret_prefixes: Sequence[str]
    listed_secret_fields: Sequence[str]
    exit_codes: Sequence[ExitCode]
    hints: Sequence[Hint]
    scopes: Mapping[str, Scope]
    tones: Mapping[str, Sequence[str]]
    words: Mapping[str, str]
    topics: Sequence[Topic]
    other_programs: Sequence[OtherProgram]
    global_flags: Sequence[Flag]
    groups: Sequence[Group]
    unused_sets: Sequence[str] = ()
    unused_views: Sequence[str] = ()
    headers: Sequence[Header] = ()
    idempotency: Idempotency | None = None
    authorization: Authorization | None = None
    token_origins: Sequence[str] = ()
    batch: bool = False
    """True if commands get `--batch`."""
    skill: Skill | None = None
    synonyms: Synonyms = field(default_factory=Synonyms)
    lint: Mapping[str, LintSetting] = field(default_factory=dict)
    """Settings of the rules of lint, by rule."""
    mcp: Mcp | None = None
    folder: FilePath = FilePath()
    """Folder of the manifest file."""

    @property
    def base_paths(self) -> bool:
        """Return whether a base URL may have a path."""
        urls = [self.base_url, *(service.base_url or "" for service in self.services)]
        return any(re.fullmatch(_WITH_PATH, url) for url in urls) or any(
            flag.type == "base-url" for flag in self.global_flags
        )

    @property
    def listed_groups(self) -> list[Group]:
        """Return the groups with a command that is not hidden, and the commands without a group that are not."""
        return [group for group in self.groups if group.listed_commands]

    @property
    def themed_groups(self) -> list[tuple[str, list[Group]]]:
        """Return the groups and the commands without a group under each heading of the main help page."""
        named = {group.name: group for group in self.listed_groups}
        if self.product.themes:
            titles = self.product.themes.items()
            return [(title, [named[name] for name in names if name in named]) for title, names in titles]
        kinds = [("Groups", False), ("Commands", True)]
        themes = [(title, [group for group in named.values() if group.is_command is kind]) for title, kind in kinds]
        return [(title, groups) for title, groups in themes if groups]

    @property
    def tone_of(self) -> dict[str, str]:
        """Return the tone of each word that has one."""
        return {word: tone for tone, words in self.tones.items() for word in words}

    @property
    def secret_fields(self) -> list[str]:
        """Return the fields that hold a secret: those listed, those of secret flags, those of the credentials file."""
        flags = [flag for command in self.commands for flag in command.flags]
        sent = [flag.body.rpartition(".")[2] for flag in flags if flag.secret and flag.body and flag.body != "*"]
        keys = self.credentials
        user = self.authorization.setting if self.authorization and self.authorization.token_is == "password" else None
        extra = {key for name, key in keys.extra.items() if name != user}
        return sorted({*self.listed_secret_fields, *sent, keys.token, *extra})

    @property
    def commands(self) -> list[Command]:
        """Return all commands in order."""
        return [command for group in self.groups for command in group.commands]

    def command(self, path: str) -> Command | None:
        """Return the command with this path, or None. An alias is not a path."""
        return next((command for command in self.commands if command.path == path), None)

    def poller(self, command: Command) -> Command | None:
        """Return the command that polls for `--wait`: itself, that of its `wait-with`, or None."""
        return self.command(command.wait_with.command) if command.wait_with else command if command.wait else None

    @property
    def listed_commands(self) -> list[Command]:
        """Return the commands that are not hidden, in order."""
        return [command for command in self.commands if not command.hidden]
