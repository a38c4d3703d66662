"""Declaration of a command."""

from __future__ import annotations

from codegen.emit.commands.endpoints import endpoint_call, raw_call
from codegen.emit.commands.flags import field_kinds
from codegen.emit.commands.lists import follow_call, pagination_call, rows_call
from codegen.emit.commands.names import dest, in_group, with_dests
from codegen.manifest.model.batch import Settle
from codegen.manifest.model.commands import Command
from codegen.manifest.model.flags import Argument, Flag
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.model.requests import UPLOADING
from codegen.manifest.model.responses import Requirement, Returns
from codegen.manifest.model.waits import Wait, WaitWith
from codegen.text.python import Call, Name


def command_call(manifest: Manifest, command: Command) -> Call:
    """Return the declaration of a command. What has its default is left out."""
    handler = manifest.product.handler
    only = command.only_argument
    keywords = {
        "add_arguments": Name(f"{command.stem}_arguments"),
        "effect": command.effect,
        "endpoint": command.endpoint and endpoint_call(manifest, command, command.endpoint, bound=True),
        "other_endpoints": {
            name: endpoint_call(manifest, command, endpoint, bound=False)
            for name, endpoint in command.other_endpoints.items()
        },
        "requires": tuple(map(_requirement, command.requires)),
        "returns": command.returns and _returns(command.returns),
        "token": None if command.token else Name("False"),
        "token_flag": command.token_flag and dest(command.token_flag),
        "token_optional": command.token_optional,
        "handler": command.handler and handler(command.handler),
        "body_handler": command.body_handler and handler(command.body_handler),
        "idempotency": tuple(command.idempotency),
        "settings": dict(command.settings),
        "inputs": tuple(_input(flag, command.encoding) for flag in command.flags if flag.file or flag.secret),
        "fields": {flag.dest: field_kinds(flag) for flag in command.flags if flag.type == "fields"},
        "at_least_one": tuple(tuple(map(dest, group)) for group in command.at_least_one),
        "positional": only and dest(only.flags[0]),
        "arguments": () if only else tuple(map(_argument, command.arguments)),
        "overwriting": tuple(flag.dest for flag in command.flags if flag.overwrites),
        "pagination": command.page and pagination_call(command, command.page),
        "rows": command.rows and rows_call(command.rows),
        "follow": command.follow and follow_call(manifest, command.follow),
        "wait": command.wait and _wait(command.wait),
        "wait_with": command.wait_with and _wait_with(manifest, command.wait_with),
        "web": tuple(command.web),
        "batch": command.batch,
        "settle": _settle(manifest, command.settle) if command.batch and command.settle else None,
        "raw": command.raw and raw_call(manifest, command.raw),
        "deprecated": _deprecated_names(command),
        "hidden": _hidden_names(command),
        "if_unsure": command.if_unsure and with_dests(command.if_unsure, command),
        "if_unsure_says": command.if_unsure_says,
    }
    return Call("Command", [command.path], {name: value for name, value in keywords.items() if value})


def _argument(argument: Argument) -> Call:
    keywords: dict[str, object] = {} if argument.split is None else {"split": argument.split}
    return Call(
        "Argument", [dest(name) for name in argument.flags], keywords | ({"rest": True} if argument.rest else {})
    )


def _deprecated_names(command: Command) -> dict[str, Call]:
    """Return the deprecated names: of the command without its group, of flags with their dashes."""
    named = {in_group(path): each for path, each in command.naming.deprecated.items()}
    named |= {
        spelling: each
        for flag in command.flags
        for name, each in flag.naming.deprecated.items()
        for spelling in flag.spellings_of(name)
    }
    return {name: Call("Deprecation", keywords={"since": each.since, "use": each.use}) for name, each in named.items()}


def _hidden_names(command: Command) -> tuple[str, ...]:
    flags = (spelling for flag in command.flags for name in flag.naming.hidden for spelling in flag.spellings_of(name))
    return (*map(in_group, command.naming.hidden), *flags)


def _requirement(requirement: Requirement) -> Call:
    keywords: dict[str, object] = {
        key: dict(condition)
        for key, condition in (("when", requirement.when), ("unless", requirement.unless))
        if condition is not None
    }
    if requirement.request is not None:
        keywords["request"] = requirement.request
    return Call("Requirement", [requirement.kind, *requirement.paths], keywords)


def _returns(returns: Returns) -> Call:
    statuses = {"yes": returns.yes, "no": returns.no}
    return Call("Returns", [returns.kind], {name: status for name, status in statuses.items() if status is not None})


def _wait(wait: Wait) -> Call:
    keywords: dict[str, object] = {"says": wait.says, "interval": wait.interval}
    if wait.field is not None:
        keywords |= {"field": wait.field, "done": tuple(wait.done), "failed": tuple(wait.failed)}
    if wait.result is not None:
        keywords |= {"ended": tuple(wait.ended), "result": wait.result}
    if wait.nullable:
        keywords["nullable"] = True
    return Call("Wait", keywords=keywords)


def _wait_with(manifest: Manifest, spec: WaitWith) -> Call:
    poller = manifest.command(spec.command)
    assert poller is not None  # the rules require it
    module = next(group.module for group in manifest.groups if group.name == poller.group)
    keywords: dict[str, object] = {"dest": poller.required_flags[0].dest, "identity": tuple(spec.id)}
    return Call("WaitWith", [module, poller.name], keywords)


def _settle(manifest: Manifest, settle: Settle) -> Call:
    reader = manifest.command(settle.command)
    if reader is None:
        return Call("Settle", [settle.by])
    keywords = {
        "module": reader.module,
        "name": reader.name,
        "item_id": settle.id,
        "item_time": settle.time,
        "own": settle.own,
        "result": settle.result,
        "same": dict(settle.same),
        "shared": tuple(flag.dest for flag in reader.required_flags),
    }
    return Call("Settle", [settle.by], keywords)


def _input(flag: Flag, encoding: str) -> Call:
    keywords = {"max_length": flag.max_length} if flag.max_length is not None else {}
    sent = flag.file == "bytes" and flag.body is not None and encoding in UPLOADING
    return Call("Input", [flag.dest, f"--{flag.name}", "upload" if sent else flag.file or "secret"], keywords)
