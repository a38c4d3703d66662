"""Run commands in turn and print the cost of each as JSON. This is a separate, small program.

The system includes in a process's peak of memory what its parent held at the start. So the parent of a measured
process has to be small.
"""

import json
import os
import pty
import subprocess
import sys
from time import perf_counter


def run(words: list[str], variables: dict[str, str], folder: str | None, terminal: bool) -> dict[str, object]:
    """Run one command and read its output. Return seconds until both end, peak in KiB, exit code and last output."""
    ours, theirs = pty.openpty() if terminal else os.pipe()
    begun = perf_counter()
    process = subprocess.Popen(words, env=variables, cwd=folder, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs)
    os.close(theirs)
    told = b""
    try:
        while read := os.read(ours, 1 << 20):
            told = read
    except OSError:
        pass  # a terminal reports this way that it has no writer left
    _, status, used = os.wait4(process.pid, 0)
    seconds = perf_counter() - begun
    os.close(ours)
    process.returncode = os.waitstatus_to_exitcode(status)
    last = told.decode("utf-8", "replace")[-1000:]
    return {"seconds": seconds, "peak": used.ru_maxrss, "exit": process.returncode, "last": last}


def main() -> None:
    """Run the commands of standard input in turn, as often as it says."""
    asked = json.load(sys.stdin)
    json.dump([[run(**command) for command in asked["commands"]] for _ in range(asked["rounds"])], sys.stdout)


if __name__ == "__main__":
    main()
