"""Proxies from environment variables, read as curl reads them."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


def proxy_for(scheme: str, host: str, port: int, variables: Mapping[str, str]) -> tuple[str, str] | None:
    """Return the proxy for a host, as (variable, URL); None for a direct connection.

    The variable is HTTPS_PROXY or HTTP_PROXY by the scheme, else ALL_PROXY. The lower-case name takes precedence.
    NO_PROXY lists hosts that are reached directly. `host` has no brackets.
    """
    found = _variable(variables, f"{scheme}_proxy") or _variable(variables, "all_proxy")
    no_proxy = _variable(variables, "no_proxy")
    if found is None or (no_proxy and _is_excluded(host, port, no_proxy[1])):
        return None
    name, url = found
    return name, url if "://" in url else f"http://{url}"


def _variable(variables: Mapping[str, str], name: str) -> tuple[str, str] | None:
    """Return the first spelling of a variable that is not empty, lower case first, as (name, value)."""
    for spelling in (name, name.upper()):
        value = variables.get(spelling, "").strip()
        if value:
            return spelling, value
    return None


def _is_excluded(host: str, port: int, no_proxy: str) -> bool:
    return any(_excludes(item, host.casefold().rstrip("."), port) for item in no_proxy.replace(",", " ").split())


def _excludes(item: str, host: str, port: int) -> bool:
    """Return whether an item of NO_PROXY matches a host and port.

    An item is `*`, or a domain with its subdomains, an address or a network, each optionally with a port. Others are
    ignored.
    """
    if item == "*":
        return True
    name, wanted_port = _without_port(item.casefold())
    if wanted_port not in (None, str(port)):
        return False
    if _network_holds(name, host):
        return True
    domain = name.removeprefix("*").strip(".")
    return bool(domain) and (host == domain or host.endswith(f".{domain}"))


def _without_port(item: str) -> tuple[str, str | None]:
    """Return an item without brackets and port, and the port. The text is empty if the brackets are invalid."""
    if item.startswith("["):
        address, closing, rest = item[1:].partition("]")
        if not closing or (rest and rest[0] not in "/:"):
            return "", None
        return (address, rest[1:]) if rest.startswith(":") else (address + rest, None)
    if item.count(":") == 1:
        name, _, port = item.partition(":")
        return name, port
    return item, None


def _network_holds(network: str, host: str) -> bool:
    import ipaddress

    try:
        return ipaddress.ip_address(host) in ipaddress.ip_network(network, strict=False)
    except ValueError:
        return False
