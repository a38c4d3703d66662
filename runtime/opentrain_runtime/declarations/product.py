"""Declaration of the product: names, API origin, credentials, exit codes and error formats."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from opentrain_runtime.declarations.hints import Hint


class Issues:
    """Paths of the validation issues of an error response."""

    __slots__ = {
        "allowed": "Paths in an issue of its allowed values.",
        "field": "Path in an issue of the invalid field: its name, or the names and indexes that lead to it.",
        "items": "Path of the list.",
        "message": "Path in an issue of its text.",
        "unknown": "Paths in an issue of the names of unknown fields.",
    }

    def __init__(
        self, *, items: str, field: str, message: str, allowed: Sequence[str] = (), unknown: Sequence[str] = ()
    ) -> None:
        self.items = items
        self.field = field
        self.message = message
        self.allowed = allowed
        self.unknown = unknown


class RateLimit:
    """Headers by which a response tells a rate limit, besides the status 429 and the header Retry-After."""

    __slots__ = {
        "after": "Header with the seconds until the next request.",
        "header": "Header that tells the rate limit.",
        "status": "HTTP status.",
        "until": "Header with the time of the next request, in seconds since 1970.",
        "value": "Value of the header; None for any value.",
    }

    def __init__(
        self,
        *,
        status: int,
        header: str,
        value: str | None = None,
        until: str | None = None,
        after: str | None = None,
    ) -> None:
        self.status = status
        self.header = header
        self.value = value
        self.until = until
        self.after = after


class ErrorFormat:
    """Paths of the parts of an error response, dotted; None for a part that it lacks."""

    __slots__ = {
        "code": "The API's code.",
        "details": "Further details.",
        "issues": "The validation issues.",
        "message": "The text for people.",
        "rate_limit": "How a response tells a rate limit by headers; None if by 429 only.",
        "reason": "The word that hints are chosen by.",
        "request_id": "The id that support asks for.",
        "request_id_header": "Header with that id, instead of a path.",
    }

    def __init__(
        self,
        *,
        message: str,
        code: str,
        request_id: str | None = None,
        details: str | None = None,
        reason: str | None = None,
        issues: Issues | None = None,
        request_id_header: str | None = None,
        rate_limit: RateLimit | None = None,
    ) -> None:
        self.message = message
        self.code = code
        self.request_id = request_id
        self.details = details
        self.reason = reason
        self.issues = issues
        self.request_id_header = request_id_header
        self.rate_limit = rate_limit


class ExitCodes:
    """The exit codes of the product."""

    __slots__ = {
        "names": "Exit code by name.",
        "statuses": "Name of the exit code by HTTP status, for statuses that have their own.",
    }

    def __init__(self, *, names: Mapping[str, int], statuses: Mapping[int, str]) -> None:
        self.names = names
        self.statuses = statuses

    def of_status(self, status: int) -> str:
        """Return the name of the exit code for an HTTP status other than 2xx."""
        if status in self.statuses:
            return self.statuses[status]
        return "refused" if 400 <= status < 500 else "outage"


class CredentialKeys:
    """Location of the credentials file, and the spelling of its keys."""

    __slots__ = {
        "base_url": "Key of the base URL that the token belongs to.",
        "extra": "Further keys, by the name that handlers use.",
        "path": "Path below the configuration folder.",
        "token": "Key of the token.",
        "who": "Paths of the user's name or id in the response that verifies a token.",
    }

    def __init__(
        self, *, path: str, token: str, base_url: str, extra: Mapping[str, str], who: Sequence[str] = ()
    ) -> None:
        self.path = path
        self.token = token
        self.base_url = base_url
        self.extra = extra
        self.who = who


class Authorization:
    """How the token is sent, if not as `Authorization: Bearer TOKEN`."""

    __slots__ = {
        "kind": "`bearer`, `basic`, `header` or `query`: a name of `authorization.KINDS`.",
        "name": "Name of the header or query parameter.",
        "prefix": "Word before the token.",
        "setting": "Setting with the other part of Basic credentials.",
        "token_is": "Part of Basic credentials that the token is: `password` or `user`.",
    }

    def __init__(
        self,
        kind: str,
        *,
        name: str = "Authorization",
        prefix: str | None = None,
        token_is: str = "password",
        setting: str | None = None,
    ) -> None:
        self.kind = kind
        self.name = name
        self.prefix = prefix
        self.token_is = token_is
        self.setting = setting


class Product:
    """The product that the program is a client of."""

    __slots__ = {
        "authorization": "How the token is sent; None for a bearer token.",
        "base_paths": "Whether a base URL may have a path.",
        "base_url": "Base URL of the API, unless another one is given.",
        "binary": "The command that is installed.",
        "credentials": "Location and keys of the credentials file.",
        "error_formats": "Error format by name.",
        "exit_codes": "The exit codes.",
        "hints": "Function that imports the hints, which only errors need.",
        "missing_token": "Message when a token is needed and there is none.",
        "missing_token_hint": "Hint that goes with it.",
        "missing_token_run": "Command that goes with it.",
        "name": "The API's name as people write it.",
        "retries": "Attempts after the first one.",
        "secret_fields": "Names of JSON and form fields whose values are masked.",
        "secret_prefixes": "Prefixes by which a secret is recognized and masked.",
        "service_urls": "Base URL by service, for services with one of their own.",
        "timeout": "Timeout of a request, in seconds.",
        "token_origins": "Origins that get the token saved for the default base URL, besides its own.",
        "tones": "Tone (`good`, `pending` or `bad`) by status word.",
        "user_agent": "User-Agent header.",
        "variables": "Environment variables of each setting; the first one that is not empty is used.",
        "words": "Words for values of the API, by value; views show them.",
    }

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
        secret_fields: Sequence[str],
        exit_codes: ExitCodes,
        error_formats: Mapping[str, ErrorFormat],
        tones: Mapping[str, str],
        words: Mapping[str, str],
        hints: Callable[[], Sequence[Hint]],
        authorization: Authorization | None = None,
        base_paths: bool = False,
        service_urls: Mapping[str, str] | None = None,
        token_origins: Sequence[str] = (),
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
        self.secret_fields = secret_fields
        self.exit_codes = exit_codes
        self.error_formats = error_formats
        self.tones = tones
        self.words = words
        self.hints = hints
        self.authorization = authorization
        self.base_paths = base_paths
        self.service_urls = service_urls or {}
        self.token_origins = token_origins
