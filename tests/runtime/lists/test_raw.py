"""`api get --all`: a response without exactly one list and a next cursor is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.errors import error_of
from tests.support.in_process import run_entry
from tests.support.server import LoopbackServer, Response, scripted

DOCUMENTS: list[Any] = [{"things": []}, {"a": [], "b": [], "nextCursor": None}, {"nextCursor": None}, [1], None]


@pytest.mark.parametrize("document", DOCUMENTS, ids=str)
def test_all_requires_one_list_and_a_next_cursor(document: Any, tmp_path: Path) -> None:
    with LoopbackServer(scripted([Response.of_json(200, document)])) as server:
        words = ["api", "GET", "/api/public/v1/things", "--all", "--json", f"--base-url={server.origin}"]
        result = run_entry(words, config_home=tmp_path)
        assert len(server.requests) == 1
    assert (result.exit, result.stdout) == (2, "")
    assert error_of(result.stderr)["outcome"] == "done"
