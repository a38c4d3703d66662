"""Run the installed `opentrain` as a subprocess, without the caller's configuration."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

HANG_GUARD_SECONDS = 60


@dataclass(frozen=True)
class Result:
    """Exit code and output of a run."""

    exit: int
    stdout: str
    stderr: str


def executable() -> Path:
    """Return the `opentrain` beside this Python."""
    return Path(sys.executable).parent / "opentrain"


def hermetic_env(config_home: Path, extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return an environment of PATH and a home folder. It has no other variable of the caller: no OT_*, no proxies.

    BROWSER is a program that does nothing.
    """
    own = {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(config_home),
        "XDG_CONFIG_HOME": str(config_home),
        "LANG": "C.UTF-8",
        "BROWSER": "true",
    }
    return own | dict(extra or {})


def shell_env(home: Path, extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the hermetic environment with the programs beside this Python first on PATH."""
    env = hermetic_env(home, extra)
    return {**env, "PATH": os.pathsep.join([str(executable().parent), env["PATH"]])}


def run_cli(
    argv: Sequence[str],
    *,
    env: Mapping[str, str] | None = None,
    stdin: str | bytes | None = None,
    cwd: Path,
    config_home: Path,
) -> Result:
    """Run `opentrain` with `argv`. `env` is added to the hermetic environment. stdin is empty if `stdin` is None."""
    program = executable()
    if not program.exists():
        raise FileNotFoundError(f"no opentrain beside {sys.executable}; install the project first: make install")
    done = subprocess.run(
        [str(program), *argv],
        env=hermetic_env(config_home, env),
        input=stdin.encode() if isinstance(stdin, str) else stdin or b"",
        capture_output=True,
        cwd=cwd,
        timeout=HANG_GUARD_SECONDS,
        check=False,
    )
    return Result(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))
