"""`--exec`: run a command for each item of a feed, and repeat it if it fails."""

from __future__ import annotations

import shlex
import shutil

from opentrain_runtime.errors import CliError, UsageError
from opentrain_runtime.http.retries import wait_before
from opentrain_runtime.text.json import compact
from opentrain_runtime.text.placeholders import placeholder_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentrain_runtime.context import Context

FLAG = "--exec"
_PUBLIC_SETTINGS = ("base-url", "timeout", "retries", "allow-http")


class ItemCommand:
    """The command of `--exec`. No shell runs it, and it does not get the variables that hold a token."""

    def __init__(self, line: str, context: Context) -> None:
        """Split the command as a shell would. Raise `UsageError` if it is invalid or its program is missing."""
        try:
            self._words = shlex.split(line)
        except ValueError as error:
            raise UsageError(f"{FLAG}: invalid command {line!r}: {error}") from None
        self._context = context
        self._environment = context.environment
        self._variables = _without_secrets(context)
        if not self._words:
            raise UsageError(f"{FLAG}: the command is empty")
        placeholder = next(filter(None, map(placeholder_in, self._words)), None)
        if placeholder is not None:
            raise UsageError(
                f"{FLAG}: {placeholder!r} would not be replaced",
                hint="The command gets the item on its standard input, as a line of JSON.",
            )
        if shutil.which(self._words[0], path=self._variables.get("PATH")) is None:
            raise UsageError(f"{FLAG}: program not found: {self._words[0]!r}")

    def handle(self, item_id: str, item: object) -> None:
        """Run the command with the item as a line of JSON on its stdin.

        It is repeated as often as a request that fails. Raises `CliError` if it does not end with 0, or cannot be
        started.
        """
        content = f"{compact(item)}\n".encode()
        attempts = 1 + self._context.settings.retries()
        for attempt in range(1, attempts + 1):
            try:
                code = self._environment.run_program(self._words, content, self._variables)
            except (OSError, ValueError) as error:
                why = error.strerror or error if isinstance(error, OSError) else error
                raise self._failure(item_id, f"cannot run {self._words[0]!r}: {why}") from None
            if code == 0:
                return
            ended = f"exit code {code}" if code > 0 else f"ended by signal {-code}"
            if attempt < attempts:
                pause = wait_before(attempt, {}, 0) or 0.0
                self._context.stderr.note(f"{FLAG} failed for item {item_id} ({ended}). Trying again in {pause:.1f} s.")
                self._environment.sleep(pause)
        raise self._failure(item_id, f"the command failed for item {item_id}: {ended}")

    def _failure(self, item_id: str, why: str) -> CliError:
        error = CliError(
            f"{FLAG}: {why}",
            exit_name="refused",
            code="CLI_EXEC",
            outcome="done",
            details={"item": item_id},
            hint=f"The state file does not record item {item_id} as handled. The same command starts again with it.",
        )
        error.unsaid = None  # the message names the item
        return error


def _without_secrets(context: Context) -> dict[str, str]:
    """Return the environment variables without those of the token and of other secrets in requests.

    A request handler may read any setting, so with one only the runtime's own settings stay.
    """
    authorization, variables = context.product.authorization, context.product.variables
    other = () if authorization is None or authorization.setting is None else (authorization.setting,)
    settings = ["token", *other, *context.endpoint.secret_settings]
    if context.endpoint.request_handler is not None:
        settings = [setting for setting in variables if setting not in _PUBLIC_SETTINGS]
    secret = {name for setting in settings for name in variables.get(setting, ())}
    return {name: value for name, value in context.environment.variables.items() if name not in secret}
