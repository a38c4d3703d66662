"""The contract with generated code: what one command is.

Plain classes on purpose: `dataclasses` and `typing` cost more start-up than everything else a usage error needs.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Mapping, Sequence

    Arguments = Callable[[ArgumentParser], None]


class Request:
    """One endpoint and what goes into it.

    `path` holds `{dest}` for each argument that is part of it. `query` and `body` map an argument's dest to its wire
    name; in a body, a dot in the name nests (`milestone.amount`) and `*` merges an object into the body itself.
    `constant_query` and `constant_body` are always sent. `encoding` is `json` or `form`. `dialect` names the shape of
    its errors.
    """

    __slots__ = ("body", "constant_body", "constant_query", "dialect", "encoding", "method", "path", "query")

    def __init__(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, str] | None = None,
        body: Mapping[str, str] | None = None,
        constant_query: Mapping[str, str] | None = None,
        constant_body: Mapping[str, str] | None = None,
        encoding: str = "json",
        dialect: str,
    ) -> None:
        self.method = method
        self.path = path
        self.query = query or {}
        self.body = body or {}
        self.constant_query = constant_query or {}
        self.constant_body = constant_body or {}
        self.encoding = encoding
        self.dialect = dialect


class Page:
    """How a list is paged: where its items and the next cursor are, and how many a page holds at most.

    A `feed` has a next cursor on its last page too; `more` is where it says whether there is another page at once.
    `filters` maps an argument to the field of an item that has to be one of its values.
    """

    __slots__ = ("feed", "filters", "items", "largest", "more", "next_cursor")

    def __init__(
        self,
        *,
        items: str,
        next_cursor: str,
        largest: int,
        feed: bool = False,
        more: str | None = None,
        filters: Mapping[str, str] | None = None,
    ) -> None:
        self.items = items
        self.next_cursor = next_cursor
        self.largest = largest
        self.feed = feed
        self.more = more
        self.filters = filters or {}


class Follow:
    """How a feed is followed: where an item's id is, and the line that people are shown of it."""

    __slots__ = ("identity", "line")

    def __init__(self, *, identity: str, line: str) -> None:
        self.identity = identity
        self.line = line


class Wait:
    """How a change is waited for: `field` holds the state, `done` and `failed` are those with which it ended.

    `interval` is in seconds; `says` is what is waited for. A command with a handler may have no field.
    """

    __slots__ = ("done", "failed", "field", "interval", "says")

    def __init__(
        self,
        *,
        says: str,
        interval: int,
        field: str | None = None,
        done: Sequence[str] = (),
        failed: Sequence[str] = (),
    ) -> None:
        self.says = says
        self.interval = interval
        self.field = field
        self.done = done
        self.failed = failed


class Input:
    """An argument whose value is read from elsewhere: a file, or standard input for `-`.

    `kind` is `text` (a UTF-8 file), `object` (a JSON object in a file), `bytes` (a file as it is) or `secret` (only `-`
    is read).
    `max_length` counts characters.
    """

    __slots__ = ("dest", "flag", "kind", "max_length")

    def __init__(self, dest: str, flag: str, kind: str, *, max_length: int | None = None) -> None:
        self.dest = dest
        self.flag = flag
        self.kind = kind
        self.max_length = max_length


class Command:
    """Everything the runtime needs to run one command.

    `arguments` adds the command's own arguments to a parser. `token` is False where none that was saved is sent;
    `token_flag` is the dest of the flag that carries it instead. `handler` and
    `body_handler` name code in a `handlers` package as `module.function`. `idempotency` lists the body fields that may
    hold an idempotency key, the first being where a new one goes. `positional` is the dest whose value may also be
    given as a word of its own, which argparse then has as `<dest>_word`. `if_unsure` is the command that tells what
    became of a write whose answer was lost, `{dest}` in it being filled from the arguments; `if_unsure_says` is what to
    do.
    """

    __slots__ = (
        "also",
        "arguments",
        "at_least_one",
        "body_handler",
        "effect",
        "follow",
        "handler",
        "idempotency",
        "if_unsure",
        "if_unsure_says",
        "inputs",
        "page",
        "path",
        "positional",
        "request",
        "settings",
        "token",
        "token_flag",
        "wait",
    )

    def __init__(
        self,
        path: str,
        *,
        arguments: Arguments,
        effect: str,
        request: Request | None = None,
        also: Mapping[str, Request] | None = None,
        token: bool = True,
        token_flag: str | None = None,
        handler: str | None = None,
        body_handler: str | None = None,
        idempotency: Sequence[str] = (),
        settings: Mapping[str, int] | None = None,
        inputs: Sequence[Input] = (),
        at_least_one: Sequence[Sequence[str]] = (),
        positional: str | None = None,
        page: Page | None = None,
        follow: Follow | None = None,
        wait: Wait | None = None,
        if_unsure: str | None = None,
        if_unsure_says: str | None = None,
    ) -> None:
        self.path = path
        self.arguments = arguments
        self.effect = effect
        self.request = request
        self.also = also or {}
        self.token = token
        self.token_flag = token_flag
        self.handler = handler
        self.body_handler = body_handler
        self.idempotency = idempotency
        self.settings = settings or {}
        self.inputs = inputs
        self.at_least_one = at_least_one
        self.positional = positional
        self.page = page
        self.follow = follow
        self.wait = wait
        self.if_unsure = if_unsure
        self.if_unsure_says = if_unsure_says
