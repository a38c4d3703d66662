"""``make install PREFIX=...`` for a packager."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.support.paths import ROOT


def test_make_install_with_destdir(tmp_path: Path) -> None:
    prefix, root = "/usr/local/of-the-test", tmp_path / "image"
    env = {**os.environ, "PIP_NO_BUILD_ISOLATION": "off", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    done = subprocess.run(
        ["make", "install", f"PREFIX={prefix}", f"DESTDIR={root}", f"PYTHON={sys.executable}"],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    installed = root / prefix.removeprefix("/")
    for path in (
        "bin/opentrain",
        "bin/opentrain-sandbox",
        "share/man/man1/opentrain-jobs-list.1",
        "share/man/man1/opentrain-sandbox.1",
    ):
        assert (installed / path).is_file(), path
    assert not Path(prefix).exists()
