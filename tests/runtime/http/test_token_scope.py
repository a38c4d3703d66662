"""A token is sent to its own origin only: not to another origin, a proxy or a redirect, and not to the output."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.cli import Result, run_cli
from tests.support.in_process import run_entry
from tests.support.responses import responder
from tests.support.server import LoopbackServer, ReceivedRequest, Response

SAVED = "ot_pat_saved_canary"
CLAIM = "ot_clm_saved_canary"
ODD = "odd:secret|canary+/=~%&"  # without a secret prefix, with all characters that quoting changes
ODDER = 'odd"secret\\canary+/=~%&'  # more characters, for a secret that is not sent in a header
WRONG_ORIGIN = "CLI_WRONG_ORIGIN"
TOKENLESS = [
    ["jobs", "search", "--q=x"],
    ["auth", "register", "--force"],
    ["auth", "claim", "--email=a@b.example", "--claim-token=ot_clm_given_canary"],
    ["auth", "claim-status", "--claim-token=ot_clm_given_canary"],
]


def save(home: Path, origin: str, token: str = SAVED, claim: str = CLAIM) -> None:
    file = home / "opentrain" / "cli.json"
    file.parent.mkdir(mode=0o700, exist_ok=True)
    file.touch(mode=0o600)
    file.write_text(json.dumps({"apiToken": token, "baseUrl": origin, "claimToken": claim}))


def run(words: list[str], home: Path, **env: str) -> Result:
    return checked(run_cli(words, env=env, cwd=home, config_home=home))


def run_inside(words: list[str], home: Path, stdin: str | None = None, **env: str) -> Result:
    return checked(run_entry(words, env=env, stdin=stdin, config_home=home))


def checked(result: Result) -> Result:
    assert "canary" not in result.stdout + result.stderr
    assert "Traceback" not in result.stderr
    return result


@pytest.fixture
def home_server() -> Iterator[LoopbackServer]:
    with LoopbackServer(responder([])) as running:
        yield running


@pytest.fixture
def other_server() -> Iterator[LoopbackServer]:
    with LoopbackServer(responder([])) as running:
        yield running


def bearers(server: LoopbackServer) -> list[str | None]:
    return [request.header("Authorization") for request in server.requests]


# --- origins


@pytest.mark.parametrize("words", [["whoami"], ["jobs", "list"], ["jobs", "publish", "--job-id=j"]])
@pytest.mark.parametrize("pointed_by", ["--base-url", "OT_API_BASE_URL", "OPENTRAIN_API_BASE_URL"])
def test_a_saved_token_is_sent_to_its_own_origin_only(
    tmp_path: Path, home_server: LoopbackServer, other_server: LoopbackServer, words: list[str], pointed_by: str
) -> None:
    save(tmp_path, home_server.origin)
    flag = [f"--base-url={other_server.origin}"] if pointed_by == "--base-url" else []
    variables = {} if flag else {pointed_by: other_server.origin}
    result = run([*words, *flag], tmp_path, **variables)
    assert (result.exit, result.stdout) == (3, "")
    assert home_server.origin in result.stderr
    assert f"--base-url={other_server.origin}" in result.stderr
    assert "OT_API_TOKEN" in result.stderr
    assert json.loads(run([*words, *flag, "--json"], tmp_path, **variables).stderr)["code"] == WRONG_ORIGIN
    assert home_server.requests == other_server.requests == []


@pytest.mark.parametrize("words", [["auth", "claim", "--email=a@b.example"], ["auth", "claim-status"]])
def test_a_saved_claim_token_is_sent_to_its_own_origin_only(
    tmp_path: Path, home_server: LoopbackServer, other_server: LoopbackServer, words: list[str]
) -> None:
    save(tmp_path, home_server.origin)
    result = run([*words, f"--base-url={other_server.origin}"], tmp_path)
    assert (result.exit, result.stdout) == (3, "")
    assert "--claim-token" in result.stderr
    assert home_server.requests == other_server.requests == []


def test_a_token_without_an_origin_belongs_to_the_default_origin(tmp_path: Path, other_server: LoopbackServer) -> None:
    save(tmp_path, "")
    result = run(["whoami", f"--base-url={other_server.origin}"], tmp_path)
    assert result.exit == 3
    assert "https://app.opentrain.ai" in result.stderr
    assert other_server.requests == []


def test_another_spelling_of_an_origin_is_the_same_origin(tmp_path: Path, home_server: LoopbackServer) -> None:
    save(tmp_path, home_server.origin + "/")
    assert run(["whoami", f"--base-url={home_server.origin.replace('http', 'HTTP')}"], tmp_path).exit == 0
    assert bearers(home_server) == [f"Bearer {SAVED}"]


def test_a_token_from_a_variable_is_sent_to_the_given_origin(
    tmp_path: Path, home_server: LoopbackServer, other_server: LoopbackServer
) -> None:
    save(tmp_path, home_server.origin)
    for name in ("OT_API_TOKEN", "OPENTRAIN_API_TOKEN"):
        words = ["whoami", f"--base-url={other_server.origin}"]
        assert run(words, tmp_path, **{name: "ot_pat_variable_canary"}).exit == 0
    assert bearers(other_server) == ["Bearer ot_pat_variable_canary"] * 2
    assert home_server.requests == []


@pytest.mark.parametrize(
    "words", [["login", "--api-key=ot_pat_new_canary"], ["claim-status", "--claim-token=ot_clm_x"]]
)
def test_a_saved_claim_token_does_not_move_to_another_origin_with_a_new_token(
    tmp_path: Path, home_server: LoopbackServer, other_server: LoopbackServer, words: list[str]
) -> None:
    save(tmp_path, home_server.origin)
    result = run(["auth", *words, f"--base-url={other_server.origin}"], tmp_path)
    assert result.exit == 0
    assert home_server.origin in result.stderr
    document = json.loads((tmp_path / "opentrain" / "cli.json").read_text())
    assert document["baseUrl"] == other_server.origin
    assert "claimToken" not in document


@pytest.mark.parametrize("words", TOKENLESS)
def test_a_token_is_not_sent_without_need(tmp_path: Path, home_server: LoopbackServer, words: list[str]) -> None:
    for variables in ({}, {"OT_API_TOKEN": "ot_pat_variable_canary"}):
        save(tmp_path, home_server.origin)
        assert run(words, tmp_path, **variables).exit == 0
    assert bearers(home_server) == [None, None]
    sent = [part for request in home_server.requests for part in (request.target, request.body.decode())]
    assert all(secret not in text for secret in (SAVED, CLAIM, "ot_pat_variable_canary") for text in sent)


# --- plain http, proxies, redirects, .netrc


@pytest.mark.parametrize("opened", ["", "0", "true", "yes"])
def test_plain_http_to_another_machine_is_refused(tmp_path: Path, home_server: LoopbackServer, opened: str) -> None:
    proxy = {"HTTP_PROXY": home_server.origin, "http_proxy": home_server.origin, "OPENTRAIN_ALLOW_HTTP": opened}
    for words in (["whoami"], ["jobs", "search"], ["auth", "register"], ["auth", "login", "--api-key=ot_pat_canary"]):
        result = run([*words, "--base-url=http://api.example"], tmp_path, OT_API_TOKEN=SAVED, **proxy)
        assert (result.exit, result.stdout) == (2, "")
        assert "OPENTRAIN_ALLOW_HTTP=1" in result.stderr
    save(tmp_path, "http://api.example")
    assert run(["whoami"], tmp_path, **proxy).exit != 0
    assert home_server.requests == []


def test_plain_http_to_another_machine_can_be_allowed(tmp_path: Path, home_server: LoopbackServer) -> None:
    proxy = {"HTTP_PROXY": home_server.origin, "http_proxy": home_server.origin}  # without name resolution
    words = ["whoami", "--base-url=http://api.example"]
    run(words, tmp_path, OT_API_TOKEN=SAVED, OPENTRAIN_ALLOW_HTTP="1", **proxy)
    assert bearers(home_server) == [f"Bearer {SAVED}"]
    assert home_server.requests[0].target == "http://api.example/api/public/v1/auth/me"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.0.0.1."])
def test_loopback_requests_never_use_a_proxy(
    tmp_path: Path, home_server: LoopbackServer, other_server: LoopbackServer, host: str
) -> None:
    names = ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy")
    proxies = dict.fromkeys(names, other_server.origin)
    origin = home_server.origin.replace("127.0.0.1", host)
    for words in (["whoami"], ["jobs", "search"], ["auth", "register", "--force"]):
        run([*words, f"--base-url={origin}"], tmp_path, OT_API_TOKEN=SAVED, **proxies)
    assert other_server.requests == []
    assert len(home_server.requests) == (0 if host.endswith(".") else 3)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(tmp_path: Path, other_server: LoopbackServer, status: int) -> None:
    def redirect(request: ReceivedRequest) -> Response:
        secret = request.header("Authorization") or ""
        return Response(status, b"", {"Location": f"{other_server.origin}/?token={secret.removeprefix('Bearer ')}"})

    with LoopbackServer(redirect) as server:
        save(tmp_path, server.origin)
        for words in (["whoami"], ["jobs", "publish", "--job-id=j", "--json"], ["auth", "claim-status"]):
            result = run(words, tmp_path)
            assert result.exit not in (0, 8)
            assert result.stdout == ""
            assert "redirect" in result.stderr
            assert other_server.origin in result.stderr
        assert len(server.requests) == 3
    assert other_server.requests == []


def test_a_netrc_is_not_read(tmp_path: Path, home_server: LoopbackServer) -> None:
    netrc = tmp_path / ".netrc"
    netrc.write_text("default login someone password netrc_canary\n")
    netrc.chmod(0o600)
    proxy = {"HTTP_PROXY": home_server.origin, "http_proxy": home_server.origin, "OPENTRAIN_ALLOW_HTTP": "1"}
    for base in ("http://api.example", home_server.origin):
        for words in (["jobs", "search"], ["whoami"]):
            run([*words, f"--base-url={base}"], tmp_path, OT_API_TOKEN=SAVED, NETRC=str(netrc), **proxy)
    assert bearers(home_server) == [None, f"Bearer {SAVED}"] * 2


# --- a token from a variable together with a file


def test_a_note_names_the_server_of_the_credentials_file(tmp_path: Path, home_server: LoopbackServer) -> None:
    save(tmp_path, home_server.origin)
    for more, env, told in (
        ([], {}, True),
        (["--json"], {}, False),
        ([f"--base-url={home_server.origin}"], {}, False),
        ([], {"OT_API_BASE_URL": home_server.origin}, False),
    ):
        result = run(["jobs", "list", *more], tmp_path, OT_API_TOKEN="ot_pat_given_canary", **env)
        assert result.exit == 0
        assert (f"sent to {home_server.origin}, " in result.stderr) == told
    assert bearers(home_server) == ["Bearer ot_pat_given_canary"] * 4


@pytest.mark.parametrize("fault", ["broken", "foreign"])
def test_an_unusable_file_is_ignored(fault: str, tmp_path: Path) -> None:
    """The request goes to the default origin through a missing proxy, so that nothing leaves this machine."""
    save(tmp_path, "http://127.0.0.1:1")
    file = tmp_path / "opentrain" / "cli.json"
    if fault == "broken":
        file.write_text("{broken")
    elif os.geteuid() == 0:
        os.chown(file, 12345, 12345)
    else:
        pytest.skip("only root can give a file away")
    away = {"HTTPS_PROXY": "http://127.0.0.1:1", "OPENTRAIN_MAX_RETRIES": "0"}
    result = run(["jobs", "list", "--json"], tmp_path, OT_API_TOKEN=SAVED, **away)
    assert json.loads(result.stderr)["code"] == "CLI_UNREACHABLE"
    assert "https://app.opentrain.ai" in result.stderr
    assert "CLI_CREDENTIALS_UNUSABLE" in run(["jobs", "list"], tmp_path, **away).stderr


# --- outputs


def echo(request: ReceivedRequest) -> Response:
    """Respond with an error that repeats the request in every part, unchanged and quoted."""
    headers, body = dict(request.headers), request.body.decode()
    everything: dict[str, Any] = {"headers": headers, "body": body, "target": request.target}
    text = f"refused: {headers.get('Authorization')} {body} {json.dumps(everything)}"
    document = {
        "error": text,
        "code": "FORBIDDEN",
        "requestId": body or "none",
        "details": {"reason": text} | everything,
    }
    if request.path.startswith("/api/agent/"):
        document = {"error": f"denied {body}", "error_description": text}
    return Response.of_json(403, document, {"X-Request-Id": headers.get("Authorization", "none"), "Retry-After": "x"})


def test_secret_fields_and_encoded_tokens_of_a_response_are_masked(tmp_path: Path) -> None:
    encoded = SAVED.replace("_", "%5F")
    fields = {"secret": "canary1", "x": {"claim_token": "canary2"}, "y": encoded}
    details = {**fields, "apiToken": ["canary3"]}
    text = f"{json.dumps(fields)} claim_token=canary {SAVED.replace('_', '%255F')} {SAVED.upper()} {SAVED[7:]}"
    with LoopbackServer(lambda _: Response.of_json(409, {"error": text, "code": "C", "details": details})) as server:
        save(tmp_path, server.origin)
        for way in ([], ["--json"], ["--verbose"]):
            result = run_inside(["jobs", "list", *way], tmp_path)
            assert result.exit == 5
            assert "CANARY" not in result.stderr
            if way == ["--json"]:
                assert json.loads(result.stderr)["details"]["secret"] == "****"


def test_a_dry_run_masks_secret_fields(tmp_path: Path) -> None:
    payload = tmp_path / "payload.json"
    payload.write_text(json.dumps({"format": "x", "secret": 5, "inner": {"access_token": "canary"}}))
    result = run_inside(["jobs", "draft", "create", f"--payload-file={payload}", "--dry-run"], tmp_path)
    assert result.exit == 0
    (request,) = json.loads(result.stdout)["requests"]
    assert request["body"]["secret"] == request["body"]["inner"]["access_token"] == "****"


def echo_as_a_page(request: ReceivedRequest) -> Response:
    return Response(502, b"<pre>" + str(request).encode() + b"</pre>", {"Content-Type": "text/html"})


def echo_as_a_result(request: ReceivedRequest) -> Response:
    return Response(200, f"{request.header('Authorization')} {request.body.decode()}".encode())


@pytest.mark.parametrize("respond", [echo, echo_as_a_page, echo_as_a_result])
@pytest.mark.parametrize("way", [[], ["--json"], ["--verbose"]])
def test_a_secret_that_the_server_repeats_is_masked(
    tmp_path: Path, respond: Callable[[ReceivedRequest], Response], way: list[str]
) -> None:
    with LoopbackServer(respond) as server:
        where = {"OPENTRAIN_API_BASE_URL": server.origin, "OPENTRAIN_MAX_RETRIES": "0"}
        for token, claim in ((SAVED, CLAIM), (ODD, "c" + ODDER)):
            save(tmp_path, server.origin, token, claim)
            for words, stdin, variables in (
                (["jobs", "list"], None, {}),
                (["jobs", "close", "--job-id=j"], None, {"OT_API_TOKEN": "v" + token}),
                (["auth", "claim", "--email=a@b.example"], None, {}),
                (["auth", "claim-status"], None, {}),
                (["auth", "claim-status", "--claim-token=-"], "p" + claim, {}),
                (["auth", "login", "--api-key=-"], "k" + token, {}),
                (["auth", "login", f"--api-key={token}"], None, {}),
            ):
                before = len(server.requests)
                result = run_inside([*words, *way], tmp_path, stdin, **where, **variables)
                assert len(server.requests) == before + 1
                assert result.exit not in (0, 2)
                assert result.stdout == ""
                if respond is echo:
                    assert "****" in result.stderr


@pytest.mark.parametrize("secret", [SAVED, CLAIM, "whsec_can.canary", "ot_pat_a+b/canary=="])
@pytest.mark.parametrize("way", [[], ["--json"]])
def test_a_secret_as_an_unexpected_argument_is_masked(tmp_path: Path, secret: str, way: list[str]) -> None:
    for words in (
        [secret],
        ["auth", secret],
        ["auth", "login", secret],
        ["auth", "status", secret],
        ["help", secret],
        ["jobs", "list", f"--{secret}"],
        ["jobs", "list", f"--limit={secret}"],
        ["jobs", "list", f"--base-url={secret}"],
        ["jobs", "list", f"--base-url=https://{secret}@api.example"],
        ["auth", "claim", f"--email={secret}"],
        ["credits", "top-up", f"--amount={secret}"],
        ["jobs", "update-published", "--job-id=j", f"--set={secret}"],
        ["jobs", "draft", "create", f"--description-file={secret}"],
    ):
        result = run_inside([*words, *way], tmp_path)
        assert result.exit in (2, 3)  # some command lines are valid and fail for the missing token
        assert result.stdout == ""


@pytest.mark.parametrize("way", [[], ["--json"]])
def test_an_unexpected_argument_that_may_be_a_token_is_not_repeated(tmp_path: Path, way: list[str]) -> None:
    """The secret has no known prefix, but the command has a secret flag."""
    for words in (["auth", "login", "canary"], ["auth", "login", "--api-key=x", "canary"], ["auth", "claim", "canary"]):
        result = run_inside([*words, *way], tmp_path)
        assert (result.exit, result.stdout) == (2, "")
        assert "****" in result.stderr


@pytest.mark.parametrize("variable", ["OT_API_TOKEN", "--api-key", "file"])
def test_an_invalid_token_is_not_repeated(tmp_path: Path, home_server: LoopbackServer, variable: str) -> None:
    for bad in ("ot_pat_zwei canary", "tökencanary", "a\tcanary", "a\ncanary", "'canary'", 'canary"', "a\\canary"):
        if variable == "--api-key":
            result = run(["auth", "login", f"--api-key={bad}", f"--base-url={home_server.origin}"], tmp_path)
        elif variable == "file":
            save(tmp_path, home_server.origin, bad)
            result = run(["whoami"], tmp_path)
        else:
            result = run(["whoami", f"--base-url={home_server.origin}"], tmp_path, OT_API_TOKEN=bad)
        assert result.exit in (2, 3)
        assert result.stdout == ""
    assert home_server.requests == []


def test_verbose_masks_secrets(tmp_path: Path, home_server: LoopbackServer) -> None:
    save(tmp_path, home_server.origin, ODD)
    result = run(["jobs", "publish", f"--job-id={ODD}", "--verbose"], tmp_path)
    assert result.exit == 0
    assert "POST" in result.stderr
    assert "/jobs/****/publish" in result.stderr
