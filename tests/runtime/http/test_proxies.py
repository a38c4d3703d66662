"""Proxies from variables, and hosts that NO_PROXY excludes."""

from __future__ import annotations

import pytest

from opentrain_runtime.http.proxies import proxy_for

PROXY = "http://proxy.example:3128"
UNREADABLE = "[bad http://%% foo:bar host:* b\u00fccher.example 10.0.0.0/99 ::1/129 fe80::1%eth0/64 [::1]x [] : / , ,"
"""Items of NO_PROXY that cannot match a host. Each is ignored."""


@pytest.mark.parametrize(
    ("scheme", "variables", "name"),
    [
        ("https", {"HTTPS_PROXY": PROXY}, "HTTPS_PROXY"),
        ("https", {"https_proxy": PROXY, "HTTPS_PROXY": "http://other"}, "https_proxy"),
        ("https", {"https_proxy": "", "HTTPS_PROXY": PROXY}, "HTTPS_PROXY"),
        ("https", {"HTTP_PROXY": PROXY}, None),
        ("http", {"HTTP_PROXY": PROXY}, "HTTP_PROXY"),
        ("http", {"HTTP_PROXY": f" {PROXY} "}, "HTTP_PROXY"),
        ("http", {"HTTP_PROXY": f"\t{PROXY}\r\n"}, "HTTP_PROXY"),
        ("https", {"ALL_PROXY": PROXY}, "ALL_PROXY"),
        ("https", {"HTTPS_PROXY": " proxy.example:3128 "}, "HTTPS_PROXY"),
        ("https", {"HTTPS_PROXY": "  ", "all_proxy": PROXY}, "all_proxy"),
        ("http", {"HTTPS_PROXY": "broken"}, None),
        ("https", {}, None),
    ],
)
def test_a_variable_names_the_proxy(scheme: str, variables: dict[str, str], name: str | None) -> None:
    assert proxy_for(scheme, "api.example", 443, variables) == (name and (name, PROXY))


@pytest.mark.parametrize(
    ("item", "host", "port"),
    [
        ("*", "api.example", 443),
        ("api.example", "api.example", 443),
        ("API.Example", "api.example", 443),
        ("example", "api.example", 443),
        (".example", "api.example", 443),
        ("*.example", "api.example", 443),
        ("other, api.example", "api.example", 443),
        ("other api.example", "api.example", 443),
        (" .example ", "api.example", 443),
        ("api.example.", "api.example", 443),
        ("api.example", "api.example.", 443),
        ("api.example:8443", "api.example", 8443),
        (".example:8443", "api.example", 8443),
        ("*.example:443", "api.example", 443),
        ("10.0.0.0/8", "10.1.2.3", 443),
        ("10.9.9.9/8", "10.1.2.3", 443),
        ("10.1.2.3:443", "10.1.2.3", 443),
        ("10.1.2.3/32", "10.1.2.3", 443),
        ("10.1.2.3", "10.1.2.3", 443),
        ("2001:db8::1", "2001:db8::1", 443),
        ("[2001:db8::1]", "2001:db8::1", 443),
        ("2001:DB8:0:0::1", "2001:db8::1", 443),
        ("[2001:db8::1]:443", "2001:db8::1", 443),
        ("2001:db8::/32", "2001:db8::1", 443),
        ("[2001:db8::]/32", "2001:db8::1", 443),
        ("2001:db8::1/128", "2001:db8::1", 443),
        (f"{UNREADABLE}, api.example", "api.example", 443),
        (f"{UNREADABLE}, 10.0.0.0/8", "10.1.2.3", 443),
        (f"{UNREADABLE}, 2001:db8::/32", "2001:db8::1", 443),
    ],
)
def test_an_item_of_no_proxy_excludes_a_host(item: str, host: str, port: int) -> None:
    assert proxy_for("https", host, port, {"HTTPS_PROXY": PROXY, "NO_PROXY": item}) is None


@pytest.mark.parametrize(
    ("item", "host", "port"),
    [
        ("", "api.example", 443),
        ("ample", "api.example", 443),
        ("api.example.org", "api.example", 443),
        ("api.example:8443", "api.example", 443),
        ("10.0.0.0/8", "11.1.2.3", 443),
        ("10.0.0.0/8", "10.example", 443),
        ("[2001:db8::1]:8443", "2001:db8::1", 443),
        ("[2001:db8::1", "2001:db8::1", 443),
        ("[2001:db8::1]x", "2001:db8::1", 443),
        ("2001:db8::/32", "2001:db9::1", 443),
        ("10.0.0.0/8", "2001:db8::1", 443),
        ("::1/128", "api.example", 443),
        ("api.example:*", "api.example", 443),
        ("api.example:", "api.example", 443),
        ("http://api.example", "api.example", 443),
        ("[", "api.example", 443),
        (".", "api.example", 443),
        ("*.", "api.example", 443),
        (UNREADABLE, "api.example", 443),
        (UNREADABLE, "10.1.2.3", 443),
        (UNREADABLE, "2001:db8::1", 443),
    ],
)
def test_other_items_exclude_nothing(item: str, host: str, port: int) -> None:
    assert proxy_for("https", host, port, {"HTTPS_PROXY": PROXY, "NO_PROXY": item}) is not None
