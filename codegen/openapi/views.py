"""Views of responses: a table for a list, labeled values for an object, of at most seven scalar fields."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from codegen.openapi.guesses import Guess, Values
from codegen.openapi.reading.schemas import Schemas, Shape
from codegen.openapi.reading.texts import phrase
from codegen.openapi.responses import Success

MOST_FIELDS = 7
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_LIST_NAMES = ("data", "items", "results", "values", "entries", "records", "objects", "list", "content", "rows")
_WRAPPERS = ("data", "result", "response", "item")
_FIRST = ("id", "number", "key", "name", "title", "login", "username", "email", "slug", "label", "status", "state")
"""Fields that tell most about an object, the most telling one first."""
_LAST = re.compile(r"(_url|Url|_uri|Uri|_id|node_id|_count|Href|href|etag|self|gravatar_id)$")
_ALWAYS_LAST = re.compile(r"^(url|uri|node_id|object|kind|links|avatar)$|template", re.IGNORECASE)
_DEPTH = 2


@dataclass(frozen=True)
class View:
    """View of a response, what proves it, and the path of its list."""

    blocks: list[Values]
    requires: list[Values]
    items: str = ""
    """Path of the list in the response; empty if it is not a list."""
    item: Shape | None = None
    """Shape of an item of the list."""
    name: str = ""
    """Name of the schema that the view shows, for a view that several commands share."""


def make_view(success: Success, schemas: Schemas, operation_method: str, list_path: str | None = None) -> View:
    """Return the view of a response. `list_path` is the path of its list, if it is known."""
    if not success.is_json:
        return View(_without_json(success.keys.get("returns"), operation_method), [])
    shape = schemas.shape(success.schema)
    if success.may_be_empty:
        view = _object_view(shape, ".", schemas) if shape.type == "object" else None
        reason = "The document describes several kinds of responses, or none"
        return View(
            view.blocks if view is not None and view.blocks else [_any_value(shape)],
            [{"none": reason}],
            name=view.name if view is not None else "",
        )
    if shape.type == "array":
        return _list_view(shape, ".", schemas)
    found = _common_list(shape, schemas) if list_path is None else list_path
    if found:
        at = list_at(shape, found, schemas)
        if at is not None:
            return _list_view(at, found, schemas)
    return _object_view(shape, ".", schemas)


def _common_list(shape: Shape, schemas: Schemas) -> str:
    """Return the path of the list of a response, if all its alternatives have it."""
    found = find_list(shape, schemas)
    objects = [each for each in shape.variants if each.type == "object"]
    return found if all(found.partition(".")[0] in each.properties for each in objects) else ""


def find_list(shape: Shape, schemas: Schemas) -> str:
    """Return the path of the list of objects that a response is about; empty if it has none or several."""
    lists = [name for name in shape.properties if schemas.shape(shape.properties[name]).type == "array"]
    lists = [name for name in lists if _NAME.fullmatch(name)]
    named = next((name for name in lists if name in _LIST_NAMES), None)
    if named is not None:
        return named
    if len(lists) == 1 and (len(shape.properties) <= 5 or _counts(shape)):
        others = [name for name in shape.properties if name != lists[0]]
        if "id" not in others:
            return lists[0]
    for name in _WRAPPERS:
        inner = schemas.shape(shape.properties[name]) if name in shape.properties else None
        if inner is not None and inner.type == "object" and len(shape.properties) <= 3:
            found = find_list(inner, schemas)
            return f"{name}.{found}" if found else ""
    return ""


def _counts(shape: Shape) -> bool:
    return any(
        re.search(r"total|count|next|has_?more|page|cursor|offset", name, re.IGNORECASE) for name in shape.properties
    )


def list_at(shape: Shape, path: str, schemas: Schemas) -> Shape | None:
    """Return the shape of the list at a path of a response; None if there is no list."""
    for name in () if path == "." else path.split("."):
        shape = schemas.shape(shape.properties.get(name))
    return shape if shape.type == "array" else None


def _without_json(returns: Any, method: str) -> list[Values]:
    kind = returns.value if isinstance(returns, Guess) else returns
    if isinstance(kind, dict):
        return [{"says": "Yes.", "when": "result"}, {"says": "No.", "unless": "result"}]
    if kind == "none":
        return [{"says": "Deleted." if method == "DELETE" else "Done."}]
    return [{"says": "Saved to {file}."}]


def _any_value(shape: Shape) -> Values:
    """Return a block for a response of unknown fields."""
    if shape.type == "array":
        return {"fields": {"Items": {"count": "."}}}
    return {"fields": {"Response": "." if shape.is_scalar else {"pairs": "."}}}


def _list_view(shape: Shape, path: str, schemas: Schemas) -> View:
    item = schemas.shape(shape.items)
    columns = _cells(item, schemas)
    if not columns:
        columns = {"Value": "."} if item.type != "object" else {"Item": {"pairs": "."}}
    return View([{"table": path, "columns": columns}], [], path, item, item.name)


def _object_view(shape: Shape, path: str, schemas: Schemas, depth: int = 0) -> View:
    """Return labeled values of an object, or of the object that it wraps."""
    cells = _cells(shape, schemas)
    objects = [name for name, schema in shape.properties.items() if schemas.shape(schema).type == "object"]
    inner = next((name for name in objects if name in _WRAPPERS or len(shape.properties) == 1), None)
    if inner is not None and len(cells) <= 2 and depth < _DEPTH and _NAME.fullmatch(inner):
        inner_path = inner if path == "." else f"{path}.{inner}"
        within = schemas.shape(shape.properties[inner])
        if _cells(within, schemas):
            view = _object_view(within, inner_path, schemas, depth + 1)
            return view if inner in shape.required else View(view.blocks, _object_required(path), name=view.name)
    if not cells:
        return View([{"fields": {"Response": {"pairs": path}}}], _object_required(path), name=shape.name)
    block: Values = {"fields": cells} | ({} if path == "." else {"of": path})
    required = next(
        (name for name in ("id", "key", "name") if name in shape.required and name in shape.properties), None
    )
    if required is not None:
        found = schemas.shape(shape.properties[required])
        if found.type in ("string", "integer") and not found.nullable:
            at = required if path == "." else f"{path}.{required}"
            kind = "id" if found.type == "integer" or required == "id" else "text"
            return View([block], [{kind: at}], name=shape.name)
    return View([block], _object_required(path), name=shape.name)


def _object_required(path: str) -> list[Values]:
    return [{"object": path}]


def _cells(shape: Shape, schemas: Schemas) -> Values:
    """Return the cells of an object, the most telling fields first, by label."""
    cells: Values = {}
    for name in _telling(shape, schemas):
        label = phrase(name)
        if label and label not in cells:
            cells[label] = _cell(name, schemas.shape(shape.properties[name]))
        if len(cells) == MOST_FIELDS:
            break
    return cells


def _telling(shape: Shape, schemas: Schemas) -> Iterator[str]:
    names = [
        name
        for name, schema in shape.properties.items()
        if _NAME.fullmatch(name) and schemas.shape(schema).is_scalar and not _is_hidden(schemas.shape(schema))
    ]
    position = {name: index for index, name in enumerate(names)}
    yield from sorted(names, key=lambda name: (_rank(name), position[name]))


def _is_hidden(shape: Shape) -> bool:
    return (
        shape.keywords.get("writeOnly") is True
        or shape.keywords.get("deprecated") is True
        or len(shape.enum) == 1
        or shape.format in ("binary", "byte", "password")
    )


def _rank(name: str) -> int:
    if name.lower() in _FIRST:
        return _FIRST.index(name.lower())
    if _ALWAYS_LAST.search(name):
        return len(_FIRST) + 3
    return len(_FIRST) + (1 if _LAST.search(name) else 0)


def _cell(name: str, shape: Shape) -> Any:
    if shape.type == "boolean":
        return {"yes-no": name}
    if shape.format == "date-time":
        return {"date": name}
    if shape.format == "date":
        return {"day": name}
    if shape.format in ("unix-time", "timestamp") and shape.type == "integer":
        return {"unix": name}
    if name.lower() in ("status", "state") and shape.type == "string":
        return {"status": name}
    if shape.type in ("integer", "number") and not re.search(r"(^|_)id$|Id$|^number$", name):
        return {"number": name}
    return name
