"""Emitter of the commands: one module for each group, with the declaration and argparse code of each command."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from codegen.emit.templates import render
from codegen.manifest.derived.flags import PAGES_BY_URL
from codegen.manifest.derived.headers import merge_headers
from codegen.manifest.model.batch import Settle
from codegen.manifest.model.commands import Command, Group
from codegen.manifest.model.flags import Argument, Flag
from codegen.manifest.model.lists import Page
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.model.requests import UPLOADING, Endpoint, Header, Raw
from codegen.manifest.model.responses import Requirement, Returns
from codegen.manifest.model.services import Service
from codegen.manifest.model.templates import with_handlers
from codegen.manifest.model.waits import Wait, WaitWith
from codegen.text.phrases import flag_help
from codegen.text.python import Call, Name, code, import_from

_SIMPLE_TYPES = {
    "base-url": "types.base_url",
    "date": "types.date",
    "email": "types.email",
    "fields": "types.field",
    "list": "types.comma_list",
    "map": "object_types.pair",
    "object": "types.json_object",
    "origin": "types.origin",
}
_TYPE_MODULES = {"object_types": ("type=object_types.",), "types": ("type=types.", "action=types.")}
"""Modules of types, with the code that needs each."""


@dataclass(frozen=True)
class CommandCode:
    """Values for the template of one command."""

    stem: str
    path: str
    summary: str
    call: str
    arguments: list[str]
    imports: list[str]


def emit(manifest: Manifest) -> Iterator[tuple[str, str]]:
    """Emit `commands/GROUP.py` for each group, and `common.py` with the global flags."""
    package = manifest.product.package
    yield (
        f"{package}/commands/__init__.py",
        render("package.py.j2", manifest, about="Commands, one module for each group."),
    )
    for group in manifest.groups:
        commands = [_command_code(manifest, command) for command in group.commands]
        names = sorted({name for command in group.commands for name in _imports(command)})
        text = render(
            "commands.py.j2",
            manifest,
            group=group,
            commands=commands,
            imports=import_from(f"{manifest.product.runtime}.declarations.command", names),
            table=code(
                {c.name: Name(f"{c.stem}_command") for c in group.commands},
                before="COMMANDS: Mapping[str, Callable[[], Command]] = ",
            ),
            aliases=code(_aliases(group), before="ALIASES: Mapping[str, str] = "),
        )
        yield f"{package}/commands/{group.module}.py", text
    arguments = [_add_argument("parser", flag, suppress=True) for flag in manifest.global_flags]
    yield f"{package}/common.py", render("common.py.j2", manifest, arguments=arguments)


def _aliases(group: Group) -> dict[str, str]:
    return {
        _in_group(alias): command.name for command in group.commands for alias in command.naming.aliases if " " in alias
    }


def _imports(command: Command) -> Iterator[str]:
    yield "Command"
    if _deprecated_names(command):
        yield "Deprecation"
    if command.endpoint is not None:
        yield "Endpoint"
    if command.arguments and command.only_argument is None:
        yield "Argument"
    if command.page is not None:
        yield "Pagination"
    if command.requires:
        yield "Requirement"
    if command.returns is not None:
        yield "Returns"
    if command.rows is not None:
        yield "Rows"
    if command.follow is not None:
        yield "Follow"
    if command.wait is not None:
        yield "Wait"
    if command.wait_with is not None:
        yield "WaitWith"
    if command.batch and command.settle is not None:
        yield "Settle"
    if any(flag.file or flag.secret for flag in command.flags):
        yield "Input"
    if command.raw is not None:
        yield "Endpoint"
        yield "Raw"


def _command_code(manifest: Manifest, command: Command) -> CommandCode:
    lines = list(_arguments(command))
    modules = [name for name, uses in _TYPE_MODULES.items() if any(use in line for use in uses for line in lines)]
    return CommandCode(
        stem=command.stem,
        path=command.path,
        summary=command.summary,
        call=code(_command_call(manifest, command), indent=4, before="return "),
        arguments=lines,
        imports=sorted(
            [f"from {manifest.product.package}.common import common_arguments"]
            + ([f"from {manifest.product.runtime}.cli import {', '.join(modules)}"] if modules else [])
        ),
    )


def _command_call(manifest: Manifest, command: Command) -> Call:
    keywords: dict[str, object] = {"add_arguments": Name(f"{command.stem}_arguments"), "effect": command.effect}
    if command.endpoint is not None:
        keywords["endpoint"] = _endpoint(manifest, command, command.endpoint, bound=True)
    if command.other_endpoints:
        keywords["other_endpoints"] = {
            name: _endpoint(manifest, command, endpoint, bound=False)
            for name, endpoint in command.other_endpoints.items()
        }
    if command.requires:
        keywords["requires"] = tuple(_requirement(requirement) for requirement in command.requires)
    if command.returns is not None:
        keywords["returns"] = _returns(command.returns)
    if not command.token:
        keywords["token"] = False
    if command.token_flag is not None:
        keywords["token_flag"] = _dest(command.token_flag)
    if command.token_optional:
        keywords["token_optional"] = True
    if command.handler is not None:
        keywords["handler"] = manifest.product.handler(command.handler)
    if command.body_handler is not None:
        keywords["body_handler"] = manifest.product.handler(command.body_handler)
    if command.idempotency:
        keywords["idempotency"] = tuple(command.idempotency)
    if command.settings:
        keywords["settings"] = dict(command.settings)
    inputs = tuple(_input(flag, command.encoding) for flag in command.flags if flag.file or flag.secret)
    if inputs:
        keywords["inputs"] = inputs
    fields = {flag.dest: _fields(flag) for flag in command.flags if flag.type == "fields"}
    if fields:
        keywords["fields"] = fields
    if command.at_least_one:
        keywords["at_least_one"] = tuple(tuple(_dest(name) for name in group) for group in command.at_least_one)
    if command.only_argument is not None:
        keywords["positional"] = _dest(command.only_argument.flags[0])
    elif command.arguments:
        keywords["arguments"] = tuple(_argument(argument) for argument in command.arguments)
    overwriting = tuple(flag.dest for flag in command.flags if flag.overwrites)
    if overwriting:
        keywords["overwriting"] = overwriting
    if command.page is not None:
        keywords["pagination"] = _pagination(command, command.page)
    if command.rows is not None:
        keywords["rows"] = Call("Rows", keywords={"items": command.rows.items, "columns": dict(command.rows.columns)})
    if command.follow is not None:
        keywords["follow"] = Call(
            "Follow",
            keywords={
                "item_id": command.follow.id,
                "line": with_handlers(command.follow.line, manifest.product.handler),
            },
        )
    if command.wait is not None:
        keywords["wait"] = _wait(command.wait)
    if command.wait_with is not None:
        keywords["wait_with"] = _wait_with(manifest, command.wait_with)
    if command.web:
        keywords["web"] = tuple(command.web)
    if command.batch:
        keywords["batch"] = True
        if command.settle is not None:
            keywords["settle"] = _settle(manifest, command.settle)
    if command.raw is not None:
        keywords["raw"] = _raw(manifest, command.raw)
    deprecated = _deprecated_names(command)
    if deprecated:
        keywords["deprecated"] = deprecated
    hidden = _hidden_names(command)
    if hidden:
        keywords["hidden"] = hidden
    if command.if_unsure is not None:
        keywords["if_unsure"] = _with_dests(command.if_unsure, command)
    if command.if_unsure_says is not None:
        keywords["if_unsure_says"] = command.if_unsure_says
    return Call("Command", [command.path], keywords)


def _argument(argument: Argument) -> Call:
    keywords: dict[str, object] = {} if argument.split is None else {"split": argument.split}
    return Call(
        "Argument", [_dest(name) for name in argument.flags], keywords | ({"rest": True} if argument.rest else {})
    )


def _deprecated_names(command: Command) -> dict[str, Call]:
    """Return the deprecated names: of the command without its group, of flags with their dashes."""
    named = {_in_group(path): each for path, each in command.naming.deprecated.items()}
    named |= {
        spelling: each
        for flag in command.flags
        for name, each in flag.naming.deprecated.items()
        for spelling in flag.spellings_of(name)
    }
    return {name: Call("Deprecation", keywords={"since": each.since, "use": each.use}) for name, each in named.items()}


def _hidden_names(command: Command) -> tuple[str, ...]:
    flags = (spelling for flag in command.flags for name in flag.naming.hidden for spelling in flag.spellings_of(name))
    return (*map(_in_group, command.naming.hidden), *flags)


def _in_group(path: str) -> str:
    return path.partition(" ")[2] or path


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


def _pagination(command: Command, page: Page) -> Call:
    kind = page.kind
    assert kind is not None  # the rules require it
    keywords: dict[str, object] = {"items": tuple(page.items)}
    if kind.by != "cursor":
        keywords["kind"] = kind.by
    next_page = {"next_url" if kind.by == "url" else "next_cursor": kind.next}
    optional = {
        **next_page,
        "item_id": kind.id,
        "first": None if kind.first == 1 else kind.first,
        "last_page": kind.last,
        "max_limit": page.maximum,
        "size": page.size,
        "feed": page.feed or None,
        "more": page.more or kind.more,
        "total": page.total,
        "empty_status": page.empty,
    }
    keywords |= {name: value for name, value in optional.items() if value is not None}
    if page.filter:
        keywords["filters"] = {_dest(name): path for name, path in page.filter.items()}
    if page.says is not None:
        keywords["says"] = _with_dests(page.says, command)
        named = [flag for flag in command.flags if f"{{{flag.name}}}" in page.says and flag.api_default is not None]
        if named:
            keywords["says_defaults"] = {flag.dest: flag.api_default for flag in named}
    return Call("Pagination", keywords=keywords)


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


def _raw(manifest: Manifest, raw: Raw) -> Call:
    keywords: dict[str, object] = {
        "endpoints": tuple(_raw_endpoint(manifest, raw, service) for service in manifest.services)
    }
    if raw.kind is not None:
        keywords |= {"next_cursor": raw.kind.next, "send": raw.kind.send}
    return Call("Raw", keywords=keywords)


def _raw_endpoint(manifest: Manifest, raw: Raw, service: Service) -> Call:
    """Return the endpoint of a service, with its prefix as the path."""
    keywords = _headers(merge_headers(manifest.headers, service.headers, []), manifest.global_flags)
    if service.encoding != "json":
        keywords["encoding"] = service.encoding
    if service.lists is not None:
        keywords["form_lists"] = service.lists
    if service.base_url is not None:
        keywords["service"] = service.name
    if service.request_handler is not None:
        keywords["request_handler"] = manifest.product.handler(service.request_handler)
    return Call("Endpoint", [raw.method, service.prefix], {**keywords, "error_format": service.name})


def _headers(declared: Sequence[Header], flags: Sequence[Flag]) -> dict[str, object]:
    """Return the keywords of an endpoint for its headers."""
    headers: dict[str, Mapping[str, object] | tuple[object, ...]] = {
        "headers": {flag.dest: flag.header for flag in flags if flag.header},
        "constant_headers": {each.name: each.value for each in declared if each.value is not None},
        "setting_headers": {each.name: each.setting for each in declared if each.setting is not None},
        "secret_settings": tuple(each.setting for each in declared if each.setting is not None and each.secret),
    }
    return {name: part for name, part in headers.items() if part}


def _endpoint(manifest: Manifest, command: Command, endpoint: Endpoint, *, bound: bool) -> Call:
    keywords: dict[str, object] = {}
    flags = [*manifest.global_flags, *(command.flags if bound else ())]
    if bound:
        query = {flag.dest: flag.query for flag in command.flags if flag.query}
        body = {flag.dest: flag.body for flag in command.flags if flag.body}
        constants = {"constant_query": command.constant_query, "constant_body": command.constant_body}
        keywords = {name: dict(part) for name, part in {"query": query, "body": body, **constants}.items() if part}
        clears = {flag.dest: None if flag.clears == "to-null" else "" for flag in command.flags if flag.clears}
        if clears:
            keywords["clears"] = clears
        if command.encoding != "json" and endpoint.method not in ("GET", "HEAD"):
            keywords["encoding"] = command.encoding
        if command.page is not None and command.page.kind is not None and command.page.kind.by in PAGES_BY_URL:
            keywords["page_url"] = "page_url"
        lists = {flag.dest: flag.lists or command.lists for flag in command.flags if flag.query and flag.may_hold_lists}
        if lists:
            keywords["lists"] = lists
        if command.encoding in ("form", "multipart") and any(
            flag.body and flag.may_hold_lists for flag in command.flags
        ):
            keywords["form_lists"] = command.lists
    keywords |= _headers(command.headers, flags)
    if bound and command.idempotency_flag is not None:
        keywords["idempotency_flag"] = command.idempotency_flag.dest
    if endpoint.base_url is not None:
        keywords["service"] = command.service
    if endpoint.request_handler is not None:
        keywords["request_handler"] = manifest.product.handler(endpoint.request_handler)
    keywords["error_format"] = command.service
    return Call("Endpoint", [endpoint.method, _with_dests(endpoint.full_path, command)], keywords)


def _with_dests(template: str, command: Command) -> str:
    for flag in command.flags:
        for end in ("", "*"):
            template = template.replace(f"{{{flag.name}{end}}}", f"{{{flag.dest}{end}}}")
    return template


def _dest(name: str) -> str:
    return name.replace("-", "_")


def _input(flag: Flag, encoding: str) -> Call:
    keywords = {"max_length": flag.max_length} if flag.max_length is not None else {}
    sent = flag.file == "bytes" and flag.body is not None and encoding in UPLOADING
    return Call("Input", [flag.dest, f"--{flag.name}", "upload" if sent else flag.file or "secret"], keywords)


def _fields(flag: Flag) -> dict[str, object]:
    return {name: kind if isinstance(kind, str) else tuple(kind) for name, kind in flag.fields.items()}


def _arguments(command: Command) -> Iterator[str]:
    names: dict[int, str] = {}
    groups = [(group, True) for group in command.exactly_one] + [(group, False) for group in command.at_most_one]
    spare = (f"either_{number}" if number else "either" for number in count())
    for flag in command.flags:
        index = next((index for index, (group, _) in enumerate(groups) if flag.name in group), None)
        if index is None:
            yield _add_argument("parser", flag)
            continue
        if index not in names:
            names[index] = next(spare)
            required = "required=True" if groups[index][1] else ""
            yield f"{names[index]} = parser.add_mutually_exclusive_group({required})"
        yield _add_argument(names[index], flag)


def _add_argument(holder: str, flag: Flag, *, suppress: bool = False) -> str:
    keywords: dict[str, object] = {}
    spellings = flag.spellings
    if flag.type == "boolean":
        spellings = [f"--{name}" for name in (flag.name, *flag.naming.aliases)]  # argparse adds the negations
        keywords["action"] = Name("types.boolean")
        if flag.required:
            keywords["required"] = True
    elif flag.value is None:
        keywords["action"] = "store_true"
    else:
        if flag.repeatable:
            keywords["action"] = "extend" if flag.type == "list" else "append"
        if flag.enum:
            keywords["choices"] = tuple(flag.enum)
        else:
            keywords["type"] = Name(_type(flag))
        if flag.required:
            keywords["required"] = True
        keywords["metavar"] = flag.value
    if suppress:
        keywords["default"] = Name("SUPPRESS")
    elif flag.default is not None:
        keywords["default"] = flag.default
    keywords["help"] = _escape_percent(flag_help(flag))
    return code(Call(f"{holder}.add_argument", spellings, keywords), indent=4)


def _type(flag: Flag) -> str:
    if flag.type == "list" and flag.empty:
        return "types.comma_list_or_empty"
    if flag.type in _SIMPLE_TYPES:
        return _SIMPLE_TYPES[flag.type]
    if flag.type == "record":
        return code(_record_type(flag), indent=8, before="type=", after=",")[5:-1]
    if flag.type in ("number", "whole"):
        return _number_type(flag)
    arguments = [] if flag.max_length is None or flag.file else [str(flag.max_length)]
    if flag.empty:
        arguments.append("empty=True")
    return f"types.{'url' if flag.type == 'url' else 'text'}({', '.join(arguments)})"


def _record_type(flag: Flag) -> Call:
    kinds = {name: kind if isinstance(kind, str) else tuple(kind) for name, kind in flag.fields.items()}
    return Call("object_types.record", [kinds])


def _number_type(flag: Flag) -> str:
    name = "number" if flag.type == "number" else "whole_number"
    bounds = [str(bound) for bound in (flag.minimum, flag.maximum) if bound is not None]
    if flag.above is not None:
        bounds = [f"maximum={bound}" for bound in bounds] + [f"above={flag.above}"]
    elif flag.minimum is None:
        bounds = [f"maximum={bound}" for bound in bounds]
    return f"types.{name}({', '.join(bounds)})"


def _escape_percent(text: str) -> str:
    return text.replace("%", "%%")  # argparse formats help texts
