"""Rules of flags: names are unique, each flag has one binding, and its keys are compatible."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.manifest.model.commands import Command
from codegen.manifest.model.flags import OR_NULL, Flag
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.problems import PathProblem, dotted

_DERIVING = ("page", "csv", "follow", "wait", "web", "idempotency", "returns", "batch")
_RESERVED = ("help", "version")
_CONSTANT = "a constant"


def check(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield problems of flags."""
    for flag in manifest.global_flags:
        yield from _check_keys(flag)
        if flag.query or flag.body or flag.required:
            yield flag.where, "a global flag cannot have 'query', 'body' or 'required'; remove them"
    for command in manifest.commands:
        if command.page is not None and command.page.kind is None:
            continue
        yield from _check_names(manifest, command)
        yield from _check_bindings(command)
        yield from _check_groups(command)
        for flag in command.flags:
            yield from _check_keys(flag)


def _check_names(manifest: Manifest, command: Command) -> Iterator[PathProblem]:
    seen: dict[str, str] = {f"--{name}": "a built-in flag" for name in _RESERVED}
    for flag in manifest.global_flags:
        seen.update(dict.fromkeys(flag.spellings, "a global flag"))
    for flag in command.flags:
        for index, spelling in enumerate(flag.spellings):
            if spelling in flag.spellings[:index]:
                yield flag.where, f"the alias '{spelling[2:]}' is already a name of this flag; remove the alias"
            elif spelling in seen and flag.where[-1] in _DERIVING:
                message = f"'{flag.where[-1]}' adds {spelling}, which is already {seen[spelling]}; rename that flag"
                yield flag.where, message
            elif spelling in seen:
                yield flag.where, f"{spelling} is already {seen[spelling]}; choose another name"
            seen[spelling] = f"defined at {dotted(flag.where)}"


def _check_bindings(command: Command) -> Iterator[PathProblem]:
    in_paths = {
        name
        for endpoint in (command.endpoint, *command.other_endpoints.values())
        if endpoint is not None
        for name in endpoint.parameters
    }
    header: dict[str, str] = {}
    query: dict[str, str] = dict.fromkeys(command.constant_query, _CONSTANT)
    body: dict[str, str] = dict.fromkeys(command.constant_body, _CONSTANT)
    for flag in command.flags:
        places = [
            place
            for place, bound in (
                ("path", flag.name in in_paths),
                ("query", flag.query),
                ("body", flag.body),
                ("header", flag.header),
            )
            if bound
        ]
        if len(places) > 1:
            yield (
                flag.where,
                f"--{flag.name} is bound to {' and '.join(places)}; keep one",
            )
        is_local = flag.local or flag.clears or (command.page is not None and flag.name in command.page.filter)
        if not places and not is_local and command.handler is None and command.body_handler is None:
            yield (
                flag.where,
                f"--{flag.name} is never sent; bind it with 'query', 'body' or 'header', or use it in the path",
            )
        if flag.body == "*" and not flag.is_object:
            wanted = "set 'type' to 'fields', 'map' or 'object', or 'file' to 'object'"
            yield flag.where, f"body '*' requires an object; {wanted}"
        for name, bound in ((flag.query, query), (flag.body, body), ((flag.header or "").casefold() or None, header)):
            if name is None:
                continue
            if name in bound and bound[name] != flag.name and not _are_exclusive(command, flag.name, bound[name]):
                other = _CONSTANT if bound[name] == _CONSTANT else f"--{bound[name]}"
                instead = "rename one" if other == _CONSTANT else "list both under 'exactly-one', or rename one"
                message = f"--{flag.name} and {other} are both sent as '{name}'; {instead}"
                yield flag.where, message
            bound[name] = flag.name
    names = [name for name in body if name != "*"]
    for name in names:
        inner = next((other for other in names if other.startswith(name + ".")), None)
        if inner is not None:
            yield command.where, f"the body field '{name}' is both a value and an object ('{inner}'); rename one"


def _are_exclusive(command: Command, one: str, other: str) -> bool:
    return any(one in group and other in group for group in (*command.exactly_one, *command.at_most_one))


def _check_groups(command: Command) -> Iterator[PathProblem]:
    seen: dict[str, str] = {}
    for key, groups in (
        ("exactly-one", command.exactly_one),
        ("at-most-one", command.at_most_one),
        ("at-least-one", command.at_least_one),
    ):
        for group in groups:
            for name in group:
                flag = command.flag(name)
                if flag is None:
                    known = ", ".join(each.name for each in command.flags)
                    yield (*command.where, key), f"unknown flag: {name}; flags of the command: {known}"
                elif flag.required:
                    yield (
                        (*command.where, key),
                        f"--{name} is required and cannot be listed here; remove 'required', or --{name} from the list",
                    )
                elif name in seen and key != "at-least-one":
                    yield (
                        (*command.where, key),
                        f"--{name} is in more than one list under 'exactly-one' and 'at-most-one'; keep it in one list",
                    )
                if key != "at-least-one":
                    seen[name] = key


def _check_keys(flag: Flag) -> Iterator[PathProblem]:
    switch = flag.value is None
    needing_value = [
        key
        for key, given in (
            ("required", flag.required),
            ("repeatable", flag.repeatable),
            ("positional", flag.positional),
            ("secret", flag.secret),
            ("file", flag.file),
            ("enum", flag.enum),
            ("open", flag.open),
            ("default", flag.default is not None),
            ("api-default", flag.api_default is not None),
            ("max-length", flag.max_length),
            ("clears", flag.clears),
            ("empty", flag.empty),
        )
        if given
    ]
    if flag.type == "boolean":
        yield from _check_boolean(flag, [key for key in needing_value if key != "required"])
    elif switch and (needing_value or flag.type != "text"):
        what = needing_value[0] if needing_value else "type"
        yield flag.where, f"'{what}' requires 'value'; add 'value', the name of the flag's value in help"
    if flag.enum and flag.open:
        yield flag.where, "'enum' cannot be used with 'open'; keep 'enum' if no other values are allowed, else 'open'"
    if flag.enum and flag.type != "text":
        yield flag.where, "'enum' cannot be used with 'type'; remove 'type'"
    yield from _check_values(flag)
    if flag.required and (flag.default is not None or flag.api_default is not None):
        yield flag.where, "a required flag cannot have a default; remove 'required' or the default"
    yield from _check_bounds(flag)
    if flag.fields and flag.type not in ("fields", "record"):
        yield flag.where, "'fields' requires 'type: fields' or 'type: record'; set 'type'"
    if flag.type in ("fields", "map") and not flag.repeatable:
        yield flag.where, f"'type: {flag.type}' requires 'repeatable: true'; add it"
    if flag.file and flag.type != "text":
        yield flag.where, "'file' cannot be used with 'type'; remove 'type'"
    if flag.repeatable and flag.file:
        yield flag.where, "'file' cannot be used with 'repeatable'; remove one"
    if flag.repeatable and flag.default is not None:
        yield flag.where, "a repeatable flag cannot have a default; remove 'repeatable' or the default"
    if flag.empty and (flag.type not in ("text", "list") or flag.enum or flag.file or flag.secret):
        yield flag.where, "'empty' requires a flag of type text or list, without 'enum', 'file' and 'secret'; remove it"
    yield from _check_record(flag)
    yield from _check_clears(flag)


def _check_boolean(flag: Flag, needing_value: list[str]) -> Iterator[PathProblem]:
    for key in (["value"] if flag.value is not None else needing_value)[:1]:
        yield flag.where, f"a boolean flag cannot have '{key}', because it has no value; remove '{key}'"
    negated = next((name for name in (flag.name, *flag.naming.aliases) if name.startswith("no-")), None)
    if negated is not None:
        yield flag.where, f"the name of a boolean flag cannot begin with 'no-': --{negated}; name what is true"


def _check_bounds(flag: Flag) -> Iterator[PathProblem]:
    if flag.type not in ("number", "whole") and (flag.minimum is not None or flag.maximum is not None):
        yield flag.where, "'min' and 'max' require 'type: number' or 'type: whole'; set 'type'"
    if flag.minimum is not None and flag.maximum is not None and flag.minimum > flag.maximum:
        yield flag.where, f"'min' ({flag.minimum}) is above 'max' ({flag.maximum}); swap them"
    if flag.above is None:
        return
    if flag.type != "number":
        yield flag.where, "'above' requires 'type: number'; set 'type', or use 'min'"
    elif flag.minimum is not None:
        yield flag.where, "'above' cannot be used with 'min'; keep one"
    if flag.maximum is not None and flag.maximum <= flag.above:
        yield flag.where, f"'above' ({flag.above}) is not below 'max' ({flag.maximum}); correct one"


def _check_record(flag: Flag) -> Iterator[PathProblem]:
    if flag.type != "record":
        return
    if not flag.fields:
        yield flag.where, "'type: record' requires 'fields'; add the fields of the object"
    for name, kind in flag.fields.items():
        if isinstance(kind, str) and kind.removesuffix(OR_NULL) == "list":
            message = "a field of a record cannot be a list; write text, number, boolean or the allowed values"
            yield (*flag.where, "fields", name), message


def _check_clears(flag: Flag) -> Iterator[PathProblem]:
    if flag.clears is None or flag.value is None:
        return
    missing = [key for key, given in (("enum", flag.enum), ("repeatable", flag.repeatable)) if not given]
    if missing:
        yield flag.where, f"'clears' requires 'enum' with the body fields, and 'repeatable'; add '{missing[0]}'"
    bound = next((key for key, name in (("query", flag.query), ("body", flag.body)) if name), None)
    if bound is not None:
        yield flag.where, f"'clears' cannot be used with '{bound}'; remove '{bound}'"
    for name in flag.enum:
        if not all(name.split(".")):
            yield flag.where, f"not a body field: '{name}'; write its name, with a dot between nested names"


def _check_values(flag: Flag) -> Iterator[PathProblem]:
    seen: dict[str, str] = {}
    for value in flag.enum:
        twin = seen.get(value.casefold())
        if twin is not None:
            yield flag.where, f"values of 'enum' that differ only in case: {twin}, {value}; keep one"
        seen[value.casefold()] = value
    if flag.default is not None and flag.api_default is not None:
        yield (
            flag.where,
            "'default' cannot be used with 'api-default'; keep 'default' if the client sends it, else 'api-default'",
        )
    for default in (flag.default, flag.api_default):
        if default is None:
            continue
        if flag.enum and default not in flag.enum:
            yield flag.where, f"invalid default: {default}; allowed values: {', '.join(flag.enum)}"
        if isinstance(default, int | float) and not _in_bounds(flag, default):
            yield flag.where, f"default out of bounds: {default}; expected a number {_bounds(flag)}"


def _bounds(flag: Flag) -> str:
    if flag.above is not None:
        return f"above {flag.above}" + ("" if flag.maximum is None else f" and of at most {flag.maximum}")
    if flag.maximum is None:
        return f"of at least {flag.minimum}"
    return f"of at most {flag.maximum}" if flag.minimum is None else f"from {flag.minimum} to {flag.maximum}"


def _in_bounds(flag: Flag, number: float) -> bool:
    low, high = flag.minimum, flag.maximum
    above = flag.above is None or number > flag.above
    return above and (low is None or number >= low) and (high is None or number <= high)
