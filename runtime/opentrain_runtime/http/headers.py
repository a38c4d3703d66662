"""Headers that the manifest declares: constant ones, those of settings, and those of flags."""

from __future__ import annotations

from opentrain_runtime.arguments import flag_of
from opentrain_runtime.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.declarations.endpoint import Endpoint


def declared_headers(
    endpoint: Endpoint, arguments: Arguments, variable: Callable[[str], tuple[str, str] | None]
) -> dict[str, str]:
    """Return the headers of an endpoint. A flag replaces a setting or a constant of the same name.

    `variable` returns the environment variable of a setting as (name, value), or None. Raises `UsageError` for a value
    that is not allowed in a header.
    """
    headers = dict(endpoint.constant_headers)
    for name, setting in endpoint.setting_headers.items():
        found = variable(setting)
        if found is not None:
            headers = merged(headers, {name: _checked(found[1], found[0])})
    for dest, name in endpoint.headers.items():
        value = arguments.get(dest)
        if value is not None and value is not False:
            headers = merged(headers, {name: _checked(_text(value), flag_of(dest))})
    return headers


def merged(headers: Mapping[str, str], others: Mapping[str, str]) -> dict[str, str]:
    """Return the headers with `others` in place of those of the same name; case is ignored in names."""
    replaced = {name.casefold() for name in others}
    return {name: value for name, value in headers.items() if name.casefold() not in replaced} | dict(others)


def header_fault(value: str) -> str | None:
    """Return why a text cannot be the value of a header (RFC 9110, section 5.5), as a clause; None if it can."""
    if not value.strip(" ") or value != value.strip(" \t"):
        return "begins or ends with a space, or is empty"
    if any(ord(character) < 0x20 or 0x7F <= ord(character) < 0xA0 for character in value):
        return "contains a line break or another control character"
    if any(ord(character) > 0xFF for character in value):
        return "contains characters that are not in Latin-1"
    return None


def _text(value: object) -> str:
    if value is True:
        return "true"
    return ",".join(map(str, value)) if isinstance(value, list) else str(value)


def _checked(value: str, found_in: str) -> str:
    fault = header_fault(value)
    if fault is not None:
        raise UsageError(f"{found_in}: the value {fault}, which is not allowed in a header")
    return value
