"""Every status class and every known reason of the API: exit code, hint and JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from opentrain_cli.product import PRODUCT
from tests.support.in_process import ClockedEnvironment, run_inside
from tests.support.paths import DATA
from tests.support.server import LoopbackServer, Response
from tests.support.strict_yaml import load_yaml

TABLE: dict[str, list[dict[str, Any]]] = load_yaml(DATA / "error_table.yaml")
OAUTH = TABLE["oauth"]
ENVELOPE = TABLE["statuses"] + TABLE["reasons"] + TABLE["details"]


def check(tmp_path: Path, row: dict[str, Any], document: dict[str, Any], words: list[str], reason: str | None) -> None:
    with LoopbackServer(lambda _: Response.of_json(row["status"], document)) as server:
        extra = {"OT_API_TOKEN": "ot_pat_test_canary", "OPENTRAIN_MAX_RETRIES": "0"}
        outcome = run_inside(words, ClockedEnvironment(server.origin, tmp_path, extra))
    error = outcome.error
    assert error is not None
    assert PRODUCT.exit_codes.names[outcome.exit_name] == row["exit"]
    assert (error.status, error.reason) == (row["status"], reason)
    if row.get("hint", True) is not True:
        assert row["hint"] in (error.hint_line or "")
    if row["exit"] != 7:
        assert bool(error.hint) == ("hint" in row)
    if "action" in row:
        assert error.action == row["action"]
    if "retryable" in row:
        assert error.retryable is row["retryable"]


@pytest.mark.parametrize("row", ENVELOPE, ids=lambda row: json.dumps(row)[:70])
def test_an_error_of_the_platform(tmp_path: Path, row: dict[str, Any]) -> None:
    """In the envelope of /api/public/v1."""
    details = row.get("details", {}) | ({"reason": row["reason"]} if "reason" in row else {})
    document = {"error": "No.", "code": "SOME_CODE", "requestId": "req_1"} | ({"details": details} if details else {})
    check(tmp_path, row, document, ["jobs", "list", "--json"], row.get("reason"))


@pytest.mark.parametrize("row", OAUTH, ids=lambda row: str(row["error"]))
def test_an_error_of_the_agent_endpoints(tmp_path: Path, row: dict[str, Any]) -> None:
    """An error in the OAuth form of /api/agent has only a code."""
    check(
        tmp_path,
        row,
        {"error": row["error"]},
        ["auth", "claim-status", "--claim-token=ot_clm_x", "--json"],
        row["error"],
    )


@pytest.mark.parametrize("row", TABLE["unknown_ids"], ids=lambda row: " ".join(row["words"][:2]))
def test_an_unknown_id_leads_to_the_list_of_such_ids(tmp_path: Path, row: dict[str, Any]) -> None:
    check(
        tmp_path,
        {"status": 404, "exit": 4, "hint": row["run"], "action": {"command": row["run"]}},
        {"error": "No.", "code": "NOT_FOUND"},
        [*row["words"], "--json"],
        None,
    )


@pytest.mark.parametrize(
    ("extra", "run"),
    [
        ({}, "opentrain auth register --force"),
        ({"OT_API_TOKEN": "ot_pat_other"}, "opentrain auth login --api-key=-"),
    ],
    ids=["saved", "variable"],
)
def test_a_server_on_this_machine_has_forgotten_the_saved_token(
    tmp_path: Path, extra: dict[str, str], run: str
) -> None:
    """Replacing the saved token helps only if it is the one that was sent."""
    with LoopbackServer(lambda _: Response.of_json(401, {"error": "No.", "code": "UNAUTHORIZED"})) as server:
        file = tmp_path / "opentrain" / "cli.json"
        file.parent.mkdir()
        file.write_text(json.dumps({"apiToken": "ot_pat_saved", "baseUrl": server.origin}))
        file.chmod(0o600)
        outcome = run_inside(["jobs", "list", "--json"], ClockedEnvironment(server.origin, tmp_path, extra))
    assert outcome.error is not None
    assert (outcome.exit_name, outcome.error.action) == ("denied", {"command": run})


def test_a_delisted_job_is_not_found(tmp_path: Path) -> None:
    """Its 404 has no envelope but the job's id and the state "closed" (contract.md section 3, public job reads)."""
    with LoopbackServer(lambda _: Response.of_json(404, {"id": "job_1", "status": "closed"})) as server:
        outcome = run_inside(["jobs", "search"], ClockedEnvironment(server.origin, tmp_path))
    assert outcome.error is not None
    assert outcome.exit_name == "not-found"
    assert outcome.error.message == "closed"
    assert outcome.error.hint
