"""Lines of the README, the quick start and the pages on tools that install the client, in a copy of the project."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.builds import build
from tests.support.markdown import read
from tests.support.paths import ROOT

PAGES = (ROOT / "README.md", ROOT / "docs" / "quick-start.md")
WITH_TOOLS = (ROOT / "docs" / "mcp.md", ROOT / "docs" / "recipes" / "agent-mcp.md")
TOOLS = Path(sys.executable).parent


def _lines(page: Path) -> list[str]:
    """Return the lines of the first block of a page, which install the client, without prompts and `# or:`."""
    _language, block = read(page).blocks[0]
    return [line.removeprefix("$ ").removeprefix("# or: ") for line in block.splitlines()]


LINES = _lines(PAGES[0])


def test_the_pages_have_the_same_lines() -> None:
    assert [line.split()[0] for line in LINES] == ["pipx", "uv", "python3"]
    assert _lines(PAGES[1]) == LINES
    assert _lines(WITH_TOOLS[0]) == _lines(WITH_TOOLS[1])


@pytest.mark.parametrize("line", [*LINES, *_lines(WITH_TOOLS[0])])
def test_a_line_installs_the_client(line: str, tmp_path: Path) -> None:
    """Each tool installs into a folder of the test; `python3` is that of a new virtual environment."""
    project = build(tmp_path / "project").parent
    folder = tmp_path / "bin"
    env = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
    env |= {"PIPX_HOME": str(tmp_path / "pipx"), "PIPX_BIN_DIR": str(folder), "PIPX_MAN_DIR": str(tmp_path / "man")}
    env |= {"UV_TOOL_DIR": str(tmp_path / "uv"), "UV_TOOL_BIN_DIR": str(folder), "PIPX_DEFAULT_PYTHON": sys.executable}
    if line.startswith("python3"):
        subprocess.run([sys.executable, "-m", "venv", str(tmp_path)], check=True)
    env["PATH"] = os.pathsep.join([str(folder), str(TOOLS), env["PATH"]])
    done = subprocess.run(shlex.split(line), cwd=project, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    for program in ("opentrain", "opentrain-sandbox"):
        shown = subprocess.run([folder / program, "--version"], env=env, capture_output=True, text=True, check=True)
        assert shown.stdout.strip()
