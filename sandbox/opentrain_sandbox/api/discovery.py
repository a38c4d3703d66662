"""Discovery documents for agents: llms.txt, auth.md, the well-known documents, openapi.json."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from opentrain_sandbox.api.auth import GRANT_TYPE
from opentrain_sandbox.core.sandbox import origin_of
from opentrain_sandbox.core.scopes import ALL_SCOPES
from opentrain_sandbox.domain.people.claims import POLL_INTERVAL
from opentrain_sandbox.openapi.document import build_document
from opentrain_sandbox.web.errors import AGENT_PREFIX, API_PREFIX
from opentrain_sandbox.web.routing import Endpoint


async def show_llms(request: Request) -> Response:
    """GET /llms.txt: describe the service and link to the other documents."""
    return document(request, "llms.txt", "text/plain")


async def show_auth(request: Request) -> Response:
    """GET /auth.md: describe how an agent gets a token, and how a human claims its account."""
    return document(request, "auth.md", "text/markdown")


def document(request: Request, name: str, media_type: str) -> Response:
    """Return a text of the folder ``documents``, with links to the origin that the client uses."""
    text = files(__package__).joinpath("documents", name).read_text(encoding="utf-8")
    return PlainTextResponse(text.replace("{origin}", origin_of(request)), media_type=media_type)


async def show_resource(request: Request) -> Response:
    """GET /.well-known/oauth-protected-resource: describe the resource (RFC 9728, contract.md section 1)."""
    origin = origin_of(request)
    return JSONResponse(
        {
            "resource": origin,
            "authorization_servers": [origin],
            "scopes_supported": list(ALL_SCOPES),
            "bearer_methods_supported": ["header"],
            "resource_documentation": f"{origin}/auth.md",
        }
    )


async def show_server(request: Request) -> Response:
    """GET /.well-known/oauth-authorization-server: describe the server (RFC 8414, contract.md section 1)."""
    origin = origin_of(request)
    return JSONResponse(
        {
            "issuer": origin,
            "token_endpoint": f"{origin}{AGENT_PREFIX}/oauth/token",
            "revocation_endpoint": f"{origin}{AGENT_PREFIX}/oauth/revoke",
            "grant_types_supported": [GRANT_TYPE],
            # Without an authorization endpoint there are no response types.
            "response_types_supported": [],
            "token_endpoint_auth_methods_supported": ["none"],
            "revocation_endpoint_auth_methods_supported": ["none"],
            "scopes_supported": list(ALL_SCOPES),
            "service_documentation": f"{origin}/auth.md",
            "agent_auth": {
                "identity_endpoint": f"{origin}{AGENT_PREFIX}/identity",
                "claim_endpoint": f"{origin}{AGENT_PREFIX}/identity/claim",
                "grant_type": GRANT_TYPE,
                "poll_interval": POLL_INTERVAL,
            },
        }
    )


async def show_openapi(request: Request) -> Response:
    """GET /api/public/v1/openapi.json: show the OpenAPI 3.1 document, a reconstruction."""
    return JSONResponse(build_document(origin_of(request), package_version()))


def package_version() -> str:
    """Return the version of the distribution, "0" if it is not installed."""
    try:
        return version("opentrain-cli")
    except PackageNotFoundError:
        return "0"


ENDPOINTS = [
    Endpoint("GET", "/llms.txt", show_llms),
    Endpoint("GET", "/auth.md", show_auth),
    Endpoint("GET", "/.well-known/oauth-protected-resource", show_resource),
    Endpoint("GET", "/.well-known/oauth-authorization-server", show_server),
    Endpoint("GET", f"{API_PREFIX}/openapi.json", show_openapi),
]
