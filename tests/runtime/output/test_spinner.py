"""Spinner of a wait: only on a terminal, and erased at the end."""

from __future__ import annotations

from pathlib import Path
from signal import SIGINT

import pytest

from tests.support.screen import on_a_terminal
from tests.support.server import LoopbackServer, Response

SAYS = "Waiting for a human to complete the claim"
CURSOR_OFF, CURSOR_ON = "\x1b[?25l", "\x1b[?25h"


def stderr_of_a_wait(
    home: Path, *words: str, interrupt_at: str | None = None, variables: dict[str, str] | None = None
) -> tuple[int, str]:
    with LoopbackServer(lambda _: Response.of_json(400, {"error": "authorization_pending"})) as server:
        return on_a_terminal(
            ["auth", "claim-status", "--claim-token=ot_clm_canary", "--wait", *words],
            home,
            {"OPENTRAIN_API_BASE_URL": server.origin} | (variables or {}),
            stream="stderr",
            interrupt_at=interrupt_at,
        )


def test_a_terminal_shows_the_spinner_and_the_cursor_is_restored(tmp_path: Path) -> None:
    exit_code, shown = stderr_of_a_wait(tmp_path, "--timeout=3")
    assert exit_code == 8
    assert SAYS in shown
    assert shown.rindex(CURSOR_ON) > shown.rindex(CURSOR_OFF)


def test_ctrl_c_restores_the_cursor(tmp_path: Path) -> None:
    exit_code, shown = stderr_of_a_wait(tmp_path, "--timeout=600", interrupt_at=SAYS)
    assert exit_code == -SIGINT
    assert shown.rindex(CURSOR_ON) > shown.rindex(CURSOR_OFF)


@pytest.mark.parametrize(("words", "term"), [(["--json"], "xterm"), ([], "dumb")])
def test_no_spinner_for_programs_and_terminals_that_cannot_erase(tmp_path: Path, words: list[str], term: str) -> None:
    exit_code, shown = stderr_of_a_wait(tmp_path, "--timeout=0.1", *words, variables={"TERM": term})
    assert exit_code == 8
    assert SAYS not in shown
    assert "\x1b" not in shown
