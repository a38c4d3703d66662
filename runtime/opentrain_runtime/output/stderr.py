"""Writer of stderr: notes, warnings and the error, safe for a terminal and with secrets masked."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from opentrain_runtime.declarations.product import ExitCodes
    from opentrain_runtime.environment import Environment
    from opentrain_runtime.errors import CliError
    from opentrain_runtime.text.redact import Redactor


LONGEST_SHOWN = 4000
"""Largest number of characters of a message or of an error's details that people see."""

ERROR, LABEL, COMMAND, WORDS = "1;31", "1", "1", "2"
"""Parameters of the escape sequences for each role: red, bold and dim."""


class Stderr:
    """Writer of stderr. With `as_json` it writes nothing but one line of JSON if the command fails."""

    def __init__(self, environment: Environment, redactor: Redactor, *, as_json: bool) -> None:
        self._environment = environment
        self.redactor = redactor
        self._as_json = as_json

    def note(self, text: str) -> None:
        """Write a note for people."""
        if not self._as_json:
            self._write((text, ""))

    def next_step(self, says: str, target: str) -> None:
        """Write a next step for people: a text and its command or link, which has a line of its own."""
        if not self._as_json:
            self._write_step((), says, target)

    def progress(self, text: str) -> None:
        """Replace the line of progress on a terminal by a text; an empty one erases it."""
        stderr = self._environment.stderr
        if self._as_json or stderr is None or not self._environment.stderr_is_terminal():
            return
        try:
            stderr.write(f"\r\x1b[K{text}".encode())
            stderr.flush()
        except OSError:
            pass  # the reader has closed stderr

    def trace(self, text: str) -> None:
        """Write a line of --verbose, also with --json."""
        self._write((text, ""))

    def document(self, document: object) -> None:
        """Write a document as one line of JSON for programs, with secrets masked; nothing without --json."""
        if self._as_json:
            from opentrain_runtime.text.json import shown

            self._write_line(self._safe(shown(self.redactor.mask_value(document))))

    def error(self, error: CliError, exit_codes: ExitCodes) -> None:
        """Write the error: lines for people, one JSON object for programs."""
        if self._as_json:
            from opentrain_runtime.text.json import shown

            found = error_document(error, exit_codes.names[error.exit_name], self.redactor)
            self._write_line(self._safe(shown(found)))
            return
        message = error.says or error.message
        message = message if error.remark is None else f"{message.rstrip('.')}; {error.remark}"
        label = "Usage error:" if error.exit_name == "usage" else "Error:"
        self._write((label, ERROR), (f" {self._clipped(message)}{_facts(error)}", ""))
        for line in error.lines:
            self._write((self._clipped(line), ""))
        if error.unsaid is not None:
            from opentrain_runtime.text.json import shown

            self._write(("Details: " + self._clipped(shown(self.redactor.mask_value(error.unsaid))), ""))
        for says, target in error.steps:
            self._write_step((("Hint:", LABEL), (" ", "")), says, target)

    def _clipped(self, text: str) -> str:
        """Return the text, cut to a readable length. It is masked first, so that no secret is cut in two."""
        masked = self.redactor.mask(text)
        if len(masked) <= LONGEST_SHOWN:
            return masked
        return f"{masked[:LONGEST_SHOWN]}... ({len(masked) - LONGEST_SHOWN:,} more characters; --json shows them)"

    def _write_step(self, label: Sequence[tuple[str, str]], says: str, target: str) -> None:
        self._write(*label, (f"{says}:" if says and target else says, WORDS))
        if not target:
            return
        from opentrain_runtime.text.folding import folded

        for line in folded(self._safe(self.redactor.mask(target)), self._environment.stderr_columns()):
            self._write_line(self._styled(line, COMMAND))

    def _write(self, *parts: tuple[str, str]) -> None:
        """Write one line of texts, each with its style. A text is masked and escaped before it is styled."""
        self._write_line("".join(self._styled(self._safe(self.redactor.mask(text)), style) for text, style in parts))

    def _styled(self, text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if style and self._environment.stderr_has_color() else text

    def _safe(self, text: str) -> str:
        from opentrain_runtime.text.sanitize import one_line

        return one_line(text)

    def _write_line(self, line: str) -> None:
        stderr = self._environment.stderr
        if stderr is None:
            return  # stderr is closed
        try:
            stderr.write(f"{line}\n".encode("utf-8", "backslashreplace"))
            stderr.flush()
        except OSError:
            pass  # the reader has closed stderr; the exit code remains


def _facts(error: CliError) -> str:
    """Return code, reason, status and request id of an error in parentheses; nothing for a usage error."""
    facts = [] if error.exit_name == "usage" else [error.code]
    if error.status is not None and error.reason not in (None, error.code):
        facts.append(str(error.reason))
    if error.status is not None:
        facts.append(f"HTTP {error.status}")
    if error.request_id:
        facts.append(f"request id {error.request_id}")
    return f" ({', '.join(facts)})" if facts else ""


def error_document(error: CliError, exit_code: int, redactor: Redactor) -> dict[str, object]:
    """Return the error as a value for JSON. Its texts are masked first, so that the JSON stays valid."""
    return {
        "error": redactor.mask(error.message),
        "code": redactor.mask_value(error.code),
        "requestId": redactor.mask_value(error.request_id),
        "details": redactor.mask_value(error.details),
        "status": error.status,
        "reason": redactor.mask_value(error.reason),
        "hint": redactor.mask_value(error.hint_line),
        "action": redactor.mask_value(error.action),
        "retryable": error.retryable,
        "retryAfterSeconds": error.retry_after_seconds,
        "outcome": error.outcome,
        "exitCode": exit_code,
    }
