"""Many calls of one MCP server, whose memory must not grow.

    python -m tests.soak.tool_calls --calls 10000 --record

A server in this process responds at once. The memory of the installed `opentrain mcp` is measured from outside, after a
tenth of the calls and at the end.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.support.mcp import Lines
from tests.support.paths import ROOT
from tests.support.server import LoopbackServer, Response

from .records import put

GROWTH = 4096
"""KiB by which the memory may grow between the tenth and the last call."""
RECORD = ROOT / "docs" / "soak.md"
BEGIN, END = "<!-- tool-calls: begin -->", "<!-- tool-calls: end -->"
_CALL = {"name": "jobs_list", "arguments": {"limit": 5}}


def measure(calls: int) -> tuple[int, int]:
    """Make the calls, and return the KiB of memory after a tenth of them and at the end."""
    page = Response.of_json(200, {"jobs": [{"id": f"job_{number}"} for number in range(5)], "nextCursor": None})
    found: list[int] = []
    with (
        tempfile.TemporaryDirectory() as folder,
        LoopbackServer(lambda request: page) as api,
        Lines(Path(folder), api.origin, env={"OT_API_TOKEN": "ot_pat_soak"}) as server,
    ):
        server.initialize()
        for number in range(1, calls + 1):
            assert not server.ask("tools/call", _CALL, id=number)["result"]["isError"]
            if number in (calls // 10, calls):
                found.append(_memory(server.process.pid))
        assert len(api.requests) == calls
        assert api.connections == 1
    first, last = found
    return first, last


def _memory(pid: int) -> int:
    lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:"))


def main() -> int:
    """Run the calls, and return 0 if the memory has not grown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--calls", type=int, default=10_000)
    parser.add_argument("--record", action="store_true", help="store the figures in docs/soak.md")
    given = parser.parse_args()
    first, last = measure(given.calls)
    lines = [
        BEGIN,
        "## Calls of tools",
        "",
        f"`opentrain mcp` took {first:,} KiB after {given.calls // 10:,} calls and {last:,} KiB after {given.calls:,}.",
        "All were sent over one connection.",
        END,
    ]
    text = "\n".join(lines) + "\n"
    print(text, end="")
    if given.record:
        put(RECORD, text)
    return 0 if last - first <= GROWTH else 1


if __name__ == "__main__":
    sys.exit(main())
