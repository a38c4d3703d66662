"""`updates poll --exec`: the state moves only when the command has ended with 0."""

from __future__ import annotations

import json
import shlex
import signal
import sys
from pathlib import Path

import pytest

from tests.soak.handled_events import run_feed
from tests.support.cli import Result, run_cli
from tests.support.errors import error_of
from tests.support.followers import POLL, TOKEN, Feed, event
from tests.support.in_process import run_entry
from tests.support.server import LoopbackServer


def command(home: Path, code: str) -> str:
    """Return the command line of a handler, whose Python code has the event as `event`."""
    script = home / "it's a handler.py"
    script.write_text(f"import json, os, sys\nevent = json.loads(sys.stdin.readline())\n{code}\n")
    return shlex.join([sys.executable, str(script)])


def run_with(home: Path, feed: Feed, run: str, *words: str, **variables: str) -> Result:
    with LoopbackServer(feed) as server:
        return run_at(server, home, run, *words, **variables)


def run_at(server: LoopbackServer, home: Path, run: str, *words: str, **variables: str) -> Result:
    env = {**TOKEN, "OPENTRAIN_API_BASE_URL": server.origin, "OPENTRAIN_MAX_RETRIES": "0", **variables}
    return run_cli([*POLL, "--state=s", f"--exec={run}", *words], env=env, config_home=home, cwd=home)


def feed_of(count: int) -> Feed:
    return Feed([event(number) for number in range(1, count + 1)])


def ids(result: Result) -> list[int]:
    return [int(json.loads(line)["id"]) for line in result.stdout.splitlines()]


def test_the_event_is_its_stdin_and_its_stdout_goes_to_stderr(tmp_path: Path) -> None:
    result = run_with(tmp_path, feed_of(4), command(tmp_path, "print('handled', event['id'])"), "--jsonl")
    assert result.exit == 0
    assert ids(result) == [1, 2, 3, 4]
    assert result.stderr.splitlines() == [f"handled {number}" for number in range(1, 5)]


def test_it_gets_no_variable_with_a_token(tmp_path: Path) -> None:
    code = "print(sorted(name for name in os.environ if os.environ[name].startswith('ot_pat_')), os.environ['OTHER'])"
    result = run_with(tmp_path, feed_of(1), command(tmp_path, code), OPENTRAIN_API_TOKEN="ot_pat_other", OTHER="x")
    assert result.stderr.splitlines() == ["[] x"]


@pytest.mark.parametrize("placeholder", ["{{id}}", "--item={{ payload.jobId }}"])
def test_a_placeholder_is_refused_before_anything_is_sent(tmp_path: Path, placeholder: str) -> None:
    feed = feed_of(1)
    with LoopbackServer(feed) as server:
        result = run_at(server, tmp_path, f"echo '{placeholder}'")
        assert (result.exit, result.stdout, server.requests) == (2, "", [])
    assert "would not be replaced" in result.stderr
    assert "standard input" in result.stderr


def test_a_template_of_another_program_is_kept(tmp_path: Path) -> None:
    run = command(tmp_path, "print(sys.argv[1])") + " '{{range .}}{{end}} {id}'"
    assert run_with(tmp_path, feed_of(1), run).stderr.splitlines() == ["{{range .}}{{end}} {id}"]


def test_no_shell_runs_it(tmp_path: Path) -> None:
    run = command(tmp_path, "print(sys.argv[1:])") + " '$HOME; touch x' > $HOME"
    result = run_with(tmp_path, feed_of(1), run)
    assert result.stderr.splitlines() == ["['$HOME; touch x', '>', '$HOME']"]
    assert not (tmp_path / "x").exists()


def test_a_failure_ends_the_run_and_the_next_one_starts_with_that_event(tmp_path: Path) -> None:
    failing = command(tmp_path, "sys.exit(7 * (event['id'] == '3' and not os.path.exists('mended')))")
    with LoopbackServer(feed_of(5)) as server:
        first = run_at(server, tmp_path, failing, "--jsonl")
        again = run_at(server, tmp_path, failing, "--jsonl")
        (tmp_path / "mended").touch()
        last = run_at(server, tmp_path, failing, "--jsonl")
    assert [run.exit for run in (first, again, last)] == [1, 1, 0]
    assert [ids(run) for run in (first, again, last)] == [[1, 2], [], [3, 4, 5]]
    error = json.loads(first.stderr)
    assert error["code"] == "CLI_EXEC"
    assert "7" in error["error"]
    assert error["details"] == {"item": "3"}
    assert error["outcome"] == "done"


def test_it_is_run_again_as_often_as_a_request(tmp_path: Path) -> None:
    """The third attempt succeeds."""
    code = "open('tries', 'a').write('x'); sys.exit(len(open('tries').read()) < 3)"
    result = run_with(tmp_path, feed_of(1), command(tmp_path, code), OPENTRAIN_MAX_RETRIES="2")
    assert result.exit == 0
    assert (tmp_path / "tries").read_text() == "xxx"
    assert len(result.stderr.splitlines()) == 2


def test_a_command_that_a_signal_ends_has_failed(tmp_path: Path) -> None:
    result = run_with(tmp_path, feed_of(1), command(tmp_path, "os.kill(os.getpid(), 9)"))
    assert result.exit == 1
    assert str(int(signal.SIGKILL)) in result.stderr.splitlines()[0]


def test_a_program_that_cannot_run(tmp_path: Path) -> None:
    """It looks like a program, but its interpreter is missing."""
    script = tmp_path / "broken"
    script.write_text("#!/nowhere/at/all\n")
    script.chmod(0o755)
    result = run_with(tmp_path, feed_of(1), "./broken", "--jsonl")
    assert result.exit == 1
    assert json.loads(result.stderr)["code"] == "CLI_EXEC"


def test_events_of_other_types_are_not_handled(tmp_path: Path) -> None:
    feed = Feed([event(1, type="contract.created"), event(2)])
    result = run_with(tmp_path, feed, command(tmp_path, "print(event['id'])"), "--type=message.received")
    assert result.stderr.splitlines() == ["2"]


def test_a_command_that_does_not_read_its_stdin(tmp_path: Path) -> None:
    feed = Feed([event(number, pad=200_000) for number in (1, 2)])
    result = run_with(tmp_path, feed, "true", "--jsonl")
    assert (result.exit, ids(result)) == (0, [1, 2])


def test_the_last_events_before_the_limit_are_handled(tmp_path: Path) -> None:
    result = run_with(tmp_path, feed_of(9), "true", "--follow", "--jsonl", "--max-items=4")
    assert (result.exit, ids(result)) == (0, [1, 2, 3, 4])


def test_only_a_console_script_can_run_it(tmp_path: Path) -> None:
    with LoopbackServer(feed_of(1)) as server:
        env = {**TOKEN, "OPENTRAIN_API_BASE_URL": server.origin, "OPENTRAIN_MAX_RETRIES": "0"}
        words = [*POLL, f"--state={tmp_path / 's'}", "--exec=true", "--jsonl"]
        result = run_entry(words, env=env, config_home=tmp_path)
    assert result.exit == 1
    assert error_of(result.stderr)["code"] == "CLI_EXEC"


@pytest.mark.parametrize("seed", ["1", "2"])
def test_a_handler_that_dies_loses_no_event(seed: str) -> None:
    figures = run_feed(seed, deaths=12)
    assert figures.violations == []
    assert figures.counts["events made"] >= 10
    assert figures.counts["runs"] > 3
