"""Proxies from environment variables, read as curl reads them."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


def proxy_for(scheme: str, host: str, port: int, variables: Mapping[str, str]) -> tuple[str, str] | None:
    """Return the proxy for a host, as (variable, URL); None for a direct connection.

    HTTPS_PROXY or HTTP_PROXY by the scheme, else ALL_PROXY; of each the lower-case name counts first. NO_PROXY names
    hosts that are reached directly. `host` has no brackets.
    """
    found = _variable(variables, f"{scheme}_proxy") or _variable(variables, "all_proxy")
    no_proxy = _variable(variables, "no_proxy")
    if found is None or (no_proxy and _is_excluded(host, port, no_proxy[1])):
        return None
    name, url = found
    return name, url if "://" in url else f"http://{url}"


def _variable(variables: Mapping[str, str], name: str) -> tuple[str, str] | None:
    """Return the first of a variable's two spellings that is not empty, as (name, value)."""
    for spelling in (name, name.upper()):
        value = variables.get(spelling, "").strip()
        if value:
            return spelling, value
    return None


def _is_excluded(host: str, port: int, no_proxy: str) -> bool:
    return any(_excludes(entry, host.casefold().rstrip("."), port) for entry in no_proxy.replace(",", " ").split())


def _excludes(entry: str, host: str, port: int) -> bool:
    """Return whether an entry names a host: `*`, a name with all below it, an address or a network, each with a port.

    What none of these can be is no entry.
    """
    if entry == "*":
        return True
    name, wanted_port = _without_port(entry.casefold())
    if wanted_port not in (None, str(port)):
        return False
    if _network_holds(name, host):
        return True
    domain = name.removeprefix("*").strip(".")
    return bool(domain) and (host == domain or host.endswith(f".{domain}"))


def _without_port(entry: str) -> tuple[str, str | None]:
    """Return an entry without the brackets of its address and its port, and the port; nothing for odd brackets."""
    if entry.startswith("["):
        address, closing, rest = entry[1:].partition("]")
        if not closing or (rest and rest[0] not in "/:"):
            return "", None
        return (address, rest[1:]) if rest.startswith(":") else (address + rest, None)
    if entry.count(":") == 1:
        name, _, port = entry.partition(":")
        return name, port
    return entry, None


def _network_holds(network: str, host: str) -> bool:
    import ipaddress

    try:
        return ipaddress.ip_address(host) in ipaddress.ip_network(network, strict=False)
    except ValueError:
        return False
