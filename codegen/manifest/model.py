"""Model of a checked manifest, the only form in which emitters see it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path as FilePath

from codegen.manifest.problems import Path
from codegen.manifest.readers.lint import LintSetting
from codegen.manifest.readers.synonyms import Synonyms
from codegen.manifest.readers.views import Block, Cell, Expected
from codegen.tool import RUNTIME


@dataclass(frozen=True)
class Example:
    """Example: a command line and its purpose."""

    run: str
    says: str
    where: Path


@dataclass(frozen=True)
class Deprecation:
    """Deprecation of a name: the version that deprecated it, and the replacement."""

    since: str
    use: str


@dataclass(frozen=True)
class Naming:
    """Aliases of a command or flag. `hidden` and `deprecated` may also contain its own name."""

    aliases: Sequence[str] = ()
    hidden: Sequence[str] = ()
    deprecated: Mapping[str, Deprecation] = field(default_factory=dict)

    @property
    def listed_aliases(self) -> list[str]:
        """Return the aliases that are neither hidden nor deprecated."""
        return [name for name in self.aliases if name not in self.hidden and name not in self.deprecated]

    @property
    def deprecated_aliases(self) -> dict[str, Deprecation]:
        """Return the deprecated aliases that are not hidden."""
        return {
            name: self.deprecated[name] for name in self.aliases if name in self.deprecated and name not in self.hidden
        }


WHOLE_BODY = "."
"""Body field of a flag whose value is the whole body."""
_WITH_PATH = r"https?://[^/]+(/(?!\.{1,2}(/|$))[^/]+)+"
OR_NULL = " or null"
"""End of the kind of a field that accepts null."""


@dataclass(frozen=True)
class Header:
    """Header of a request: a constant value, or the setting with the value."""

    name: str
    where: Path
    value: str | None = None
    setting: str | None = None
    secret: bool = False


@dataclass(frozen=True)
class Idempotency:
    """Header with an idempotency key, and the methods for which the API supports it."""

    header: str
    where: Path
    methods: Sequence[str] = ("POST",)


@dataclass(frozen=True)
class Authorization:
    """How the token is sent. `setting` has the other part of Basic credentials."""

    kind: str
    where: Path
    name: str | None = None
    prefix: str | None = None
    token_is: str = "password"
    setting: str | None = None

    @property
    def header(self) -> str | None:
        """Return the name of the header that carries the token, or None."""
        if self.kind == "query":
            return None
        return self.name if self.kind == "header" else "Authorization"


@dataclass(frozen=True)
class Flag:
    """Flag of a command."""

    name: str
    help: str
    where: Path
    value: str | None = None
    naming: Naming = Naming()
    type: str = "text"
    required: bool = False
    repeatable: bool = False
    positional: bool = False
    secret: bool = False
    overwrites: bool = False
    file: str | None = None
    enum: Sequence[str] = ()
    open: Sequence[str] = ()
    default: str | int | float | None = None
    api_default: str | int | float | None = None
    minimum: float | None = None
    above: int | None = None
    """Bound that a number must exceed."""
    maximum: int | None = None
    max_length: int | None = None
    fields: Mapping[str, str | Sequence[str]] = field(default_factory=dict)
    query: str | None = None
    body: str | None = None
    lists: str | None = None
    """Notation of a list in the query, if it is not that of the service."""
    clears: str | None = None
    """Value of the body fields that the flag names: `to-null` or `to-empty`."""
    empty: bool = False
    header: str | None = None
    local: bool = False
    """True for a flag of the runtime, which is not sent."""
    description: str = ""
    rest: bool = False
    """True if the last argument of the command, with all words after it, is the value of the flag."""

    @property
    def dest(self) -> str:
        """Return the name of the flag's value in Python."""
        return self.name.replace("-", "_")

    @property
    def argument(self) -> str | None:
        """Return how the value is shown as an argument, such as `ID` or `WORD ...`; None if it cannot be one."""
        if not self.positional or self.value is None:
            return None
        return f"{self.value} ..." if self.rest else self.value

    @property
    def spellings(self) -> list[str]:
        """Return the flag and all its aliases, with their dashes, and the negations of a boolean."""
        return self.spellings_of(self.name, *self.naming.aliases)

    @property
    def listed_spellings(self) -> list[str]:
        """Return the flag and its listed aliases, with their dashes, and the negations of a boolean."""
        return self.spellings_of(self.name, *self.naming.listed_aliases)

    def spellings_of(self, *names: str) -> list[str]:
        """Return names of the flag with their dashes, and the negations of a boolean."""
        negated = [f"--no-{name}" for name in names] if self.type == "boolean" else []
        return [*(f"--{name}" for name in names), *negated]

    @property
    def null_fields(self) -> list[str]:
        """Return the fields that accept null."""
        return [name for name, kind in self.fields.items() if isinstance(kind, str) and kind.endswith(OR_NULL)]

    @property
    def is_object(self) -> bool:
        """Return whether the value is an object."""
        return (
            self.file == "object"
            or self.type in ("fields", "map", "object")
            or (self.type == "record" and not self.repeatable)
        )

    @property
    def may_hold_lists(self) -> bool:
        """Return whether the value is or may contain a list other than one of records."""
        if self.type in ("map", "record") or self.clears is not None:
            return False
        return self.type in ("list", "fields", "object") or self.file == "object" or self.repeatable

    @property
    def hidden(self) -> bool:
        """Return whether help, man pages, reference and completions leave the flag out."""
        return self.name in self.naming.hidden

    @property
    def deprecation(self) -> Deprecation | None:
        """Return the deprecation of the flag, or None."""
        return self.naming.deprecated.get(self.name)


UPLOADING = ("bytes", "multipart")
"""Encodings of a body that holds files, which are read while they are sent."""


@dataclass(frozen=True)
class Argument:
    """Argument of a command: the flag whose value it is, or several flags with the text that separates their values."""

    flags: Sequence[str]
    where: Path
    split: str | None = None
    rest: bool = False
    """True if it takes all words that are left."""


@dataclass(frozen=True)
class Endpoint:
    """Method and path of a request. `{flag}` and `{flag*}` in the path are replaced by the value of that flag."""

    method: str
    path: str
    prefix: str
    where: Path
    base_url: str | None = None
    """Base URL of the service, if it is not that of the API."""
    request_handler: str | None = None
    """Handler of the service that changes the request."""

    @property
    def parameters(self) -> list[str]:
        """Return the names of the flags in the path."""
        return re.findall(r"\{([^}*]+)\*?\}", self.path)

    @property
    def full_path(self) -> str:
        """Return the path with its prefix."""
        return self.prefix + self.path

    @property
    def shown(self) -> str:
        """Return the method and the path, or the whole URL if it is not below the base URL of the API."""
        return f"{self.method} {self.base_url or ''}{self.full_path}"


@dataclass(frozen=True)
class Needs:
    """Permissions that the API requires of the caller."""

    scope: str | None = None
    any_scope: Sequence[str] = ()
    feature: str | None = None
    claim: bool = False


@dataclass(frozen=True)
class PageKind:
    """Kind of pagination: the names of its parameters and fields. `by` is how a page names the next one."""

    name: str
    by: str
    where: Path
    keys: Sequence[str] = ()
    limit: str | None = None
    send: str | None = None
    next: str | None = None
    id: str | None = None
    first: int = 1
    last: str | None = None
    more: str | None = None


@dataclass(frozen=True)
class Page:
    """Pagination of a command's list. `items` are the paths where the list may be."""

    items: Sequence[str]
    kind_name: str | None
    kind: PageKind | None
    """None if the kind is unknown."""
    maximum: int | None
    size: int | None = None
    feed: bool = False
    more: str | None = None
    total: str | None = None
    filter: Mapping[str, str] = field(default_factory=dict)
    says: str | None = None
    empty: int | None = None
    """Status of a response without content, which means a list without items."""


@dataclass(frozen=True)
class Requirement:
    """Value that a successful response must have, at the first of `paths` that has one.

    `request` is the name of a further request, None for the command's own request.
    """

    kind: str
    paths: Sequence[str]
    where: Path
    when: Mapping[str, Expected] | None = None
    unless: Mapping[str, Expected] | None = None
    request: str | None = None


@dataclass(frozen=True)
class Returns:
    """Content of a successful response that is not JSON. `kind` is `bytes`, `text`, `none` or `yes-no`."""

    kind: str
    where: Path
    yes: int | None = None
    no: int | None = None

    @property
    def saved(self) -> bool:
        """Return whether the response goes to a file or to stdout as it is."""
        return self.kind in ("bytes", "text")


@dataclass(frozen=True)
class Rows:
    """Rows of `--csv` and `--tsv`. `items` is the path of the list, empty if unknown."""

    items: str
    columns: Mapping[str, str]


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
    help: str = "Poll until a final state is reached"
    field: str | None = None
    done: Sequence[str] = ()
    failed: Sequence[str] = ()
    ended: Sequence[str] = ()
    result: str | None = None
    nullable: bool = False


@dataclass(frozen=True)
class Reason:
    """Reason of an error that is specific to a command. `status` is its HTTP status there, if it matters."""

    name: str
    status: int | None = None


@dataclass(frozen=True)
class WaitWith:
    """Command that polls for `--wait`, and the paths of the value for its required flag."""

    command: str
    id: Sequence[str]


@dataclass(frozen=True)
class Settle:
    """How `--journal` decides a write whose outcome is unknown. `keys` are the given keys."""

    by: str
    where: Path
    keys: Sequence[str] = ()
    command: str = ""
    id: str = ""
    time: str = ""
    own: str = ""
    result: str = ""
    same: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Raw:
    """Request with any path: its method, and the kind of pagination of `--all`, if any."""

    method: str
    where: Path
    pages: str | None = None
    kind: PageKind | None = None
    """None if it is unknown, or without `pages`."""


@dataclass(frozen=True)
class ToolKeys:
    """How a command is a tool for agents, where that does not follow from its other keys."""

    where: Path
    name: str | None = None
    toolset: str | None = None
    description: str | None = None
    hidden: bool = False


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


@dataclass(frozen=True)
class Issues:
    """Paths of the validation issues of an error response, and of the parts of an issue."""

    items: str
    field: str
    message: str
    allowed: Sequence[str] = ()
    unknown: Sequence[str] = ()


@dataclass(frozen=True)
class RateLimit:
    """Headers by which a response tells a rate limit."""

    status: int
    header: str
    where: Path
    value: str | None = None
    until: str | None = None
    after: str | None = None


@dataclass(frozen=True)
class Service:
    """Part of the API, with the prefix of its paths, the fields of its errors and of the issues in them."""

    name: str
    prefix: str
    error: Mapping[str, str]
    issues: Issues | None = None
    encoding: str = "json"
    lists: str | None = None
    headers: Sequence[Header] = ()
    idempotency: Idempotency | None = None
    request_id_header: str | None = None
    rate_limit: RateLimit | None = None
    base_url: str | None = None
    request_handler: str | None = None

    @property
    def base_url_setting(self) -> str:
        """Return the setting that replaces the service's own base URL."""
        return f"{self.name}-base-url"


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
    command: str | None = None
    flag: str | None = None
    local: bool | None = None
    url: str | None = None
    run: Sequence[str] = ()
    also: str | None = None
    also_run: Sequence[str] = ()
    cells: Mapping[str, Cell] = field(default_factory=dict)
    said: Sequence[str] = ()
    shows: str | None = None

    @property
    def conditions(self) -> set[tuple[str, object]]:
        """Return the conditions, each as its key and value."""
        keys = ("reason", "code", "status", "message", "has", "command", "flag", "local")
        return {(key, value) for key in keys if (value := getattr(self, key)) is not None}


@dataclass(frozen=True)
class Scope:
    """Scope of a token. `granted` follows the word "granted". A token with it also has the scopes in `includes`."""

    where: Path
    granted: str | None = None
    includes: Sequence[str] = ()


@dataclass(frozen=True)
class Topic:
    """Help topic, a page that is not about a command. `text` is the content of its file."""

    name: str
    summary: str
    text: str


@dataclass(frozen=True)
class Skill:
    """Skill for agents: when to use it, and the topic with its instructions."""

    description: str
    topic: str


@dataclass(frozen=True)
class Mcp:
    """Server of the commands as tools: its command, the topic with its instructions, and the default toolsets."""

    command: str
    topic: str
    default: Sequence[str]
    where: Path


@dataclass(frozen=True)
class OtherProgram:
    """Further program of the product, for its man page. `parser` is the dotted name of a function."""

    name: str
    summary: str
    parser: str
    description: str
    examples: Sequence[Example]
    exits: Mapping[int, str]
    where: Path


@dataclass(frozen=True)
class Product:
    """Names of the product, and the texts of the main help page. `runtime` is the package that its code imports."""

    name: str
    binary: str
    distribution: str
    package: str
    version: str
    released: str
    summary: str
    description: str
    start: Sequence[Example]
    themes: Mapping[str, Sequence[str]] = field(default_factory=dict)
    handlers: str | None = None
    runtime: str = RUNTIME
    generated_by: str = ""

    @property
    def has_own_runtime(self) -> bool:
        """Return whether the package contains a copy of the runtime."""
        return self.runtime != RUNTIME

    def handler(self, name: str) -> str:
        """Return the dotted name of a function that the manifest names as `module.function`.

        A name with the package of the runtime, which no manifest may write, is one of the runtime.
        """
        module, dot, function = name.partition(f"{RUNTIME}.")
        return f"{self.runtime}.{function}" if dot and not module else f"{self.handlers}.{name}"


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
    check: str | None = None
    who: Sequence[str] = ()


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
