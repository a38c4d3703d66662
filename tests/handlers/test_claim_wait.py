"""`auth claim-status --wait`: polling interval, sleeps, end, and the credentials file."""

from __future__ import annotations

import json
import stat
from pathlib import Path
from typing import Any

import pytest

from tests.support.in_process import ClockedEnvironment, Outcome, run_inside
from tests.support.server import LoopbackServer, Response, scripted

PENDING = Response.of_json(400, {"error": "authorization_pending"})
SLOW_DOWN = Response.of_json(400, {"error": "slow_down"})
CLAIMED = Response.of_json(
    200, {"access_token": "ot_pat_new_canary", "token_type": "bearer", "scopes": ["jobs:read", "proposals:write"]}
)


class Run:
    """Result of a wait: its outcome, its sleeps, the number of polls, and the file afterwards."""

    def __init__(self, outcome: Outcome, environment: ClockedEnvironment, asked: int, file: Path) -> None:
        self.outcome = outcome
        self.sleeps = environment.sleeps
        self.elapsed = environment.now - 1000.0
        self.asked = asked
        self.file: dict[str, Any] = json.loads(file.read_text())


def wait(tmp_path: Path, responses: list[Response], *words: str, saved: dict[str, str] | None = None) -> Run:
    with LoopbackServer(scripted(responses)) as server:
        file = tmp_path / "opentrain" / "cli.json"
        file.parent.mkdir()
        document = {"apiToken": "ot_pat_old", "baseUrl": server.origin, "claimToken": "ot_clm_saved", "other": 1}
        file.write_text(json.dumps(saved or document))
        file.chmod(0o600)
        environment = ClockedEnvironment(server.origin, tmp_path)
        outcome = run_inside(["auth", "claim-status", *words], environment)
        return Run(outcome, environment, len(server.requests), file)


def test_polls_at_the_interval_until_the_claim_is_complete(tmp_path: Path) -> None:
    run = wait(tmp_path, [PENDING, PENDING, CLAIMED], "--wait")
    assert run.outcome.exit_name == "done"
    assert run.sleeps == [5.0, 5.0]
    assert run.file["apiToken"] == "ot_pat_new_canary"


def test_every_slow_down_adds_five_seconds_permanently(tmp_path: Path) -> None:
    run = wait(tmp_path, [SLOW_DOWN, PENDING, SLOW_DOWN, CLAIMED], "--wait")
    assert run.sleeps == [10.0, 10.0, 15.0]


def test_ends_at_the_timeout_and_never_after_it(tmp_path: Path) -> None:
    run = wait(tmp_path, [PENDING], "--wait", "--timeout=12")
    assert run.outcome.exit_name == "pending"
    assert run.elapsed == 12.0
    assert run.sleeps == [5.0, 5.0, 2.0]
    assert run.asked == 3  # polls are never closer than the interval, the last one included


def test_a_timeout_below_the_interval_polls_once(tmp_path: Path) -> None:
    run = wait(tmp_path, [PENDING], "--wait", "--timeout=0.5")
    assert (run.asked, run.elapsed, run.outcome.exit_name) == (1, 0.5, "pending")


def test_the_default_timeout_is_half_an_hour(tmp_path: Path) -> None:
    assert wait(tmp_path, [PENDING], "--wait").elapsed == 1800.0


def test_without_wait_it_polls_once_and_never_sleeps(tmp_path: Path) -> None:
    run = wait(tmp_path, [PENDING])
    assert (run.asked, run.outcome.exit_name) == (1, "pending")
    assert sum(run.sleeps) == 0


@pytest.mark.parametrize(("reason", "exit_name"), [("expired_token", "conflict"), ("invalid_grant", "refused")])
def test_an_error_ends_the_wait_and_keeps_the_file(tmp_path: Path, reason: str, exit_name: str) -> None:
    run = wait(tmp_path, [PENDING, Response.of_json(400, {"error": reason})], "--wait")
    assert run.outcome.exit_name == exit_name
    assert run.outcome.error is not None
    assert run.outcome.error.reason == reason
    assert run.outcome.error.action is not None
    assert run.file["apiToken"] == "ot_pat_old"
    assert run.file["claimToken"] == "ot_clm_saved"


def test_the_file_is_private_keeps_unknown_keys_and_drops_the_used_claim_token(
    tmp_path: Path,
) -> None:
    run = wait(tmp_path, [CLAIMED])
    assert set(run.file) == {"apiToken", "baseUrl", "other"}
    assert stat.S_IMODE((tmp_path / "opentrain" / "cli.json").stat().st_mode) == 0o600


def test_a_claim_token_flag_keeps_the_saved_one(tmp_path: Path) -> None:
    run = wait(tmp_path, [CLAIMED], "--claim-token=ot_clm_given")
    assert run.file["claimToken"] == "ot_clm_saved"


def test_a_saved_claim_token_goes_to_its_own_origin_only(tmp_path: Path) -> None:
    elsewhere = {"apiToken": "ot_pat_old", "baseUrl": "https://elsewhere.example", "claimToken": "ot_clm_saved"}
    run = wait(tmp_path, [CLAIMED], saved=elsewhere)
    assert run.asked == 0
    assert run.outcome.exit_name == "denied"
    assert run.file == elsewhere
