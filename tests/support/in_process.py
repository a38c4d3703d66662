"""Runner of command lines in the process of the test, on an environment of the test."""

from __future__ import annotations

import io
import sys
from collections.abc import Mapping, Sequence
from contextlib import chdir, nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

from opentrain_cli.index import PROGRAM
from opentrain_cli.product import PRODUCT
from opentrain_runtime.declarations.product import ExitCodes
from opentrain_runtime.environment import Environment
from opentrain_runtime.errors import CliError
from opentrain_runtime.main import main
from opentrain_runtime.output.stderr import Stderr

from .cli import Result, hermetic_env

_NAMES = {code: name for name, code in PRODUCT.exit_codes.names.items()}


class HurriedEnvironment(Environment):
    """Environment in which nobody waits: a sleep only moves its clock."""

    _slept = 0.0

    def monotonic(self) -> float:
        return super().monotonic() + self._slept

    def sleep(self, seconds: float) -> None:
        self._slept += seconds


class DatedEnvironment(Environment):
    """Environment with a fixed date: 27 November 2026, noon in UTC."""

    def wall_clock(self) -> float:
        return datetime(2026, 11, 27, 12, tzinfo=UTC).timestamp()


class ClockedEnvironment(Environment):
    """Environment with the variables and streams of the test. Its clock moves only during `sleep`."""

    def __init__(self, origin: str, config_home: Path, extra: dict[str, str] | None = None) -> None:
        own = {"XDG_CONFIG_HOME": str(config_home), "OPENTRAIN_API_BASE_URL": origin}
        super().__init__(
            variables=own | (extra or {}), stdin=io.BytesIO(), stdout=sys.stdout.buffer, stderr=sys.stderr.buffer
        )
        self.now = 1000.0
        self.sleeps: list[float] = []

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.sleeps.append(seconds)
        self.now += seconds


@dataclass
class Outcome:
    """Name of the exit code, and the error if there was one."""

    exit_name: str
    error: CliError | None = field(default=None)


def run_inside(words: Sequence[str], environment: Environment) -> Outcome:
    """Run a command line. Result and error go to the streams of the environment."""
    errors: list[CliError] = []
    told = Stderr.error

    def error(stderr: Stderr, failure: CliError, exit_codes: ExitCodes) -> None:
        errors.append(failure)
        told(stderr, failure, exit_codes)

    with patch.object(Stderr, "error", error):
        code = main(PROGRAM, words, environment)
    return Outcome(_NAMES[code], errors[0] if errors else None)


def run_entry(
    argv: Sequence[str],
    *,
    env: Mapping[str, str] | None = None,
    stdin: str | None = None,
    config_home: Path,
    cwd: Path | None = None,
    kind: type[Environment] = Environment,
) -> Result:
    """Run a command line as `run_cli` does, without the cost of a process, in an environment of some kind."""
    stdout, stderr = io.BytesIO(), io.BytesIO()
    environment = kind(
        variables=hermetic_env(config_home, env),
        stdin=io.BytesIO((stdin or "").encode()),
        stdout=stdout,
        stderr=stderr,
    )
    with chdir(cwd) if cwd is not None else nullcontext():
        code = main(PROGRAM, argv, environment)
    return Result(code, stdout.getvalue().decode(), stderr.getvalue().decode())
