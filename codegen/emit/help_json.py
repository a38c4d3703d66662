"""Emitter of the command surface as JSON text, one document for each command."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from codegen.emit.templates import render
from codegen.manifest.model.commands import Command, Group
from codegen.manifest.model.flags import Argument, Flag
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.model.naming import Deprecation, Naming
from codegen.manifest.model.requests import Endpoint
from codegen.manifest.model.waits import Wait
from codegen.text.phrases import usage_parts
from codegen.text.python import code
from codegen.text.tables import command_exit_codes

FORMAT = 2
"""Version of the format, which docs/surface.schema.json describes."""


def emit(manifest: Manifest) -> Iterator[tuple[str, str]]:
    """Emit `help/surface.py`."""
    commands = {command.path: _compact_json(_command(manifest, command)) for command in manifest.commands}
    text = render(
        "help_json.py.j2",
        manifest,
        about=code(_compact_json(_about(manifest)), before="ABOUT = "),
        commands=code(commands, before="COMMANDS: Mapping[str, str] = "),
    )
    yield f"{manifest.product.package}/help/surface.py", text


def surface(manifest: Manifest) -> dict[str, object]:
    """Return the document that `help --json` of the client prints."""
    return {**_about(manifest), "commands": [_command(manifest, command) for command in manifest.commands]}


def _about(manifest: Manifest) -> dict[str, object]:
    product = manifest.product
    return {
        "surface": FORMAT,
        "name": product.name,
        "binary": product.binary,
        "version": product.version,
        "summary": product.summary,
        "baseUrl": manifest.base_url,
        "globalFlags": [_flag(flag, None) for flag in manifest.global_flags],
        "environment": [{"name": v.name, "sets": v.sets, "help": v.help} for v in manifest.variables],
        "exitCodes": [
            {"code": each.code, "name": each.name, "means": each.means, "httpStatuses": list(each.statuses)}
            for each in manifest.exit_codes
        ],
        "groups": [_group(manifest, group) for group in manifest.groups if not group.is_command],
    }


def _group(manifest: Manifest, group: Group) -> dict[str, object]:
    theme = next((title for title, names in manifest.product.themes.items() if group.name in names), None)
    aliases = [group.singular] if group.singular else []
    described: dict[str, object] = {"name": group.name, "aliases": aliases, "summary": group.summary, "theme": theme}
    return _without_empty(described, keep=("aliases",))


def _command(manifest: Manifest, command: Command) -> dict[str, object]:
    group = next(group for group in manifest.groups if group.name == command.group)
    poller = manifest.poller(command)
    described: dict[str, object] = {
        "path": command.path,
        "aliases": group.aliases_of(command),
        "deprecated": _deprecation(command.deprecation),
        "deprecatedAliases": _deprecated_aliases(command.naming),
        "hiddenAliases": _hidden_aliases(command.naming),
        "hidden": command.hidden,
        "summary": command.summary,
        "description": " ".join(command.description.split()),
        "usage": " ".join(usage_parts(manifest, command)),
        "effect": command.effect,
        "flags": [_flag(flag, command) for flag in command.flags],
        "arguments": [] if command.only_argument else [_argument(command, each) for each in command.arguments],
        "exactlyOneOf": [[f"--{name}" for name in names] for names in command.exactly_one],
        "atMostOneOf": [[f"--{name}" for name in names] for names in command.at_most_one],
        "atLeastOneOf": [[f"--{name}" for name in names] for names in command.at_least_one],
        "endpoint": None if command.endpoint is None else _endpoint(command.endpoint),
        "furtherEndpoints": [_endpoint(endpoint) for endpoint in command.other_endpoints.values()],
        "needs": _needs(command),
        "pagedItems": None if command.page is None else command.page.items[0],
        "csvColumns": [] if command.rows is None else list(command.rows.columns),
        "returns": None if command.returns is None else command.returns.kind,
        "waitsFor": None if poller is None or poller.wait is None else _wait(poller.wait),
        "waitsWith": None if poller is command or poller is None else poller.path,
        "opensLink": command.web[0] if command.web else None,
        "output": command.output or "The API response",
        "exitCodes": command_exit_codes(manifest, command),
        "errorReasons": [reason.name for reason in command.reasons],
        "ifUnsure": command.if_unsure,
        "ifUnsureSays": command.if_unsure_says,
        "examples": [{"run": example.run, "says": example.says} for example in command.examples],
    }
    return _without_empty(described, keep=("aliases", "flags", "endpoint"))


def _argument(command: Command, argument: Argument) -> dict[str, object]:
    described: dict[str, object] = {
        "form": command.form(argument),
        "flags": [f"--{name}" for name in argument.flags],
        "split": argument.split,
        "rest": argument.rest,
    }
    return _without_empty(described, keep=("form", "flags"))


def _flag(flag: Flag, command: Command | None) -> dict[str, object]:
    described: dict[str, object] = {
        "name": f"--{flag.name}",
        "aliases": [f"--{alias}" for alias in flag.naming.listed_aliases],
        "deprecated": _deprecation(flag.deprecation),
        "deprecatedAliases": _deprecated_aliases(flag.naming, "--"),
        "hiddenAliases": _hidden_aliases(flag.naming, "--"),
        "hidden": flag.hidden,
        "help": flag.help,
        "description": " ".join(flag.description.split()),
        "value": flag.value,
        "type": _type(flag),
        "enum": list(flag.enum) or None,
        "known": list(flag.open) or None,
        "fields": {name: kind if isinstance(kind, str) else list(kind) for name, kind in flag.fields.items()} or None,
        "required": flag.required,
        "positional": flag.positional,
        "repeatable": flag.repeatable,
        "secret": flag.secret,
        "default": flag.default if flag.api_default is None else flag.api_default,
        "empty": flag.empty,
        "clears": flag.clears,
        "minimum": flag.minimum,
        "above": flag.above,
        "maximum": flag.maximum,
        "maxLength": flag.max_length,
        "goesTo": _destination(flag, command),
    }
    return _without_empty(described, keep=("required", "repeatable"))


def _type(flag: Flag) -> str:
    if flag.value is None and flag.type != "boolean":
        return "switch"
    return f"{flag.file} file" if flag.file else flag.type


def _deprecation(deprecation: Deprecation | None) -> dict[str, str] | None:
    return None if deprecation is None else {"since": deprecation.since, "use": deprecation.use}


def _deprecated_aliases(naming: Naming, dashes: str = "") -> list[dict[str, str]]:
    return [
        {"name": dashes + name, "since": each.since, "use": each.use}
        for name, each in naming.deprecated_aliases.items()
    ]


def _hidden_aliases(naming: Naming, dashes: str = "") -> list[str]:
    return [dashes + name for name in naming.aliases if name in naming.hidden]


def _destination(flag: Flag, command: Command | None) -> dict[str, str] | None:
    if flag.query:
        return {"part": "query", "name": flag.query}
    if flag.body:
        return {"part": "body", "name": flag.body}
    if flag.header:
        return {"part": "header", "name": flag.header}
    if command is not None and command.endpoint is not None and flag.name in command.endpoint.parameters:
        return {"part": "path", "name": flag.name}
    return None


def _endpoint(endpoint: Endpoint) -> dict[str, str]:
    own = {} if endpoint.base_url is None else {"baseUrl": endpoint.base_url}
    return {"method": endpoint.method, "path": endpoint.full_path, **own}


def _wait(wait: Wait) -> dict[str, object]:
    described: dict[str, object] = {"says": wait.says, "field": wait.field}
    described |= {"ended": list(wait.ended), "result": wait.result, "nullable": wait.nullable}
    return _without_empty(described | {"done": list(wait.done), "failed": list(wait.failed)}, keep=("says",))


def _needs(command: Command) -> dict[str, object]:
    needs = command.needs
    described: dict[str, object] = {
        "token": command.token,
        "tokenOptional": command.token_optional,
        "scope": needs.scope,
        "anyScope": list(needs.any_scope) or None,
        "feature": needs.feature,
        "claimedAccount": needs.claim,
    }
    return _without_empty(described, keep=("token",))


def _without_empty(described: dict[str, object], *, keep: Sequence[str]) -> dict[str, object]:
    """Drop values that are null, false or empty, to keep the output short. Keys in `keep` always stay."""
    return {key: value for key, value in described.items() if key in keep or not _is_empty(value)}


def _is_empty(value: object) -> bool:
    return value is None or value is False or value == "" or value == []


def _compact_json(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))
