"""`make release`: one command moves the version in the manifest and gives the changelog a heading."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.support.paths import ROOT

FILES = ("pyproject.toml", "spec/commands.yaml", "CHANGELOG.md")
BUMP = Path(sys.executable).with_name("bump-my-version")


def test_version_and_changelog_move_together(tmp_path: Path) -> None:
    for name in FILES:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    words = ["bump", "--allow-dirty", "--new-version", "7.8.9"]
    done = subprocess.run([BUMP, *words], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    before, after = ({name: (folder / name).read_text() for name in FILES} for folder in (ROOT, tmp_path))
    assert re.findall(r"^  version: (.*)$", after["spec/commands.yaml"], re.MULTILINE) == ["7.8.9"]
    assert 'current_version = "7.8.9"' in after["pyproject.toml"]
    headings = re.findall(r"^## (.*)$", after["CHANGELOG.md"], re.MULTILINE)
    assert headings[0] == "Unreleased"
    assert re.fullmatch(r"7\.8\.9 - \d{4}-\d\d-\d\d", headings[1])
    added = len(after["CHANGELOG.md"].splitlines()) - len(before["CHANGELOG.md"].splitlines())
    assert added == 2


def test_the_configured_version_is_the_one_of_the_manifest() -> None:
    (version,) = re.findall(r'^current_version = "(.*)"$', (ROOT / FILES[0]).read_text(), re.MULTILINE)
    assert f"\n  version: {version}\n" in (ROOT / FILES[1]).read_text()
