"""Explanation of one command line as a JSON document, from its parsed form and the model of its command."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from codegen.explain.client import Parsed, Retries
from codegen.manifest.model.commands import Command
from codegen.manifest.model.flags import Flag
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.model.responses import Requirement
from codegen.text.phrases import effect, requirements
from codegen.text.tables import command_exit_codes

MASK = "****"
Document = dict[str, Any]


def explanation(manifest: Manifest, parsed: Parsed) -> Document:
    """Return what a command line binds to, its requests, and what happens with their responses.

    A key is omitted if it does not apply.
    """
    command = manifest.command(parsed.path)
    if command is None:
        return {"shows": parsed.kind, "typed": parsed.typed}
    described: Document = {
        "command": command.path,
        "typed": parsed.typed,
        "summary": command.summary,
        "effect": effect(command),
        "handler": command.handler,
        "values": [
            bound for flag in (*command.flags, *manifest.global_flags) if (bound := _bound(flag, command, parsed))
        ],
        "requests": None if parsed.requests is None else list(parsed.requests),
        "batch": str(parsed.values["batch"]) if parsed.requests is None else None,
        "needs": requirements(manifest, command),
        "pages": _pages(command, parsed),
        "wait": _wait(manifest, command, parsed),
        "retries": None if parsed.retries is None else _retries(parsed.retries),
        "proof": [_proof(each) for each in command.requires] or command.requires_none,
        "ifUnsure": " ".join(part for part in (command.if_unsure_says, command.if_unsure) if part) or None,
        "exitCodes": _exit_codes(manifest, command),
    }
    return {key: value for key, value in described.items() if value is not None}


def _bound(flag: Flag, command: Command, parsed: Parsed) -> Document | None:
    """Return the value of a flag, where it comes from and where it goes; None without a value."""
    value = parsed.values.get(flag.dest)
    given = not parsed.given.isdisjoint(flag.spellings)
    if value is None or not (given or (flag.default is not None and not flag.local)):
        return None
    spelled = not parsed.spelled.isdisjoint(flag.spellings)
    return {
        "flag": f"--{flag.name}",
        "value": MASK if flag.secret else value,
        "from": ("flag" if spelled else "argument") if given else "default",
        "to": _destination(flag, command),
    }


def _destination(flag: Flag, command: Command) -> str | None:
    """Return the part of the request with the value, such as `query limit`; None if it is not sent as it is."""
    parts = {"query": flag.query, "body": flag.body, "header": flag.header}
    part = next((part for part, name in parts.items() if name), None)
    if part is not None:
        return f"{part} {parts[part]}"
    endpoint = command.endpoint
    return f"path {flag.name}" if endpoint is not None and flag.name in endpoint.parameters else None


def _pages(command: Command, parsed: Parsed) -> Document | None:
    """Return how further pages are requested, if flags ask for them. The list of a raw request is not known."""
    source = command.page or command.raw
    asked = [f"--{name}" for name in ("all", "max-items", "jsonl", "follow") if f"--{name}" in parsed.given]
    if source is None or not asked:
        return None
    items = None if command.page is None else command.page.items[0]
    return {"by": None if source.kind is None else source.kind.by, "asked": asked, "items": items}


def _wait(manifest: Manifest, command: Command, parsed: Parsed) -> Document | None:
    poller = manifest.poller(command)
    if "--wait" not in parsed.given or poller is None or poller.wait is None:
        return None
    wait = poller.wait
    return {
        "command": poller.path,
        "field": wait.field,
        "done": list(wait.done),
        "failed": list(wait.failed),
        "interval": wait.interval,
        "timeout": parsed.values.get("timeout", wait.timeout),
    }


def _retries(retries: Retries) -> Document:
    return {
        "most": retries.most,
        "repeatable": retries.repeatable,
        "statuses": list(retries.statuses),
        "timeout": retries.timeout,
        "deadline": retries.deadline,
    }


def _proof(requirement: Requirement) -> str:
    places = " or ".join(requirement.paths)
    condition = _condition("when", requirement.when) + _condition("unless", requirement.unless)
    return f"{requirement.kind} at {places}{condition}"


def _condition(word: str, expected: Mapping[str, object] | None) -> str:
    """Return a condition as words: ` when state is paid`."""
    if not expected:
        return ""
    parts = [
        path if value is None else f"{path} is {' or '.join(value) if isinstance(value, tuple) else value}"
        for path, value in expected.items()
    ]
    return f" {word} {' and '.join(parts)}"


def _exit_codes(manifest: Manifest, command: Command) -> list[Document]:
    means = {each.code: each.means for each in manifest.exit_codes}
    codes = command_exit_codes(manifest, command)
    return [{"code": code, "means": command.exits.get(code) or means.get(code, "")} for code in codes]
