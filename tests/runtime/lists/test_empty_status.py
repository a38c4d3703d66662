"""Status without content that means a list without items: only the declared one, and only without content."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.generated_client import SHELF_GENERATED, GeneratedClient
from tests.support.server import LoopbackServer, Response

NO_RESPONSE = 17
"""Exit code of this client for an unreadable response."""


@pytest.mark.parametrize(
    ("response", "flags", "code", "document"),
    [
        (Response(204), ["--json"], 0, {"visits": []}),
        (Response(204), ["--json", "--all"], 0, {"visits": []}),
        (Response(204), ["--jsonl"], 0, None),
        (Response(200), ["--json"], NO_RESPONSE, None),
        (Response(202), ["--json"], NO_RESPONSE, None),
    ],
)
def test_a_status_without_content(
    response: Response, flags: list[str], code: int, document: object, tmp_path: Path
) -> None:
    client = GeneratedClient(SHELF_GENERATED, "shelf_cli", tmp_path)
    with LoopbackServer(lambda _request: response) as server:
        done = client.run("records", "visits", f"--base-url={server.origin}", *flags, env={"SHELF_TOKEN": "shelf_x"})
    assert done.exit == code, done.stderr
    assert (json.loads(done.stdout) if done.stdout else None) == document
