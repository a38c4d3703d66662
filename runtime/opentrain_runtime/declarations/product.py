"""What the runtime is told about the product it serves: origin, names, files, exit codes, error shapes."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from opentrain_runtime.declarations.hints import Hint


class Dialect:
    """Where an error document keeps its parts: dotted paths, or None where it has no such part."""

    __slots__ = ("code", "details", "message", "reason", "request_id")

    def __init__(
        self,
        *,
        message: str,
        code: str,
        request_id: str | None = None,
        details: str | None = None,
        reason: str | None = None,
    ) -> None:
        self.message = message
        self.code = code
        self.request_id = request_id
        self.details = details
        self.reason = reason


class ExitCodes:
    """The exit codes by name, and the HTTP statuses that have one of their own."""

    __slots__ = ("names", "statuses")

    def __init__(self, *, names: Mapping[str, int], statuses: Mapping[int, str]) -> None:
        self.names = names
        self.statuses = statuses

    def of_status(self, status: int) -> str:
        """The name of the exit code for an HTTP status that is no success."""
        if status in self.statuses:
            return self.statuses[status]
        return "refused" if 400 <= status < 500 else "outage"


class CredentialKeys:
    """Where the credentials file is, below the configuration folder, and how its keys are spelled."""

    __slots__ = ("base_url", "extra", "path", "token")

    def __init__(self, *, path: str, token: str, base_url: str, extra: Mapping[str, str]) -> None:
        self.path = path
        self.token = token
        self.base_url = base_url
        self.extra = extra


class Product:
    """The product a program is the client of.

    `variables` maps a setting (`token`, `base-url`, `timeout`, `retries`, `allow-http`) to the environment variables
    that give it, the first that is not empty winning. `timeout` is in seconds; `retries` counts attempts after
    the first; `tones` gives a status its tone; `hints` loads what to say below an error.
    """

    __slots__ = (
        "base_url",
        "binary",
        "credentials",
        "dialects",
        "exit_codes",
        "hints",
        "missing_token",
        "missing_token_hint",
        "missing_token_run",
        "name",
        "retries",
        "secret_prefixes",
        "timeout",
        "tones",
        "user_agent",
        "variables",
    )

    def __init__(
        self,
        *,
        name: str,
        binary: str,
        user_agent: str,
        base_url: str,
        timeout: float,
        retries: int,
        variables: Mapping[str, Sequence[str]],
        credentials: CredentialKeys,
        missing_token: str,
        missing_token_hint: str,
        missing_token_run: str,
        secret_prefixes: Sequence[str],
        exit_codes: ExitCodes,
        dialects: Mapping[str, Dialect],
        tones: Mapping[str, str],
        hints: Callable[[], Sequence[Hint]],
    ) -> None:
        self.name = name
        self.binary = binary
        self.user_agent = user_agent
        self.base_url = base_url
        self.timeout = timeout
        self.retries = retries
        self.variables = variables
        self.credentials = credentials
        self.missing_token = missing_token
        self.missing_token_hint = missing_token_hint
        self.missing_token_run = missing_token_run
        self.secret_prefixes = secret_prefixes
        self.exit_codes = exit_codes
        self.dialects = dialects
        self.tones = tones
        self.hints = hints
