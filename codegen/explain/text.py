"""Explanation of a command line as text for people."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from codegen.explain.explanation import Document

_WIDTH = 78
_SHOWN = {
    "help": "a help page",
    "manual": "a man page",
    "version": "the version",
    "completion": "a completion script",
}


def to_text(document: Document) -> str:
    """Return the explanation as lines of at most 78 columns, except for long values and URLs."""
    if "shows" in document:
        return f"{document['typed'] or 'The program alone'}: prints {_SHOWN[document['shows']]}; no request is sent."
    return "\n\n".join("\n".join(section) for section in _sections(document) if section)


def _sections(document: Document) -> Iterator[list[str]]:
    alias = f" (typed as {document['typed']})" if document["typed"] != document["command"] else ""
    yield [f"{document['command']}{alias}: {document['summary']}", f"{document['effect']}."]
    yield _section("Values", _values(document["values"]))
    if "batch" in document:
        yield _section("Requests", [f"one for each row of {document['batch']}"])
    else:
        yield from _requests(document)
    yield _section("Then", _following(document))
    yield _section("Requires", document["needs"])
    rows = [(str(each["code"]), each["means"]) for each in document["exitCodes"]]
    yield _section("Exit codes", _table(rows))


def _section(title: str, lines: Iterable[str]) -> list[str]:
    shown = [
        textwrap.fill(line, _WIDTH, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False,
                      break_long_words=False)
        if len(line) > _WIDTH - 2 and "\n" not in line
        else textwrap.indent(line, "  ")
        for line in lines
    ]  # fmt: skip
    return [f"{title}:", *shown] if shown else []


def _table(rows: list[tuple[str, str]]) -> list[str]:
    width = max((len(first) for first, _ in rows), default=0)
    indent = " " * (width + 2)
    return [
        textwrap.fill(second, _WIDTH - 2, initial_indent=f"{first:<{width}}  ", subsequent_indent=indent)
        for first, second in rows
    ]


def _values(values: list[Document]) -> list[str]:
    rows = []
    for each in values:
        value = "" if each["value"] is True else f"={_value(each['value'])}"
        goes = f"sent as {each['to']}" if each["to"] else "read by the client"
        rows.append((f"{each['flag']}{value}", f"{each['from']}, {goes}"))
    return _table(rows) if rows else ["none"]


def _value(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _requests(document: Document) -> Iterator[list[str]]:
    requests = document["requests"]
    if not requests:
        yield _section("Requests", ["none"])
    for request in requests:
        parts = urlsplit(request["url"])
        lines = [f"{request['method']} {request['url']}"]
        lines += [f"  query {name} = {value}" for name, value in parse_qsl(parts.query, keep_blank_values=True)]
        lines += [f"  {name}: {value}" for name, value in request["headers"].items()]
        if request["body"] is not None:
            lines.append(textwrap.indent(json.dumps(request["body"], indent=2, ensure_ascii=False), "  "))
        yield ["Request:", *(textwrap.indent(line, "  ") for line in lines)]


def _following(document: Document) -> Iterator[str]:
    if "handler" in document:
        yield f"Code: {document['handler']} runs the command, and may send further requests"
    pages, wait, retries = document.get("pages"), document.get("wait"), document.get("retries")
    if pages is not None:
        how = f" by {pages['by']}" if pages["by"] else ""
        yield f"Pages: further requests{how}, because of {', '.join(pages['asked'])}" + (
            f"; the items are at {pages['items']}" if pages["items"] else ""
        )
    if wait is not None:
        states = f" until {wait['field']} is {' or '.join(wait['done'])}" if wait["field"] else ""
        failed = f"; {' or '.join(wait['failed'])} is a failure" if wait["failed"] else ""
        limit = f"every {wait['interval']} s, for at most {_value(wait['timeout'])} s"
        yield f"Wait: `{wait['command']}` polls {limit}{states}{failed}"
    if retries is not None:
        statuses = ", ".join(map(str, retries["statuses"]))
        when = (
            f"after network errors and HTTP {statuses}"
            if retries["repeatable"]
            else "only if the request did not reach the server, or after HTTP 429"
        )
        yield f"Retries: {retries['most']}, {when}"
        yield f"Timeout: {retries['timeout']:g} s without data, {retries['deadline']:g} s for all attempts"
    proof = document.get("proof")
    if proof is not None:
        yield f"Success: {proof if isinstance(proof, str) else 'the response must have: ' + ', '.join(proof)}"
    if "ifUnsure" in document:
        yield f"If the response is lost: {document['ifUnsure']}"
