"""Services with a base URL of their own: where their requests go, and which token goes with them."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from tests.support.lockers import TOKEN, Lockers
from tests.support.server import LoopbackServer, Response

MAIN, UPLOADS = "https://api.lockers.example", "https://uploads.lockers.example"
PHOTO = ("box", "photo", "--title=x")


@pytest.fixture(scope="module")
def lockers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lockers]:
    yield Lockers(tmp_path_factory.mktemp("lockers"))


@pytest.fixture
def clean(lockers: Lockers) -> Iterator[Lockers]:
    """Return the client without saved credentials."""
    lockers.credentials.unlink(missing_ok=True)
    yield lockers


def _server() -> LoopbackServer:
    return LoopbackServer(lambda _: Response.of_json(200, {"id": "p_1", "photos": []}))


def _planned(lockers: Lockers, url: str | None, *argv: str, **env: str) -> str:
    done = lockers.run(url, *argv, "--dry-run", **env)
    assert done.exit == 0, done.stderr
    request = json.loads(done.stdout)["requests"][0]
    return f"{request['url']} {request['headers'].get('Authorization', '')}".rstrip()


def test_a_request_goes_to_the_service(clean: Lockers) -> None:
    assert _planned(clean, None, "box", "show", "b_1").startswith(f"{MAIN}/v1/boxes/b_1 ")
    assert _planned(clean, None, *PHOTO) == f"{UPLOADS}/up/photos Bearer ****"
    assert _planned(clean, None, "box", "photos") == f"{UPLOADS}/up/photos Bearer ****"
    assert _planned(clean, None, "box", "paper", "p_1") == "https://files.lockers.example/papers/p_1"
    of_variable = _planned(clean, "https://main.example", *PHOTO, LOCKERS_UPLOADS_URL="https://up.example/")
    assert of_variable == "https://up.example/up/photos Bearer ****"


def test_each_service_gets_its_own_requests(clean: Lockers) -> None:
    with _server() as main, _server() as uploads, _server() as files:
        env = {"LOCKERS_UPLOADS_URL": uploads.origin, "LOCKERS_FILES_URL": files.origin}
        for words in (PHOTO, ("box", "photos"), ("box", "paper", "p_1")):
            assert clean.run(main.origin, *words, **env).exit == 0
        assert main.requests == []
        assert [request.header("Authorization") for request in uploads.requests] == [f"Bearer {TOKEN}"] * 2
        assert [request.header("Authorization") for request in files.requests] == [None]


@pytest.mark.parametrize("by", ["--base-url", "LOCKERS_URL", "the credentials file"])
def test_the_service_of_another_api_must_be_known(by: str, clean: Lockers) -> None:
    """A token for another installation never goes to the service of the default one."""
    words = [*PHOTO, "--json"]
    if by == "the credentials file":
        clean.save("https://own.example")
        done = clean.run(None, *words, token=None)
    elif by == "LOCKERS_URL":
        done = clean.run("https://own.example", *words)
    else:
        done = clean.run(None, *words, "--base-url=https://own.example")
    error = json.loads(done.stderr)
    assert (done.exit, error["code"]) == (2, "CLI_NO_BASE_URL")
    assert "LOCKERS_UPLOADS_URL" in error["hint"]
    assert "https://own.example" in error["error"]


def test_a_saved_token_goes_to_the_origins_of_the_manifest_only(clean: Lockers) -> None:
    clean.save(MAIN)
    with _server() as uploads:
        refused = clean.run(None, *PHOTO, "--json", token=None, LOCKERS_UPLOADS_URL=uploads.origin)
        assert (refused.exit, json.loads(refused.stderr)["code"]) == (3, "CLI_WRONG_ORIGIN")
        assert TOKEN not in refused.stderr
        assert uploads.requests == []
        left_out = clean.run(None, "box", "photos", token=None, LOCKERS_UPLOADS_URL=uploads.origin)
        assert left_out.exit == 0
        assert uploads.origin in left_out.stderr  # a note that the token was left out
        assert [request.header("Authorization") for request in uploads.requests] == [None]


def test_a_saved_token_of_another_api_goes_to_its_own_origin_only(clean: Lockers) -> None:
    with _server() as own:
        clean.save(own.origin)
        for url, code in ((UPLOADS, "CLI_WRONG_ORIGIN"), ("https://own.example", "CLI_WRONG_ORIGIN")):
            done = clean.run(None, *PHOTO, "--json", token=None, LOCKERS_UPLOADS_URL=url)
            assert (done.exit, json.loads(done.stderr)["code"]) == (3, code)
        assert clean.run(None, *PHOTO, token=None, LOCKERS_UPLOADS_URL=own.origin).exit == 0
        assert [request.header("Authorization") for request in own.requests] == [f"Bearer {TOKEN}"]


@pytest.mark.parametrize("url", ["http://up.example", "https://up.example/v3", "https://me@up.example", "up"])
def test_an_invalid_base_url_of_a_service(url: str, clean: Lockers) -> None:
    done = clean.run(None, *PHOTO, LOCKERS_UPLOADS_URL=url)
    assert done.exit == 2
    assert "LOCKERS_UPLOADS_URL" in done.stderr


def test_help_shows_the_whole_url(clean: Lockers) -> None:
    assert f"POST {UPLOADS}/up/photos" in clean.run(None, "box", "photo", "--help").stdout
    assert "GET /v1/boxes/{box-id}" in clean.run(None, "box", "show", "--help").stdout


def test_the_module_is_imported_for_such_a_service_only(clean: Lockers) -> None:
    for words, imported in ((PHOTO, True), (("box", "show", "b_1"), False)):
        done = clean.run(None, *words, "--dry-run", PYTHONPROFILEIMPORTTIME="1")
        assert ("opentrain_runtime.config.service_urls" in done.stderr) == imported
