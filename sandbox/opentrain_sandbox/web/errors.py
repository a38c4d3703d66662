"""Error responses in the two formats of the API (contract.md section 0, fact 1, and section 4)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from opentrain_sandbox.web.request_id import request_id

API_PREFIX = "/api/public/v1"
AGENT_PREFIX = "/api/agent"
CONTROL_PREFIX = "/sandbox"

CODES = {
    400: "BAD_REQUEST",
    401: "UNAUTHORIZED",
    403: "FORBIDDEN",
    404: "NOT_FOUND",
    405: "METHOD_NOT_ALLOWED",
    409: "CONFLICT",
    413: "PAYLOAD_TOO_LARGE",
    415: "UNSUPPORTED_MEDIA_TYPE",
    421: "MISDIRECTED_REQUEST",
    429: "RATE_LIMITED",
    500: "INTERNAL_ERROR",
}


class ApiError(Exception):
    """An error of /api/public/v1, sent as the envelope ``{error, code, requestId, details?}``.

    Args:
        status: HTTP status, one of ``CODES``.
        message: a sentence for people.
        details: any JSON value; None omits the key.
        headers: additional response headers.
    """

    def __init__(
        self, status: int, message: str, details: Any = None, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.details = details
        self.headers = headers


class OAuthError(Exception):
    """An error of /api/agent/*, sent as ``{error, error_description}`` (contract.md section 2).

    Args:
        error: the code, such as ``authorization_pending``.
        description: a sentence for people.
        status: HTTP status.
    """

    def __init__(self, error: str, description: str, status: int = 400) -> None:
        super().__init__(description)
        self.error = error
        self.description = description
        self.status = status


def not_found(resource: str, message: str, **ids: str) -> ApiError:
    """Return the 404 of a missing resource, with details ``{resource, <id name>: id}`` (section 4)."""
    return ApiError(404, message, {"resource": resource, **ids})


def invalid(issues: list[dict[str, Any]], message: str = "Invalid request body") -> ApiError:
    """Return the 400 of a body that violates its schema. Details are ``{issues: [...]}`` in zod's form."""
    return ApiError(400, message, {"issues": issues})


def envelope(status: int, message: str, details: Any = None, headers: Mapping[str, str] | None = None) -> JSONResponse:
    """Build the error envelope (contract.md section 4)."""
    body: dict[str, Any] = {
        "error": message,
        "code": CODES.get(status, "BAD_REQUEST"),
        "requestId": request_id(),
    }
    if details is not None:
        body["details"] = details
    return JSONResponse(body, status, headers=headers)


def error_of_path(path: str, status: int, message: str, headers: Mapping[str, str] | None = None) -> JSONResponse:
    """Build an error in the error format of the path."""
    if not path.startswith(f"{AGENT_PREFIX}/"):
        return envelope(status, message, headers=headers)
    code = CODES.get(status, "invalid_request").lower()
    return JSONResponse({"error": code, "error_description": message}, status, headers=headers)


async def on_api_error(request: Request, error: Exception) -> Response:
    """Handle an ``ApiError`` for Starlette."""
    assert isinstance(error, ApiError)
    return envelope(error.status, error.message, error.details, error.headers)


async def on_oauth_error(request: Request, error: Exception) -> Response:
    """Handle an ``OAuthError`` for Starlette."""
    assert isinstance(error, OAuthError)
    body = {"error": error.error, "error_description": error.description}
    return JSONResponse(body, error.status, headers={"Cache-Control": "no-store"})


async def on_http_error(request: Request, error: Exception) -> Response:
    """Handle Starlette's own 404 and 405 in the error format of the path."""
    assert isinstance(error, HTTPException)
    path = request.url.path
    return error_of_path(path, error.status_code, f"No route for {request.method} {path}", error.headers)


async def on_disconnect(request: Request, error: Exception) -> Response:
    """Handle a client that disconnected before its body had arrived. The response is not read."""
    return Response(status_code=400)


async def on_crash(request: Request, error: Exception) -> Response:
    """Handle an unexpected exception of the sandbox. The traceback goes to stderr."""
    if request.url.path.startswith(f"{AGENT_PREFIX}/"):
        return JSONResponse({"error": "server_error", "error_description": "The sandbox failed."}, 500)
    return envelope(500, "The sandbox failed. See its stderr.")
