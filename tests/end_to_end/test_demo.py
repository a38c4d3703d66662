"""``make demo`` with the files and variables of a user: it runs to the end and does not use or change them."""

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
    place = 0
    for part in (  # in this order
        "opentrain auth claim --email=ADDRESS",
        "--set headcount=3 --set experienceLevel=INTERMEDIATE",
        "opentrain jobs publish --job-id=job_",
        "/jobs/label-street-scene-images",
        "“Label street-scene images",  # an interview
        "opentrain auth claim-status --wait",
        "team (read, write)",
        "webhooks (manage)",
        "opentrain/cli.json",
        "$400.00",
        "opentrain contracts get --contract-id=ctr_",
        "Not funded",
        "Awaiting payout",
        "event 5, contract.created",
        "opentrain updates poll --cursor=",
    ):
        assert part in done.stdout[place:], part
        place = done.stdout.index(part, place)
    assert done.stdout.count("\n$ opentrain ") == 28
    assert "mine" not in done.stdout
    assert saved.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["opentrain"]
