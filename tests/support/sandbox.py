"""The sandbox as a process of its own, that can be killed and started again where it was."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import urllib.request
from pathlib import Path
from types import TracebackType
from typing import Any


class SandboxProcess:
    """`opentrain-sandbox` with these flags, on a free port; as a context manager it is stopped at the end."""

    def __init__(self, *flags: str) -> None:
        self.flags = flags
        self.origin = ""
        self._start("0")

    def _start(self, port: str) -> None:
        own = {name: value for name, value in os.environ.items() if not name.startswith(("OT_", "OPENTRAIN_"))}
        command = [str(Path(sys.executable).parent / "opentrain-sandbox"), "--port", port, *self.flags]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, env=own, text=True)
        assert self._process.stdout is not None
        first = re.fullmatch(r"listening on (http://127\.0\.0\.1:\d+)\n", self._process.stdout.readline())
        assert first is not None
        self.origin = first[1]

    def kill_and_restart(self) -> None:
        """SIGKILL, then a new process on the same port with the same flags."""
        self._process.kill()
        self._ended()
        self._start(self.origin.rpartition(":")[2])

    def human(self, path: str, body: object = None) -> Any:
        """POST to the control API: what a human does."""
        data = None if body is None else json.dumps(body).encode()
        headers = {"Content-Type": "application/json"} if body is not None else {}
        request = urllib.request.Request(f"{self.origin}/sandbox/{path}", data, headers, method="POST")
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=30) as answer:
            return json.load(answer)

    def __enter__(self) -> SandboxProcess:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        self._ended()
        assert kind is not None or self._process.returncode == 0

    def _ended(self) -> None:
        self._process.wait(30)
        assert self._process.stdout is not None
        self._process.stdout.close()
