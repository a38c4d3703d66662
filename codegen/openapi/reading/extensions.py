"""Extensions of documents that other generators of command lines and clients define.

restish: `x-cli-name`, `x-cli-aliases`, `x-cli-description`, `x-cli-hidden`, `x-cli-ignore`. linode-cli:
`x-linode-cli-command`, `x-linode-cli-action`, `x-linode-cli-skip`. Pagination: `x-speakeasy-pagination` and
`x-fern-pagination`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from codegen.openapi.reading.operations import Operation
from codegen.openapi.reading.texts import key

NAMES = frozenset({
    *(f"x-cli-{name}" for name in ("name", "aliases", "description", "hidden", "ignore")),
    *(f"x-linode-cli-{name}" for name in ("command", "action", "skip")),
    "x-speakeasy-pagination",
    "x-fern-pagination",
})  # fmt: skip
"""Extensions that the import reads."""


def is_ignored(operation: Operation) -> bool:
    """Return whether the document leaves the operation out of a command line."""
    return any(
        keywords.get(name) is True
        for keywords in (operation.keywords, operation.path_keywords)
        for name in ("x-cli-ignore", "x-linode-cli-skip")
    )


def is_hidden(operation: Operation) -> bool:
    """Return whether help omits the command."""
    return any(each.get("x-cli-hidden") is True for each in (operation.keywords, operation.path_keywords))


def command_name(operation: Operation) -> str:
    """Return the name of the command, or an empty text."""
    action = operation.keywords.get("x-linode-cli-action")
    if isinstance(action, list):
        action = action[0] if action else None
    return key(str(operation.keywords.get("x-cli-name") or action or ""))


def group_name(operation: Operation) -> str:
    """Return the name of the group, or an empty text."""
    given = operation.path_keywords.get("x-linode-cli-command") or operation.keywords.get("x-linode-cli-command")
    return key(str(given or ""))


def aliases(operation: Operation) -> list[str]:
    """Return further names of the command."""
    given = operation.keywords.get("x-cli-aliases")
    actions = operation.keywords.get("x-linode-cli-action")
    more = actions[1:] if isinstance(actions, list) else []
    return [name for name in map(key, map(str, [*(given if isinstance(given, list) else []), *more])) if name]


def description(keywords: Mapping[str, Any]) -> object:
    """Return the description that is meant for a command line, or None."""
    return keywords.get("x-cli-description")


def flag_name(keywords: Mapping[str, Any]) -> str:
    """Return the name of a parameter's flag, or an empty text."""
    return key(str(keywords.get("x-cli-name") or ""))


def pagination(operation: Operation) -> dict[str, str]:
    """Return the pagination that an extension states: kind, parameters and paths of the manifest; empty if none does.

    The keys are `by`, `send`, `limit`, `next`, `items`, `last` and `more`.
    """
    speakeasy = operation.keywords.get("x-speakeasy-pagination")
    if isinstance(speakeasy, dict):
        return _speakeasy(speakeasy)
    fern = operation.keywords.get("x-fern-pagination")
    return _fern(fern) if isinstance(fern, dict) else {}


def _speakeasy(value: Mapping[str, Any]) -> dict[str, str]:
    inputs = {str(each.get("type")): str(each.get("name")) for each in value.get("inputs") or ()}
    outputs = value.get("outputs") or {}
    kind = str(value.get("type"))
    by, send, following = {
        "cursor": ("cursor", inputs.get("cursor"), outputs.get("nextCursor")),
        "url": ("url", None, outputs.get("nextUrl")),
        "offsetLimit": ("number", inputs["page"], None) if "page" in inputs else ("offset", inputs.get("offset"), None),
    }.get(kind, ("", None, None))
    found = {
        "by": by,
        "send": send,
        "limit": inputs.get("limit"),
        "next": _path(following),
        "items": _path(outputs.get("results")),
        "last": _path(outputs.get("numPages")) if by == "number" else None,
    }
    return {name: text for name, text in found.items() if text} if by else {}


def _fern(value: Mapping[str, Any]) -> dict[str, str]:
    by = next((name for name in ("cursor", "offset") if value.get(name)), "")
    if not by:
        return {}
    send = str(value[by]).rpartition("$request.")[2]
    found = {
        "by": "number" if by == "offset" and re.search("page", send) else by,
        "send": send,
        "next": _path(value.get("next_cursor")),
        "items": _path(value.get("results")),
        "more": _path(value.get("has-next-page")),
    }
    return {name: text for name, text in found.items() if text}


def _path(text: object) -> str:
    """Return the path of the manifest for a JSONPath or an expression such as `$response.data`."""
    path = re.sub(r"^\$(response)?\.?", "", str(text or ""))
    path = re.sub(r"\[\*\]|\[\]$", "", path)
    return path or ("." if text in ("$", "$response") else "")
