"""Errors of commands, with message, hint, code and the name of the exit code."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class CliError(Exception):
    """A failure with a message for people and fields for programs.

    `exit_name` is a name of the product's exit codes. `code` is the API's code, or one of the client, which begins
    with `CLI_`. `action` is the next step: `{"url": ...}` or `{"command": ...}`. `shows` names a function, as
    `module.function`, that returns the lines that people see instead of `details`. `outcome` is that of the
    request: `not-sent`, `refused`, `unknown` or `done`. `says` replaces a message that is only a name of the API,
    for people. `remark` follows the message for people, who do not see the outcome. `retry_after_seconds` is the
    pause that the server asked for.
    """

    def __init__(
        self,
        message: str,
        *,
        exit_name: str,
        code: str,
        hint: str | None = None,
        action: Mapping[str, str] | None = None,
        status: int | None = None,
        reason: str | None = None,
        request_id: str | None = None,
        details: object = None,
        retryable: bool = False,
        retry_after_seconds: int | None = None,
        outcome: str = "not-sent",
        shows: str | None = None,
        says: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.exit_name = exit_name
        self.code = code
        self.hint = hint
        self.action = action
        self.status = status
        self.reason = reason
        self.request_id = request_id
        self.details = details
        self.retryable = retryable
        self.retry_after_seconds = retry_after_seconds
        self.outcome = outcome
        self.remark: str | None = None
        self.shows = shows
        self.says = says
        self.lines: Sequence[str] = ()


class UsageError(CliError):
    """An invalid command line; nothing was sent."""

    def __init__(
        self, message: str, *, hint: str | None = None, action: Mapping[str, str] | None = None, code: str = "CLI_USAGE"
    ) -> None:
        super().__init__(message, exit_name="usage", code=code, hint=hint, action=action)


class BadResponseError(CliError):
    """A response with status 2xx that lacks what the command requires."""

    def __init__(self, message: str, *, status: int | None = None) -> None:
        super().__init__(
            message,
            exit_name="outage",
            code="CLI_BAD_ANSWER",
            status=status,
            hint="Check the API origin (--base-url).",
            outcome="unknown",
        )


class NetworkError(CliError):
    """A request without a usable response: a connection fault, a timeout or invalid HTTP.

    `sent` is False only if the request certainly never reached the server. `permanent` means that a retry cannot help.
    """

    def __init__(
        self, message: str, *, code: str, sent: bool, permanent: bool = False, hint: str | None = None
    ) -> None:
        super().__init__(
            message,
            exit_name="outage",
            code=code,
            hint=hint,
            retryable=not (sent or permanent),
            outcome="unknown" if sent else "not-sent",
        )
        self.sent = sent
        self.permanent = permanent
