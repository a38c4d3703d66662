"""User of the client with a configuration folder of its own, who runs commands against a sandbox."""

from __future__ import annotations

import json
import signal
import subprocess
from pathlib import Path
from typing import Any

from .cli import Result, executable, hermetic_env, run_cli, shell_env
from .sandbox import RunningSandbox


class Agent:
    """Runs the installed `opentrain`. `account` is known once the account is claimed."""

    def __init__(self, sandbox: RunningSandbox, home: Path, name: str) -> None:
        self.sandbox = sandbox
        self.home = home
        self.name = name
        self.account = ""
        home.mkdir()

    def run(self, *words: str, stdin: str | None = None) -> Result:
        """Run a command, whatever its exit code."""
        env = {"OPENTRAIN_API_BASE_URL": self.sandbox.origin}
        return run_cli(words, env=env, stdin=stdin, cwd=self.home, config_home=self.home)

    def run_line(self, line: str, **variables: str) -> Result:
        """Run a line in a shell, as it is typed, whatever its exit code."""
        done = subprocess.run(
            ["bash", "-c", line],
            env=shell_env(self.home, {"OPENTRAIN_API_BASE_URL": self.sandbox.origin, **variables}),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            cwd=self.home,
            check=False,
        )
        return Result(done.returncode, done.stdout, done.stderr)

    def ask(self, *words: str, stdin: str | None = None) -> Any:
        """Run a command with --json that must succeed, and return its JSON."""
        done = self.run(*words, "--json", stdin=stdin)
        assert (done.exit, done.stderr) == (0, ""), (words, done.stderr)
        return json.loads(done.stdout)

    def interrupt_after_a_line(self, *words: str) -> int:
        """Run a command without end, interrupt it after its first line, and return its exit code."""
        env = hermetic_env(self.home, {"OPENTRAIN_API_BASE_URL": self.sandbox.origin})
        command = [str(executable()), *words]
        with subprocess.Popen(command, env=env, cwd=self.home, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            assert process.stdout.readline()
            process.send_signal(signal.SIGINT)
            process.stdout.read()
            return process.wait(60)

    def register(self) -> str:
        """Register an account and return its token."""
        self.ask("auth", "register", f"--agent-name={self.name}")
        return str(self._saved()["apiToken"])

    def become_owner(self, email: str) -> None:
        """Claim the account as a human, and save a token with every scope."""
        self.ask("auth", "claim", f"--email={email}")
        self.sandbox.human("claims/confirm", {"claimToken": self._saved()["claimToken"]})
        assert self.ask("auth", "claim-status", "--wait")["status"] == "claimed"
        self.account = self.ask("whoami")["account"]["organizationId"]
        token = self.sandbox.human("tokens", {"accountId": self.account})["token"]
        self.ask("auth", "login", "--api-key=-", stdin=token)

    def draft(self, **fields: str) -> Any:
        """Create a draft that is ready to publish. `fields` are set as with --set."""
        made = self.ask("jobs", "draft", "create", "--description=Label 5,000 images. Spanish speakers, $14 an hour.")
        wanted = {"jobTitle": "Street scenes", "headcount": "6", "experienceLevel": "ENTRY_LEVEL"} | fields
        wanted["jobDescription"] = "Label 5,000 images of streets with boxes, as the guideline says."
        settings = [part for name, value in wanted.items() for part in ("--set", f"{name}={value}")]
        return self.ask("jobs", "draft", "update", f"--job-id={made['jobId']}", *settings)

    def _saved(self) -> dict[str, str]:
        found: dict[str, str] = json.loads((self.home / "opentrain" / "cli.json").read_text())
        return found
