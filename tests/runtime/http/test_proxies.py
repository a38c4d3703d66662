"""Proxies from variables, and the hosts that NO_PROXY excludes."""

from __future__ import annotations

import pytest

from opentrain_runtime.http.proxies import proxy_for

PROXY = "http://proxy.example:3128"


@pytest.mark.parametrize(
    ("scheme", "variables", "proxy"),
    [
        ("https", {"HTTPS_PROXY": PROXY}, PROXY),
        ("https", {"https_proxy": PROXY, "HTTPS_PROXY": "http://other"}, PROXY),
        ("https", {"HTTP_PROXY": PROXY}, None),
        ("http", {"HTTP_PROXY": PROXY}, PROXY),
        ("https", {"ALL_PROXY": PROXY}, PROXY),
        ("https", {"HTTPS_PROXY": " proxy.example:3128 "}, PROXY),
        ("https", {"HTTPS_PROXY": "  ", "ALL_PROXY": PROXY}, PROXY),
        ("https", {}, None),
    ],
)
def test_a_variable_names_the_proxy(scheme: str, variables: dict[str, str], proxy: str | None) -> None:
    assert proxy_for(scheme, "api.example", 443, variables) == proxy


@pytest.mark.parametrize(
    ("entry", "host", "port"),
    [
        ("*", "api.example", 443),
        ("api.example", "api.example", 443),
        ("API.Example", "api.example", 443),
        ("example", "api.example", 443),
        (".example", "api.example", 443),
        ("*.example", "api.example", 443),
        ("other, api.example", "api.example", 443),
        ("other api.example", "api.example", 443),
        ("api.example:8443", "api.example", 8443),
        ("10.0.0.0/8", "10.1.2.3", 443),
        ("10.1.2.3", "10.1.2.3", 443),
        ("2001:db8::1", "2001:db8::1", 443),
        ("[2001:db8::1]", "2001:db8::1", 443),
        ("[2001:db8::1]:443", "2001:db8::1", 443),
        ("2001:db8::/32", "2001:db8::1", 443),
        ("[bad, http://%%, api.example", "api.example", 443),
    ],
)
def test_an_entry_of_no_proxy_excludes_a_host(entry: str, host: str, port: int) -> None:
    assert proxy_for("https", host, port, {"HTTPS_PROXY": PROXY, "NO_PROXY": entry}) is None


@pytest.mark.parametrize(
    ("entry", "host", "port"),
    [
        ("", "api.example", 443),
        ("ample", "api.example", 443),
        ("api.example.org", "api.example", 443),
        ("api.example:8443", "api.example", 443),
        ("10.0.0.0/8", "11.1.2.3", 443),
        ("10.0.0.0/8", "10.example", 443),
        ("[2001:db8::1]:8443", "2001:db8::1", 443),
        ("[", "api.example", 443),
        (".", "api.example", 443),
    ],
)
def test_other_entries_exclude_nothing(entry: str, host: str, port: int) -> None:
    assert proxy_for("https", host, port, {"HTTPS_PROXY": PROXY, "NO_PROXY": entry}) == PROXY
