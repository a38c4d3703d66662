"""The manifest and the hand-written surface say the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from codegen.manifest.model.commands import Command
from codegen.manifest.model.flags import Flag
from codegen.manifest.model.manifest import Manifest
from tests.support.manifests import PROJECT
from tests.support.surface import commands, global_flags, load_surface

Facts = dict[str, object]
TYPES = {"whole": "integer", "fields": "pair", "object": "json", "origin": "url"}
PLAIN_TEXT = ("text", "cursor", "path", "query")


def test_the_manifest_and_the_surface_say_the_same() -> None:
    """They agree on commands, requests, needs, names and all properties of flags."""
    in_surface, in_manifest = dict(_surface_facts()), dict(_manifest_facts(PROJECT))
    differences = [
        f"{name}: the surface says {_said(in_surface, name)}, the manifest {_said(in_manifest, name)}"
        for name in sorted(in_surface.keys() | in_manifest.keys())
        if _said(in_surface, name) != _said(in_manifest, name)
    ]
    assert not differences, "\n".join([f"{len(differences)} differences; read the reference again:", *differences])


def test_the_surface_is_complete() -> None:
    """The reference has 45 names, one of them the alias whoami. There are ten commands beyond."""
    surface = load_surface()
    assert len(surface["commands"]) == 45
    assert len(surface["beyond"]) == 11
    assert len(commands()) == 44 + 11


def test_every_key_of_the_surface_is_known() -> None:
    """Every key of the surface is compared."""
    known = {"path", "aliases", "request", "also", "token", "requires", "effect", "flags"}
    known |= {"exactly_one", "at_least_one", "at_most_one", "positional", "arguments", "polls"}
    known_of_flags = {"name", "aliases", "type", "required", "repeatable", "closed", "open", "default"}
    known_of_flags |= {"min", "max", "above", "max_length"}
    for path, entry in commands().items():
        assert set(entry) <= known, path
        assert set(entry["requires"]) <= {"scope", "any_scope", "feature", "claimed"}, path
        for flag in entry["flags"]:
            assert set(flag) <= known_of_flags, f"{path} --{flag['name']}"
    sections = {"commands", "singular", "global_flags"}
    sections |= {"beyond", "beyond_aliases", "beyond_arguments", "beyond_flags", "beyond_global_flags"}
    sections |= {"beyond_polls", "beyond_batch"}
    assert set(load_surface()) == sections
    for flag in global_flags():
        assert set(flag) <= known_of_flags, flag["name"]


def test_no_flag_is_declared_twice() -> None:
    """A flag beyond the reference must not replace one of the reference."""
    for path, entry in commands().items():
        flags = [*entry["flags"], *global_flags()]
        words = [name for flag in flags for name in (flag["name"], *flag.get("aliases", []))]
        assert len(words) == len(set(words)), path


def _said(facts: Facts, name: str) -> str:
    return repr(facts[name]) if name in facts else "nothing"


def _surface_facts() -> Iterator[tuple[str, object]]:
    surface = load_surface()
    for group, singular in surface["singular"].items():
        yield f"{group}, singular", singular
    for flag in global_flags():
        for key, value in _surface_flag(flag, []):
            yield f"--{flag['name']}, {key}", value
    for path, entry in commands().items():
        yield f"{path}, aliases", sorted(entry.get("aliases", []))
        yield f"{path}, request", entry["request"]
        yield f"{path}, further requests", sorted(entry.get("also", []))
        yield f"{path}, sends the token it finds", entry["token"] == "needed"
        for need in ("scope", "any_scope", "feature", "claimed"):
            yield f"{path}, {need}", entry["requires"].get(need)
        yield f"{path}, effect", entry["effect"]
        yield f"{path}, polls with", entry.get("polls")
        positional = _arguments(entry)
        yield f"{path}, arguments", positional
        yield f"{path}, exactly one of", _groups([entry["exactly_one"]] if "exactly_one" in entry else [])
        yield f"{path}, one or more of", _groups([entry["at_least_one"]] if "at_least_one" in entry else [])
        yield f"{path}, at most one of", _groups([entry["at_most_one"]] if "at_most_one" in entry else [])
        for flag in entry["flags"]:
            for key, value in _surface_flag(flag, positional):
                yield f"{path} --{flag['name']}, {key}", value
    for entry in surface["commands"]:
        if "alias_of" in entry:
            assert entry["path"] in commands()[entry["alias_of"]]["aliases"]


def _arguments(entry: dict[str, Any]) -> list[str]:
    """Return the flags that may also be arguments: those beyond the reference, else the command's only required id."""
    ids = [flag["name"] for flag in entry["flags"] if flag["type"] == "id" and flag.get("required")]
    if entry.get("positional") == "path":
        return ["path"]
    assert entry.get("positional", ids[0] if ids else None) == (ids[0] if ids else None)
    declared: list[str] = entry.get("arguments", ids if len(ids) == 1 else [])
    return declared


def _surface_flag(flag: dict[str, Any], positional: list[str]) -> Iterator[tuple[str, object]]:
    yield "type", "text" if flag["type"] in PLAIN_TEXT else flag["type"]
    yield "aliases", sorted(flag.get("aliases", []))
    yield "required", flag.get("required", False)
    yield "repeatable", flag.get("repeatable", False)
    yield "positional", flag["name"] in positional
    yield "closed", sorted(flag.get("closed", []))
    yield "open", sorted(flag.get("open", []))
    yield "default", flag.get("default")
    yield "above", flag.get("above")
    yield "min", flag.get("min")
    yield "max", flag.get("max")
    yield "max_length", flag.get("max_length")


def _manifest_facts(manifest: Manifest) -> Iterator[tuple[str, object]]:
    for group in manifest.groups:
        if group.singular is not None:
            yield f"{group.name}, singular", group.singular
    for flag in manifest.global_flags:
        for key, value in _manifest_flag(flag):
            yield f"--{flag.name}, {key}", value
    for command in manifest.commands:
        yield from _command_facts(command)
        for flag in command.flags:
            for key, value in _manifest_flag(flag):
                yield f"{command.path} --{flag.name}, {key}", value


def _command_facts(command: Command) -> Iterator[tuple[str, object]]:
    path, endpoint, needs = command.path, command.endpoint, command.needs
    yield f"{path}, aliases", sorted(command.naming.aliases)
    any_path = None if command.raw is None else f"{command.raw.method} {{path}}"
    yield f"{path}, request", any_path if endpoint is None else f"{endpoint.method} {endpoint.full_path}"
    yield (
        f"{path}, further requests",
        sorted(f"{also.method} {also.full_path}" for also in command.other_endpoints.values()),
    )
    yield f"{path}, sends the token it finds", command.token
    yield f"{path}, polls with", None if command.wait_with is None else command.wait_with.command
    yield f"{path}, scope", needs.scope
    yield f"{path}, any_scope", list(needs.any_scope) or None
    yield f"{path}, feature", needs.feature
    yield f"{path}, claimed", needs.claim or None
    yield f"{path}, arguments", [name for argument in command.arguments for name in argument.flags]
    yield f"{path}, effect", command.effect
    yield f"{path}, exactly one of", _groups(command.exactly_one)
    yield f"{path}, one or more of", _groups(command.at_least_one)
    yield f"{path}, at most one of", _groups(command.at_most_one)


def _manifest_flag(flag: Flag) -> Iterator[tuple[str, object]]:
    kind = TYPES.get(flag.type, flag.type)
    if flag.file or flag.secret:
        kind = "file" if flag.file else "secret"
    yield "type", "switch" if flag.value is None else kind
    yield "aliases", sorted(flag.naming.aliases)
    yield "required", flag.required
    yield "repeatable", flag.repeatable
    yield "positional", flag.positional
    yield "closed", sorted(flag.enum)
    yield "open", sorted(flag.open)
    yield "default", flag.api_default if flag.default is None else flag.default
    yield "above", flag.above
    yield "min", flag.minimum
    yield "max", flag.maximum
    yield "max_length", flag.max_length


def _groups(groups: Any) -> list[list[str]]:
    return sorted(sorted(group) for group in groups)
