"""Generated client, run in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from .cli import Result, hermetic_env
from .paths import ROOT, SHELF_FILE

SHELF_GENERATED = ROOT / "tests" / "codegen" / "golden"
"""Output of the generator for it."""


class GeneratedClient:
    """Generated client that runs in its own process, without the caller's environment."""

    def __init__(self, generated: Path, package: str, home: Path) -> None:
        self.generated = generated
        self.package = package
        self.home = home

    def run(self, *argv: str, env: Mapping[str, str] | None = None, stdin: str | bytes = "") -> Result:
        """Run `python -m PACKAGE ARGV`; return the exit code and output.

        Bytes of the output that are not UTF-8 are surrogate escapes.
        """
        words, variables = self.command(env)
        done = subprocess.run(
            [*words, *argv],
            env=variables,
            input=stdin if isinstance(stdin, bytes) else stdin.encode(),
            capture_output=True,
            cwd=self.home,
            timeout=60,
            check=False,
        )
        return Result(done.returncode, done.stdout.decode(errors="surrogateescape"), done.stderr.decode())

    def command(self, env: Mapping[str, str] | None = None) -> tuple[list[str], dict[str, str]]:
        """Return the words that start the client, and its variables."""
        own = {"PYTHONPATH": f"{self.generated}:{ROOT / 'runtime'}:{SHELF_FILE.parent}", "PYTHONDONTWRITEBYTECODE": "1"}
        return [sys.executable, "-m", self.package], hermetic_env(self.home, own | dict(env or {}))
