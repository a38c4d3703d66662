"""Headers of the manifest: constant ones, those of settings, and those of flags, as a server receives them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

import pytest

from opentrain_runtime.http.headers import header_fault
from tests.support.parcels import TOKEN, Parcels
from tests.support.server import LoopbackServer, ReceivedRequest, Response

RECEIVED_BY_ALL = ["host", "accept-encoding", "connection", "user-agent"]


@pytest.fixture(scope="module")
def parcels(tmp_path_factory: pytest.TempPathFactory) -> Parcels:
    return Parcels(tmp_path_factory.mktemp("parcels"))


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    with LoopbackServer(lambda _: Response.of_json(200, {"boxes": [], "id": "b_1"})) as running:
        yield running


def declared(request: ReceivedRequest) -> Mapping[str, str]:
    """Return the headers by name as received, without those of each request. None may be there twice."""
    names = [name.lower() for name, _ in request.headers]
    assert len(set(names)) == len(names)
    return {name: value for name, value in request.headers if name.lower() not in RECEIVED_BY_ALL}


def test_constant_headers_of_the_api_the_service_and_the_command(parcels: Parcels, server: LoopbackServer) -> None:
    """The most specific one is sent, whatever the case of its name, also in place of the client's Accept."""
    assert parcels.run(server.origin, "list").exit == 0
    assert parcels.run(server.origin, "show", "b_1").exit == 0
    of_service, of_command = map(declared, server.requests)
    common = {"accept": "application/vnd.parcels+json", "Authorization": f"Bearer {TOKEN}"}
    assert of_service == common | {"X-Service": "main", "parcel-version": "2031-02"}
    assert of_command == common | {"X-Service": "shown", "Parcel-Version": "2031-01", "Parcel-Account": "none"}


def test_headers_of_flags_and_settings(parcels: Parcels, server: LoopbackServer) -> None:
    """A flag wins over the setting, and the setting over nothing. A list is one header, and a switch is `true`."""
    account = {"PARCELS_ACCOUNT": "of-setting"}
    flags = ['--etag="é"', "--tags=a, b", "--fast"]
    assert parcels.run(server.origin, "list", env=account).exit == 0
    assert parcels.run(server.origin, "list", "--account=of-flag", *flags, env=account).exit == 0
    assert parcels.run(server.origin, "--account=of-flag", "show", "b_1", env=account).exit == 0
    by_setting, by_flags, over_constant = map(declared, server.requests)
    assert by_setting["Parcel-Account"] == "of-setting"
    assert by_flags["Parcel-Account"] == over_constant["Parcel-Account"] == "of-flag"
    assert (by_flags["If-None-Match"], by_flags["X-Tags"], by_flags["X-Fast"]) == ('"é"', "a,b", "true")
    assert "If-None-Match" not in by_setting


FORBIDDEN = ["a\r\nX-Evil: 1", "a\nb", "a\x7fb", "a\x85b", "日本"]
"""Values of a flag or variable that are not allowed. Blanks around a variable are removed."""


@pytest.mark.parametrize("value", [*FORBIDDEN, " a", "a ", "\t"])
def test_a_flag_with_a_forbidden_value_is_refused(value: str, parcels: Parcels, server: LoopbackServer) -> None:
    done = parcels.run(server.origin, "list", f"--account={value}")
    assert (done.exit, done.stdout, server.requests) == (2, "", [])
    assert "--account" in done.stderr


@pytest.mark.parametrize("value", FORBIDDEN)
def test_a_setting_with_a_forbidden_value_is_refused(value: str, parcels: Parcels, server: LoopbackServer) -> None:
    done = parcels.run(server.origin, "list", env={"PARCELS_ACCOUNT": value})
    assert (done.exit, done.stdout, server.requests) == (2, "", [])
    assert "PARCELS_ACCOUNT" in done.stderr


def test_the_allowed_characters_of_a_value() -> None:
    allowed = {chr(number) for number in range(0x100) if header_fault(f"a{chr(number)}b") is None}
    assert allowed == {chr(number) for number in (*range(0x20, 0x7F), *range(0xA0, 0x100))}


def test_a_secret_setting_is_sent_and_masked(parcels: Parcels) -> None:
    secret = {"PARCELS_GATE": "gate canary/1"}

    def echo(request: ReceivedRequest) -> Response:
        return Response.of_json(409, {"message": f"not {request.header('Parcel-Gate')}", "code": "C"})

    with LoopbackServer(echo) as server:
        for words in ([], ["--json"], ["--verbose"], ["--dry-run"]):
            done = parcels.run(server.origin, "list", *words, env=secret)
            assert "****" in done.stdout + done.stderr
        assert [request.header("Parcel-Gate") for request in server.requests] == ["gate canary/1"] * 3


def test_dry_run_shows_the_headers(parcels: Parcels) -> None:
    done = parcels.run("http://127.0.0.1:1", "list", "--dry-run", "--account=x1")
    headers = json.loads(done.stdout)["requests"][0]["headers"]
    assert headers["Parcel-Account"] == "x1"
    assert headers["Authorization"] == "Bearer ****"


def test_flags_of_the_product_are_sent_although_derived_flags_have_such_names(
    parcels: Parcels, server: LoopbackServer
) -> None:
    """The command is not paged and does not wait, so the runtime does not interpret its flags."""
    words = ["--state=all", "--follow=ann", "--jsonl", "--csv", "--all", "--wait=3", "--timeout=4", "--max-items=9"]
    done = parcels.run(server.origin, "list", *words)
    assert (done.exit, done.stderr) == (0, "")
    sent = "state=all&follow=ann&jsonl=true&all=true&csv=true&wait=3&timeout=4&max_items=9"
    assert [request.query for request in server.requests] == [sent]


def test_a_jsonl_flag_of_the_product_does_not_select_json_errors(parcels: Parcels) -> None:
    with LoopbackServer(lambda _: Response.of_json(404, {"message": "gone", "code": "G"})) as server:
        done = parcels.run(server.origin, "list", "--jsonl")
    assert done.exit == 4
    assert done.stderr.startswith("Error: gone")
