"""Results and errors of calls as text for an agent: compact JSON, with what a human must do and the next tools."""

from __future__ import annotations

from opentrain_runtime.declarations.views import Link, Next
from opentrain_runtime.output.blocks import NextStep
from opentrain_runtime.output.render import link_of, render
from opentrain_runtime.text.json import shown
from opentrain_runtime.text.json_path import applies, lookup

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentrain_runtime.context import Context
    from opentrain_runtime.declarations.tools import Tool
    from opentrain_runtime.mcp.recorder import Recorder
    from opentrain_runtime.mcp.steps import Steps

LONGEST_LIST = 40_000
"""Largest number of characters of a list. Clients cut or refuse longer results."""


class HumanLink:
    """Link that a human must open."""

    def __init__(self, url: str, task: str, purpose: str) -> None:
        self.url = url
        self.task = task
        self.purpose = purpose

    @property
    def text(self) -> str:
        """Return the task and what it is for as one line."""
        return f"{self.task}: {self.purpose}" if self.purpose else self.task


def human_link(context: Context, document: object) -> HumanLink | None:
    """Return the link in a response that a human must open now, or None."""
    for url, task, purpose in _links(context, context.load_view(), context.with_arguments(document)):
        if url is not None:
            return HumanLink(url, task, purpose)
    return None


def result_text(recorder: Recorder, exit_name: str, tool: Tool, given: Mapping[str, object], steps: Steps) -> str:
    """Return the result of a call as JSON: the document, what a human must do, and the tools that usually follow."""
    context = recorder.context
    assert context is not None
    document = recorder.document
    extras: dict[str, object] = {}
    if exit_name != "done":
        extras["_outcome"] = exit_name
    human = _human(recorder, context, steps)
    if human:
        extras["_human"] = human
    following = _next(recorder, context, steps)
    if exit_name == "pending" and tool.waits:
        again: dict[str, object] = {"tool": tool.name, "arguments": dict(given)}
        following = [again, *(step for step in following if step.get("tool") != tool.name)]
    if following:
        extras["_next"] = following
    document, cut = _cut(document, context)
    if cut is not None:
        extras["_cut"] = cut
    if not extras:
        return shown(document)
    return shown({**(document if isinstance(document, dict) else {"result": document}), **extras})


def smaller_page(text: str, recorder: Recorder, tool: Tool) -> int | None:
    """Return the number of items of a page whose text would be short enough, or None if the page cannot be smaller."""
    items = None if recorder.context is None else _items(recorder.document, recorder.context)
    if len(text) <= LONGEST_LIST or items is None or len(items) < 2 or "limit" not in tool.arguments:
        return None
    return max(1, len(items) * LONGEST_LIST // (len(text) + LONGEST_LIST // 10))


def error_text(document: Mapping[str, object], recorder: Recorder | None, tool: Tool | None, steps: Steps) -> str:
    """Return an error as JSON: that of the command line, whose `action` is a tool with its arguments, or a link."""
    found = {key: value for key, value in document.items() if value is not None}
    error = None if recorder is None else recorder.error
    found["error"] = steps.text(str(found.get("error", "")), tool)
    if error is None:
        return shown(found)
    redactor = None if recorder is None or recorder.context is None else recorder.context.stderr.redactor
    hints: list[str] = []
    action: object = None
    for says, target in error.steps:
        target = target if redactor is None else redactor.mask(target)
        says = steps.text(says if redactor is None else redactor.mask(says), tool)
        step = steps.step(target) if target else None
        if step is not None:
            action = action or step
            hints.append(f"{says}: `{step['tool']}`" if says else "")
        elif not target or error.exit_name == "usage":
            hints.append(says.removesuffix("See the help").strip())
        elif error.action is not None and "url" in error.action and target == error.action["url"]:
            action = action or {"url": target}
            hints.append(f"{says}: {target}")
        else:
            hints.append(f"{says}: a human must run `{target}` in a terminal")
    hint = " ".join(text if text.endswith((".", "?")) else f"{text}." for text in hints if text)
    found.pop("hint", None)
    found.pop("action", None)
    if hint:
        found["hint"] = hint
    if action is not None:
        found["action"] = action
    return shown(found)


def _links(context: Context, view: object, value: object) -> list[tuple[str | None, str, str]]:
    assert isinstance(view, tuple | list)
    return [
        link_of(block, value, context.product)
        for block in view
        if isinstance(block, Link) and applies(block.when, block.unless, value)
    ]


def _human(recorder: Recorder, context: Context, steps: Steps) -> dict[str, object]:
    for url, task, purpose in _links(context, recorder.view, recorder.shown):
        if url is not None or task:
            facts = {"task": steps.text(task), "for": purpose, "open": url}
            return {key: value for key, value in facts.items() if value}
    return {}


def _next(recorder: Recorder, context: Context, steps: Steps) -> list[dict[str, object]]:
    """Return the next commands of the view whose values are all known, as tools."""
    flags = context.arguments.by_flag
    blocks = [block for block in recorder.view if isinstance(block, Next)]
    found: list[dict[str, object]] = []
    for block in render(blocks, recorder.shown, context.product, flags):
        step = steps.step(block.command) if isinstance(block, NextStep) else None
        if step is not None and "missing" not in step and step not in found:
            found.append(step)
    return found


def _items(document: object, context: Context) -> list[object] | None:
    """Return the list of a response, or None."""
    command = context.command
    paths = () if command.pagination is None else command.pagination.items
    paths = (*paths, *(() if command.rows is None else (command.rows.items,)))
    found = document if isinstance(document, list) else lookup(document, *paths) if paths else None
    return found if isinstance(found, list) else None


def _cut(document: object, context: Context) -> tuple[object, str | None]:
    """Return a response whose list is short enough, and how many of its items are there, or None if all are.

    Only a list that has no pages is cut; a page is asked for again with fewer items.
    """
    items = _items(document, context)
    if items is None or context.command.pagination is not None:
        return document, None
    total, kept = len(items), []
    size = 0
    for item in items:
        size += len(shown(item)) + 1
        if size > LONGEST_LIST:
            break
        kept.append(item)
    if len(kept) == total:
        return document, None
    cut = f"The first {len(kept)} of {total} items. Narrow the call by its arguments."
    if isinstance(document, list):
        return {"items": kept}, cut
    assert isinstance(document, dict)
    key = next((name for name, value in document.items() if value is items), None)
    return (document, None) if key is None else ({**document, key: kept}, cut)
