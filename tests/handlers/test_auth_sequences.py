"""Small run of auth sequences, a check that it finds a lost token, and waits for a claim while servers fail."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from opentrain_runtime.config.credential_file import Writer
from opentrain_runtime.config.private_file import LockedFile, PrivateFile
from opentrain_runtime.config.settings import Settings
from opentrain_runtime.text.redact import Redactor
from tests.soak import auth_sequences
from tests.soak.auth_sequences import Figures, page, record, run_sequences
from tests.soak.faulty_api import Fault
from tests.support.in_process import ClockedEnvironment, Outcome, run_inside
from tests.support.server import LoopbackServer, Response, scripted

SEED = 1
COUNT = 50
PENDING = Response.of_json(400, {"error": "authorization_pending"})
CLAIMED = Response.of_json(200, {"access_token": "ot_pat_new_canary", "token_type": "bearer", "scopes": []})
GRANT_GONE = Response.of_json(400, {"error": "invalid_grant"})


@pytest.mark.parametrize("portion", range(3))
def test_no_token_is_lost_and_no_secret_printed(portion: int) -> None:
    figures = run_sequences(SEED, range(portion * COUNT, (portion + 1) * COUNT))
    assert figures.violations == []
    assert set(figures.faults) == {fault.value for fault in Fault} - {Fault.NONE.value}
    assert figures.counts["sequences"] == COUNT
    assert min(figures.counts.values()) > 0
    assert len(figures.commands) == 6


BROKEN = {
    "a token is not saved": (Writer, "commit", lambda *_: None),
    "the origin is not looked at": (Settings, "check_saved_origin", lambda *_: None),
    "nothing is masked": (Redactor, "mask", lambda _self, text: text),
    "the saved file is not read": (PrivateFile, "read", lambda *_, **__: b"{}"),
    "new content is left behind": (LockedFile, "discard", lambda _self: None),
    "the lock is not released": (LockedFile, "close", lambda _self: None),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_client_is_detected(monkeypatch: pytest.MonkeyPatch, fault: str) -> None:
    owner, name, instead = BROKEN[fault]
    monkeypatch.setattr(owner, name, instead)
    assert run_sequences(SEED, range(30)).violations


def test_the_figures_replace_only_the_last_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "docs" / "soak.md"
    monkeypatch.setattr(auth_sequences, "RECORD", file)
    figures = Figures()
    figures.counts["sequences"] = 7
    record(page(figures, seed=1))
    file.write_text(file.read_text() + "## Another run\n")
    figures.counts["sequences"] = 8
    record(page(figures, seed=1))
    text = file.read_text()
    assert text.startswith("# Long runs\n")
    assert text.endswith("## Another run\n")
    assert "8 random sequences" in text
    assert "7 random sequences" not in text


# --- the wait for a claim


def wait(tmp_path: Path, responses: list[Response], *words: str) -> tuple[Outcome, ClockedEnvironment, dict[str, str]]:
    with LoopbackServer(scripted(responses)) as server:
        file = tmp_path / "opentrain" / "cli.json"
        file.parent.mkdir(mode=0o700)
        file.touch(mode=0o600)
        document = {"apiToken": "ot_pat_old", "baseUrl": server.origin, "claimToken": "ot_clm_saved"}
        file.write_text(json.dumps(document))
        environment = ClockedEnvironment(server.origin, tmp_path)
        outcome = run_inside(["auth", "claim-status", *words], environment)
        return outcome, environment, json.loads(file.read_text())


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
@pytest.mark.parametrize("body", [b'{"error": "server_error"}', b"<h1>Bad gateway</h1>"])
def test_a_wait_survives_a_server_that_fails_for_a_while(tmp_path: Path, status: int, body: bytes) -> None:
    outcome, environment, file = wait(tmp_path, [PENDING, Response(status, body), PENDING, CLAIMED], "--wait")
    assert outcome.exit_name == "done"
    assert environment.sleeps == [5.0, 5.0, 5.0]
    assert file["apiToken"] == "ot_pat_new_canary"


def test_a_wait_respects_retry_after(tmp_path: Path) -> None:
    busy = Response.of_json(429, {"error": "rate_limit_exceeded"}, {"Retry-After": "40"})
    outcome, environment, _ = wait(tmp_path, [busy, CLAIMED], "--wait")
    assert outcome.exit_name == "done"
    assert environment.sleeps == [40.0]


@pytest.mark.parametrize(("status", "ends"), [(503, "outage"), (429, "rate-limited")])
def test_a_wait_that_ends_in_failures_is_not_pending(tmp_path: Path, status: int, ends: str) -> None:
    outcome, environment, file = wait(tmp_path, [PENDING, Response(status, b"")], "--wait", "--timeout=12")
    assert outcome.exit_name == ends
    assert environment.now == 1012.0
    assert file["apiToken"] == "ot_pat_old"


@pytest.mark.parametrize("status", [429, 500, 503])
def test_without_wait_a_failure_is_reported_immediately(tmp_path: Path, status: int) -> None:
    outcome, environment, _ = wait(tmp_path, [Response(status, b""), CLAIMED])
    assert outcome.exit_name == ("rate-limited" if status == 429 else "outage")
    assert environment.sleeps == []


@pytest.mark.parametrize("lost", [Response(502, b""), Response(200, b"{}"), Response(200, b'{"access_token": "ot')])
def test_a_token_that_was_probably_lost_is_reported(tmp_path: Path, lost: Response) -> None:
    outcome, _, file = wait(tmp_path, [PENDING, lost, GRANT_GONE], "--wait")
    assert outcome.error is not None
    assert "auth login --api-key=-" in (outcome.error.hint_line or "")
    gone = outcome.error.reason == "invalid_grant"
    assert gone == (lost.status == 502)
    again = "opentrain auth login --api-key=-" if gone else "opentrain auth claim-status"
    assert outcome.error.action == {"command": again}
    assert file["claimToken"] == "ot_clm_saved"


@pytest.mark.parametrize("response", [b"", b"null", b"[]", b"{}", b'{"access_token": "ot_pat_x"}', b'{"actor": 1}'])
def test_a_response_without_the_owner_of_the_token(tmp_path: Path, response: bytes) -> None:
    with LoopbackServer(scripted([Response(200, response)])) as server:
        for words in (["auth", "login", "--api-key=ot_pat_new"], ["whoami"]):
            environment = ClockedEnvironment(server.origin, tmp_path, {"OT_API_TOKEN": "ot_pat_variable"})
            assert run_inside(words, environment).exit_name == "outage"
    assert not (tmp_path / "opentrain" / "cli.json").exists()
