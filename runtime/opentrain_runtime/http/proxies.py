"""Proxies from environment variables, read as curl reads them."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


def proxy_for(scheme: str, host: str, port: int, variables: Mapping[str, str]) -> str | None:
    """Return the URL of the proxy for a host, None for a direct connection.

    HTTPS_PROXY or HTTP_PROXY by the scheme, else ALL_PROXY; of each the lower-case name counts first. NO_PROXY names
    hosts that are reached directly. `host` has no brackets.
    """
    proxy = _variable(variables, f"{scheme}_proxy") or _variable(variables, "all_proxy")
    if not proxy or _is_excluded(host, port, _variable(variables, "no_proxy")):
        return None
    return proxy if "://" in proxy else f"http://{proxy}"


def _variable(variables: Mapping[str, str], name: str) -> str:
    return (variables.get(name) or variables.get(name.upper()) or "").strip()


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
    if entry.startswith("["):
        address, _, rest = entry[1:].partition("]")
        network = rest if rest.startswith("/") else ""
        return address + network, rest.removeprefix(":") or None if rest.startswith(":") else None
    if entry.count(":") == 1:
        name, _, port = entry.partition(":")
        return name, port
    return entry, None


def _network_holds(network: str, host: str) -> bool:
    import ipaddress

    try:
        return ipaddress.ip_address(host) in ipaddress.ip_network(network, strict=False)
    except (ValueError, TypeError):
        return False
