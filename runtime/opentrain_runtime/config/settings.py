"""Settings of one command line, from flags, environment variables, the credentials file and defaults."""

from __future__ import annotations

from opentrain_runtime.errors import CliError, UsageError
from opentrain_runtime.text.sanitize import QUOTES, in_quotes
from opentrain_runtime.urls import (
    base_url_of,
    expected_origin,
    is_loopback,
    origin_in,
    origin_of,
    split_url,
    without_password,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.arguments import Arguments
    from opentrain_runtime.config.credential_file import CredentialFile, Credentials
    from opentrain_runtime.declarations.product import Product
    from opentrain_runtime.environment import Environment
    from opentrain_runtime.output.stderr import Stderr


class Token:
    """A token and its source: the name of a variable, or the path of the credentials file if it is `saved`."""

    __slots__ = ("found_in", "saved", "value")

    def __init__(self, value: str, found_in: str, *, saved: bool = False) -> None:
        self.value = value
        self.found_in = found_in
        self.saved = saved


class Settings:
    """Origin, token, timeout and retries of one command line. Each is looked up when needed."""

    def __init__(self, arguments: Arguments, product: Product, environment: Environment, stderr: Stderr) -> None:
        self._arguments = arguments
        self._product = product
        self._environment = environment
        self._stderr = stderr
        self._file: CredentialFile | None = None
        self._credentials: Credentials | None = None
        self._noted_server = False

    @property
    def file(self) -> CredentialFile:
        """Return the credentials file. Raises `CliError` if its folder is unknown."""
        if self._file is None:
            from opentrain_runtime.config.credential_file import CredentialFile

            self._file = CredentialFile(self._product.credentials, self._environment, self._stderr.note)
        return self._file

    @property
    def credentials(self) -> Credentials:
        """Return the saved credentials, which are read once. Raises `CliError` for an unusable file."""
        if self._credentials is None:
            self._credentials = self.file.read()
        return self._credentials

    def variable(self, setting: str) -> tuple[str, str] | None:
        """Return the variable for a setting as (name, value), or None."""
        return self._environment.first_of(self._product.variables.get(setting, ()))

    def origin(self) -> str:
        """Return the origin of the API, to which a saved token is bound. Raises `UsageError` for an invalid one."""
        return origin_in(self.base_url())

    def base_url(self) -> str:
        """Return the base URL of the API: its origin, with a path if the product allows one. Raises `UsageError`."""
        given = self._arguments.text("base_url")
        if given is not None:
            return self.checked(given, "--base-url")
        variable = self.variable("base-url")
        if variable is not None:
            return self.checked(variable[1], variable[0])
        saved = self._saved_base_url()
        if saved is None:
            return self.checked(self._product.base_url, "the default")
        return self.checked(saved, self.file.display_path)

    def token(self, service: str | None = None) -> Token | None:
        """Return the token of a variable, else of the file. Raises `CliError` for a saved token of another server.

        `service` is the one that gets the token, if it has a base URL of its own.
        """
        variable = self.variable("token")
        if variable is not None:
            found = _checked(Token(variable[1], variable[0]))
            self._note_saved_server(found)
            return found
        saved = self.credentials.token
        if saved is None:
            return None
        self.check_saved_origin()
        if service is not None:
            from opentrain_runtime.config.service_urls import check_saved_token

            check_saved_token(self, self._product, service)
        return _checked(Token(saved, self.file.display_path, saved=True))

    def saved_with_token(self, name: str) -> tuple[str, str] | None:
        """Return a further saved value as (path of the file, value), if the token in use is the saved one."""
        if name not in self._product.credentials.extra or self.variable("token") is not None:
            return None
        value = self.credentials.extra(name)
        return None if value is None else (self.file.display_path, value)

    def optional_token(self, service: str | None = None) -> str | None:
        """Return the value of the token, or None. A saved token of another server is left out, with a note."""
        try:
            found = self.token(service)
        except CliError as error:
            if error.code != "CLI_WRONG_ORIGIN":
                raise
            self._stderr.note(f"Note: {error.message}.")
            return None
        return None if found is None else found.value

    def check_saved_origin(self, what: str = "token", hint: str | None = None) -> None:
        """Raise `CliError` unless what is saved belongs to the origin of this call.

        `what` names it in the message, and `hint` replaces the default hint.
        """
        home, target = self._saved_base_url() or self._product.base_url, self.origin()
        home = origin_in(self._canonical(home) or home)
        if home != target:
            raise CliError(
                f"the saved {what} belongs to {home} and is not sent to {target}",
                exit_name="denied",
                code="CLI_WRONG_ORIGIN",
                hint=hint
                or f"Log in to {target} with --base-url={target}, or set {self._product.variables['token'][0]}.",
            )

    def missing_token(self) -> CliError:
        """Return the error for a missing token."""
        product = self._product
        return CliError(
            product.missing_token,
            exit_name="denied",
            code="CLI_NO_TOKEN",
            hint=product.missing_token_hint,
            action={"command": product.missing_token_run},
        )

    def timeout(self) -> float:
        """Return the timeout in seconds. Raises `UsageError` for an invalid variable."""
        variable = self.variable("timeout")
        if variable is None:
            return self._product.timeout
        name, value = variable
        try:
            seconds = float(value)
        except ValueError:
            seconds = 0.0
        if not 0 < seconds < float("inf"):
            raise UsageError(f"invalid value {value!r} for {name}: expected a number of seconds above 0")
        return seconds

    def retries(self) -> int:
        """Return the number of retries. Raises `UsageError` for an invalid variable."""
        variable = self.variable("retries")
        if variable is None:
            return self._product.retries
        name, value = variable
        if not (value.isascii() and value.isdigit() and len(value) < 6):
            raise UsageError(f"invalid value {value!r} for {name}: expected a whole number of at least 0")
        return int(value)

    def _saved_base_url(self) -> str | None:
        try:
            return self.credentials.base_url
        except CliError:
            if self.variable("token") is None:
                raise
            return None  # a token from a variable does not need the file

    def _note_saved_server(self, token: Token) -> None:
        """Write a note, once, that a token from a variable is sent to the server of the credentials file."""
        if self._noted_server or self._arguments.given("base_url") or self.variable("base-url") is not None:
            return
        self._noted_server = True
        origin = self.origin()
        if origin != origin_in(self._canonical(self._product.base_url) or ""):
            names = "".join(f" or {name}" for name in self._product.variables.get("base-url", ())[:1])
            self._stderr.note(
                f"Note: the token in {token.found_in} is sent to {origin}, the API origin saved in "
                f"{self.file.display_path}. To use another one, set --base-url{names}."
            )

    def checked(self, url: str, found_in: str) -> str:
        """Return the canonical spelling of a base URL. Raises `UsageError` if it is invalid, or plain http."""
        found, parts = self._canonical(url), split_url(url)
        if found is None:
            what = "a base URL" if self._product.base_paths else "an origin"
            wanted = expected_origin(url, self._product.base_url, what)
            raise UsageError(f"invalid value {without_password(url)!r} for {found_in}: expected {wanted}")
        assert parts is not None
        if parts.scheme == "http" and not is_loopback(parts.host):
            opened = self.variable("allow-http")
            if opened is None or opened[1] != "1":
                way = "".join(f", or set {name}=1" for name in self._product.variables.get("allow-http", ())[:1])
                raise UsageError(
                    f"{found_in}: {url!r} uses plain http, which others on the network can read; use https{way}"
                )
        return found

    def _canonical(self, url: str) -> str | None:
        """Return the canonical spelling of a base URL, or None. It has a path only if the product allows one."""
        return base_url_of(url) if self._product.base_paths else origin_of(url)


def token_fault(text: str) -> str | None:
    """Return why the text cannot be a token in an Authorization header, as a clause; None if it can."""
    if in_quotes(text):
        return "is quoted; remove the quotes"
    if any(character in QUOTES or character == "\\" for character in text):
        return "contains a quotation mark or a backslash; remove it"
    if not (text.isascii() and text.isprintable() and " " not in text):
        return "contains characters that are not allowed in a token"
    return None


def _checked(token: Token) -> Token:
    fault = token_fault(token.value)
    if fault is not None:
        raise CliError(
            f"the token in {token.found_in} {fault}",
            exit_name="denied",
            code="CLI_BAD_TOKEN",
            hint="Copy the whole token, on one line.",
        )
    return token
