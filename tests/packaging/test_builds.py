"""Wheel and sdist: the same bytes wherever they are built, and accepted by the checkers of package indexes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.builds import build
from tests.support.paths import ROOT

TOOLS = Path(sys.executable).parent


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build in a folder."""
    return build(tmp_path_factory.mktemp("first") / "project", variables={"TZ": "UTC"})


def test_two_builds_have_the_same_bytes(dist: Path, tmp_path: Path) -> None:
    """Folder, umask, time zone and locale differ."""
    other = build(tmp_path / "elsewhere" / "x", umask=0o077, variables={"TZ": "Asia/Tokyo", "LC_ALL": "C"})
    first, second = ({file.name: file.read_bytes() for file in folder.iterdir()} for folder in (dist, other))
    assert len(first) == 2
    assert first == second


def test_checkers_accept_them(dist: Path) -> None:
    files = sorted(map(str, dist.iterdir()))
    wheel = next(file for file in files if file.endswith(".whl"))
    for words in (["twine", "check", "--strict", *files], ["check-wheel-contents", wheel]):
        done = subprocess.run([TOOLS / words[0], *words[1:]], cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
