"""URLs and origins: parse them, and recognize loopback hosts.

These functions decide where a token is sent. A URL that two programs could read as different hosts is refused.
"""

from __future__ import annotations

import re

from opentrain_runtime.text.redact import MASK

_DEFAULT_PORTS = {"http": 80, "https": 443}
_AUTHORITY = re.compile(r"(?:[^@]*@)?(?:\[[0-9A-Fa-f:.]+\]|[^@:%\[\]]+)(?::[0-9]{0,5})?")
_HOST_NAME = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)(?:\.(?!-)[a-z0-9_-]{1,63}(?<!-))*")
_BASE_PATH = re.compile(r"(?:/(?!\.{1,2}(?:/|\Z))[A-Za-z0-9._~-]+)*")
_NUMERIC = re.compile(r"(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)")


class Parts:
    """Parts of an absolute http(s) URL; `port` is None if the URL does not contain one."""

    __slots__ = ("host", "path", "port", "query", "scheme", "user")

    def __init__(self, scheme: str, host: str, port: int | None, path: str, query: str, user: bool) -> None:
        self.scheme = scheme
        self.host = host
        self.port = port
        self.path = path
        self.query = query
        self.user = user


def split_url(url: str) -> Parts | None:
    """Split an absolute http or https URL; None for other text. The host is in lower case, without brackets."""
    from urllib.parse import urlsplit

    if not url.isprintable() or " " in url or "\\" in url:
        return None
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in _DEFAULT_PORTS or not parts.hostname or not _AUTHORITY.fullmatch(parts.netloc):
        return None
    behind = parts.query + parts.fragment
    return Parts(parts.scheme, parts.hostname, port, parts.path, behind, "@" in parts.netloc)


def origin_of(url: str) -> str | None:
    """Return the canonical spelling of a URL that is an origin; None for any other URL.

    A slash at the end is allowed. A path, a query or a user name is not. A host is a name in ASCII, an IPv4 address in
    four decimal numbers, or an IPv6 address. Other names must be given as `xn--`, so that look-alike letters are seen.
    """
    found = base_url_of(url)
    return found if found is not None and origin_in(found) == found else None


def base_url_of(url: str) -> str | None:
    """Return the canonical spelling of a URL that is an origin with or without a path; None for any other URL.

    The path has letters, digits and `.-_~` only, and no `.` or `..` segments. A slash at its end is removed.
    """
    parts = split_url(url)
    if parts is None or parts.query or parts.user:
        return None
    host, path = _canonical_host(parts.host), parts.path.removesuffix("/")
    if host is None or not _BASE_PATH.fullmatch(path):
        return None
    port = "" if parts.port in (None, _DEFAULT_PORTS[parts.scheme]) else f":{parts.port}"
    return f"{parts.scheme}://{host}{port}{path}"


def origin_in(base_url: str) -> str:
    """Return the origin of a base URL in canonical spelling."""
    return "/".join(base_url.split("/")[:3])


def on_same_origin(base: str, reference: str) -> str | None:
    """Return the absolute URL of a reference (RFC 3986), without its fragment, if it has the origin of `base`.

    None for another origin, for a URL with a user name, and for text that is not a URL.
    """
    from urllib.parse import urldefrag, urljoin

    try:
        url = urldefrag(urljoin(base, reference)).url
    except ValueError:
        return None
    parts, own = split_url(url), split_url(base)
    if parts is None or own is None or parts.user or _origin(parts) != _origin(own):
        return None
    return url


def expected_origin(url: str, example: str = "https://api.example.com", what: str = "an origin") -> str:
    """Return what is expected instead of a URL that is not an origin or a base URL, as the object of "expected"."""
    parts = split_url(url)
    if parts is not None and parts.user:
        return f"{what} without a user name; remove everything before the @"
    behind = "" if url.isascii() else "; write a host name with non-ASCII letters in its xn-- form"
    return f"{what} such as {example}{behind}"


def without_password(url: str) -> str:
    """Return a URL with its password masked, in invalid URLs too: the text from the colon to the last @."""
    parts = split_url(url)
    if parts is not None and not parts.user:
        return url
    return re.sub(r"(?is)\A((?:https?:[/\\]+)?+[^:@]*:).*@", rf"\1{MASK}@", url)


def is_loopback(host: str) -> bool:
    """Return whether a host name or address is certainly this machine. `localhost` is accepted.

    Names below `localhost` are not, because many resolvers look them up in the network.
    """
    if host == "localhost":
        return True
    import ipaddress

    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return str(address) == "::1" or (address.version == 4 and address.is_loopback)


def _origin(parts: Parts) -> tuple[str, str | None, int]:
    return parts.scheme, _canonical_host(parts.host), parts.port or _DEFAULT_PORTS[parts.scheme]


def _canonical_host(host: str) -> str | None:
    import ipaddress

    try:
        if ":" in host:
            return f"[{ipaddress.IPv6Address(host)}]"
        if _NUMERIC.fullmatch(host):  # resolvers take a name that ends in a number for an address
            return str(ipaddress.IPv4Address(host))
    except ValueError:
        return None
    return host if len(host) <= 253 and _HOST_NAME.fullmatch(host) else None
