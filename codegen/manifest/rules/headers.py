"""Rules of headers and of the token: the client's own headers stay its own, and settings have a variable."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.manifest.model.authorization import Authorization
from codegen.manifest.model.flags import Flag
from codegen.manifest.model.manifest import Manifest
from codegen.manifest.model.requests import Header
from codegen.manifest.problems import PathProblem

CLIENT_HEADERS = frozenset(
    (
        *("accept-encoding", "authorization", "connection", "content-encoding", "content-length", "content-type"),
        *("expect", "host", "keep-alive", "proxy-authorization", "proxy-connection", "te", "trailer"),
        *("transfer-encoding", "upgrade", "user-agent"),
    )
)
"""Headers that the client sets itself, in lower case."""
_KEYS_OF_KINDS = {
    "bearer": ("prefix",),
    "header": ("name", "prefix"),
    "query": ("name",),
    "basic": ("token-is", "setting"),
}


def check(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield problems of headers, of the place of the token and of idempotency headers."""
    token = manifest.authorization
    of_token = (token.header or "").casefold() if token is not None else ""
    of_bytes = {
        header.where
        for command in manifest.commands
        if command.encoding == "bytes"
        for header in command.headers
        if header.where[: len(command.where)] == command.where
    }
    for header in _all_headers(manifest):
        yield from _check_name(header.name, of_token, header, sends_bytes=header.where in of_bytes)
        if header.setting is not None and header.setting not in {each.sets for each in manifest.variables}:
            yield header.where, f"no variable for the setting: {header.setting}; add one under 'environment'"
    for flag in manifest.global_flags:
        yield from _check_flag(flag, of_token)
    for command in manifest.commands:
        for flag in command.flags:
            yield from _check_flag(flag, of_token, sends_bytes=command.encoding == "bytes")
    for flag in manifest.global_flags:
        if flag.header and (flag.secret or flag.default is not None):
            yield flag.where, "a global flag with 'header' cannot have 'secret' or 'default'; use a setting"
    for declared in (manifest.idempotency, *(service.idempotency for service in manifest.services)):
        if declared is not None:
            yield from _check_name(declared.header, of_token, Header(declared.header, (*declared.where, "header")))
    if token is not None:
        yield from _check_token(token, manifest)


def settings_of(manifest: Manifest) -> set[str]:
    """Return the settings that headers and the token use."""
    used = {header.setting for header in _all_headers(manifest)}
    if manifest.authorization is not None:
        used.add(manifest.authorization.setting)
    return {setting for setting in used if setting is not None}


def _all_headers(manifest: Manifest) -> list[Header]:
    """Return each header of the API, the services and the commands once."""
    found = [
        *manifest.headers,
        *(header for service in manifest.services for header in service.headers),
        *(header for command in manifest.commands for header in command.headers),
    ]
    return list({header.where: header for header in found}.values())


def _check_name(name: str, of_token: str, header: Header, *, sends_bytes: bool = False) -> Iterator[PathProblem]:
    """Yield problems of a header's name. A command that sends bytes may tell their content type."""
    if name.casefold() == of_token:
        yield header.where, f"{name} carries the token; remove it"
    elif name.casefold() == "content-type" and sends_bytes:
        return
    elif name.casefold() in CLIENT_HEADERS:
        yield header.where, f"{name} is set by the client; remove it"


def _check_flag(flag: Flag, of_token: str, *, sends_bytes: bool = False) -> Iterator[PathProblem]:
    if flag.header is None:
        return
    header = Header(flag.header, (*flag.where, "header"))
    yield from _check_name(flag.header, of_token, header, sends_bytes=sends_bytes)
    if flag.file or flag.type in ("fields", "object"):
        yield flag.where, "a header is one line of text; remove 'header', or 'file' and 'type'"


def _check_token(token: Authorization, manifest: Manifest) -> Iterator[PathProblem]:
    given = {
        "name": token.name,
        "prefix": token.prefix,
        "setting": token.setting,
        "token-is": token.token_is if token.token_is != Authorization.token_is else None,
    }
    allowed = _KEYS_OF_KINDS.get(token.kind, tuple(given))
    for key, value in given.items():
        if value is not None and key not in allowed:
            yield (*token.where, key), f"'{key}' has no effect on the kind '{token.kind}'; remove it"
    if token.kind in ("header", "query") and token.name is None:
        yield token.where, f"the kind '{token.kind}' requires 'name'; add the name of the {token.kind}"
    if token.kind == "header" and token.name is not None and token.name.casefold() in CLIENT_HEADERS:
        instead = "write 'kind: bearer'" if token.name.casefold() == "authorization" else "write another name"
        yield (*token.where, "name"), f"{token.name} is set by the client; {instead}"
    if token.kind == "basic" and token.token_is == "password" and token.setting is None:
        yield token.where, "the user name is unknown; add 'setting', or 'token-is: user'"
    if token.setting is not None and token.setting not in {each.sets for each in manifest.variables}:
        message = f"no variable for the setting: {token.setting}; add one under 'environment'"
        yield (*token.where, "setting"), message
