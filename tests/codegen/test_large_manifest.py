"""Generation from a large manifest."""

from __future__ import annotations

import subprocess
import sys
from copy import deepcopy
from pathlib import Path
from typing import Any

from codegen.generate import write
from codegen.manifest.load import load
from tests.support.cli import hermetic_env
from tests.support.paths import ROOT
from tests.support.server import LoopbackServer, Response
from tests.support.text_slots import MANIFEST, write_manifest


def test_a_thousand_commands(tmp_path: Path) -> None:
    """The commands are in 60 groups. The client prints its version, and runs one command against a server."""
    manifest = deepcopy(MANIFEST)
    manifest["product"]["package"] = "sample_cli"
    del manifest["product"]["themes"]
    pattern = manifest["groups"]["things"]["commands"]["make big"]
    pattern.pop("aliases")
    left = 1000 - 7
    for number in range(57):
        group = f"group-{number}"
        commands: dict[str, Any] = {}
        for index in range(left // 57 + (number < left % 57)):
            name = f"make n{index}th" if index % 2 else f"make-{index}"
            commands[name] = deepcopy(pattern) | {"examples": [{"run": f"sample {group} {name} --name=a", "says": "x"}]}
        manifest["groups"][group] = {"summary": f"The group {number}", "commands": commands}
    file = tmp_path / "manifest.yaml"
    write_manifest(file, manifest)
    model = load(file)
    assert (len(model.groups), len(model.commands)) == (60, 1000)
    folder = tmp_path / "generated"
    assert write(model, folder) == len([file for file in folder.rglob("*") if file.is_file()])
    assert max(file.stat().st_size for file in (folder / "sample_cli" / "commands").iterdir()) < 50_000
    home = tmp_path / "home"
    home.mkdir()

    def run(*words: str, extra: dict[str, str]) -> subprocess.CompletedProcess[str]:
        env = hermetic_env(home, {"PYTHONPATH": f"{folder}:{ROOT / 'runtime'}", "PYTHONDONTWRITEBYTECODE": "1"} | extra)
        command = [sys.executable, "-m", "sample_cli", *words]
        return subprocess.run(command, env=env, cwd=home, capture_output=True, text=True, timeout=60, check=False)

    printed = run("--version", extra={})
    assert (printed.returncode, printed.stdout, printed.stderr) == (0, "sample 1.0.0\n", "")
    with LoopbackServer(lambda _request: Response.of_json(200, {})) as server:
        done = run(
            *("group-56", "make", "n3th", "--name=it", f"--base-url={server.origin}"),
            extra={"SAMPLE_TOKEN": "x_secret"},
        )
        assert done.returncode == 0, done.stderr
        assert [(request.method, request.target, request.body) for request in server.requests] == [
            ("POST", "/v1/things", b'{"kind":"x","name":"it"}')
        ]
