"""Tutorial of the generator as a program: its files are saved and its commands run, in a shell of their own.

`python -m tests.support.tutorial` writes the output of the commands into the page; review the difference.
"""

from __future__ import annotations

import fcntl
import json
import os
import re
import shlex
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.generator_wheel import build
from tests.support.paths import ROOT

PAGE = ROOT / "docs" / "generator-tutorial.md"
REFRESH = "python -m tests.support.tutorial"
_PORT = "8765"
"""Port of the server in the page. A run uses a free one instead, and writes this one into the output."""
_BLOCK = re.compile(r"(?P<before>[^\n]*)\n\n```(?P<language>\w+)\n(?P<content>.*?)```\n", re.DOTALL)
_SAVED = re.compile(r"(Save|Add).* `(?P<path>[\w./]+)`:$")
_VARIES = re.compile(r"\d+ files|in \d+\.\d\ds")
"""Numbers that differ between runs or change with the runtime: the page keeps those that it has."""
_END = "--end of a command--"


@dataclass(frozen=True)
class Command:
    """Command of the page, and its output with the exit code if that is not 0."""

    line: str
    output: str


@dataclass(frozen=True)
class Ran:
    """Run of the page: its folder, the wheels that pip found, the commands, and the seconds that they took."""

    folder: Path
    wheels: Path
    commands: list[Command]
    seconds: float


def commands() -> list[Command]:
    """Return the commands of the page, each with the output that the page shows."""
    return [command for block in _blocks() if block["language"] == "console" for command in _of_block(block["content"])]


def run(folder: Path, wheels: Path) -> list[Command]:
    """Run the page in an empty folder, and return its commands with their output.

    pip finds the generator in the folder `wheels`.
    """
    port = _free_port()
    script = "\n".join(_script()).replace(_PORT, port)
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=folder,
        env=variables(folder, wheels),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    outputs = done.stdout.replace(port, _PORT).split(f"{_END}\n")
    lines = [command.line for command in commands()]
    assert len(outputs) == len(lines) + 1, done.stdout
    return [Command(line, output) for line, output in zip(lines, outputs, strict=False)]


def ran_once(factory: pytest.TempPathFactory) -> Ran:
    """Run the page in a folder of the session, or return what another worker has run."""
    base = factory.getbasetemp()
    place = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "tutorial"
    place.mkdir(exist_ok=True)
    kept = place / "outputs.json"
    with (place / "lock").open("w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            (place / "folder").mkdir()
            began = time.monotonic()
            build(place / "wheels")
            outputs = [(command.line, command.output) for command in run(place / "folder", place / "wheels")]
            kept.write_text(json.dumps([time.monotonic() - began, outputs]), encoding="utf-8")
    seconds, found = json.loads(kept.read_text(encoding="utf-8"))
    return Ran(place / "folder", place / "wheels", [Command(*each) for each in found], seconds)


def refreshed(ran: list[Command]) -> str:
    """Return the page with the output of these commands."""
    left = iter(ran)

    def fill(block: re.Match[str]) -> str:
        if block["language"] != "console":
            return block[0]
        filled = "".join(f"$ {old.line}\n{_kept(old.output, next(left).output)}" for old in _of_block(block["content"]))
        return f"{block['before']}\n\n```console\n{filled}```\n"

    return _BLOCK.sub(fill, PAGE.read_text(encoding="utf-8"))


def _kept(old: str, new: str) -> str:
    """Return the new output, or the old one if only numbers that vary differ."""
    return old if _VARIES.sub("", old) == _VARIES.sub("", new) else new


def _blocks() -> list[re.Match[str]]:
    page = PAGE.read_text(encoding="utf-8")
    found = list(_BLOCK.finditer(page))
    assert 2 * len(found) == page.count("\n```"), "a block does not follow a paragraph"
    return found


def _of_block(content: str) -> Iterator[Command]:
    for part in re.split(r"^\$ ", content, flags=re.MULTILINE)[1:]:
        line, _, output = part.partition("\n")
        yield Command(line, output)


def _script() -> Iterator[str]:
    yield "trap 'kill $(jobs -p)' EXIT"
    for block in _blocks():
        saved = _SAVED.search(block["before"])
        if block["language"] == "console":
            for command in _of_block(block["content"]):
                yield f"{command.line}\nended=$?"
                yield f"test $ended -eq 0 || echo [exit $ended]\necho {shlex.quote(_END)}"
        else:
            assert saved is not None, block["before"]
            redirection = ">" if saved[1] == "Save" else ">>"
            yield f"cat {redirection}{saved['path']} <<'END OF FILE'\n{block['content']}END OF FILE"


def variables(folder: Path, wheels: Path) -> dict[str, str]:
    """Return the variables of the shell: those of this process for pip, and none of a virtual environment or a user."""
    kept = {name: value for name, value in os.environ.items() if name.startswith("PIP_") or name.endswith("_PROXY")}
    python = Path(sys.executable).resolve().parent
    return {
        **kept,
        "PATH": f"{python}:{os.environ.get('PATH', os.defpath)}",
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "COLUMNS": "80",
        "MANWIDTH": "78",
        "PIP_FIND_LINKS": f"{wheels} {os.environ.get('PIP_FIND_LINKS', '')}".strip(),
        "PIP_QUIET": "2",
        "PIP_CACHE_DIR": os.environ.get("PIP_CACHE_DIR", str(Path.home() / ".cache" / "pip")),
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }


def _free_port() -> str:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return str(listener.getsockname()[1])


def main() -> None:
    """Write the output of the commands into the page."""
    with tempfile.TemporaryDirectory() as place:
        wheels, folder = Path(place, "wheels"), Path(place, "folder")
        folder.mkdir()
        build(wheels)
        PAGE.write_text(refreshed(run(folder, wheels)), encoding="utf-8")


if __name__ == "__main__":
    main()
