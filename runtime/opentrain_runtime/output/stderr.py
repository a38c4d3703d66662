"""Writer of stderr: notes, warnings and the error, safe for a terminal and with secrets masked."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.declarations.product import ExitCodes
    from opentrain_runtime.environment import Environment
    from opentrain_runtime.errors import CliError
    from opentrain_runtime.text.redact import Redactor


LONGEST_SHOWN = 4000
"""Largest number of characters of a message or of an error's details that people see."""


class Stderr:
    """Writer of stderr. With `as_json` it writes nothing but one line of JSON if the command fails."""

    def __init__(self, environment: Environment, redactor: Redactor, *, as_json: bool) -> None:
        self._environment = environment
        self.redactor = redactor
        self._as_json = as_json

    def note(self, text: str) -> None:
        """Write a note for people."""
        if not self._as_json:
            self._write(text)

    def trace(self, text: str) -> None:
        """Write a line of --verbose, also with --json."""
        self._write(text)

    def document(self, document: object) -> None:
        """Write a document as one line of JSON for programs, with secrets masked; nothing without --json."""
        if self._as_json:
            from opentrain_runtime.text.json import shown

            self._write_masked(shown(self.redactor.mask_value(document)))

    def error(self, error: CliError, exit_codes: ExitCodes) -> None:
        """Write the error: lines for people, one JSON object for programs."""
        if self._as_json:
            self._write_masked(_document(error, exit_codes.names[error.exit_name], self.redactor))
            return
        message = error.says or error.message
        message = message if error.remark is None else f"{message}; {error.remark}"
        self._write(_headline(error, self._clipped(message)))
        for line in error.lines:
            self._write(line)
        if error.details is not None and not error.lines:
            from opentrain_runtime.text.json import shown

            self._write("Details: " + self._clipped(shown(self.redactor.mask_value(error.details))))
        if error.hint:
            self._write("Hint: " + error.hint)
        elif error.action:
            self._write("Hint: " + " ".join(error.action.values()))

    def _clipped(self, text: str) -> str:
        """Return the text, cut to a readable length. It is masked first, so that no secret is cut in two."""
        masked = self.redactor.mask(text)
        if len(masked) <= LONGEST_SHOWN:
            return masked
        return f"{masked[:LONGEST_SHOWN]}... ({len(masked) - LONGEST_SHOWN:,} more characters; --json shows them)"

    def _write(self, text: str) -> None:
        self._write_masked(self.redactor.mask(text))

    def _write_masked(self, text: str) -> None:
        from opentrain_runtime.text.sanitize import one_line

        stderr = self._environment.stderr
        if stderr is None:
            return  # stderr is closed
        line = one_line(text) + "\n"
        try:
            stderr.write(line.encode("utf-8", "backslashreplace"))
            stderr.flush()
        except OSError:
            pass  # the reader has closed stderr; the exit code remains


def _headline(error: CliError, message: str) -> str:
    facts = [] if error.exit_name == "usage" else [error.code]
    if error.status is not None:
        facts.append(f"HTTP {error.status}")
    if error.request_id:
        facts.append(f"request id {error.request_id}")
    label = "Usage error" if error.exit_name == "usage" else "Error"
    behind = f" ({', '.join(facts)})" if facts else ""
    return f"{label}: {message}{behind}"


def _document(error: CliError, exit_code: int, redactor: Redactor) -> str:
    """Return the error as JSON. Its texts are masked first, so that the result stays valid JSON."""
    from opentrain_runtime.text.json import shown

    return shown(
        {
            "error": redactor.mask(error.message),
            "code": redactor.mask_value(error.code),
            "requestId": redactor.mask_value(error.request_id),
            "details": redactor.mask_value(error.details),
            "status": error.status,
            "reason": redactor.mask_value(error.reason),
            "hint": redactor.mask_value(error.hint),
            "action": redactor.mask_value(error.action),
            "retryable": error.retryable,
            "retryAfterSeconds": error.retry_after_seconds,
            "outcome": error.outcome,
            "exitCode": exit_code,
        }
    )
