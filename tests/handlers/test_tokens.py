"""`tokens list` and `tokens revoke`: the token in use, known by its saved id or its preview."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.cli import Result
from tests.support.in_process import run_entry
from tests.support.server import LoopbackServer, Response, scripted

TOKEN = "ot_pat_c3_canary_21"
TOKENS = [
    {"id": "tok_own", "name": "Agent", "preview": "ot_pat_c3..****..21", "scopes": ["jobs:read"]},
    {"id": "tok_other", "name": "Reports", "preview": "ot_pat_77..****..09", "scopes": ["jobs:read"]},
]
TWINS = [*TOKENS, {**TOKENS[0], "id": "tok_twin"}]


def run(
    home: Path, response: Response, *words: str, saved: dict[str, str] | None = None, env: dict[str, str] | None = None
) -> Result:
    """Run a command line with a saved token, against a server with one response."""
    with LoopbackServer(scripted([response])) as server:
        file = home / "opentrain" / "cli.json"
        file.parent.mkdir()
        file.write_text(json.dumps({"apiToken": TOKEN, "baseUrl": server.origin} | (saved or {})), encoding="utf-8")
        file.chmod(0o600)
        return run_entry(words, env={"OT_API_BASE_URL": server.origin} | (env or {}), config_home=home)


def marked(text: str) -> list[str]:
    """Return the ids of the printed rows that are marked as in use."""
    ids = [token["id"] for token in TWINS]
    return [each for each in ids for line in text.splitlines() if each in line.split() and "yes" in line.split()]


@pytest.mark.parametrize(
    ("saved", "tokens", "expected"),
    [
        ({}, TOKENS, ["tok_own"]),
        ({}, TWINS, []),
        ({"tokenId": "tok_twin"}, TWINS, ["tok_twin"]),
        ({"tokenId": "tok_gone"}, TOKENS, []),
    ],
    ids=["preview", "two with the preview", "saved id", "saved id not listed"],
)
def test_the_token_in_use_is_marked(
    tmp_path: Path, saved: dict[str, str], tokens: list[dict[str, Any]], expected: list[str]
) -> None:
    """A saved id names the token exactly; a preview does so if only one token has it."""
    result = run(tmp_path, Response.of_json(200, {"tokens": tokens}), "tokens", "list", saved=saved)
    assert result.exit == 0
    assert marked(result.stdout) == expected


def test_a_token_of_a_variable_is_known_by_its_preview(tmp_path: Path) -> None:
    """The saved id is that of another token then."""
    env = {"OT_API_TOKEN": "ot_pat_77_canary_09"}
    saved = {"tokenId": "tok_own"}
    result = run(tmp_path, Response.of_json(200, {"tokens": TOKENS}), "tokens", "list", saved=saved, env=env)
    assert marked(result.stdout) == ["tok_other"]


def test_json_is_the_response_without_a_mark(tmp_path: Path) -> None:
    document = {"tokens": TOKENS}
    result = run(tmp_path, Response.of_json(200, document), "tokens", "list", "--json", saved={"tokenId": "tok_own"})
    assert json.loads(result.stdout) == document


@pytest.mark.parametrize(
    ("revoked", "env", "warns"),
    [
        ("tok_own", {}, True),
        ("tok_other", {}, False),
        ("tok_own", {"OT_API_TOKEN": "ot_pat_77_canary_09"}, False),
    ],
    ids=["in use", "another", "variable"],
)
def test_revoking_the_token_in_use_warns(tmp_path: Path, revoked: str, env: dict[str, str], warns: bool) -> None:
    response = Response.of_json(200, {"token": {**TOKENS[0], "id": revoked, "status": "revoked"}})
    result = run(tmp_path, response, "tokens", "revoke", revoked, saved={"tokenId": "tok_own"}, env=env)
    assert result.exit == 0
    assert ("Warning" in result.stderr) == warns
