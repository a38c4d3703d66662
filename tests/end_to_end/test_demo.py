"""``make demo`` with the files and variables of a user: it runs to the end and does not use or change them."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pexpect

from tests.support.cli import shell_env
from tests.support.paths import ROOT


def test_demo_runs_and_leaves_user_files_alone(tmp_path: Path) -> None:
    saved = tmp_path / "opentrain" / "cli.json"
    saved.parent.mkdir()
    saved.write_text('{"apiToken": "ot_pat_mine", "baseUrl": "https://mine.example"}')
    before = saved.read_bytes()
    theirs = {"OT_API_TOKEN": "ot_pat_mine", "OPENTRAIN_API_BASE_URL": "https://mine.example", "OPENTRAIN_TIMEOUT": "0"}
    env = shell_env(tmp_path, theirs)
    done = subprocess.run(
        [str(ROOT / "demo" / "run")], env=env, capture_output=True, text=True, timeout=120, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    place = 0
    for part in (  # in this order
        "opentrain auth claim --email=ADDRESS",
        "--set headcount=VALUE --set experienceLevel=VALUE",
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


def test_demo_on_a_terminal_shows_what_a_person_sees(tmp_path: Path) -> None:
    """Colors, and the rows of lists on one line each."""
    env = shell_env(tmp_path, {"TERM": "xterm-256color"})
    terminal = pexpect.spawn(str(ROOT / "demo" / "run"), env=env, timeout=120, encoding="utf-8", dimensions=(24, 80))
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 0
    shown = str(terminal.before)
    assert "\x1b[" in shown
    lines = re.sub(r"\x1b\[[0-9;]*m", "", shown).splitlines()
    rows = [line for line in lines if re.match(r"(job|prop|led|ctr)_\w+  ", line)]
    assert rows
    assert max(map(len, rows)) <= 80
