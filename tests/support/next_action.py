"""Act as the human on what waits next: `next_action.py ORIGIN approvals confirm`.

It polls a sandbox until there is something.

Pages with a session (doc_sessions.py) run it in the background of a command with `--wait`.
"""

from __future__ import annotations

import json
import sys
import time
import urllib.request

SECONDS = 60


def main(origin: str, kind: str, action: str) -> int:
    """Take the action on the first item that waits, within a minute. Return the exit code."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        with opener.open(f"{origin}/sandbox/state", timeout=SECONDS) as response:
            waiting = json.load(response)["waiting"][kind]
        if waiting:
            request = urllib.request.Request(f"{origin}/sandbox/{kind}/{waiting[0]['id']}/{action}", method="POST")
            opener.open(request, timeout=SECONDS).close()
            return 0
        time.sleep(0.1)
    return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
