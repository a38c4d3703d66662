"""Paths on the wire: parts with slashes, text beside a parameter, the root, and HEAD."""

from __future__ import annotations

import pytest

from tests.support.errors import error_of
from tests.support.forge import Forge
from tests.support.server import Response

TARGETS = {
    "several segments": (("get", "--repo=a", "--path=docs/a b.txt"), "/repos/a/contents/docs/a%20b.txt"),
    "one segment": (("get", "--repo=a", "--path=README.md"), "/repos/a/contents/README.md"),
    "reserved characters": (("get", "--repo=a/b", "--path=a?b#c/d%e"), "/repos/a%2Fb/contents/a%3Fb%23c/d%25e"),
    "three dots": (("get", "--repo=..", "--path=.../.x"), "/repos/%2E%2E/contents/%2E%2E%2E/.x"),
    "text after it": (("history", "--path=a/b"), "/history/a/b/changes"),
    "text beside": (("compare", "--repo=a", "--base=v1/x", "--head=v2"), "/repos/a.git/compare/v1%2Fx...v2"),
    "root": (("root",), "/"),
}


@pytest.fixture(scope="module")
def forge(tmp_path_factory: pytest.TempPathFactory) -> Forge:
    """Return the client, which is generated once."""
    return Forge(tmp_path_factory.mktemp("forge"))


@pytest.mark.parametrize("case", TARGETS)
def test_targets(forge: Forge, case: str) -> None:
    """Each value is encoded, in segments of its own if the manifest says so."""
    words, target = TARGETS[case]
    result, requests = forge.run("files", *words)
    assert result.exit == 0, result.stderr
    assert [(request.method, request.target) for request in requests] == [("GET", target)]


@pytest.mark.parametrize("path", ["..", ".", "a/../b", "a/./b", "/a", "a/", "a//b", "/"])
def test_unsafe_segments_are_refused(forge: Forge, path: str) -> None:
    """A segment that a server may drop is refused before anything is sent."""
    result, requests = forge.run("files", "get", "--repo=a", f"--path={path}", "--json")
    assert (result.exit, error_of(result.stderr)["outcome"], requests) == (2, "not-sent", [])


def test_head(forge: Forge) -> None:
    """A response to HEAD has no body, also if its headers are those of one."""
    headers = {"Content-Type": "application/json", "Content-Encoding": "gzip", "ETag": "x"}
    result, requests = forge.run("files", "check", "--path=a/b", response=Response(200, b"", headers))
    assert (result.exit, result.stdout) == (0, "It exists.\n")
    assert [(request.method, request.target) for request in requests] == [("HEAD", "/files/a/b")]
    assert forge.run("files", "check", "--path=a", "--json")[0].stdout == "null\n"


@pytest.mark.parametrize(("status", "code", "sent"), [(404, 4, 1), (401, 3, 1), (503, 7, 2)])
def test_head_refused(forge: Forge, status: int, code: int, sent: int) -> None:
    """Without a body, the status selects the exit code; HEAD is retried like GET."""
    result, requests = forge.run("files", "check", "--path=a", "--json", response=Response(status))
    assert (result.exit, error_of(result.stderr)["status"], len(requests)) == (code, status, sent)
