"""Rules of pagination: each kind has the keys that it needs, and each list has a kind."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from codegen.manifest.model.commands import Command
from codegen.manifest.model.lists import Page, PageKind
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.problems import PathProblem

_KEYS = {
    "cursor": (("send", "next"), ("limit",)),
    "number": (("send",), ("limit", "first", "last", "more")),
    "offset": (("send",), ("limit", "more")),
    "last-id": (("send", "id"), ("limit", "more")),
    "link-header": ((), ("limit",)),
    "url": (("next",), ("limit",)),
}
"""Required and optional keys of each kind."""


def check(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield problems of pagination."""
    kinds = [command.page.kind for command in manifest.commands if command.page is not None]
    used = {kind.name for kind in kinds if kind is not None}
    for kind in manifest.page_kinds:
        yield from _check_keys(kind)
        if kind.name not in used and None not in kinds:
            yield kind.where, "not used by any command; remove it, or name it as 'kind' of a 'page'"
    for command in manifest.commands:
        if command.page is not None:
            yield from _check_page(manifest, command, command.page)


def _check_keys(kind: PageKind) -> Iterator[PathProblem]:
    if kind.by not in _KEYS:
        return  # the schema check has reported it
    required, optional = _KEYS[kind.by]
    for key in required:
        if key not in kind.keys:
            yield kind.where, f"'by: {kind.by}' requires '{key}'; add it"
    for key in kind.keys:
        if key not in ("by", *required, *optional):
            known = ", ".join((*required, *optional))
            yield (*kind.where, key), f"'{key}' does not apply to 'by: {kind.by}', whose keys are {known}; remove it"


def _check_page(manifest: Manifest, command: Command, page: Page) -> Iterator[PathProblem]:
    where = (*command.where, "page")
    names = ", ".join(kind.name for kind in manifest.page_kinds)
    if not manifest.page_kinds:
        yield where, "the pagination parameters of the API are unknown; add 'pages' under 'api'"
    elif page.kind is None and page.kind_name is None:
        yield where, f"the API has several kinds of pagination; add 'kind', one of: {names}"
    elif page.kind is None:
        near = get_close_matches(str(page.kind_name), [kind.name for kind in manifest.page_kinds], n=1)
        instead = f"did you mean {near[0]}?" if near else f"kinds in 'api.pages': {names}"
        yield (*where, "kind"), f"unknown kind of pagination: {page.kind_name}; {instead}"
    else:
        yield from _check_fit(command, page, page.kind)


def _check_fit(command: Command, page: Page, kind: PageKind) -> Iterator[PathProblem]:
    """Yield problems of a page whose keys do not fit its kind."""
    where = (*command.where, "page")
    if kind.limit is not None and page.maximum is None:
        yield where, "the maximum page size is unknown; add 'max'"
    if kind.limit is None and page.maximum is not None:
        yield (*where, "max"), f"the kind '{kind.name}' has no 'limit' that could be too large; remove 'max'"
    if page.feed and kind.by != "cursor":
        yield (*where, "feed"), f"a feed has pages by cursor, but the kind '{kind.name}' is by {kind.by}; remove 'feed'"
