"""Rules of flags: unique names, one binding each, compatible keys."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.manifest.model import Command, Flag, Manifest
from codegen.manifest.problems import PathProblem

REQUIRED_GLOBAL_FLAGS = ("json", "base-url")
"""Global flags that the runtime requires. It supports query, dry-run and verbose as well."""
_RESERVED = ("help", "version")


def check(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield problems of flags."""
    missing = [name for name in REQUIRED_GLOBAL_FLAGS if name not in [flag.name for flag in manifest.global_flags]]
    if missing:
        yield ("global-flags",), f"the runtime needs {', '.join(missing)} too; add what is missing"
    for flag in manifest.global_flags:
        yield from _check_keys(flag)
        if flag.query or flag.body or flag.required:
            yield flag.where, "a global flag is not bound and not required; it is the runtime's own"
    for command in manifest.commands:
        if command.page is not None and not (manifest.paging.limit and manifest.paging.cursor and manifest.paging.next):
            yield (*command.where, "page"), "the API's names of paging are unknown; add page under api"
            continue
        yield from _check_names(manifest, command)
        yield from _check_positionals(command)
        yield from _check_bindings(command)
        yield from _check_groups(command)
        for flag in command.flags:
            yield from _check_keys(flag)


def _check_names(manifest: Manifest, command: Command) -> Iterator[PathProblem]:
    seen: dict[str, str] = {f"--{name}": "the program" for name in _RESERVED}
    for flag in manifest.global_flags:
        seen.update(dict.fromkeys(flag.spellings, "every command"))
    for flag in command.flags:
        for spelling in flag.spellings:
            if spelling in seen:
                yield flag.where, f"{spelling} is a flag of {seen[spelling]} already; choose another name"
            seen[spelling] = f"this command, as {flag.name}"


def _check_positionals(command: Command) -> Iterator[PathProblem]:
    positionals = [flag for flag in command.flags if flag.positional]
    for flag in positionals[1:]:
        yield flag.where, f"--{positionals[0].name} is positional already; keep one"


def _check_bindings(command: Command) -> Iterator[PathProblem]:
    in_paths = {
        name
        for endpoint in (command.endpoint, *command.other_endpoints.values())
        if endpoint is not None
        for name in endpoint.parameters
    }
    query: dict[str, str] = dict.fromkeys(command.constant_query, "a constant")
    body: dict[str, str] = dict.fromkeys(command.constant_body, "a constant")
    for flag in command.flags:
        places = [
            place
            for place, bound in (("path", flag.name in in_paths), ("query", flag.query), ("body", flag.body))
            if bound
        ]
        if len(places) > 1:
            yield flag.where, f"--{flag.name} is bound twice, to {' and '.join(places)}; keep one"
        is_local = flag.local or (command.page is not None and flag.name in command.page.filter)
        if not places and not is_local and command.handler is None and command.body_handler is None:
            yield flag.where, f"--{flag.name} goes nowhere; bind it with query or body, or name it in the path"
        if flag.body == "*" and flag.type not in ("fields", "object") and flag.file != "object":
            yield flag.where, "body '*' merges an object, and this is none; set type fields or object, or file object"
        for name, bound in ((flag.query, query), (flag.body, body)):
            if name is None:
                continue
            if name in bound and not _are_exclusive(command, flag.name, bound[name]):
                yield (
                    flag.where,
                    f"--{flag.name} is sent as {name}, and so is {bound[name]}; make them exclusive or rename one",
                )
            bound[name] = flag.name
    names = [name for name in body if name != "*"]
    for name in names:
        inner = next((other for other in names if other.startswith(name + ".")), None)
        if inner is not None:
            yield command.where, f"the body field {name} is a value and, for {inner}, an object; rename one"


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
                    yield (
                        (*command.where, key),
                        f"there is no flag {name}; write one of {', '.join(f.name for f in command.flags)}",
                    )
                elif flag.required:
                    yield (
                        (*command.where, key),
                        f"--{name} is required, so the group settles nothing; drop one of the two",
                    )
                elif name in seen and key != "at-least-one":
                    yield (*command.where, key), f"--{name} is in two groups; keep one"
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
        )
        if given
    ]
    if switch and (needing_value or flag.type != "text"):
        what = needing_value[0] if needing_value else "type"
        yield flag.where, f"{what} needs a value, and a flag without `value` is a switch; add value"
    if flag.enum and flag.open:
        yield flag.where, "enum and open exclude each other; keep enum if there are no other values, else open"
    if flag.enum and flag.type != "text":
        yield flag.where, "enum says what its values are; drop type"
    yield from _check_values(flag)
    if flag.required and (flag.default is not None or flag.api_default is not None):
        yield flag.where, "what is required has no default; drop one of the two"
    if flag.positional and flag.required:
        yield flag.where, "positional already asks for one of word and flag; drop required"
    if flag.type not in ("number", "whole") and (flag.minimum is not None or flag.maximum is not None):
        yield flag.where, "min and max are for type number or whole; set the type"
    if flag.minimum is not None and flag.maximum is not None and flag.minimum > flag.maximum:
        yield flag.where, f"min {flag.minimum} is above max {flag.maximum}; swap them"
    if flag.type == "whole" and flag.minimum is None:
        yield flag.where, "type whole needs a min; add it"
    if flag.type == "number" and flag.minimum is None and flag.maximum is not None:
        yield flag.where, "type number takes max together with min; add min"
    if flag.fields and flag.type != "fields":
        yield flag.where, "fields is for type fields; set the type"
    if flag.type == "fields" and not flag.repeatable:
        yield flag.where, "type fields is set one field at a time; add repeatable: true"
    if flag.file and flag.type != "text":
        yield flag.where, "file says what the file holds; drop type"


def _check_values(flag: Flag) -> Iterator[PathProblem]:
    seen: dict[str, str] = {}
    for value in flag.enum:
        twin = seen.get(value.casefold())
        if twin is not None:
            yield flag.where, f"any case of an enum is taken, so {twin} and {value} are one value; keep one"
        seen[value.casefold()] = value
    if flag.default is not None and flag.api_default is not None:
        yield flag.where, "default and api-default exclude each other; keep default if it is sent, else api-default"
    for default in (flag.default, flag.api_default):
        if default is None:
            continue
        if flag.enum and default not in flag.enum:
            yield flag.where, f"the default {default} is not one of {', '.join(flag.enum)}; write one of them"
        if isinstance(default, int | float) and not _in_bounds(flag, default):
            yield flag.where, f"the default {default} is out of bounds; write one {_bounds(flag)}"


def _bounds(flag: Flag) -> str:
    if flag.maximum is None:
        return f"from {flag.minimum} on"
    return f"up to {flag.maximum}" if flag.minimum is None else f"from {flag.minimum} to {flag.maximum}"


def _in_bounds(flag: Flag, number: float) -> bool:
    low, high = flag.minimum, flag.maximum
    return (low is None or number >= low) and (high is None or number <= high)
