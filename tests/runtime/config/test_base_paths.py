"""Base URLs with a path: in the manifest, --base-url, the variable and the credentials file."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from opentrain_runtime.urls import base_url_of, origin_in, origin_of
from tests.support.lockers import TOKEN, Lockers
from tests.support.server import LoopbackServer, Response

PATCH = (
    {"replace": "base-url: {value: URL, type: origin,", "with": "base-url: {value: URL, type: base-url,"},
    {"replace": "base-url: https://api.lockers.example", "with": "base-url: https://lockers.example/api/v3"},
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Lockers:
    return Lockers(tmp_path_factory.mktemp("lockers"), PATCH)


@pytest.fixture
def lockers(made: Lockers) -> Lockers:
    """Return the client without saved credentials."""
    made.credentials.unlink(missing_ok=True)
    return made


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    with LoopbackServer(lambda _: Response.of_json(200, {"id": "b_1", "state": "open"})) as running:
        yield running


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("https://X.example/api/v3", "https://x.example/api/v3"),
        ("https://x.example:443/v3/", "https://x.example/v3"),
        ("http://[::1]:8080/~me/v3.1", "http://[::1]:8080/~me/v3.1"),
        ("https://x.example/", "https://x.example"),
        ("https://x.example/a//b", None),
        ("https://x.example//", None),
        ("https://x.example/..", None),
        ("https://x.example/a/./b", None),
        ("https://x.example/a/../b", None),
        ("https://x.example/%2e%2e/b", None),
        ("https://x.example/a?b=c", None),
        ("https://x.example/a#b", None),
        ("https://me@x.example/a", None),
        ("https://x.example/a b", None),
        ("https://x.example/a@y.example", None),
        ("https://x.example/a;b", None),
        ("https://x.example\\@y.example/a", None),
        ("ftp://x.example/a", None),
        ("x.example/a", None),
    ],
)
def test_the_canonical_base_url(url: str, found: str | None) -> None:
    assert base_url_of(url) == found
    if found is not None:
        assert base_url_of(found) == found
        assert origin_of(url) == (found if origin_in(found) == found else None)
        assert origin_of(origin_in(found)) == origin_in(found)


def _url(lockers: Lockers, url: str | None, *argv: str, token: str | None = TOKEN) -> str:
    done = lockers.run(url, "box", "show", "b_1", "--dry-run", *argv, token=token)
    assert done.exit == 0, done.stderr
    found: str = json.loads(done.stdout)["requests"][0]["url"]
    return found


def test_the_base_url_by_precedence(lockers: Lockers) -> None:
    assert _url(lockers, None) == "https://lockers.example/api/v3/v1/boxes/b_1"
    lockers.save("https://s.example/saved")
    assert _url(lockers, None, token=None) == "https://s.example/saved/v1/boxes/b_1"
    assert _url(lockers, "https://v.example/var/") == "https://v.example/var/v1/boxes/b_1"
    assert _url(lockers, "https://v.example/var", "--base-url=https://F.example/flag") == (
        "https://f.example/flag/v1/boxes/b_1"
    )
    assert _url(lockers, "https://v.example") == "https://v.example/v1/boxes/b_1"


def test_a_saved_token_is_bound_to_the_origin(lockers: Lockers, server: LoopbackServer) -> None:
    """The path is not a boundary: one server responds at every path of an origin."""
    lockers.save(f"{server.origin}/api/v3")
    for path in ("", "/api/v3", "/api/v4/"):
        assert lockers.run(server.origin + path, "box", "show", "b_1", token=None).exit == 0
    assert [request.path for request in server.requests] == [
        "/v1/boxes/b_1",
        "/api/v3/v1/boxes/b_1",
        "/api/v4/v1/boxes/b_1",
    ]
    with LoopbackServer(lambda _: Response.of_json(200, {})) as other:
        done = lockers.run(f"{other.origin}/api/v3", "box", "show", "b_1", "--json", token=None)
        assert (done.exit, json.loads(done.stderr)["code"]) == (3, "CLI_WRONG_ORIGIN")
        assert other.requests == []


@pytest.mark.parametrize("url", ["https://x.example/a?b", "https://x.example/../a", "https://x.example/a/%2e%2e"])
def test_an_invalid_base_url_is_refused(url: str, lockers: Lockers) -> None:
    for done in (lockers.run(url, "box", "show", "b_1"), lockers.run(None, "box", "show", "b_1", f"--base-url={url}")):
        assert done.exit == 2
        assert "https://" in done.stderr


def test_a_product_without_paths_takes_origins_only(tmp_path_factory: pytest.TempPathFactory) -> None:
    lockers = Lockers(tmp_path_factory.mktemp("origins"))
    for done in (
        lockers.run("https://x.example/v3", "box", "show", "b_1"),
        lockers.run(None, "box", "show", "b_1", "--base-url=https://x.example/v3"),
    ):
        assert done.exit == 2
