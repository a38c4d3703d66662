"""Defaults of a manifest's keys. spec/manifest.defaults.yaml holds them as data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from codegen.manifest.schema import SCHEMA_FILE
from codegen.manifest.section import Section
from codegen.manifest.yaml import parse_yaml
from codegen.tool import NAME

DEFAULTS_FILE = SCHEMA_FILE.with_name("manifest.defaults.yaml")
_FIRST_STEPS = 3
"""Number of groups and commands whose first example is a first step for new users."""

Values = dict[str, Any]


def fill_defaults(value: object) -> object:
    """Return the plain values of a manifest with the defaults of the keys that it omits.

    Values of a wrong type stay as they are. The items of a list keep their indexes, so that paths stay valid.
    """
    if not isinstance(value, dict):
        return value
    defaults = _defaults_for(Section(value).section("product"))
    filled: Values = value | {
        key: _fill(value.get(key), defaults[key]) for key in ("product", "api", "credentials", "global-flags")
    }
    filled["exit-codes"] = _fill_exit_codes(value.get("exit-codes"), defaults["exit-codes"])
    filled["environment"] = _append(value.get("environment"), defaults["environment"], "sets")
    filled["api"] = _fill_api(filled["api"], defaults)
    if "commands" in value:
        filled["commands"] = _each(value["commands"], lambda command: _fill_command(command, defaults))
    filled["groups"] = _each(value.get("groups"), lambda group: _fill_group(group, defaults))
    filled["product"] = _fill(filled["product"], {"start": _first_steps(filled)})
    return filled


def _defaults_for(product: Section) -> Values:
    binary = product.text("binary")
    module = binary.replace("-", "_")
    words = {
        "binary": binary,
        "name": product.text("name"),
        "module": module,
        "PREFIX": module.upper(),
        "generator": NAME,
    }
    substituted: Values = _substitute(read_defaults(), words)
    return substituted


@cache
def read_defaults() -> Values:
    """Return the content of the file of defaults. It is shared: do not change it."""
    values: Any = parse_yaml(DEFAULTS_FILE.read_text("utf-8"), DEFAULTS_FILE.name).value
    return dict(values)


def _substitute(value: Any, words: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        for word, text in words.items():
            value = value.replace(f"{{{word}}}", text)
        return value
    if isinstance(value, list):
        return [_substitute(item, words) for item in value]
    return {key: _substitute(item, words) for key, item in value.items()} if isinstance(value, dict) else value


def _fill(given: Any, defaults: Any) -> Any:
    """Return a mapping with the keys that it and the mappings in it omit."""
    if given is None:
        return defaults
    if not isinstance(given, dict) or not isinstance(defaults, dict):
        return given
    return given | {key: _fill(given.get(key), default) for key, default in defaults.items()}


def _append(given: Any, defaults: list[Values], key: str) -> Any:
    """Return the given items, then the defaults whose value of `key` none of them has."""
    if given is None:
        return defaults
    if not isinstance(given, list):
        return given
    known = [item.get(key) for item in given if isinstance(item, dict)]
    return [*given, *(item for item in defaults if item[key] not in known)]


def _fill_exit_codes(given: Any, defaults: list[Values]) -> Any:
    """Return the given exit codes with the keys that they omit, then the other ones without their statuses."""
    if not isinstance(given, list):
        return _append(given, defaults, "name")
    items = [Section(item) for item in given]
    taken = [status for item in items for status in item.get("statuses", list) or []]
    free = [
        item | {"statuses": [status for status in item.get("statuses", []) if status not in taken]} for item in defaults
    ]
    by_name: Values = {item["name"]: item for item in free}
    filled = [_fill(value, by_name.get(item.text("name"), {})) for value, item in zip(given, items, strict=True)]
    return _append(filled, free, "name")


def _fill_api(api: Any, defaults: Values) -> Any:
    if not isinstance(api, dict):
        return api
    services = _each(api.get("services", {"main": {}}), lambda service: _fill(service, defaults["service"]))
    first = next(iter(services), None) if isinstance(services, dict) else None
    return _fill(api | {"services": services}, {"service": first})


def _fill_group(group: Any, defaults: Values) -> Any:
    if not isinstance(group, dict) or "commands" not in group:
        return group
    return group | {"commands": _each(group["commands"], lambda command: _fill_command(command, defaults))}


def _fill_command(command: Any, defaults: Values) -> Any:
    if not isinstance(command, dict):
        return command
    filled = command | {key: _fill(command[key], defaults[key]) for key in ("wait", "follow") if key in command}
    method = Section(command).text("request").partition(" ")[0] or Section(command).section("raw").text("method")
    return _fill(filled, {"effect": defaults["effects"][method]}) if method in defaults["effects"] else filled


def _first_steps(filled: Values) -> list[Values]:
    """Return the first example of each of the first groups, then of each of the first commands without a group."""
    root = Section(filled)
    groups = [[command for _, command in group.sections("commands")] for _, group in root.sections("groups")]
    alone = [[command] for _, command in root.sections("commands")]
    firsts = [[step for command in commands for step in command.items("examples")][:1] for commands in groups + alone]
    return [dict(step.value) for steps in firsts for step in steps][:_FIRST_STEPS]


def _each(mapping: Any, change: Callable[[Any], Any]) -> Any:
    return {key: change(value) for key, value in mapping.items()} if isinstance(mapping, dict) else mapping
