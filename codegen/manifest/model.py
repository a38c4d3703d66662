"""Model of a checked manifest. Emitters see nothing else of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from codegen.manifest.problems import Path
from codegen.manifest.views import Block


@dataclass(frozen=True)
class Example:
    """Command line and what it is for."""

    run: str
    says: str
    where: Path


@dataclass(frozen=True)
class Flag:
    """Flag of a command."""

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
    local: bool = False
    """Whether the runtime handles it and sends it nowhere."""

    @property
    def dest(self) -> str:
        """Return the name of its value in Python."""
        return self.name.replace("-", "_")

    @property
    def spellings(self) -> list[str]:
        """Return the flag and its aliases, with their dashes."""
        return [f"--{name}" for name in (self.name, *self.aliases)]


@dataclass(frozen=True)
class Endpoint:
    """Method and path of a request. `{flag}` in the path is replaced by the value of that flag."""

    method: str
    path: str
    prefix: str
    where: Path

    @property
    def parameters(self) -> list[str]:
        """Return the names of the flags in the path."""
        return re.findall(r"\{([^}]+)\}", self.path)

    @property
    def full_path(self) -> str:
        """Return the path with its prefix."""
        return self.prefix + self.path


@dataclass(frozen=True)
class Needs:
    """Permissions that the API requires of the caller."""

    scope: str | None = None
    any_scope: Sequence[str] = ()
    feature: str | None = None
    claim: bool = False


@dataclass(frozen=True)
class Page:
    """Pagination of a command's list."""

    items: str
    maximum: int
    size: int | None = None
    feed: bool = False
    more: str | None = None
    filter: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Follow:
    """Settings of `--follow`. `interval` is in seconds."""

    id: str
    line: str
    interval: int


@dataclass(frozen=True)
class Wait:
    """Settings of `--wait`. `interval` and `timeout` are in seconds."""

    says: str
    interval: int
    timeout: int
    field: str | None = None
    done: Sequence[str] = ()
    failed: Sequence[str] = ()


@dataclass(frozen=True)
class Command:
    """Command. `name` is its words after the group. `flags` are all its flags except the global ones."""

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
        """Return the words of the command, without the binary."""
        return f"{self.group} {self.name}"

    @property
    def module(self) -> str:
        """Return the name of its group's Python module."""
        return self.group.replace("-", "_")

    @property
    def stem(self) -> str:
        """Return the prefix of its names in Python."""
        return re.sub(r"[ -]", "_", self.name)

    def flag(self, name: str) -> Flag | None:
        """Return the flag of that name, or None."""
        return next((flag for flag in self.flags if flag.name == name), None)


@dataclass(frozen=True)
class Group:
    """Group of commands."""

    name: str
    summary: str
    singular: str | None
    commands: Sequence[Command]
    where: Path

    @property
    def module(self) -> str:
        """Return the name of its Python module."""
        return self.name.replace("-", "_")

    def aliases_of(self, command: Command) -> list[str]:
        """Return the aliases of one of its commands, including that with the group's singular name."""
        return [*command.aliases, *([f"{self.singular} {command.name}"] if self.singular else [])]


@dataclass(frozen=True)
class Service:
    """Part of the API: the prefix of its paths and the fields of its errors."""

    name: str
    prefix: str
    error: Mapping[str, str]


@dataclass(frozen=True)
class Variable:
    """Environment variable."""

    name: str
    sets: str
    help: str
    where: Path


@dataclass(frozen=True)
class ExitCode:
    """Exit code."""

    code: int
    name: str
    means: str
    statuses: Sequence[int]
    where: Path


@dataclass(frozen=True)
class Hint:
    """Hint for an API error, and the conditions under which it is shown."""

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
    """Help page that describes no command. `text` is the content of its file."""

    name: str
    summary: str
    text: str


@dataclass(frozen=True)
class Product:
    """Names of the product, and the texts of its first help page."""

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
    """Names of the API's pagination parameters and fields."""

    limit: str = "limit"
    cursor: str = "cursor"
    next: str = "nextCursor"


@dataclass(frozen=True)
class CredentialKeys:
    """Credentials file, and the texts for a missing token."""

    path: str
    token: str
    base_url: str
    extra: Mapping[str, str]
    message: str
    hint: str
    run: str


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
    paging: Paging
    variables: Sequence[Variable]
    credentials: CredentialKeys
    secret_prefixes: Sequence[str]
    listed_secret_fields: Sequence[str]
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
        """Return the tone of each word that has one."""
        return {word: tone for tone, words in self.tones.items() for word in words}

    @property
    def secret_fields(self) -> list[str]:
        """Return the fields that hold a secret: those listed, those of secret flags, those of the credentials file."""
        flags = [flag for command in self.commands for flag in command.flags]
        sent = [flag.body.rpartition(".")[2] for flag in flags if flag.secret and flag.body and flag.body != "*"]
        keys = self.credentials
        return sorted({*self.listed_secret_fields, *sent, keys.token, *keys.extra.values()})

    @property
    def commands(self) -> list[Command]:
        """Return all commands in order."""
        return [command for group in self.groups for command in group.commands]
