"""URLs and origins: what they are made of, and which of them are this machine."""

from __future__ import annotations

_DEFAULT_PORTS = {"http": 80, "https": 443}


class Parts:
    """An absolute http(s) URL taken apart; `port` is None where the URL names none."""

    __slots__ = ("host", "path", "port", "query", "scheme", "user")

    def __init__(self, scheme: str, host: str, port: int | None, path: str, query: str, user: bool) -> None:
        self.scheme = scheme
        self.host = host
        self.port = port
        self.path = path
        self.query = query
        self.user = user


def split_url(url: str) -> Parts | None:
    """Take an absolute http or https URL apart; None if it is none."""
    from urllib.parse import urlsplit

    if not url.isprintable() or " " in url or "\\" in url:
        return None
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in _DEFAULT_PORTS or not parts.hostname:
        return None
    behind = parts.query + parts.fragment
    return Parts(parts.scheme, parts.hostname, port, parts.path, behind, "@" in parts.netloc)


def origin_of(url: str) -> str | None:
    """The origin of a URL that is one and nothing more, in its canonical spelling; None if it is none.

    A slash at the end is allowed, a path, a query or a user name is not.
    """
    parts = split_url(url)
    if parts is None or parts.path not in ("", "/") or parts.query or parts.user:
        return None
    host = f"[{parts.host}]" if ":" in parts.host else parts.host
    if parts.port in (None, _DEFAULT_PORTS[parts.scheme]):
        return f"{parts.scheme}://{host}"
    return f"{parts.scheme}://{host}:{parts.port}"


def is_loopback(host: str) -> bool:
    """Whether a host name or address is this machine and cannot be another."""
    if host in ("localhost", "::1") or host.endswith(".localhost"):
        return True
    octets = host.split(".")
    numeric = len(octets) == 4 and all(octet.isascii() and octet.isdigit() and len(octet) <= 3 for octet in octets)
    return numeric and octets[0] == "127" and all(int(octet) <= 255 for octet in octets)
