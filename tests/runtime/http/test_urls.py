"""Origins and loopback hosts, which decide where a token may be sent."""

from __future__ import annotations

import ipaddress
import socket
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from opentrain_runtime.urls import is_loopback, on_same_origin, origin_of, split_url
from tests.support.cli import run_cli
from tests.support.errors import assert_refused

ORIGINS = {
    # URL: its canonical origin
    "https://api.example.com": "https://api.example.com",
    "https://api.example.com/": "https://api.example.com",
    "HTTPS://API.Example.COM": "https://api.example.com",
    "https://api.example.com:443": "https://api.example.com",
    "https://api.example.com:0443/": "https://api.example.com",
    "https://api.example.com:": "https://api.example.com",
    "https://api.example.com:8443": "https://api.example.com:8443",
    "https://api.example.com:80": "https://api.example.com:80",
    "http://api.example.com:80": "http://api.example.com",
    "http://api.example.com:443": "http://api.example.com:443",
    "https://my_host": "https://my_host",
    "https://xn--bcher-kva.example": "https://xn--bcher-kva.example",
    "https://api.example.com?": "https://api.example.com",
    "https://api.example.com#": "https://api.example.com",
    "https://api.example.com/?": "https://api.example.com",
    "http://127.0.0.1:8000": "http://127.0.0.1:8000",
    "http://127.0.0.1.evil.example": "http://127.0.0.1.evil.example",
    "http://[::1]:8000/": "http://[::1]:8000",
    "http://[0:0:0:0:0:0:0:1]": "http://[::1]",
    "https://[2001:DB8::0:1]": "https://[2001:db8::1]",
}
NO_ORIGINS = [
    "",
    "api.example.com",
    "//api.example.com",
    "ftp://api.example.com",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "https:",
    "https:/api.example.com",
    "https:///api.example.com",
    "https://",
    "https://:443",
    "https://?",
    # more than an origin
    "https://api.example.com/v1",
    "https://api.example.com//",
    "https://api.example.com/;x",
    "https://api.example.com?x=1",
    "https://api.example.com#x",
    # a user name before the host
    "https://me@api.example.com",
    "https://me:pass@api.example.com",
    "https://@api.example.com",
    "http://localhost@evil.example",
    "http://localhost:80@evil.example",
    "http://127.0.0.1\\@evil.example",
    "http://evil.example\\@127.0.0.1",
    "http://127.0.0.1#@evil.example",
    "http://127.0.0.1?@evil.example",
    "http://127.0.0.1%40evil.example",
    "http://127.0.0.1%2eevil.example",
    # invisible characters
    " https://api.example.com",
    "https://api.example.com ",
    "https://api.example .com",
    "https://api.exam\tple.com",
    "https://api.exam\nple.com",
    "https://api.example.com\x00",
    "https://api.exam\u200bple.com",
    "https://api.exam\u00adple.com",
    "https://\u202eapi.example.com",
    "\ufeffhttps://api.example.com",
    "https://api.example.com\u00a0",
    # letters that look like others, or are converted to others
    "https://аpi.example.com",
    "https://bücher.example",
    "https://api。example。com",
    "http://127。0。0。1",
    "http://①②⑦.0.0.1",
    "http://١٢٧.0.0.1",
    "https://api.example.com／evil",
    "https://api.example.com:４４３",
    # addresses with more than one meaning
    "http://127.1",
    "http://127.0.1",
    "http://127.0.0.01",
    "http://127.0.0.010",
    "http://0177.0.0.1",
    "http://0x7f.1",
    "http://0x7f.0.0.1",
    "http://2130706433",
    "http://0x7f000001",
    "http://127.0.0.256",
    "http://127.0.0.1.",
    "http://1.2.3.4.5",
    "http://example.0x1",
    "http://[::1%lo]",
    "http://[::1%25lo]",
    "http://[fe80::1%25eth0]",
    "http://[::1]evil.example",
    "http://evil.example[::1]",
    "http://[v1.127.0.0.1]",
    "http://[127.0.0.1]",
    "http://[::1",
    "http://::1",
    "http://[]",
    # invalid host names
    "https://a..example",
    "https://.example",
    "https://example.",
    "https://-a.example",
    "https://a-.example",
    "https://a,b.example",
    "https://a*b.example",
    "https://$(id).example",
    f"https://{'a' * 64}.example",
    f"https://{'a.' * 127}example",
    # invalid ports
    "https://api.example.com:65536",
    "https://api.example.com:-1",
    "https://api.example.com:+443",
    "https://api.example.com:44 3",
    "https://api.example.com:443:443",
    "https://api.example.com:https",
    "https://api.example.com:0000000000443",
]
LOOPBACK = ["localhost", "127.0.0.1", "127.255.255.254", "127.0.0.0", "::1", "0:0:0:0:0:0:0:1"]
NOT_LOOPBACK = [
    *("", "0.0.0.0", "128.0.0.1", "126.255.255.255", "10.0.0.1", "169.254.169.254", "192.168.0.1", "::", "::2"),
    *("127.0.0.1.evil.example", "127.0.0.1.nip.io", "localhost.evil.example", "evil.localhost", "localhost."),
    *("LOCALHOST", "localhosts", "mylocalhost", "localhost.localdomain", "ip6-localhost"),
    *("127.1", "127.0.1", "0x7f.1", "0x7f.0.0.1", "2130706433", "0177.0.0.1", "127.0.0.01", "127.0.0.256", "127."),
    *("::ffff:127.0.0.1", "::127.0.0.1", "::ffff:7f00:1", "64:ff9b::7f00:1", "::1%lo", "::1%25lo", "[::1]", "fe80::1"),
    *(
        "127。0。0。1",
        "①②⑦.0.0.1",
        "١٢٧.0.0.1",
        "127.0.0.1 ",
        " 127.0.0.1",
        "127.0.0.1\n",
        "localhost\n",
        "l\u200bocalhost",
    ),
]


@pytest.mark.parametrize("written", ORIGINS)
def test_an_origin_has_one_spelling(written: str) -> None:
    origin = origin_of(written)
    assert origin == ORIGINS[written]
    assert origin_of(origin or "") == origin


@pytest.mark.parametrize("written", NO_ORIGINS)
def test_an_invalid_origin(written: str) -> None:
    assert origin_of(written) is None


@pytest.mark.parametrize("host", LOOPBACK)
def test_loopback_hosts(host: str) -> None:
    assert is_loopback(host)
    for family, *_, address in socket.getaddrinfo(host, 80, type=socket.SOCK_STREAM):
        assert family in (socket.AF_INET, socket.AF_INET6)
        assert ipaddress.ip_address(address[0]).is_loopback


@pytest.mark.parametrize("host", NOT_LOOPBACK)
def test_hosts_that_may_be_another_machine(host: str) -> None:
    assert not is_loopback(host)


PIECES = st.sampled_from(
    [
        *("http://", "https://", "HTTP://", "//", "/", "\\", "@", ":", "?", "#", "%", "%40", "%2e", "[", "]", "::1"),
        *(
            "localhost",
            "127.0.0.1",
            "127.1",
            "0x7f",
            "evil.example",
            "api",
            ".",
            "..",
            "-",
            "_",
            "80",
            "443",
            "0",
            "65536",
        ),
        *(
            " ",
            "\t",
            "\n",
            "\x00",
            "\u200b",
            "\u202e",
            "。",
            "①",
            "é",
            "xn--bcher-kva",
            "ß",
            "K",
            "İ",
            "٣",
            ";",
            "=",
            "*",
        ),
    ]
)
NEARLY_URLS = st.one_of(
    st.text(max_size=40),
    st.lists(PIECES, max_size=8).map("".join),
    st.tuples(st.sampled_from(["http://", "https://"]), st.lists(PIECES, max_size=6).map("".join)).map("".join),
    st.ip_addresses().map(lambda address: f"http://{f'[{address}]' if address.version == 6 else address}"),
)


@settings(deadline=None, max_examples=500)
@given(NEARLY_URLS)
@example("http://127.0.0.1.evil.example")
def test_other_parsers_read_an_origin_alike(written: str) -> None:
    """urllib and httpx, which opens the connection, parse an accepted origin in the same way."""
    origin = origin_of(written)
    if origin is None:
        return
    assert origin_of(origin) == origin
    assert origin.isascii()
    assert not set(origin.lower()) & set(" \t\r\n\\@?#%")
    parts, url, again = urlsplit(origin), httpx.URL(origin + "/x"), split_url(origin)
    assert again is not None
    assert parts.hostname == again.host == url.raw_host.decode("ascii")
    assert (parts.scheme, parts.port) == (again.scheme, again.port) == (url.scheme, url.port)
    assert (parts.path, parts.query, parts.fragment, parts.username) == ("", "", "", None)
    assert (url.path, url.userinfo) == ("/x", b"")


@settings(deadline=None, max_examples=500)
@given(NEARLY_URLS)
def test_loopback_is_never_another_machine(written: str) -> None:
    """If plain http is allowed, the host is an address of this machine or `localhost`."""
    parts = split_url(written)
    if parts is None or not is_loopback(parts.host):
        return
    assert parts.host == "localhost" or ipaddress.ip_address(parts.host).is_loopback


@settings(deadline=None, max_examples=300)
@given(st.ip_addresses())
@example(ipaddress.ip_address("::ffff:127.0.0.1"))
def test_loopback_addresses_are_those_of_the_registry(address: ipaddress.IPv4Address) -> None:
    """Only 127.0.0.0/8 and ::1. An IPv4 address in IPv6 notation is not, on every version of Python."""
    inside = address in ipaddress.ip_network("127.0.0.0/8") or str(address) == "::1"
    assert is_loopback(str(address)) == inside


@settings(deadline=None)
@given(st.ip_addresses(v=4, network="127.0.0.0/8"))
def test_all_loopback_addresses_are_this_machine(address: ipaddress.IPv4Address) -> None:
    assert is_loopback(str(address))
    assert origin_of(f"http://{address}:1/") == f"http://{address}:1"


@settings(deadline=None, max_examples=300)
@given(st.one_of(st.text(), st.lists(PIECES, max_size=5).map("".join)))
def test_any_text_is_parsed_without_an_exception(text: str) -> None:
    split_url(text)
    origin_of(text)
    is_loopback(text)


USAGE_ERRORS = [
    *(
        "http://localhost@evil.example",
        "http://127.0.0.1.evil.example",
        "http://[::ffff:127.0.0.1]:1",
        "http://0x7f.1:1",
    ),
    *("http://127.1:1", "http://evil.localhost:1", "http://api.example.com", "https://api.example.com/v1"),
    *(
        "https://me:pass@api.example.com",
        "https://api.exam\u200bple.com",
        "https://bücher.example",
        "https://a..b",
        "x",
    ),
]


@pytest.mark.parametrize("url", USAGE_ERRORS)
def test_the_program_sends_nothing_to_an_invalid_origin(tmp_path: Path, url: str) -> None:
    """The error for flag and variable names the URL, without the token."""
    token = {"OT_API_TOKEN": "ot_pat_canary_of_the_origin_tests"}
    by_variable = run_cli(
        ["jobs", "list"], env=token | {"OPENTRAIN_API_BASE_URL": url}, cwd=tmp_path, config_home=tmp_path
    )
    by_flag = run_cli(["jobs", "list", "--base-url", url], env=token, cwd=tmp_path, config_home=tmp_path)
    for done, name in ((by_variable, "OPENTRAIN_API_BASE_URL"), (by_flag, "--base-url")):
        assert (done.exit, done.stdout) == (2, "")
        assert_refused(done.stderr, name)
        assert "canary" not in done.stderr


def test_a_host_with_an_invalid_xn_name(tmp_path: Path) -> None:
    """It is a valid name that does not resolve."""
    env = {"OT_API_TOKEN": "ot_pat_x", "OPENTRAIN_API_BASE_URL": "https://xn--0.test", "OPENTRAIN_MAX_RETRIES": "0"}
    for proxy in ({}, {"HTTPS_PROXY": "http://127.0.0.1:1"}):
        done = run_cli(["jobs", "list"], env=env | proxy, cwd=tmp_path, config_home=tmp_path)
        assert (done.exit, done.stdout) == (7, "")
        assert "xn--0.test" in done.stderr
        assert "CLI_UNEXPECTED" not in done.stderr


@pytest.mark.parametrize("url", ["HTTPS://LOCALHOST:1/", "https://localhost:1", " https://localhost:1 "])
def test_requests_are_sent_to_the_canonical_origin(tmp_path: Path, url: str) -> None:
    """The port is closed, and the error names the canonical origin. Spaces around a variable are ignored."""
    env = {"OT_API_TOKEN": "ot_pat_x", "OPENTRAIN_API_BASE_URL": url, "OPENTRAIN_MAX_RETRIES": "0"}
    done = run_cli(["jobs", "list"], env=env, cwd=tmp_path, config_home=tmp_path)
    assert (done.exit, done.stdout) == (7, "")
    assert "https://localhost:1:" in done.stderr


BASE = "https://api.example.com/v1/things?page=1"


@pytest.mark.parametrize(
    ("reference", "url"),
    [
        ("?page=2", "https://api.example.com/v1/things?page=2"),
        ("/v2/x", "https://api.example.com/v2/x"),
        ("other", "https://api.example.com/v1/other"),
        ("//api.example.com/x", "https://api.example.com/x"),
        ("https://api.example.com:443/x#part", "https://api.example.com:443/x"),
        ("HTTPS://API.EXAMPLE.COM/x", "https://API.EXAMPLE.COM/x"),
    ],
)
def test_references_on_the_same_origin(reference: str, url: str) -> None:
    assert on_same_origin(BASE, reference) == url


@pytest.mark.parametrize(
    "reference",
    [
        "http://api.example.com/x",
        "https://api.example.com:8443/x",
        "https://api.example.com.evil.example/x",
        "https://api.example.com@evil.example/x",
        "https://me@api.example.com/x",
        "//evil.example/x",
        "///evil.example/x\\",
        "https://evil.example\\@api.example.com/x",
        "https://[api.example.com/x",
        "https://api.example.com:port/x",
        "mailto:me@api.example.com",
        "/x y",
        "/x\u202ey",
    ],
)
def test_references_elsewhere(reference: str) -> None:
    assert on_same_origin(BASE, reference) is None
