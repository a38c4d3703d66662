"""TLS and proxies with the installed program, generated certificates, and servers and proxies on loopback."""

from __future__ import annotations

import os
import re
import socket
import ssl
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from opentrain_runtime.http.tls import tls_context
from tests.support.cli import Result, run_cli
from tests.support.in_process import run_entry
from tests.support.proxy import Proxy
from tests.support.server import ReceivedRequest, Response
from tests.support.tls import Authority, TlsServer, only_tls_1_1, self_signed

TOKEN = "ot_pat_canary_of_the_tls_tests"
LIST = ["jobs", "list"]
PUBLISH = ["jobs", "publish", "--job-id=job_1"]
PASSWORD = "secret-of-the-proxy"
ELSEWHERE = "api.opentrain.test"
"""A name that never resolves (RFC 6761)."""


def respond(_request: ReceivedRequest) -> Response:
    return Response.of_json(200, {"jobs": [{"id": "job_1", "title": "Label"}], "nextCursor": None})


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority()


@pytest.fixture
def trusted(authority: Authority, tmp_path: Path) -> dict[str, str]:
    return {"SSL_CERT_FILE": str(authority.write(tmp_path / "ca.pem"))}


@pytest.fixture
def ask(tmp_path: Path) -> Callable[..., Result]:
    """Return a function that runs the program against an origin."""
    home = tmp_path / "home"
    home.mkdir()

    def run(origin: str, extra: Mapping[str, str] | None = None, words: Sequence[str] = LIST) -> Result:
        env = {"OT_API_TOKEN": TOKEN, "OPENTRAIN_API_BASE_URL": origin} | dict(extra or {})
        return run_cli(words, env=env, cwd=tmp_path, config_home=home)

    return run


Ask = Callable[..., Result]


def assert_served(done: Result, server: TlsServer) -> None:
    assert (done.exit, done.stderr) == (0, "")
    assert "job_1" in done.stdout
    assert [request.header("Authorization") for request in server.requests] == [f"Bearer {TOKEN}"]


def assert_refused(done: Result, *signs: str) -> None:
    """Assert exit code 7, and one error with its hint and without secrets."""
    assert (done.exit, done.stdout) == (7, "")
    error, hint, *_ = done.stderr.splitlines()
    assert error.startswith("Error: ")
    assert hint.startswith("Hint: ")
    for sign in signs:
        assert sign in done.stderr
    assert TOKEN not in done.stderr
    assert "opentrain" not in hint  # not a command that checks the outcome


# Trusted certificate authorities.


def test_a_file_of_authorities(ask: Ask, authority: Authority, trusted: dict[str, str]) -> None:
    with TlsServer(respond, authority.context("127.0.0.1")) as server:
        assert_served(ask(server.origin, trusted), server)


def test_a_folder_of_authorities(ask: Ask, authority: Authority, tmp_path: Path) -> None:
    folder = authority.hashed_in(tmp_path / "hashed")
    with TlsServer(respond, authority.context("127.0.0.1")) as server:
        assert_served(ask(server.origin, {"SSL_CERT_DIR": str(folder)}), server)


def test_several_folders_of_authorities(ask: Ask, authority: Authority, tmp_path: Path) -> None:
    folders = (
        f"{tmp_path / 'nowhere'}:{Authority().hashed_in(tmp_path / 'one')}:{authority.hashed_in(tmp_path / 'two')}"
    )
    with TlsServer(respond, authority.context("127.0.0.1")) as server:
        assert_served(ask(server.origin, {"SSL_CERT_DIR": folders}), server)


def test_a_file_and_a_folder(ask: Ask, authority: Authority, trusted: dict[str, str], tmp_path: Path) -> None:
    other = Authority()
    extra = trusted | {"SSL_CERT_DIR": str(other.hashed_in(tmp_path / "hashed"))}
    for each in (authority, other):
        with TlsServer(respond, each.context("127.0.0.1")) as server:
            assert_served(ask(server.origin, extra), server)


def test_hashed_names_are_those_of_openssl(authority: Authority, tmp_path: Path) -> None:
    """The helper of these tests computes the name itself, so that they do not need `openssl`."""
    (file,) = authority.hashed_in(tmp_path / "hashed").iterdir()
    command = ["openssl", "x509", "-subject_hash", "-noout", "-in", str(file)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    except FileNotFoundError:
        return
    assert file.name == f"{done.stdout.strip()}.0"


@pytest.mark.parametrize("extra", [{}, {"SSL_CERT_FILE": "", "SSL_CERT_DIR": ""}], ids=["unset", "empty"])
def test_an_unknown_authority(ask: Ask, authority: Authority, extra: dict[str, str]) -> None:
    """Empty variables count as unset, and the authorities of the system do not include that of the test."""
    with TlsServer(respond, authority.context("127.0.0.1")) as server:
        done = ask(server.origin, extra)
        assert_refused(done, "CLI_UNTRUSTED", server.origin, "SSL_CERT_FILE", "SSL_CERT_DIR")
        assert (server.connections, server.requests) == (1, [])


@pytest.mark.parametrize("command", [LIST, PUBLISH], ids=["read", "write"])
@pytest.mark.parametrize("wrong", ["name", "address", "expired", "self-signed", "authority"])
def test_a_certificate_of_another_server(
    ask: Ask, authority: Authority, trusted: dict[str, str], tmp_path: Path, wrong: str, command: list[str]
) -> None:
    """There is one handshake without a retry, and the error comes before anything of the request is sent."""
    contexts = {
        "name": lambda: authority.context(ELSEWHERE, "127.0.0.1"),
        "address": lambda: authority.context(ELSEWHERE, "localhost", "127.0.0.2"),
        "expired": lambda: authority.context("127.0.0.1", expired=True),
        "self-signed": lambda: self_signed(tmp_path, "127.0.0.1")[0],
        "authority": lambda: Authority().context("127.0.0.1"),
    }
    with TlsServer(respond, contexts[wrong]()) as server:
        origin = server.origin_as("localhost") if wrong == "name" else server.origin
        done = ask(origin, trusted, command)
        assert_refused(done, "CLI_UNTRUSTED", origin)
        assert (server.connections, server.requests) == (1, [])


def test_a_trusted_self_signed_certificate(ask: Ask, tmp_path: Path) -> None:
    """It is trusted because it is in SSL_CERT_FILE."""
    context, pem = self_signed(tmp_path, "127.0.0.1")
    file = tmp_path / "it.pem"
    file.write_bytes(pem)
    with TlsServer(respond, context) as server:
        assert_served(ask(server.origin, {"SSL_CERT_FILE": str(file)}), server)


def test_a_name_on_loopback_is_checked_and_sent_to_the_server(
    ask: Ask, authority: Authority, trusted: dict[str, str]
) -> None:
    with TlsServer(respond, authority.context("localhost")) as server:
        assert_served(ask(server.origin_as("localhost"), trusted), server)
        assert server.names == ["localhost"]


def test_tls_1_1_is_too_old(ask: Ask, authority: Authority, trusted: dict[str, str]) -> None:
    """The server works with a client that accepts TLS 1.1."""
    with TlsServer(respond, only_tls_1_1(authority.context("127.0.0.1"))) as server:
        old = only_tls_1_1(ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT))
        old.load_verify_locations(trusted["SSL_CERT_FILE"])
        with socket.create_connection(("127.0.0.1", server.port)) as plain:
            assert old.wrap_socket(plain, server_hostname="127.0.0.1").version() == "TLSv1.1"
        assert_refused(ask(server.origin, trusted), server.origin)
        assert (server.connections, server.requests) == (2, [])


@pytest.mark.parametrize("command", [LIST, PUBLISH], ids=["read", "write"])
@pytest.mark.parametrize("case", ["missing file", "folder as file", "garbage", "empty file", "missing folder"])
def test_certificates_that_cannot_be_used(
    ask: Ask, authority: Authority, tmp_path: Path, case: str, command: list[str]
) -> None:
    """The error names the variable and the file, before a connection is opened."""
    place = tmp_path / "place"
    if case == "folder as file":
        place.mkdir()
    elif case in ("garbage", "empty file"):
        place.write_text("no certificate" if case == "garbage" else "")
    name = "SSL_CERT_DIR" if case == "missing folder" else "SSL_CERT_FILE"
    with TlsServer(respond, authority.context("127.0.0.1")) as server:
        done = ask(server.origin, {name: str(place)}, command)
        assert_refused(done, "CLI_NO_TRUST", name, str(place))
        assert server.connections == 0


def test_plain_http_does_not_load_certificates(ask: Ask, tmp_path: Path) -> None:
    """Invalid variables have no effect without TLS."""
    with TlsServer(respond, None) as server:
        broken = {"SSL_CERT_FILE": str(tmp_path / "nowhere"), "SSL_CERT_DIR": str(tmp_path / "nowhere")}
        assert_served(ask(server.origin, broken), server)


# Authorities of the system. OpenSSL's paths are built in, so these tests run in this process.


def _machine(monkeypatch: pytest.MonkeyPatch, *, folder: Path, file: Path) -> None:
    paths = ssl.DefaultVerifyPaths("", "", "SSL_CERT_FILE", str(file), "SSL_CERT_DIR", str(folder))
    monkeypatch.setattr(ssl, "get_default_verify_paths", lambda: paths)


def _loaded(context: ssl.SSLContext) -> int:
    return context.cert_store_stats()["x509_ca"]


def _trusts(context: ssl.SSLContext, authority: Authority) -> bool:
    with (
        TlsServer(respond, authority.context("127.0.0.1")) as server,
        socket.create_connection(("127.0.0.1", server.port)) as plain,
    ):
        try:
            context.wrap_socket(plain, server_hostname="127.0.0.1").close()
        except ssl.SSLCertVerificationError:
            return False
    return True


@pytest.mark.parametrize("variables", [{}, {"SSL_CERT_FILE": "", "SSL_CERT_DIR": ""}], ids=["unset", "empty"])
def test_a_system_with_a_hashed_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, authority: Authority, variables: dict[str, str]
) -> None:
    """OpenSSL reads only the certificates that a server needs, and not the bundle in the same folder."""
    bundle = tmp_path / "bundle.pem"
    bundle.write_text("invalid")
    _machine(monkeypatch, folder=authority.hashed_in(tmp_path / "certs"), file=bundle)
    context = tls_context(variables)
    assert _loaded(context) == 0
    assert _trusts(context, authority)
    assert _loaded(context) == 1


def test_a_system_with_a_bundle_only(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, authority: Authority) -> None:
    """OpenSSL cannot use a folder without hashed names."""
    folder = tmp_path / "certs"
    folder.mkdir()
    bundle = authority.write(folder / "bundle.pem")
    _machine(monkeypatch, folder=folder, file=bundle)
    context = tls_context({})
    assert _loaded(context) == 1
    assert _trusts(context, authority)


def test_a_system_without_authorities(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, authority: Authority) -> None:
    """The authorities of certifi are loaded, and do not include that of the test."""
    _machine(monkeypatch, folder=tmp_path / "nowhere", file=tmp_path / "nowhere.pem")
    context = tls_context({})
    assert _loaded(context) > 50
    assert not _trusts(context, authority)


def test_a_damaged_bundle_of_the_system_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    bundle = tmp_path / "bundle.pem"
    bundle.write_text("broken")
    _machine(monkeypatch, folder=tmp_path / "nowhere", file=bundle)
    with pytest.raises(OSError, match=re.escape(str(bundle))):
        tls_context({})


@pytest.mark.parametrize("variables", [{}, {"SSL_CERT_FILE": "", "SSL_CERT_DIR": ""}], ids=["unset", "empty"])
def test_loopback_hosts(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str]) -> None:
    """Debian has a hashed folder, which is not loaded in advance. Other systems have a bundle, or certifi is used."""
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    folder = ssl.get_default_verify_paths().openssl_capath
    names = os.listdir(folder) if os.path.isdir(folder) else []
    hashed = any(re.fullmatch(r"[0-9a-f]{8}\.[0-9]+", name) for name in names)
    assert (_loaded(tls_context(os.environ)) == 0) == hashed


def test_requirements_for_every_server() -> None:
    context = tls_context({})
    assert context.check_hostname
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.minimum_version is ssl.TLSVersion.TLSv1_2


# IPv6.


@pytest.mark.parametrize("written", ["[::1]", "[0:0:0:0:0:0:0:1]"])
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_ipv6(ask: Ask, authority: Authority, trusted: dict[str, str], scheme: str, written: str) -> None:
    """On an IPv6 loopback address, plain http is allowed and a certificate is checked against the address."""
    context = authority.context("::1") if scheme == "https" else None
    with TlsServer(respond, context, host="::1") as server:
        assert_served(ask(f"{scheme}://{written}:{server.port}", trusted), server)
        assert server.requests[0].header("Host") == f"[::1]:{server.port}"


def test_ipv6_with_the_certificate_of_another_address(ask: Ask, authority: Authority, trusted: dict[str, str]) -> None:
    with TlsServer(respond, authority.context("::2", "127.0.0.1"), host="::1") as server:
        assert_refused(ask(server.origin, trusted), "CLI_UNTRUSTED", server.origin)
        assert (server.connections, server.requests) == (1, [])


# Proxies.


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"])
def test_a_proxy_to_https(ask: Ask, authority: Authority, trusted: dict[str, str], name: str) -> None:
    """The proxy sees only the request for a tunnel. The name is checked through the tunnel."""
    with (
        TlsServer(respond, authority.context(ELSEWHERE)) as server,
        Proxy({f"{ELSEWHERE}:443": ("127.0.0.1", server.port)}) as proxy,
    ):
        assert_served(ask(f"https://{ELSEWHERE}", trusted | {name: proxy.url}), server)
        assert server.names == [ELSEWHERE]
        (asked,) = proxy.asked
        assert asked.line == f"CONNECT {ELSEWHERE}:443 HTTP/1.1"
        assert TOKEN not in str(asked)
        assert asked.header("Authorization") is None


def test_a_proxy_that_requires_a_password(ask: Ask, authority: Authority, trusted: dict[str, str]) -> None:
    """The proxy gets its password, and the API does not."""
    with (
        TlsServer(respond, authority.context(ELSEWHERE)) as server,
        Proxy({f"{ELSEWHERE}:443": ("127.0.0.1", server.port)}) as proxy,
    ):
        url = proxy.url.replace("http://", "http://me:pass@")
        assert_served(ask(f"https://{ELSEWHERE}", trusted | {"HTTPS_PROXY": url}), server)
        assert proxy.asked[0].header("Proxy-Authorization") == "Basic bWU6cGFzcw=="
        assert server.requests[0].header("Proxy-Authorization") is None


@pytest.mark.parametrize("command", [LIST, PUBLISH], ids=["read", "write"])
def test_a_proxy_that_connects_to_another_server(
    ask: Ask, authority: Authority, trusted: dict[str, str], command: list[str]
) -> None:
    """The certificate at the end of a tunnel is checked like any other."""
    with (
        TlsServer(respond, authority.context("somebody.else.test")) as server,
        Proxy({f"{ELSEWHERE}:443": ("127.0.0.1", server.port)}) as proxy,
    ):
        done = ask(f"https://{ELSEWHERE}", trusted | {"HTTPS_PROXY": proxy.url}, command)
        assert_refused(done, "CLI_UNTRUSTED", f"https://{ELSEWHERE}")
        assert (server.connections, server.requests, len(proxy.asked)) == (1, [], 1)


REFUSALS = {
    "407": "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n",
    "502": "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n",
    "closed": "",
    "garbage": "220 mail.example ESMTP\r\n\r\n",
}


@pytest.mark.parametrize("command", [LIST, PUBLISH], ids=["read", "write"])
@pytest.mark.parametrize(("status", "tries"), [(403, 1), (407, 1), (502, 3), (503, 3), (504, 3)])
def test_a_temporary_refusal_of_a_proxy_is_retried(
    ask: Ask, trusted: dict[str, str], status: int, tries: int, command: list[str]
) -> None:
    """A wrong password is not sent again, because repeated failures may lock the account."""
    with Proxy({}, refusal=f"HTTP/1.1 {status} me:{PASSWORD}\r\nContent-Length: 0\r\n\r\n") as proxy:
        url = proxy.url.replace("http://", f"http://me:{PASSWORD}@")
        done = ask(f"https://{ELSEWHERE}", trusted | {"HTTPS_PROXY": url}, [*command, "--verbose"])
        assert (done.exit, done.stdout, len(proxy.asked)) == (7, "", tries)
        assert proxy.asked[0].header("Proxy-Authorization") is not None
        assert done.stderr.count(f"the proxy {proxy.url.removeprefix('http://')}: ") >= tries
        assert PASSWORD not in done.stderr
        assert "me:" not in done.stderr


@pytest.mark.parametrize("command", [LIST, PUBLISH], ids=["read", "write"])
@pytest.mark.parametrize("refusal", REFUSALS)
def test_a_proxy_that_refuses(ask: Ask, trusted: dict[str, str], refusal: str, command: list[str]) -> None:
    """Nothing of the request was sent, so its outcome is known, and the token was not sent."""
    with Proxy({}, refusal=REFUSALS[refusal]) as proxy:
        extra = trusted | {"HTTPS_PROXY": proxy.url, "OPENTRAIN_MAX_RETRIES": "0"}
        done = ask(f"https://{ELSEWHERE}", extra, command)
        assert_refused(done, ELSEWHERE, "proxy", *([refusal] if refusal.isdigit() else []))
        assert [asked.line for asked in proxy.asked] == [f"CONNECT {ELSEWHERE}:443 HTTP/1.1"]
        assert TOKEN not in str(proxy.asked[0])


def test_a_missing_proxy(ask: Ask, trusted: dict[str, str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    extra = trusted | {"ALL_PROXY": f"http://me:{PASSWORD}@127.0.0.1:{port}", "OPENTRAIN_MAX_RETRIES": "0"}
    for more in ([], ["--verbose"]):
        done = ask(f"https://{ELSEWHERE}", extra, [*PUBLISH, *more])
        assert (done.exit, done.stdout) == (7, "")
        assert done.stderr.count(f"https://{ELSEWHERE} through the proxy 127.0.0.1:{port}: ") == 1 + len(more)
        assert "ALL_PROXY" in done.stderr
        assert PASSWORD not in done.stderr
        assert "me:" not in done.stderr


@pytest.mark.parametrize(
    "value",
    [
        "socks5://me:pass@127.0.0.1:1", "gopher://me:pass@127.0.0.1:1", "http://me:pass@127.0.0.1:port", "http://",
        "http://me:12/pass@127.0.0.1:1", "http://me:12#pass@127.0.0.1:1", "http://me:12?pass@127.0.0.1:1",
    ],
)  # fmt: skip
def test_an_unusable_proxy(ask: Ask, trusted: dict[str, str], value: str) -> None:
    done = ask(f"https://{ELSEWHERE}", trusted | {"HTTPS_PROXY": value}, PUBLISH)
    assert_refused(done, "CLI_BAD_PROXY", "HTTPS_PROXY")
    assert "me:" not in done.stderr
    assert "pass" not in done.stderr


def test_a_proxy_over_tls(authority: Authority, trusted: dict[str, str], tmp_path: Path) -> None:
    """Its certificate is checked by the same authorities, and the error names the proxy.

    The variables are not those of this process, which OpenSSL would read by itself.
    """
    for certificate in (authority, Authority()):
        with TlsServer(lambda _: Response(403), certificate.context("127.0.0.1")) as proxy:
            where = {"OPENTRAIN_API_BASE_URL": f"https://{ELSEWHERE}", "HTTPS_PROXY": proxy.origin}
            done = run_entry(LIST, env=trusted | where | {"OT_API_TOKEN": TOKEN}, config_home=tmp_path)
            assert_refused(done, f"the proxy 127.0.0.1:{proxy.port}")
            assert ("CLI_UNTRUSTED" in done.stderr) == (certificate is not authority)


# The kernel takes 0.0.0.0 for this machine, and the client for another one: a host that needs no resolver.


@pytest.mark.parametrize("exception", ["", "elsewhere.test", "0.0.0.0", "elsewhere.test, 0.0.0.0", "*"])
@pytest.mark.parametrize("name", ["NO_PROXY", "no_proxy"])
def test_no_proxy(ask: Ask, authority: Authority, trusted: dict[str, str], name: str, exception: str) -> None:
    with TlsServer(respond, authority.context("0.0.0.0")) as server:
        place = f"0.0.0.0:{server.port}"
        with Proxy({place: ("127.0.0.1", server.port)}) as proxy:
            extra = trusted | {"HTTPS_PROXY": proxy.url, name: exception}
            assert_served(ask(f"https://{place}", extra), server)
            direct = "0.0.0.0" in exception or exception == "*"
            assert [asked.line for asked in proxy.asked] == ([] if direct else [f"CONNECT {place} HTTP/1.1"])


def test_a_proxy_to_http(ask: Ask) -> None:
    """Only if plain http is allowed explicitly. The proxy then sees the whole request."""
    with TlsServer(respond, None) as server:
        place = f"0.0.0.0:{server.port}"
        with Proxy({place: ("127.0.0.1", server.port)}) as proxy:
            refused = ask(f"http://{place}", {"HTTP_PROXY": proxy.url})
            assert (refused.exit, refused.stdout, proxy.asked) == (2, "", [])
            assert "OPENTRAIN_ALLOW_HTTP=1" in refused.stderr
            allowed = ask(f"http://{place}", {"http_proxy": proxy.url, "OPENTRAIN_ALLOW_HTTP": "1"})
            assert_served(allowed, server)
            (asked,) = proxy.asked
            assert asked.line.startswith(f"GET http://{place}/api/public/v1/jobs")


def test_spaces_around_a_proxy_are_ignored(ask: Ask) -> None:
    with TlsServer(respond, None) as server:
        place = f"0.0.0.0:{server.port}"
        with Proxy({place: ("127.0.0.1", server.port)}) as proxy:
            extra = {"HTTP_PROXY": f" {proxy.url} ", "OPENTRAIN_ALLOW_HTTP": "1"}
            assert_served(ask(f"http://{place}", extra), server)
            assert len(proxy.asked) == 1


def test_an_unusable_proxy_does_not_affect_direct_connections(ask: Ask) -> None:
    with TlsServer(respond, None) as server:
        extra = {"HTTPS_PROXY": "gopher://127.0.0.1:port", "OPENTRAIN_ALLOW_HTTP": "1"}
        assert_served(ask(f"http://0.0.0.0:{server.port}", extra), server)


UNREADABLE = "::1/128,fd07:b51a:cc66:f0::/64,[::1],fe80::/10,foo:bar,host:*,b\u00fccher.example,[bad"


@pytest.mark.parametrize("proxied", [False, True])
def test_items_of_no_proxy_for_other_hosts_have_no_effect(
    ask: Ask, authority: Authority, trusted: dict[str, str], proxied: bool
) -> None:
    with TlsServer(respond, authority.context("0.0.0.0")) as server:
        place = f"0.0.0.0:{server.port}"
        with Proxy({place: ("127.0.0.1", server.port)}) as proxy:
            extra = trusted | {"NO_PROXY": UNREADABLE} | ({"HTTPS_PROXY": proxy.url} if proxied else {})
            assert_served(ask(f"https://{place}", extra), server)
            assert len(proxy.asked) == proxied


@pytest.mark.parametrize("host", ["127.0.0.1", "127.9.8.7", "localhost", "::1"])
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_loopback_is_reached_without_a_proxy(
    ask: Ask, authority: Authority, trusted: dict[str, str], scheme: str, host: str
) -> None:
    """Proxies never get requests to loopback hosts, whatever the variables are."""
    served_at = {"127.9.8.7": "127.9.8.7", "::1": "::1"}.get(host, "127.0.0.1")
    context = authority.context(host) if scheme == "https" else None
    try:
        server = TlsServer(respond, context, host=served_at)
    except OSError:
        assert host == "127.9.8.7"  # by default, macOS has one loopback address only
        return
    with server, Proxy({}) as proxy:
        names = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy")
        extra = trusted | dict.fromkeys(names, proxy.url)
        assert_served(ask(server.origin_as(host), extra), server)
        assert proxy.asked == []
