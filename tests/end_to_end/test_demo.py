"""`make demo`, as a user with a life of its own: the whole story is told, and nothing of theirs is used or touched."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from tests.support.cli import executable, hermetic_env
from tests.support.paths import ROOT


def test_demo_runs_and_leaves_user_files_alone(tmp_path: Path) -> None:
    saved = tmp_path / "opentrain" / "cli.json"
    saved.parent.mkdir()
    saved.write_text('{"apiToken": "ot_pat_mine", "baseUrl": "https://mine.example"}')
    before = saved.read_bytes()
    theirs = {"OT_API_TOKEN": "ot_pat_mine", "OPENTRAIN_API_BASE_URL": "https://mine.example", "OPENTRAIN_TIMEOUT": "0"}
    env = hermetic_env(tmp_path, theirs)
    env["PATH"] = os.pathsep.join([str(executable().parent), env["PATH"]])
    done = subprocess.run(
        [str(ROOT / "demo" / "run")], env=env, capture_output=True, text=True, timeout=120, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    for line in (
        "Registered;",
        "2 things are missing:",
        "Publish it:",
        "is live.",
        "Interview",
        "Claimed;",
        "Token from:",
        "Available:  $400.00",
        "See the contract:",
        "Milestone created.",
        "PENDING_PAYOUT",
        "received and verified: event 5, contract.created",
        "Go on from here:",
        "the sandbox has stopped",
    ):
        assert line in done.stdout, line
    assert done.stdout.count("\n$ opentrain ") == 28
    assert "mine" not in done.stdout
    assert saved.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["opentrain"]
