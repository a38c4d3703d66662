"""Requirements of a command's response that follow from its other keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from codegen.manifest.model.lists import Page, Rows
from codegen.manifest.model.responses import Requirement
from codegen.manifest.model.templates import places_in
from codegen.manifest.model.views import ARGUMENTS, Block
from codegen.manifest.model.waits import Wait
from codegen.manifest.problems import Path


def derive_requirements(
    stated: Sequence[Requirement],
    page: Page | None,
    rows: Rows | None,
    wait: Wait | None,
    view: Sequence[Block],
    where: Path,
) -> list[Requirement]:
    """Return the requirements derived from the other keys of a command without a handler.

    A requirement that is in `stated`, under the same condition or unconditionally, is left out.
    """
    known = {key for requirement in stated if requirement.request is None for key in _keys(requirement)}
    found = []
    derived = [*_lists(page, rows, view, where), *_states(wait, where), *_values(view)]
    for requirement in sorted(derived, key=lambda each: _keys(each)[0][1] != _ALWAYS):
        path, condition = _keys(requirement)[0]
        if not known & {(path, condition), (path, _ALWAYS)}:
            known.add((path, condition))
            found.append(requirement)
    return found


def _lists(page: Page | None, rows: Rows | None, view: Sequence[Block], where: Path) -> Iterator[Requirement]:
    """Yield the list of a page, of rows, and of a view whose first block is a list."""
    if page is not None and page.items:
        yield Requirement("list", page.items, where)
    if rows is not None and rows.items:
        yield Requirement("list", [rows.items], where)
    if view and view[0].kind in ("table", "conversation") and view[0].when is None and view[0].unless is None:
        yield Requirement("list" if view[0].name_as is None else "object", [view[0].text], where)


def _states(wait: Wait | None, where: Path) -> Iterator[Requirement]:
    if wait is not None and wait.field is not None:
        yield Requirement("text", [wait.field], where)


def _values(view: Sequence[Block]) -> Iterator[Requirement]:
    """Yield the links, the values in a sentence, and those in a next command that has no condition."""
    for block in view:
        conditional = block.when is not None or block.unless is not None
        if block.kind == "link" and block.fallback is None:
            yield Requirement("link", block.paths, block.where, block.when, block.unless)
        if block.kind == "says" or (block.kind == "next" and not conditional):
            for path in _needed(block):
                when = None if block.when == {path: None} else block.when
                if not path.startswith(ARGUMENTS) and (block.when is None or when is not None):
                    yield Requirement("value", [path], block.where, when, block.unless)


def _needed(block: Block) -> Iterator[str]:
    """Yield the paths without which the block is left out: those of a single template, without alternatives."""
    if not block.otherwise:
        for place in places_in(block.text):
            if len(place.paths) == 1 and place.format != "handler" and not _is_special(place.paths[0]):
                yield place.paths[0] if block.of == "." else f"{block.of}.{place.paths[0]}"


def _is_special(path: str) -> bool:
    """Return whether a path is a flag, or leads through lists, which may be empty."""
    return path.startswith("--") or "[]" in path


_ALWAYS = ""


def _keys(requirement: Requirement) -> list[tuple[str, str]]:
    """Return each path with the condition as text."""
    conditions = (requirement.when, requirement.unless)
    text = "|".join(repr(sorted(each.items())) if each else "" for each in conditions)
    return [(path, _ALWAYS if text == "|" else text) for path in requirement.paths] or [("", _ALWAYS)]
