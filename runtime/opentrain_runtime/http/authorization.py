"""Kinds of authorization other than a bearer token: where a request carries the token."""

from __future__ import annotations

from opentrain_runtime.errors import CliError
from opentrain_runtime.http.build import percent
from opentrain_runtime.http.headers import merged
from opentrain_runtime.text.redact import MASK

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Protocol

    from opentrain_runtime.declarations.product import Authorization
    from opentrain_runtime.http.messages import Request

    Variable = Callable[[str], tuple[str, str] | None]

    class Kind(Protocol):
        """One kind of authorization."""

        def __init__(self, declared: Authorization, variable: Variable, names: Sequence[str]) -> None: ...

        def authorize(self, request: Request, token: str) -> Sequence[str]:
            """Add the token to a request, and return the texts that are secret besides the token."""


class HeaderToken:
    """The token in a header, after a prefix, if there is one."""

    def __init__(self, declared: Authorization, variable: Variable, names: Sequence[str]) -> None:
        self._name = declared.name
        self._prefix = f"{declared.prefix} " if declared.prefix else ""

    def authorize(self, request: Request, token: str) -> Sequence[str]:
        """Add the header, in place of another one of that name."""
        request.headers = merged(request.headers, {self._name: self._prefix + token})
        return ()


class QueryToken:
    """The token in the query."""

    def __init__(self, declared: Authorization, variable: Variable, names: Sequence[str]) -> None:
        self._name = declared.name

    def authorize(self, request: Request, token: str) -> Sequence[str]:
        """Add the parameter at the end of the query."""
        value = token if token == MASK else percent(token)
        request.url += f"{'&' if '?' in request.url else '?'}{percent(self._name)}={value}"
        return ()


class BasicToken:
    """The token as the password or the user of Basic credentials (RFC 7617). A setting has the other part."""

    def __init__(self, declared: Authorization, variable: Variable, names: Sequence[str]) -> None:
        self._is_user = declared.token_is == "user"
        self._setting = declared.setting
        self._variable = variable
        self._names = names

    def authorize(self, request: Request, token: str) -> Sequence[str]:
        """Add the header. Raises `CliError` if the user is missing or invalid."""
        credentials, other = MASK, ""
        if token != MASK:
            from base64 import b64encode

            other = self._other_part()
            user, password = (token, other) if self._is_user else (other, token)
            credentials = b64encode(f"{user}:{password}".encode()).decode("ascii")
        request.headers = merged(request.headers, {"Authorization": f"Basic {credentials}"})
        return (credentials, other) if self._is_user else (credentials,)

    def _other_part(self) -> str:
        found = self._variable(self._setting) if self._setting is not None else None
        if found is None:
            if self._is_user:
                return ""
            raise _unusable(f"the user name is missing; set {self._names[0]}")
        name, value = found
        if not value.isprintable() or (":" in value and not self._is_user):
            raise _unusable(f"the user name in {name} contains a colon or a control character")
        return value


KINDS: dict[str, type[Kind]] = {
    "bearer": HeaderToken,
    "header": HeaderToken,
    "query": QueryToken,
    "basic": BasicToken,
}
"""Class of each kind, by its word in the manifest."""


def _unusable(message: str) -> CliError:
    return CliError(
        message, exit_name="denied", code="CLI_NO_USER", hint="Set the variable, then run the command again."
    )
