"""`auth claim` after the saved expiry of the claim token."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.cli import Result
from tests.support.errors import error_of
from tests.support.in_process import run_entry
from tests.support.server import LoopbackServer, Response, scripted

DATE = "Sat, 15 Aug 2026 09:30:00 GMT"
"""Time of the server's responses."""

REFUSED = Response.of_json(400, {"error": "invalid_request"}, {"Date": DATE})


def claim(home: Path, expires: str | None, *words: str) -> Result:
    """Run `auth claim` with a saved claim token that expires at a time; the API refuses it."""
    with LoopbackServer(scripted([REFUSED])) as server:
        saved = {"apiToken": "ot_pat_canary", "baseUrl": server.origin, "claimToken": "ot_clm_canary"}
        file = home / "opentrain" / "cli.json"
        file.parent.mkdir()
        file.write_text(json.dumps(saved if expires is None else saved | {"claimExpiresAt": expires}), encoding="utf-8")
        file.chmod(0o600)
        argv = ["auth", "claim", "--email=dana@acme.example", "--json", *words]
        return run_entry(argv, env={"OT_API_BASE_URL": server.origin}, config_home=home)


@pytest.mark.parametrize("expires", ["2026-08-15T09:30:00.000Z", "2026-08-15T11:29:59+02:00"])
def test_it_is_a_conflict_after_the_saved_expiry(tmp_path: Path, expires: str) -> None:
    """The error says to register again."""
    result = claim(tmp_path, expires)
    assert result.exit == 5
    assert error_of(result.stderr)["action"] == {"command": "opentrain auth register --force"}


@pytest.mark.parametrize("expires", ["2026-08-15T09:30:00.001Z", None, "soon"], ids=["later", "unknown", "no time"])
def test_it_is_refused_before_the_saved_expiry(tmp_path: Path, expires: str | None) -> None:
    """Without a known expiry, nothing says that the claim token is too old."""
    assert claim(tmp_path, expires).exit == 1


def test_another_claim_token_has_no_saved_expiry(tmp_path: Path) -> None:
    assert claim(tmp_path, "2026-08-15T09:30:00.000Z", "--claim-token=ot_clm_given").exit == 1
