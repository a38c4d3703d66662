"""Flags of a request with any path."""

from __future__ import annotations

from codegen.manifest.model.flags import Flag
from codegen.manifest.model.requests import Raw
from codegen.manifest.problems import Path

RESPONSE_UNKNOWN = "The path decides what it contains."


def raw_flags(raw: Raw | None, where: Path) -> list[Flag]:
    """Return the flags of a request with any path."""
    if raw is None:
        return []
    where = (*where, "raw")
    get = raw.method == "GET"
    path = Flag(
        "path",
        "Path of the request with its prefix, and with a query if needed",
        where,
        "PATH",
        required=True,
        positional=True,
        local=True,
    )
    field = Flag(
        "field",
        f"Set a field of the {'query' if get else 'body'}",
        where,
        "FIELD=VALUE",
        type="fields",
        repeatable=True,
        local=True,
        description="Numbers, true, false and arrays are read as JSON. Any other value is text, as is a value in JSON "
        "quotes.",
    )
    content = Flag(
        "input",
        "Send this file as the body",
        where,
        "FILE",
        file="bytes",
        local=True,
        description="It must be JSON if the API expects JSON, unless --header sets another Content-Type.",
    )
    header = Flag(
        "header",
        "Set a header of the request, except those of the client",
        where,
        "'NAME: VALUE'",
        repeatable=True,
        local=True,
        description="The client sets Authorization, Host, Cookie, Content-Length, and the headers of the connection.",
    )
    cursor = Flag("cursor", "Continue from this cursor", where, "CURSOR", local=True)
    every = Flag(
        "all",
        "Fetch all pages of the list in the response",
        where,
        local=True,
        description=f"The response must have one list and {raw.kind.next!r} at its top level."
        if raw.kind is not None
        else "",
    )
    paged = [cursor, every] if raw.kind is not None else []
    return [path, field, *([] if get else [content]), header, *paged]
