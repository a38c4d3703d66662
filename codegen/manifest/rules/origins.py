"""Rules of base URLs: each service with one of its own has a variable, and is a known place for the token."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.manifest.model.manifest import Manifest
from codegen.manifest.model.services import Service
from codegen.manifest.problems import PathProblem


def check(manifest: Manifest) -> Iterator[PathProblem]:
    """Yield problems of base URLs and of origins that get the token."""
    for flag in manifest.global_flags:
        if flag.type == "origin" and manifest.base_paths:
            yield (*flag.where, "type"), "an origin has no path, but a base URL has one; write 'base-url'"
    for service in manifest.services:
        if service.base_url is not None:
            yield from _check_service(manifest, service, service.base_url)
    used = {_origin(service.base_url) for service in manifest.services if service.base_url is not None}
    for index, origin in enumerate(manifest.token_origins):
        where = ("api", "token-origins", index)
        if origin == _origin(manifest.base_url):
            yield where, f"{origin} gets the token anyway, because of 'base-url'; remove it"
        elif origin not in used:
            yield where, f"no service has this origin: {origin}; remove it"


def service_settings(manifest: Manifest) -> set[str]:
    """Return the settings that replace the base URL of a service."""
    return {service.base_url_setting for service in manifest.services if service.base_url is not None}


def _check_service(manifest: Manifest, service: Service, base_url: str) -> Iterator[PathProblem]:
    where = ("api", "services", service.name, "base-url")
    if service.name == manifest.service:
        yield where, "the service of 'api.service' has the base URL of the API; remove it, or change 'api.base-url'"
    if service.base_url_setting not in {variable.sets for variable in manifest.variables}:
        yield where, f"no variable for the setting: {service.base_url_setting}; add one under 'environment'"
    origin = _origin(base_url)
    if origin in (_origin(manifest.base_url), *manifest.token_origins):
        return
    for command in manifest.commands:
        if command.token and command.service == service.name:
            message = f"no token is sent to {origin}; write 'none', or add the origin to 'api.token-origins'"
            yield (*command.where, "token"), message


def _origin(base_url: str) -> str:
    return "/".join(base_url.split("/")[:3])
