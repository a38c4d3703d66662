"""Does in the sandbox what only a human can do: `human.py claims/confirm '{"claimToken": "ot_clm_..."}'`.

It calls the sandbox's control API at OPENTRAIN_API_BASE_URL (the sandbox's first page has a list). `--print KEY`, put
before the path, prints one value of the response.
"""

from __future__ import annotations

import json
import os
import sys
import urllib.error
import urllib.request


def main(words: list[str]) -> int:
    """Send one request and return the exit code."""
    key = None
    if words[0] == "--print":
        _, key, *words = words
    path, body = words[0], words[1] if len(words) > 1 else None
    request = urllib.request.Request(
        f"{os.environ['OPENTRAIN_API_BASE_URL']}/sandbox/{path}",
        method="POST",
        data=None if body is None else body.encode(),
        headers={} if body is None else {"Content-Type": "application/json"},
    )
    # The machine's proxy has no say: the sandbox is on this machine.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=30) as response:
            result = json.load(response)
    except urllib.error.HTTPError as error:
        print(f"human.py: {path}: {error.read().decode()}", file=sys.stderr)
        return 1
    if key is not None:
        print(result[key])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
