"""Rules of the product: the names that the runtime requires exist and are unique."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from codegen.manifest.model.manifest import Manifest
from codegen.manifest.problems import PathProblem
from codegen.manifest.rules.headers import settings_of
from codegen.manifest.rules.origins import service_settings

SETTINGS = ("token", "base-url", "timeout", "retries", "allow-http")
"""Settings that the runtime reads from environment variables. Handlers may read further ones."""


def _check_skill(manifest: Manifest) -> Iterator[PathProblem]:
    names = [topic.name for topic in manifest.topics]
    if manifest.skill is not None and manifest.skill.topic not in names:
        yield ("skill", "topic"), f"unknown topic: {manifest.skill.topic}; write a name from 'topics'"


def check(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield problems of exit codes, tones, settings, hints and services."""
    seen_names: dict[str, int] = {}
    seen_codes: dict[int, str] = {}
    seen_statuses: dict[int, str] = {}
    for exit_code in manifest.exit_codes:
        if exit_code.name in seen_names:
            yield (*exit_code.where, "name"), f"duplicate exit code name: {exit_code.name}; keep one"
        if exit_code.code in seen_codes:
            yield (
                (*exit_code.where, "code"),
                f"exit code {exit_code.code} already belongs to '{seen_codes[exit_code.code]}'; choose another code",
            )
        for status in exit_code.statuses:
            if status in seen_statuses:
                yield (
                    (*exit_code.where, "statuses"),
                    f"HTTP {status} already belongs to '{seen_statuses[status]}'; keep it under one exit code",
                )
            seen_statuses[status] = exit_code.name
        seen_names[exit_code.name] = exit_code.code
        seen_codes[exit_code.code] = exit_code.name
    yield from _check_skill(manifest)
    yield from _check_themes(manifest)
    yield from _check_tones(manifest)
    yield from _check_settings(manifest)
    yield from _check_hints(manifest)
    yield from _check_scopes(manifest)
    yield from _check_secret_fields(manifest)
    keys = manifest.credentials
    if keys.check is not None and not keys.who:
        yield ("credentials",), "'check' requires 'who'; add the path of the user's name in its response"
    elif keys.who and keys.check is None:
        yield ("credentials", "who"), "'who' has no effect without 'check'; add the request that verifies a token"
    services = [service.name for service in manifest.services]
    if manifest.service not in services:
        yield ("api", "service"), f"unknown service: {manifest.service}; services: {', '.join(services)}"
    for service in manifest.services:
        limit = service.rate_limit
        if limit is not None and limit.until is not None and limit.after is not None:
            yield limit.where, "'until' cannot be used with 'after'; keep one"
    known_reasons = {hint.reason for hint in manifest.hints}
    for command in manifest.commands:
        if command.service not in (*services, manifest.service):
            yield (*command.where, "service"), f"unknown service: {command.service}; services: {', '.join(services)}"
        for reason in command.reasons:
            if reason.name not in known_reasons:
                yield (*command.where, "reasons"), f"no hint for the reason: {reason.name}; add one under 'hints'"
        for code in command.exits:
            if code not in seen_codes:
                known = ", ".join(map(str, seen_codes))
                yield (*command.where, "exits"), f"unknown exit code: {code}; exit codes: {known}"


def _check_themes(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield a problem for each group without a heading or with two, and for each name that is not a group."""
    names = [group.name for group in manifest.groups]
    if not names:
        yield (), "the client has no commands; add 'groups' or 'commands'"
    seen: dict[str, str] = {}
    for title, themed in manifest.product.themes.items():
        for name in themed:
            if name not in names:
                yield ("product", "themes", title), f"unknown group: {name}; groups: {', '.join(names)}"
            elif name in seen:
                message = f"the group '{name}' is already under the heading '{seen[name]}'; keep it under one heading"
                yield ("product", "themes", title), message
            seen[name] = title
    missing = [name for name in names if name not in seen]
    if manifest.product.themes and missing:
        message = f"groups without a heading: {', '.join(missing)}; add each group to one heading"
        yield ("product", "themes"), message


def _check_tones(manifest: Manifest) -> Iterator[PathProblem]:
    seen: dict[str, str] = {}
    for tone, words in manifest.tones.items():
        for word in words:
            if word in seen:
                yield ("tones", tone), f"'{word}' already has the tone '{seen[word]}'; keep it in one tone"
            seen[word] = tone


def _check_scopes(manifest: Manifest) -> Iterator[PathProblem]:
    for name, scope in manifest.scopes.items():
        for included in scope.includes:
            if included not in manifest.scopes:
                known = ", ".join(manifest.scopes)
                yield (*scope.where, "includes"), f"unknown scope: {included}; scopes: {known}"
            elif included == name:
                yield (*scope.where, "includes"), f"the scope '{name}' includes itself; remove it from 'includes'"


def _check_secret_fields(manifest: Manifest) -> Iterator[PathProblem]:
    shown = {path.rpartition(".")[2]: name for service in manifest.services for name, path in service.error.items()}
    for field in manifest.listed_secret_fields:
        if field in shown:
            message = (
                f"an error response has its {shown[field]} at '{field}', which must not be masked; remove the field"
            )
            yield ("secrets", "fields"), message


def _check_hints(manifest: Manifest) -> Iterator[PathProblem]:
    paths = [command.path for command in manifest.commands]
    for hint in manifest.hints:
        if hint.command is not None and hint.command not in paths:
            near = get_close_matches(hint.command, paths, n=1)
            suggestion = f"; did you mean {near[0]}?" if near else ""
            yield (*hint.where, "command"), f"unknown command: {hint.command}{suggestion}"
        if hint.flag is not None and all(command.flag(hint.flag) is None for command in manifest.commands):
            yield (*hint.where, "flag"), f"unknown flag: {hint.flag}; no command has it"
    for hint in manifest.hints[:-1]:
        if not hint.conditions:
            yield (
                hint.where,
                "a hint without a condition always matches and must be last; add a condition, or move it to the end",
            )


def _check_settings(manifest: Manifest) -> Iterator[PathProblem]:
    read = (
        {name for command in manifest.commands for name in command.reads}
        | settings_of(manifest)
        | service_settings(manifest)
    )
    known = [*SETTINGS, *sorted(read)]
    for variable in manifest.variables:
        if variable.sets not in known:
            near = get_close_matches(variable.sets, known, n=1)
            instead = f"did you mean {near[0]}?" if near else f"settings: {', '.join(known)}"
            yield (*variable.where, "sets"), f"unknown setting: {variable.sets}; {instead}"
    given = {variable.sets for variable in manifest.variables}
    for command in manifest.commands:
        for name in command.reads:
            if name not in given:
                yield (*command.where, "reads"), f"no variable for the setting: {name}; add one under 'environment'"
