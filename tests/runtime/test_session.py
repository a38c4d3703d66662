"""The time of the last response, which relative times are relative to."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.in_process import run_entry
from tests.support.server import LoopbackServer, ReceivedRequest, Response

LONG = "Label street-scene images for a crossing assistant, with boxes around cars and bicycles"
JOB = {"id": "job_1", "title": LONG, "status": "OPEN", "createdAt": "2031-05-05T10:00:00Z"}


def _page(date: str, cursor: str | None = None) -> Response:
    return Response.of_json(200, {"jobs": [JOB], "nextCursor": cursor}, {"Date": date})


def _shown(pages: list[Response], home: Path, *words: str) -> list[str]:
    """Return the lines of the items of `jobs list` on a terminal of 80 columns."""

    def respond(_request: ReceivedRequest) -> Response:
        return pages.pop(0)

    with LoopbackServer(respond) as server:
        env = {"OPENTRAIN_API_BASE_URL": server.origin, "OT_API_TOKEN": "ot_pat_canary"}
        env |= {"FORCE_COLOR": "1", "COLUMNS": "80", "NO_COLOR": "1", "TERM": "xterm"}
        done = run_entry(["jobs", "list", *words], env=env, config_home=home)
    assert (done.exit, done.stderr) == (0, "")
    return [line for line in done.stdout.splitlines() if line.startswith("job_1")]


def test_times_are_relative_to_the_date_of_the_response(tmp_path: Path) -> None:
    (line,) = _shown([_page("Mon, 05 May 2031 12:00:00 GMT")], tmp_path)
    assert line.endswith("2h ago")


def test_times_are_relative_to_the_date_of_the_last_page(tmp_path: Path) -> None:
    pages = [_page("Mon, 05 May 2031 11:00:00 GMT", "next"), _page("Mon, 05 May 2031 13:00:00 GMT")]
    assert [line.endswith("3h ago") for line in _shown(pages, tmp_path, "--all")] == [True, True]


@pytest.mark.parametrize("date", ["", "soon", "Mon, 99 May 2031 12:00:00 GMT"])
def test_without_a_date_the_clock_of_the_environment_counts(
    date: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("opentrain_runtime.environment.Environment.wall_clock", lambda _: 1_936_004_400.0)
    (line,) = _shown([_page(date)], tmp_path)
    assert line.endswith("3d ago")
