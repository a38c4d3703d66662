"""Runs commands in turn and tells what each run cost, as JSON: a program of its own, and a small one.

The system counts as a process's peak of memory also what its parent held when it began; so whoever starts what is
measured has to be small.
"""

import json
import os
import pty
import subprocess
import sys
from time import perf_counter


def run(words: list[str], variables: dict[str, str], folder: str | None, terminal: bool) -> dict[str, object]:
    """Run one command to its end, reading what it writes: seconds until both, peak in KiB, exit code, last words."""
    ours, theirs = pty.openpty() if terminal else os.pipe()
    begun = perf_counter()
    process = subprocess.Popen(words, env=variables, cwd=folder, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs)
    os.close(theirs)
    told = b""
    try:
        while read := os.read(ours, 1 << 20):
            told = read
    except OSError:
        pass  # how a terminal says that nobody writes to it any more
    _, status, used = os.wait4(process.pid, 0)
    seconds = perf_counter() - begun
    os.close(ours)
    process.returncode = os.waitstatus_to_exitcode(status)
    last = told.decode("utf-8", "replace")[-1000:]
    return {"seconds": seconds, "peak": used.ru_maxrss, "exit": process.returncode, "last": last}


def main() -> None:
    """Run the commands that standard input lists, one after the other, as often as it says."""
    asked = json.load(sys.stdin)
    json.dump([[run(**command) for command in asked["commands"]] for _ in range(asked["rounds"])], sys.stdout)


if __name__ == "__main__":
    main()
