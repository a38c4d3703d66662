"""One command run inside the test's process, in a world whose clock the test owns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from opentrain_cli.index import PROGRAM
from opentrain_cli.product import PRODUCT
from opentrain_runtime.cli.parser import parse
from opentrain_runtime.cli.resolve import resolve
from opentrain_runtime.context import Context
from opentrain_runtime.environment import Environment
from opentrain_runtime.errors import CliError
from opentrain_runtime.execute import execute
from opentrain_runtime.output.stderr import Stderr
from opentrain_runtime.text.redact import Redactor


class ClockedEnvironment(Environment):
    """Variables of its own, and a clock that moves only when somebody sleeps; each sleep is kept."""

    def __init__(self, origin: str, config_home: Path, extra: dict[str, str] | None = None) -> None:
        own = {"XDG_CONFIG_HOME": str(config_home), "OPENTRAIN_API_BASE_URL": origin}
        super().__init__(own | (extra or {}))
        self.now = 1000.0
        self.sleeps: list[float] = []

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.sleeps.append(seconds)
        self.now += seconds


@dataclass
class Outcome:
    """The name of the exit code, and the error where there was one."""

    exit_name: str
    error: CliError | None = field(default=None)


def run_inside(words: Sequence[str], environment: Environment) -> Outcome:
    """Run a command line; its result goes to the captured standard output."""
    redactor = Redactor(PRODUCT.secret_prefixes)
    notes = Stderr(redactor, as_json="--json" in words)
    try:
        found = resolve(PROGRAM, list(words))
        assert found.command_factory is not None, "a page, no command"
        command = found.command_factory()
        arguments = parse(command, PROGRAM.binary, found.words)
        name = execute(PROGRAM, found, Context(command, arguments, PRODUCT, environment, notes, redactor))
    except CliError as error:
        return Outcome(error.exit_name, error)
    return Outcome(name)
