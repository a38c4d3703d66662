"""Human actions in the sandbox: `human.py claims/confirm '{"claimToken": "ot_clm_..."}'`.

Sends a request to the sandbox's control API at OPENTRAIN_API_BASE_URL; the home page of the sandbox lists the paths.
`--print KEY` before the path prints one value of the response.
"""

from __future__ import annotations

import json
import os
import sys
import urllib.error
import urllib.request


def main(arguments: list[str]) -> int:
    """Send one request and return the exit code."""
    key = None
    if arguments[0] == "--print":
        _, key, *arguments = arguments
    path, body = arguments[0], arguments[1] if len(arguments) > 1 else None
    request = urllib.request.Request(
        f"{os.environ['OPENTRAIN_API_BASE_URL']}/sandbox/{path}",
        method="POST",
        data=None if body is None else body.encode(),
        headers={} if body is None else {"Content-Type": "application/json"},
    )
    # The sandbox is on this machine, so no proxy is used.
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
