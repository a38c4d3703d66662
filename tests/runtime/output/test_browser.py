"""--web: which browser opens a link, and how."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from opentrain_runtime.console import ConsoleEnvironment
from opentrain_runtime.environment import Environment
from opentrain_runtime.output.browser import open_link
from tests.support.cli import run_cli
from tests.support.server import LoopbackServer, Response

LINK = "https://app.opentrain.ai/approvals/apr_1?a=%20b&c=$(touch${IFS}x);d"


class Recorder(Environment):
    """Environment whose programs only record their words. `missing` do not exist, `failing` end with an error."""

    def __init__(self, browser: str, missing: Sequence[str] = (), failing: Sequence[str] = ()) -> None:
        super().__init__(variables={"BROWSER": browser})
        self._missing, self._failing = missing, failing
        self.started: list[list[str]] = []

    def start(self, words: Sequence[str]) -> bool:
        if words[0] in self._missing:
            raise FileNotFoundError
        self.started.append(list(words))
        return words[0] not in self._failing


@pytest.mark.parametrize(
    ("browser", "started"),
    [
        ("firefox", [["firefox", LINK]]),
        ("firefox --private %s --new", [["firefox", "--private", LINK, "--new"]]),
        ("firefox --url=%s &", [["firefox", f"--url={LINK}"]]),
        ("gone:firefox:chromium", [["firefox", LINK]]),
        ("broken %s:chromium", [["broken", LINK], ["chromium", LINK]]),
        ("'unclosed:chromium", [["chromium", LINK]]),
        ("'/opt/my browser/run' %s", [["/opt/my browser/run", LINK]]),
        ("", [["xdg-open", LINK]]),
        (" : ", [["xdg-open", LINK]]),
    ],
)
def test_the_first_browser_that_starts_is_used(browser: str, started: list[list[str]]) -> None:
    environment = Recorder(browser, missing=["gone"], failing=["broken"])
    assert open_link(environment, LINK) is None
    assert environment.started == started


def test_without_xdg_open_open_is_used() -> None:
    environment = Recorder("", missing=["xdg-open"])
    assert open_link(environment, LINK) is None
    assert environment.started == [["open", LINK]]


@pytest.mark.parametrize("browser", ["", "gone", "gone %s:broken"])
def test_without_a_browser_there_is_a_reason(browser: str) -> None:
    environment = Recorder(browser, missing=["gone", "xdg-open", "open"], failing=["broken"])
    assert open_link(environment, LINK)


@pytest.mark.parametrize(
    "link",
    [
        None,
        7,
        "",
        "apr_1",
        "--new-window",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https:///x",
        "https://[::1",
        "https://app.example/a b",
        "https://app.example/\n--x",
        "https://app.example/\u202e",
    ],
)
def test_only_links_of_the_web_are_opened(link: object) -> None:
    environment = Recorder("firefox")
    assert open_link(environment, link)
    assert environment.started == []


def test_a_started_program_has_no_shell_input_or_output(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "browser"
    program.write_text(
        f"#!/bin/sh\ncat >'{tmp_path}/input'\necho out\necho err >&2\necho \"$1\" >'{tmp_path}/opened'\n"
    )
    program.chmod(0o755)
    monkeypatch.setenv("BROWSER", str(program))
    assert open_link(ConsoleEnvironment(), LINK) is None
    assert ((tmp_path / "opened").read_text(), (tmp_path / "input").read_text()) == (f"{LINK}\n", "")
    assert capfd.readouterr() == ("", "")
    assert not Path("x").exists()


@pytest.mark.parametrize(("browser", "notes"), [("{here}/browser", 0), ("no-such-browser", 1)])
def test_the_installed_program_prints_the_link_also_if_it_is_not_opened(
    tmp_path: Path, browser: str, notes: int
) -> None:
    program = tmp_path / "browser"
    program.write_text(f"#!/bin/sh\necho \"$1\" >'{tmp_path}/opened'\n")
    program.chmod(0o755)
    url = "https://app.opentrain.ai/approvals/apr_1"
    approval = {"id": "apr_1", "type": "milestone_fund", "status": "pending", "approvalUrl": url}
    with LoopbackServer(lambda _request: Response.of_json(202, {"approval": approval})) as server:
        env = {"OPENTRAIN_API_BASE_URL": server.origin, "OT_API_TOKEN": "ot_pat_canary"}
        env["BROWSER"] = browser.replace("{here}", str(tmp_path))
        done = run_cli(["milestones", "fund", "m", "--web"], env=env, cwd=tmp_path, config_home=tmp_path)
        filtered = run_cli(
            ["milestones", "fund", "m", "--web", "--query=approval.id"], env=env, cwd=tmp_path, config_home=tmp_path
        )
    assert (done.exit, len(done.stderr.splitlines())) == (0, notes)
    assert f"Open: {url}" in done.stdout.splitlines()
    assert (f"Open: {url}" in filtered.stderr.splitlines()) == (notes == 1)
    assert (tmp_path / "opened").exists() == (notes == 0)
