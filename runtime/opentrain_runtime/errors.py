"""Errors of commands, with message, hint, code and the name of the exit code."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


SEE_HELP = "See the help"
RUN = "Run"


class CliError(Exception):
    """A failure with a message for people and fields for programs.

    `exit_name` is a name of the product's exit codes. `code` is the API's code, or one of the client, which begins
    with `CLI_`. `hint` is a text without the command or link of `action`, the next step: `{"url": ...}` or
    `{"command": ...}`. `also` is a further step, as text and command. `shows` names a function, as
    `module.function`, that returns `lines`: what people see instead of `details`. `outcome` is that of the
    request: `not-sent`, `refused`, `unknown` or `done`. `says` replaces a message that is only a name of the API,
    for people. `remark` follows the message for people, who do not see the outcome. `retry_after_seconds` is the
    pause that the server asked for. `unsaid` is the part of `details` that the other texts do not say.
    """

    def __init__(
        self,
        message: str,
        *,
        exit_name: str,
        code: str,
        hint: str | None = None,
        action: Mapping[str, str] | None = None,
        also: tuple[str, str] | None = None,
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
        self.also = also
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
        self.unsaid = details

    def add_step(self, says: str, command: str) -> None:
        """Add a command that continues. It comes after a command or link that the error already has."""
        if self.action is None:
            self.hint = f"{self.hint} {says}" if self.hint else says
            self.action = {"command": command}
        else:
            self.also = (says, command)

    @property
    def steps(self) -> list[tuple[str, str]]:
        """Return the hints as texts, each with its command or link, or with an empty text."""
        target = "" if self.action is None else next(iter(self.action.values()))
        first = [(self.hint or "", target)] if self.hint or target else []
        return first if self.also is None else [*first, self.also]

    @property
    def hint_line(self) -> str | None:
        """Return the hints as one line of text, or None."""
        if self.hint is None and self.also is None:
            return None
        texts = [f"{says}: {target}" if says and target else says or target for says, target in self.steps]
        return " ".join([*(text if text.endswith(".") else f"{text}." for text in texts[:-1]), texts[-1]])


class UsageError(CliError):
    """An invalid command line; nothing was sent. `page` is the command that shows the help.

    `corrected` has the words of the command line with the suggestion of the hint, without the binary.
    """

    def __init__(
        self,
        message: str,
        *,
        hint: str | None = None,
        page: str | None = None,
        corrected: Sequence[str] | None = None,
        code: str = "CLI_USAGE",
    ) -> None:
        super().__init__(message, exit_name="usage", code=code, hint=hint)
        self.corrected = corrected
        self._meant = hint
        if page is not None:
            self.show_page(page)

    def show_page(self, page: str) -> None:
        """Make the command that shows the help the next step."""
        self._continue_with(SEE_HELP, page)

    def show_line(self, line: str) -> None:
        """Make the corrected command line the next step."""
        self._continue_with(RUN, line)

    def _continue_with(self, says: str, command: str) -> None:
        meant = self._meant or ""
        self.hint = f"{meant} {says}".strip() if meant.endswith((".", "?")) or not meant else meant
        self.action = {"command": command}


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
