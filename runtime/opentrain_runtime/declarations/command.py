"""Declaration of one command, which generated code makes and the runtime reads.

These are plain classes because importing `dataclasses` or `typing` takes longer than a whole usage error.
The values of `__slots__` describe the fields.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping, Sequence

    from opentrain_runtime.declarations.views import Condition

    AddArguments = Callable[[ArgumentParser], None]


class Endpoint:
    """One endpoint of the API, and where each argument goes in its request."""

    __slots__ = {
        "body": "Body field by dest; a dot nests (`a.b`), `*` merges an object into the body, `.` is the whole body.",
        "clears": "Value, None or an empty text, of the body fields that an argument names, by dest.",
        "constant_body": "Body fields that are always sent.",
        "constant_headers": "Headers that are always sent.",
        "constant_query": "Query parameters that are always sent.",
        "encoding": "Encoding of the body: `json`, `form`, `bytes` or `multipart`.",
        "error_format": "Name of the format of its errors.",
        "form_lists": "Notation of lists in a form, also multipart: `comma`, `repeat`, `brackets` or `indexes`.",
        "headers": "Header by dest.",
        "idempotency_flag": "Dest of the flag whose header is an idempotency key; a key is generated without it.",
        "lists": "Notation of lists in the query, by dest.",
        "method": "HTTP method.",
        "page_url": "Dest of the argument that is the whole URL of a page of a list, or None.",
        "path": "Path, with `{dest}` for each argument in it, or `{dest*}` if its value may have slashes.",
        "query": "Query parameter by dest; `*` merges an object into the query itself.",
        "request_handler": "Dotted name of the function that changes the request before it is sent.",
        "secret_settings": "Settings of headers whose values are masked.",
        "service": "Service with a separate base URL that the request is for; None for the base URL of the API.",
        "setting_headers": "Setting by header; the header is sent if the setting has a value.",
    }

    def __init__(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, str] | None = None,
        body: Mapping[str, str] | None = None,
        constant_query: Mapping[str, str] | None = None,
        constant_body: Mapping[str, str] | None = None,
        clears: Mapping[str, str | None] | None = None,
        encoding: str = "json",
        page_url: str | None = None,
        lists: Mapping[str, str] | None = None,
        form_lists: str = "repeat",
        headers: Mapping[str, str] | None = None,
        constant_headers: Mapping[str, str] | None = None,
        setting_headers: Mapping[str, str] | None = None,
        secret_settings: Sequence[str] = (),
        idempotency_flag: str | None = None,
        service: str | None = None,
        request_handler: str | None = None,
        error_format: str,
    ) -> None:
        self.method = method
        self.path = path
        self.query = query or {}
        self.body = body or {}
        self.constant_query = constant_query or {}
        self.constant_body = constant_body or {}
        self.clears = clears or {}
        self.encoding = encoding
        self.page_url = page_url
        self.lists = lists or {}
        self.form_lists = form_lists
        self.headers = headers or {}
        self.constant_headers = constant_headers or {}
        self.setting_headers = setting_headers or {}
        self.secret_settings = secret_settings
        self.idempotency_flag = idempotency_flag
        self.service = service
        self.request_handler = request_handler
        self.error_format = error_format


class Pagination:
    """Pagination of a list."""

    __slots__ = {
        "empty_status": "Status of a response without content, which means a list without items, or None.",
        "feed": "Whether the list is a feed: its last page has a next cursor too.",
        "filters": "Field of an item by dest; the item is kept if the field is one of the argument's values.",
        "first": "Number of the first page, for pages by number.",
        "item_id": "Path of an item's id, for pages after an id.",
        "items": "Paths where the items may be in a response; the first that holds a list counts.",
        "kind": "Kind of pagination, which is the name of a module in `lists.kinds`.",
        "last_page": "Path of the number of the last page, for pages by number, or None.",
        "max_limit": "Largest page size that the API takes; None without a page size.",
        "more": "Path where the response says whether there is another page, for a feed whether there is one now.",
        "next_cursor": "Path of the next cursor in a response, for pages by cursor.",
        "next_url": "Path of the URL of the next page in a response, for pages by URL.",
        "says": "What the next page holds, with `{dest}` for values of flags.",
        "says_defaults": "Values that the API uses for missing flags of `says`, by dest.",
        "size": "Page size of the API without a requested one, or None if it is not known.",
        "total": "Path of the number of items on all pages, or None.",
    }

    def __init__(
        self,
        *,
        items: Sequence[str],
        kind: str = "cursor",
        next_cursor: str = "",
        next_url: str = "",
        item_id: str = "",
        first: int = 1,
        last_page: str | None = None,
        max_limit: int | None = None,
        size: int | None = None,
        feed: bool = False,
        more: str | None = None,
        total: str | None = None,
        empty_status: int | None = None,
        filters: Mapping[str, str] | None = None,
        says: str | None = None,
        says_defaults: Mapping[str, str] | None = None,
    ) -> None:
        self.items = items
        self.kind = kind
        self.next_cursor = next_cursor
        self.next_url = next_url
        self.item_id = item_id
        self.first = first
        self.last_page = last_page
        self.max_limit = max_limit
        self.size = size
        self.feed = feed
        self.more = more
        self.total = total
        self.empty_status = empty_status
        self.filters = filters or {}
        self.says = says
        self.says_defaults = says_defaults or {}


class Requirement:
    """A value that a successful response must contain."""

    __slots__ = {
        "kind": "`id`, `text`, `number`, `link`, `list`, `object`, or `value`: any text or number.",
        "paths": "Where it may be; the first path that has a value counts.",
        "request": "Name of the further endpoint whose response is meant; None for that of the command.",
        "unless": "Condition under which it is not required.",
        "when": "Condition under which it is required.",
    }

    def __init__(
        self,
        kind: str,
        *paths: str,
        when: Condition | None = None,
        unless: Condition | None = None,
        request: str | None = None,
    ) -> None:
        self.kind = kind
        self.paths = paths
        self.when = when
        self.unless = unless
        self.request = request


class Returns:
    """Content of a successful response that is not JSON."""

    __slots__ = {
        "kind": "`bytes`, `text`, `none` or `yes-no`, which is the name of a module in `results`.",
        "no": "Status that means no, for `yes-no`.",
        "yes": "Status that means yes, for `yes-no`.",
    }

    def __init__(self, kind: str, *, yes: int | None = None, no: int | None = None) -> None:
        self.kind = kind
        self.yes = yes
        self.no = no

    @property
    def saved(self) -> bool:
        """Return whether the response goes to a file or to stdout as it is."""
        return self.kind in ("bytes", "text")


class Rows:
    """Rows of a list for `--csv` and `--tsv`."""

    __slots__ = {
        "columns": "Path of the value in an item, by column name; `[]` in a path stands for each item of a list.",
        "items": "Path of the items in a response.",
    }

    def __init__(self, *, items: str, columns: Mapping[str, str]) -> None:
        self.items = items
        self.columns = columns


class Follow:
    """How a feed is followed."""

    __slots__ = {
        "item_id": "Path of an item's id.",
        "line": "Template of the line that people see of an item; see `output.sentences`.",
    }

    def __init__(self, *, item_id: str, line: str) -> None:
        self.item_id = item_id
        self.line = line


class Wait:
    """How a change is waited for."""

    __slots__ = {
        "done": "Final states of success.",
        "ended": "Final states, if `result` says how it ended.",
        "failed": "Final states of failure.",
        "field": "Path of the state in a response; None if the command's handler waits itself.",
        "interval": "Seconds between two polls.",
        "nullable": "Whether the state may be null, which means not yet.",
        "result": "Path of the result in a response; `done` and `failed` are then results. Null means not yet.",
        "says": "Description of the awaited change.",
    }

    def __init__(
        self,
        *,
        says: str,
        interval: int,
        field: str | None = None,
        done: Sequence[str] = (),
        failed: Sequence[str] = (),
        ended: Sequence[str] = (),
        result: str | None = None,
        nullable: bool = False,
    ) -> None:
        self.says = says
        self.interval = interval
        self.field = field
        self.done = done
        self.failed = failed
        self.ended = ended
        self.result = result
        self.nullable = nullable


class WaitWith:
    """The command that polls for `--wait`."""

    __slots__ = {
        "dest": "Dest of the argument that gets the id.",
        "identity": "Where the id may be in the response of the write; without one there is nothing to wait for.",
        "module": "Module of its group.",
        "name": "Its name in the group.",
    }

    def __init__(self, module: str, name: str, *, dest: str, identity: Sequence[str]) -> None:
        self.module = module
        self.name = name
        self.dest = dest
        self.identity = identity


class Settle:
    """How `--journal` decides a write whose outcome is unknown."""

    __slots__ = {
        "item_id": "Path of the id in an item of the list.",
        "item_time": "Path of the time in an item.",
        "kind": "`repeat` or `newer-item`, which is the name of a module in `batch.kinds`.",
        "module": "Module of the group of the command that reads the list.",
        "name": "Name of that command in its group.",
        "own": "Path of a boolean in an item, which is true if the caller has created the item.",
        "result": "Path of the id in the response of the write.",
        "same": "Body field of the write by the path in an item that must have its value.",
        "shared": "Dests of the required arguments of the list, which the write has too.",
    }

    def __init__(
        self,
        kind: str,
        *,
        module: str = "",
        name: str = "",
        item_id: str = "",
        item_time: str = "",
        own: str = "",
        result: str = "",
        same: Mapping[str, str] | None = None,
        shared: Sequence[str] = (),
    ) -> None:
        self.kind = kind
        self.module = module
        self.name = name
        self.item_id = item_id
        self.item_time = item_time
        self.own = own
        self.result = result
        self.same = same or {}
        self.shared = shared


class Raw:
    """A request whose path is an argument."""

    __slots__ = {
        "endpoints": "Endpoint of each service, whose path is the prefix of the service.",
        "next_cursor": "Path of the next cursor in a response; None without `--all`.",
        "send": "Query parameter of the cursor; None without `--all`.",
    }

    def __init__(
        self, *, endpoints: Sequence[Endpoint], next_cursor: str | None = None, send: str | None = None
    ) -> None:
        self.endpoints = endpoints
        self.next_cursor = next_cursor
        self.send = send


class Input:
    """An argument whose value is read from a file, or from stdin for `-`."""

    __slots__ = {
        "dest": "Dest of the argument.",
        "flag": "The flag as it is typed.",
        "kind": "`text` (UTF-8), `object` (JSON), `bytes` (any), `upload` (any, streamed), `secret` (stdin only).",
        "max_length": "Most characters that are accepted.",
    }

    def __init__(self, dest: str, flag: str, kind: str, *, max_length: int | None = None) -> None:
        self.dest = dest
        self.flag = flag
        self.kind = kind
        self.max_length = max_length


class Argument:
    """An argument that is the value of a flag, or the values of several."""

    __slots__ = {
        "dests": "Dests of the flags.",
        "rest": "Whether it takes all words that are left: each as a value of a repeatable flag, or as one text.",
        "split": "Text between the values of several flags.",
    }

    def __init__(self, *dests: str, split: str | None = None, rest: bool = False) -> None:
        self.dests = dests
        self.split = split
        self.rest = rest


class Deprecation:
    """Deprecation of a name."""

    __slots__ = {"since": "The version it is deprecated since.", "use": "What to use instead."}

    def __init__(self, *, since: str, use: str) -> None:
        self.since = since
        self.use = use


class Command:
    """Everything the runtime needs to run one command."""

    __slots__ = {
        "add_arguments": "Function that adds the command's own arguments to a parser.",
        "arguments": "Arguments in order, if there are several, or one that is not the value of one flag.",
        "at_least_one": "Groups of dests; one of each group must be given.",
        "batch": "Whether it runs once for each row of a file, with `--batch`.",
        "body_handler": "Dotted name of the function that returns the body.",
        "deprecated": "Deprecated names: of the command as they are in its group, of flags with their dashes.",
        "effect": "`read`, `write` or `destructive`.",
        "endpoint": "Its endpoint, if any.",
        "fields": "Known fields of each flag that sets fields, by dest: `text`, `number`, `list` or allowed values.",
        "follow": "How its feed is followed.",
        "handler": "Dotted name of the function that runs it instead of the plain request.",
        "hidden": "Names that are never suggested, spelled as in `deprecated`.",
        "idempotency": "Body fields that may hold an idempotency key; a generated one goes into the first.",
        "if_unsure": "Command that checks the outcome of a write without a response, with `{dest}` for arguments.",
        "if_unsure_says": "What to do after a write without a response.",
        "inputs": "Arguments that are read from files or stdin.",
        "other_endpoints": "Further endpoints that its handler calls, by name.",
        "overwriting": "Dests of flags that overwrite or skip a check; they are only suggested for a slip.",
        "pagination": "Pagination of its list.",
        "path": "The words that name it, without the binary.",
        "positional": "Dest of the flag whose value may also be given as an argument.",
        "raw": "How a request is built whose path is an argument.",
        "requires": "Values that a successful response must contain.",
        "returns": "What a successful response holds, if it is not JSON.",
        "rows": "Rows of its list for `--csv` and `--tsv`.",
        "settings": "Whole numbers for its handler, by name.",
        "settle": "How `--journal` decides a write whose outcome is unknown; without it, the write is not repeated.",
        "token": "Whether the saved token is sent.",
        "token_flag": "Dest of the flag that carries the token instead.",
        "token_optional": "Whether the request is sent without a token if there is none.",
        "wait": "How its change is waited for.",
        "wait_with": "Which command polls for what its response announces.",
        "web": "Where the link that `--web` opens may be in a response.",
    }

    def __init__(
        self,
        path: str,
        *,
        add_arguments: AddArguments,
        effect: str,
        endpoint: Endpoint | None = None,
        other_endpoints: Mapping[str, Endpoint] | None = None,
        requires: Sequence[Requirement] = (),
        returns: Returns | None = None,
        token: bool = True,
        token_flag: str | None = None,
        token_optional: bool = False,
        handler: str | None = None,
        body_handler: str | None = None,
        idempotency: Sequence[str] = (),
        settings: Mapping[str, int] | None = None,
        inputs: Sequence[Input] = (),
        fields: Mapping[str, Mapping[str, str | Sequence[str]]] | None = None,
        at_least_one: Sequence[Sequence[str]] = (),
        positional: str | None = None,
        arguments: Sequence[Argument] = (),
        overwriting: Sequence[str] = (),
        pagination: Pagination | None = None,
        rows: Rows | None = None,
        follow: Follow | None = None,
        wait: Wait | None = None,
        wait_with: WaitWith | None = None,
        web: Sequence[str] = (),
        batch: bool = False,
        settle: Settle | None = None,
        raw: Raw | None = None,
        deprecated: Mapping[str, Deprecation] | None = None,
        hidden: Sequence[str] = (),
        if_unsure: str | None = None,
        if_unsure_says: str | None = None,
    ) -> None:
        self.path = path
        self.add_arguments = add_arguments
        self.effect = effect
        self.endpoint = endpoint
        self.other_endpoints = other_endpoints or {}
        self.requires = requires
        self.returns = returns
        self.token = token
        self.token_flag = token_flag
        self.token_optional = token_optional
        self.handler = handler
        self.body_handler = body_handler
        self.idempotency = idempotency
        self.settings = settings or {}
        self.inputs = inputs
        self.fields = fields or {}
        self.at_least_one = at_least_one
        self.positional = positional
        self.arguments = arguments
        self.overwriting = overwriting
        self.pagination = pagination
        self.rows = rows
        self.follow = follow
        self.wait = wait
        self.wait_with = wait_with
        self.web = web
        self.batch = batch
        self.settle = settle
        self.raw = raw
        self.deprecated = deprecated or {}
        self.hidden = hidden
        self.if_unsure = if_unsure
        self.if_unsure_says = if_unsure_says

    @property
    def runtime_flags(self) -> list[str]:
        """Return the dests of the flags that the runtime interprets. Another flag of such a name is only sent."""
        flags = ["json", "query", "dry_run"]
        if self.pagination is not None:
            flags += ["jsonl"] if self.pagination.feed else ["jsonl", "all", "max_items"]
        if self.rows is not None:
            flags += ["csv", "tsv"]
        if self.follow is not None:
            flags += ["follow", "interval", "state", "timeout", "max_items", "exec"]
        if self.returns is not None and self.returns.saved:
            flags += ["output", "overwrite"]
        if self.wait is not None or self.wait_with is not None:
            flags += ["wait", "timeout"]
        if self.web:
            flags += ["web"]
        if self.batch:
            flags += ["batch", "concurrency", "rate", "max_failures", "journal"]
        if self.raw is not None and self.raw.send is not None:
            flags += ["all"]
        return flags
