"""The checked manifest as types: all that an emitter sees."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from codegen.manifest.problems import Path
from codegen.manifest.views import Block


@dataclass(frozen=True)
class Example:
    """A command line and what it is for."""

    run: str
    says: str
    where: Path


@dataclass(frozen=True)
class Flag:
    """One flag of a command."""

    name: str
    help: str
    where: Path
    value: str | None = None
    aliases: Sequence[str] = ()
    type: str = "text"
    required: bool = False
    repeatable: bool = False
    positional: bool = False
    secret: bool = False
    file: str | None = None
    enum: Sequence[str] = ()
    open: Sequence[str] = ()
    default: str | int | float | None = None
    api_default: str | int | float | None = None
    minimum: int | None = None
    maximum: int | None = None
    max_length: int | None = None
    fields: Mapping[str, str | Sequence[str]] = field(default_factory=dict)
    query: str | None = None
    body: str | None = None
    own: bool = False
    """Whether it is the runtime's own, made from another key, and bound to nothing."""

    @property
    def dest(self) -> str:
        """The name of its value in Python."""
        return self.name.replace("-", "_")

    @property
    def spellings(self) -> list[str]:
        """The flag and its aliases, with their dashes."""
        return [f"--{name}" for name in (self.name, *self.aliases)]


@dataclass(frozen=True)
class Endpoint:
    """Method and path; `{flag}` in the path is filled by that flag."""

    method: str
    path: str
    prefix: str
    where: Path

    @property
    def parameters(self) -> list[str]:
        """The flags that the path needs."""
        return re.findall(r"\{([^}]+)\}", self.path)

    @property
    def full_path(self) -> str:
        """The path from the origin on."""
        return self.prefix + self.path


@dataclass(frozen=True)
class Needs:
    """What the API requires of the caller."""

    scope: str | None = None
    any_scope: Sequence[str] = ()
    feature: str | None = None
    claim: bool = False


@dataclass(frozen=True)
class Page:
    """How a command's list is paged."""

    items: str
    maximum: int
    size: int | None = None
    feed: bool = False
    more: str | None = None
    filter: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Follow:
    """How a feed is followed; `interval` is in seconds."""

    id: str
    line: str
    interval: int


@dataclass(frozen=True)
class Wait:
    """How a change is waited for; `interval` and `timeout` are in seconds."""

    says: str
    interval: int
    timeout: int
    field: str | None = None
    done: Sequence[str] = ()
    failed: Sequence[str] = ()


@dataclass(frozen=True)
class Command:
    """One command. `name` is its words behind the group, `flags` all it takes but the global ones."""

    group: str
    name: str
    summary: str
    description: str
    where: Path
    aliases: Sequence[str]
    endpoint: Endpoint | None
    other_endpoints: Mapping[str, Endpoint]
    service: str
    encoding: str
    constant_query: Mapping[str, str]
    constant_body: Mapping[str, str]
    token: bool
    token_flag: str | None
    needs: Needs
    effect: str
    flags: Sequence[Flag]
    exactly_one: Sequence[Sequence[str]]
    at_most_one: Sequence[Sequence[str]]
    at_least_one: Sequence[Sequence[str]]
    page: Page | None
    follow: Follow | None
    wait: Wait | None
    reads: Sequence[str]
    handler: str | None
    body_handler: str | None
    idempotency: Sequence[str]
    settings: Mapping[str, int]
    view: Sequence[Block]
    output: str | None
    exits: Sequence[int]
    reasons: Sequence[str]
    if_unsure: str | None
    if_unsure_says: str | None
    examples: Sequence[Example]
    response: Mapping[str, object] | None = None
    missing_sets: Sequence[str] = ()
    missing_view: str | None = None

    @property
    def path(self) -> str:
        """The words that name it, without the binary."""
        return f"{self.group} {self.name}"

    @property
    def module(self) -> str:
        """The name of its group's module in Python."""
        return self.group.replace("-", "_")

    @property
    def stem(self) -> str:
        """What its names in Python begin with."""
        return re.sub(r"[ -]", "_", self.name)

    def flag(self, name: str) -> Flag | None:
        """The flag of a name, if the command has it."""
        return next((flag for flag in self.flags if flag.name == name), None)


@dataclass(frozen=True)
class Group:
    """A group of commands."""

    name: str
    summary: str
    singular: str | None
    commands: Sequence[Command]
    where: Path

    @property
    def module(self) -> str:
        """Its name in Python."""
        return self.name.replace("-", "_")

    def aliases_of(self, command: Command) -> list[str]:
        """Every other way to write one of its commands, the group's singular name included."""
        return [*command.aliases, *([f"{self.singular} {command.name}"] if self.singular else [])]


@dataclass(frozen=True)
class Service:
    """A part of the API: what its paths begin with and where its errors keep what."""

    name: str
    prefix: str
    error: Mapping[str, str]


@dataclass(frozen=True)
class Variable:
    """An environment variable."""

    name: str
    sets: str
    help: str
    where: Path


@dataclass(frozen=True)
class ExitCode:
    """An exit code."""

    code: int
    name: str
    means: str
    statuses: Sequence[int]
    where: Path


@dataclass(frozen=True)
class Hint:
    """What to say below an API error, and when."""

    hint: str
    where: Path
    reason: str | None = None
    code: str | None = None
    status: int | None = None
    message: str | None = None
    has: str | None = None
    url: str | None = None
    run: str | None = None
    shows: str | None = None


@dataclass(frozen=True)
class Topic:
    """A page of help that is about no command; `text` is what its file holds."""

    name: str
    summary: str
    text: str


@dataclass(frozen=True)
class Product:
    """Names and the texts of the first page of help."""

    name: str
    binary: str
    distribution: str
    package: str
    version: str
    released: str
    summary: str
    description: str
    start: Sequence[Example]
    handlers: str | None = None

    def handler(self, name: str) -> str:
        """Return the dotted name of a function that the manifest names as `module.function`."""
        return f"{self.handlers}.{name}"


@dataclass(frozen=True)
class Paging:
    """The wire names of paging."""

    limit: str = "limit"
    cursor: str = "cursor"
    next: str = "nextCursor"


@dataclass(frozen=True)
class CredentialKeys:
    """The credentials file and what to say when a token is needed and there is none."""

    path: str
    token: str
    base_url: str
    extra: Mapping[str, str]
    message: str
    hint: str
    run: str


@dataclass(frozen=True)
class Manifest:
    """Everything. `digest` covers the manifest's bytes and its topic files, as `codegen.topics.digest` says."""

    file: str
    digest: str
    product: Product
    base_url: str
    timeout: float
    retries: int
    service: str
    services: Sequence[Service]
    paging: Paging
    variables: Sequence[Variable]
    credentials: CredentialKeys
    secrets: Sequence[str]
    exit_codes: Sequence[ExitCode]
    hints: Sequence[Hint]
    scopes: Mapping[str, str]
    tones: Mapping[str, Sequence[str]]
    topics: Sequence[Topic]
    global_flags: Sequence[Flag]
    groups: Sequence[Group]
    unused_sets: Sequence[str] = ()
    unused_views: Sequence[str] = ()

    @property
    def tone_of(self) -> dict[str, str]:
        """The tone of each word that has one."""
        return {word: tone for tone, words in self.tones.items() for word in words}

    @property
    def commands(self) -> list[Command]:
        """Every command, in order."""
        return [command for group in self.groups for command in group.commands]
