"""Emitter of the top-level modules: `__init__`, `__main__`, `index`, `product`, `hints` and `words`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.emit.templates import render
from codegen.emit.views import emit_cells
from codegen.emit.words import words
from codegen.manifest.model.authorization import Authorization
from codegen.manifest.model.errors import Hint, RateLimit
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.model.services import Service
from codegen.text.built_in import topic_summaries
from codegen.text.python import Call, Name, code, import_from


def emit(manifest: Manifest) -> Iterator[tuple[str, str]]:
    """Emit the top-level modules of the generated package."""
    product = manifest.product
    yield f"{product.package}/__init__.py", render("package.py.j2", manifest, about=f"{product.summary}.")
    yield (
        f"{product.package}/__main__.py",
        render(
            "main.py.j2",
            manifest,
            imports=_imports(f"{product.runtime}.console import run", f"{product.package}.index import PROGRAM"),
        ),
    )
    yield (
        f"{product.package}/index.py",
        render(
            "index.py.j2",
            manifest,
            imports=_imports(f"{product.runtime}.declarations.program import Program"),
            program=code(_program(manifest), before="PROGRAM = "),
        ),
    )
    yield (
        f"{product.package}/product.py",
        render(
            "product.py.j2",
            manifest,
            imports=import_from(f"{product.runtime}.declarations.product", _declarations(manifest)),
            value=code(_product(manifest), before="PRODUCT = "),
        ),
    )
    yield f"{product.package}/words.py", words(manifest)
    hints = code(tuple(_hint(hint, manifest) for hint in manifest.hints), before="HINTS: Sequence[Hint] = ")
    yield (
        f"{product.package}/hints.py",
        render("hints.py.j2", manifest, hints=hints, cells=any(hint.cells for hint in manifest.hints)),
    )


def _imports(*names: str) -> list[str]:
    return sorted(f"from {name}" for name in names)


def _program(manifest: Manifest) -> Call:
    groups: dict[str, str] = {}
    for group in manifest.groups:
        groups[group.name] = group.module
        if group.singular:
            groups[group.singular] = group.module
    shortcuts = {
        alias: (group.module, command.name)
        for group in manifest.groups
        for command in group.commands
        for alias in command.naming.aliases
        if " " not in alias
    }
    unlisted = tuple(
        name
        for command in manifest.commands
        for name in command.paths
        if " " not in name and (name in command.naming.hidden or name in command.naming.deprecated)
    )
    return Call(
        "Program",
        keywords={
            "binary": manifest.product.binary,
            "version": Name("VERSION"),
            "package": manifest.product.package,
            "groups": groups,
            "shortcuts": shortcuts,
            "topics": tuple(topic_summaries(manifest)),
            "global_flags": {name: flag.value is not None for flag in manifest.global_flags for name in flag.spellings},
            **({"unlisted": unlisted} if unlisted else {}),
        },
    )


def _product(manifest: Manifest) -> Call:
    product, keys = manifest.product, manifest.credentials
    variables: dict[str, tuple[str, ...]] = {}
    for variable in manifest.variables:
        variables[variable.sets] = (*variables.get(variable.sets, ()), variable.name)
    return Call(
        "Product",
        keywords={
            "name": product.name,
            "binary": product.binary,
            "user_agent": f"{product.distribution}/{product.version}",
            "base_url": manifest.base_url,
            "timeout": manifest.timeout,
            "retries": manifest.retries,
            "variables": variables,
            "credentials": Call(
                "CredentialKeys",
                keywords={
                    "path": keys.path,
                    "token": keys.token,
                    "base_url": keys.base_url,
                    "extra": dict(keys.extra),
                    **({"who": tuple(keys.who)} if keys.who else {}),
                },
            ),
            "missing_token": keys.message,
            "missing_token_hint": keys.hint,
            "missing_token_run": keys.run,
            "secret_prefixes": tuple(manifest.secret_prefixes),
            "secret_fields": tuple(manifest.secret_fields),
            "exit_codes": Call(
                "ExitCodes",
                keywords={
                    "names": {each.name: each.code for each in manifest.exit_codes},
                    "statuses": _statuses(manifest),
                },
            ),
            "error_formats": {service.name: _error_format(service) for service in manifest.services},
            "tones": manifest.tone_of,
            "words": dict(manifest.words),
            "hints": Name("_hints"),
            **({"base_paths": True} if manifest.base_paths else {}),
            **_other_origins(manifest),
            **({} if manifest.authorization is None else {"authorization": _authorization(manifest.authorization)}),
        },
    )


def _other_origins(manifest: Manifest) -> dict[str, object]:
    urls = {service.name: service.base_url for service in manifest.services if service.base_url is not None}
    found = {"service_urls": urls, "token_origins": tuple(manifest.token_origins)}
    return {key: value for key, value in found.items() if value}


def _declarations(manifest: Manifest) -> list[str]:
    """Return the classes that the declaration of the product uses."""
    optional = {
        "Authorization": manifest.authorization is not None,
        "Issues": any(service.issues for service in manifest.services),
        "RateLimit": any(service.rate_limit for service in manifest.services),
    }
    return ["CredentialKeys", "ErrorFormat", "ExitCodes", "Product", *(name for name, used in optional.items() if used)]


def _authorization(declared: Authorization) -> Call:
    prefix = declared.prefix or ("Bearer" if declared.kind == "bearer" else None)
    keywords = {"name": declared.name, "prefix": prefix, "setting": declared.setting}
    if declared.token_is != Authorization.token_is:
        keywords["token_is"] = declared.token_is
    return Call("Authorization", [declared.kind], {key: value for key, value in keywords.items() if value is not None})


def _statuses(manifest: Manifest) -> dict[int, str]:
    return dict(sorted((status, each.name) for each in manifest.exit_codes for status in each.statuses))


def _error_format(service: Service) -> Call:
    keywords: dict[str, object] = {key.replace("-", "_"): path for key, path in service.error.items()}
    if service.issues is not None:
        issues = service.issues
        paths = {"allowed": tuple(issues.allowed), "unknown": tuple(issues.unknown)}
        keywords["issues"] = Call(
            "Issues",
            keywords={
                "items": issues.items,
                "field": issues.field,
                "message": issues.message,
                **{key: found for key, found in paths.items() if found},
            },
        )
    if service.request_id_header is not None:
        keywords["request_id_header"] = service.request_id_header
    if service.rate_limit is not None:
        keywords["rate_limit"] = _rate_limit(service.rate_limit)
    return Call("ErrorFormat", keywords=keywords)


def _rate_limit(declared: RateLimit) -> Call:
    optional = {"value": declared.value, "until": declared.until, "after": declared.after}
    given = {key: value for key, value in optional.items() if value is not None}
    return Call("RateLimit", keywords={"status": declared.status, "header": declared.header, **given})


def _hint(hint: Hint, manifest: Manifest) -> Call:
    product = manifest.product

    def with_dests(text: str) -> str:
        return re.sub(r"\{([\w-]+)\}", lambda found: f"{{{dests.get(found[1], found[1])}}}", text)

    dests = {flag.name: flag.dest for command in manifest.commands for flag in command.flags}
    keywords: dict[str, object] = {
        "reason": hint.reason,
        "code": hint.code,
        "status": hint.status,
        "message": hint.message,
        "has": hint.has,
        "command": hint.command,
        "flag": None if hint.flag is None else dests.get(hint.flag, hint.flag),
        "local": hint.local,
        "url": hint.url,
        "run": tuple(map(with_dests, hint.run)) or None,
        "also_says": None if hint.also is None else with_dests(hint.also),
        "also_run": tuple(map(with_dests, hint.also_run)) or None,
        "fields": emit_cells(hint.cells, product) if hint.cells else None,
        "said": tuple(hint.said) or None,
        "shows": product.handler(hint.shows) if hint.shows is not None else None,
    }
    return Call("Hint", [with_dests(hint.hint)], {key: value for key, value in keywords.items() if value is not None})
