"""Pagination of an operation: stated by an extension or the header Link, or recognized by the names of parameters."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from codegen.openapi.guesses import Guess, Values
from codegen.openapi.reading import extensions
from codegen.openapi.reading.operations import Operation, Parameter
from codegen.openapi.reading.schemas import Schemas, Shape
from codegen.openapi.responses import Success
from codegen.openapi.views import find_list, list_at

_LIMITS = (
    *("limit", "per_page", "perPage", "page_size", "pageSize", "page[size]", "page[limit]", "count", "size"),
    *("maxResults", "max_results", "max_items", "top", "$top", "take", "PageSize", "first", "rows", "pagelen", "n"),
)
_CURSORS = (
    *("cursor", "page_token", "pageToken", "next_token", "nextToken", "PageToken", "next_cursor", "page_cursor"),
    *("continuation_token", "continuationToken", "continue", "marker", "starting_token", "page[cursor]", "page"),
    *("after", "offset", "start_cursor", "startAfter", "pagination_token", "nextPageToken"),
)
_NUMBERS = ("page", "page_number", "pageNumber", "page[number]", "pageNo", "page_num", "Page")
_OFFSETS = ("offset", "skip", "startAt", "start", "page[offset]", "$skip", "from")
_LAST_IDS = ("starting_after", "after_id", "after", "since_id", "startingAfter")
_NEXT_CURSORS = re.compile(
    r"(next_?(page_?)?(cursor|token)|next_?page|next_?marker|cursor|continuation_?token|continue|next|marker)$",
    re.IGNORECASE,
)
_NEXT_URLS = re.compile(
    r"(next_?page_?(uri|url|link)|next_?(uri|url|link|href)|next|nextlink|@odata\.nextlink)$", re.IGNORECASE
)
_MORE = ("has_more", "hasMore", "has_next", "hasNext", "has_next_page", "hasNextPage", "more")
_TOTALS = ("total", "total_count", "totalCount", "total_items", "totalItems", "count", "total_results", "totalResults")
_LAST_PAGES = ("total_pages", "totalPages", "pages", "page_count", "pageCount", "last_page", "lastPage", "num_pages")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_QUERY = re.compile(r"\$?[A-Za-z0-9_@!*~.,:/|()<>\[\]+-]+")
_DEPTH = 3
_GUESSED_MAXIMUM = 100
"""Maximum page size of a list whose document does not state one."""
_STATED_MAXIMUM = re.compile(r"\bmax(?:imum)?\b[^.\d]{0,30}(\d{1,5})\b", re.IGNORECASE)


@dataclass(frozen=True)
class Paging:
    """Pagination of a list."""

    kind: Values
    """Kind for `api.pages`."""
    page: Values
    """`page` of the command, without its kind."""
    items: str
    parameters: frozenset[str]
    """Query parameters that the kind sends."""
    flags: frozenset[str]
    """Names of the flags that the kind adds."""


class PagingReader:
    """Reader of the pagination of operations."""

    def __init__(self, schemas: Schemas) -> None:
        self._schemas = schemas

    def paging(self, operation: Operation, success: Success) -> Paging | None:
        """Return the pagination of an operation; None if it does not return a list in pages."""
        if operation.method != "GET" or not success.is_json or success.may_be_empty:
            return None
        query = {each.name: each for each in operation.parameters if each.place == "query"}
        shape = self._schemas.shape(success.schema)
        stated = extensions.pagination(operation)
        items = stated.get("items") or ("." if shape.type == "array" else find_list(shape, self._schemas))
        if not items or list_at(shape, items, self._schemas) is None:
            return None
        limit = stated.get("limit") or next((name for name in _LIMITS if name in query), "")
        paging = self._paging_of(stated, success, items, limit, query, shape)
        if paging is None or not success.empty:
            return paging
        return replace(paging, page={**paging.page, "empty": int(success.empty)})

    def _paging_of(
        self,
        stated: Mapping[str, str],
        success: Success,
        items: str,
        limit: str,
        query: Mapping[str, Parameter],
        shape: Shape,
    ) -> Paging | None:
        """Return the pagination that an extension or a header states, or that names suggest."""
        if stated:
            names = ("by", "send", "next", "last", "more")
            of_kind = {name: stated[name] for name in names if name in stated}
            return self._paging(dict(of_kind), items, limit, query, shape, guessed=False)
        if success.links:
            return self._paging({"by": "link-header"}, items, limit, query, shape, guessed=False)
        kind = self._recognized(query, shape, items)
        return None if kind is None else self._paging(kind, items, limit, query, shape, guessed=True)

    def _recognized(self, query: Mapping[str, Parameter], shape: Shape, items: str) -> Values | None:
        """Return the kind that the names of parameters and fields suggest."""
        fields = dict(self._scalars(shape, ""))
        more = next((path for path in fields if path.rpartition(".")[2] in _MORE), None)
        with_more: Values = {"more": more} if more else {}
        following = next((path for path in fields if self._is_url(path, fields[path])), None)
        if following is not None:
            return {"by": "url", "next": following}
        last = next((name for name in _LAST_IDS if name in query), None)
        id_path = self._id_of(shape, items)
        if last is not None and more and id_path:
            return {"by": "last-id", "send": last, "id": id_path, **with_more}
        cursors = [name for name in _CURSORS if name in query and self._is_text(query[name])]
        tokens = [path for path in fields if self._is_cursor(path, fields[path])]
        if cursors and tokens:
            return {"by": "cursor", "send": cursors[0], "next": tokens[0]}
        number = next((name for name in _NUMBERS if name in query and not self._is_only_text(query[name])), None)
        if number is not None:
            pages = next((path for path in fields if path.rpartition(".")[2] in _LAST_PAGES), None)
            first = self._schemas.shape(query[number].schema).keywords
            zero: Values = {"first": 0} if first.get("default") == 0 or first.get("minimum") == 0 else {}
            return {"by": "number", "send": number, **zero, **({"last": pages} if pages else with_more)}
        offset = next((name for name in _OFFSETS if name in query and not self._is_only_text(query[name])), None)
        return None if offset is None else {"by": "offset", "send": offset, **with_more}

    def _scalars(self, shape: Shape, prefix: str, depth: int = 0) -> list[tuple[str, Shape]]:
        """Return the scalar fields of a response and of the objects in it, by path."""
        found = []
        for name, schema in shape.properties.items():
            inner = self._schemas.shape(schema)
            if not _NAME.fullmatch(name):
                continue
            if inner.type == "object" and depth < _DEPTH:
                found += self._scalars(inner, f"{prefix}{name}.", depth + 1)
            elif inner.type not in ("array", "object"):
                found.append((f"{prefix}{name}", inner))
        return found

    def _is_url(self, path: str, shape: Shape) -> bool:
        name = path.rpartition(".")[2]
        if shape.type not in ("string", "any") or not _NEXT_URLS.search(name):
            return False
        text = str(shape.keywords.get("example") or "") + str(shape.keywords.get("description") or "")
        by_name = re.search("url|uri|link|href", path, re.IGNORECASE) is not None
        return shape.format in ("uri", "url") or by_name or "://" in text or "URL" in text

    def _is_cursor(self, path: str, shape: Shape) -> bool:
        name = path.rpartition(".")[2]
        if shape.type not in ("string", "any"):
            return False
        return _NEXT_CURSORS.search(name) is not None and re.search("prev", path, re.IGNORECASE) is None

    def _is_text(self, parameter: Parameter) -> bool:
        shape = self._schemas.shape(parameter.schema)
        return shape.type in ("string", "any")

    def _is_only_text(self, parameter: Parameter) -> bool:
        return self._schemas.shape(parameter.schema).type == "string"

    def _id_of(self, shape: Shape, items: str) -> str:
        found = list_at(shape, items, self._schemas)
        item = self._schemas.shape(found.items) if found is not None else Shape()
        return "id" if "id" in item.properties else ""

    def _paging(
        self, kind: Values, items: str, limit: str, query: Mapping[str, Parameter], shape: Shape, *, guessed: bool
    ) -> Paging | None:
        send = kind.get("send")
        if send is not None and not _QUERY.fullmatch(send):
            return None
        has_limit = bool(limit) and limit in query and limit != send and _QUERY.fullmatch(limit) is not None
        of_kind = {"by": kind["by"], **({"limit": limit} if has_limit else {}), **kind}
        page: Values = {"items": items}
        if has_limit:
            page |= self._sizes(query[limit])
        total = self._total(shape) if kind["by"] in ("number", "offset") else None
        if total is not None and "last" not in kind and "more" not in kind:
            page["total"] = Guess(total)
        flags = {"cursor": "cursor", "number": "page", "offset": "offset", "last-id": "after"}.get(
            kind["by"], "page-url"
        )
        return Paging(
            {name: Guess(value) for name, value in of_kind.items()} if guessed else of_kind,
            page,
            items,
            frozenset(name for name in (limit if has_limit else None, send) if name),
            frozenset({flags, "all", "max-items", "jsonl", *(["limit"] if has_limit else [])}),
        )

    def _sizes(self, parameter: Parameter) -> Values:
        """Return the default and the maximum of the page size."""
        shape = self._schemas.shape(parameter.schema)
        default, maximum = shape.keywords.get("default"), shape.keywords.get("maximum")
        size = default if isinstance(default, int) and not isinstance(default, bool) and default > 0 else None
        if not isinstance(maximum, int | float) or maximum < 1:
            text = f"{parameter.keywords.get('description') or ''} {shape.keywords.get('description') or ''}"
            stated = _STATED_MAXIMUM.search(text)
            found = int(stated[1]) if stated else 0
            maximum = Guess(found if found >= max(size or 1, 2) else max(_GUESSED_MAXIMUM, size or 0))
        else:
            maximum = max(int(maximum), size or 0)
        return ({"size": size} if size else {}) | {"max": maximum}

    def _total(self, shape: Shape) -> str | None:
        fields = dict(self._scalars(shape, ""))
        numbers = [path for path, found in fields.items() if found.type in ("integer", "number")]
        by_name: Mapping[str, str] = {path.rpartition(".")[2]: path for path in reversed(numbers)}
        return next((by_name[name] for name in _TOTALS if name in by_name), None)


class PageKinds:
    """Kinds of pagination of an API, each under one name."""

    def __init__(self) -> None:
        self.kinds: dict[str, Values] = {}

    def name(self, kind: Values) -> str:
        """Return the name of a kind, which is added if it is new."""
        for name, known in self.kinds.items():
            if _same(known, kind):
                return name
        by = kind["by"].value if isinstance(kind["by"], Guess) else str(kind["by"])
        base = {"link-header": "link", "last-id": "last-id"}.get(by, by)
        name = next(each for each in _numbered(base) if each not in self.kinds)
        self.kinds[name] = kind
        return name


def _numbered(base: str) -> Sequence[str]:
    return [base, *(f"{base}-{number}" for number in range(2, 1000))]


def _same(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    def values(kind: Mapping[str, Any]) -> dict[str, Any]:
        return {key: each.value if isinstance(each, Guess) else each for key, each in kind.items()}

    return values(one) == values(other)
