"""Requests with any path: the key `raw` of a command, and its flags."""

from __future__ import annotations

from collections.abc import Mapping

from codegen.manifest.model import Flag, PageKind, Raw
from codegen.manifest.problems import Path
from codegen.manifest.section import Section

RESPONSE_UNKNOWN = "The path decides what it contains."


def read_raw(section: Section, kinds: Mapping[str, PageKind]) -> Raw | None:
    """Return how a command sends a request with any path, or None."""
    values = section.section("raw")
    if not values.value:
        return None
    pages = values.get("pages", str)
    return Raw(values.text("method"), values.where, pages, kinds.get(pages or ""))


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
