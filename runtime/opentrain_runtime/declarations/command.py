"""Declaration of one command, which generated code makes and the runtime reads.

These are plain classes because importing `dataclasses` or `typing` takes longer than a whole usage error.
The values of `__slots__` describe the fields.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping, Sequence

    from opentrain_runtime.declarations.endpoint import Endpoint, Raw
    from opentrain_runtime.declarations.lists import Follow, Pagination, Rows
    from opentrain_runtime.declarations.responses import Requirement, Returns
    from opentrain_runtime.declarations.waits import Wait, WaitWith

    AddArguments = Callable[[ArgumentParser], None]


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
