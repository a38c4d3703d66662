"""Request bodies: JSON objects, forms, and the numbers and dates in them."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl

from starlette.datastructures import Headers
from starlette.requests import Request

from opentrain_sandbox.core.clock import iso
from opentrain_sandbox.web.errors import ApiError, OAuthError

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"


async def json_object(request: Request, *, required: bool = True) -> dict[str, Any]:
    """Return the request's JSON object.

    Args:
        required: whether a body is required; if not, a missing one counts as ``{}``.

    Raises:
        ApiError: 400, the body is not a JSON object; 415, it has another content type.
    """
    body = await request.body()
    if is_other_type(request, body):
        raise ApiError(415, f"The body must be {JSON}")
    try:
        return parse_object(body, required=required)
    except ValueError as error:
        raise ApiError(400, str(error)) from None


async def agent_json_object(request: Request) -> dict[str, Any]:
    """Return the JSON object of a request to /api/agent/*. A missing body counts as ``{}``.

    Raises:
        OAuthError: 400 invalid_request; 415 unsupported_media_type.
    """
    body = await request.body()
    if is_other_type(request, body):
        raise OAuthError("unsupported_media_type", f"The body must be {JSON}", 415)
    try:
        return parse_object(body, required=False)
    except ValueError as error:
        raise OAuthError("invalid_request", str(error)) from None


def is_other_type(request: Request, body: bytes) -> bool:
    """Return whether there is a body with another content type than JSON.

    A page of another site can send some other content types without a CORS preflight.
    """
    return bool(body.strip()) and media_type_of(request.headers) != JSON


def media_type_of(headers: Headers) -> str:
    """Return the media type of the body, in lower case and without parameters; "" if there is none."""
    return headers.get("content-type", "").partition(";")[0].strip().lower()


def parse_object(raw: bytes, *, required: bool = True) -> dict[str, Any]:
    """Parse a JSON object strictly: UTF-8, without NaN, Infinity or lone surrogates.

    Raises:
        ValueError: the message says what is wrong.
    """
    if not raw.strip() and not required:
        return {}
    try:
        value = json.loads(raw, parse_constant=_reject_constant)
        # A lone surrogate is legal in JSON and cannot be stored or sent back as UTF-8.
        json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        raise ValueError("The body is not valid JSON") from None
    if not isinstance(value, dict):
        raise ValueError("The body must be a JSON object")
    return value


def _reject_constant(name: str) -> Any:
    raise ValueError(name)


async def form_fields(request: Request) -> dict[str, str]:
    """Return the fields of a form-encoded body. The last value of a repeated field counts.

    Raises:
        OAuthError: 400 invalid_request, the body has another content type (contract.md section 0, fact 2).
    """
    if media_type_of(request.headers) != FORM:
        raise OAuthError("invalid_request", f"The body must be {FORM}")
    text = (await request.body()).decode("utf-8", "replace")
    return dict(parse_qsl(text, keep_blank_values=True))


def due_date(value: Any) -> str | None:
    """Parse an ISO 8601 date or time. The default offset is UTC, the default time is midnight.

    Returns:
        The time as formatted by ``clock.iso``; None for None.

    Raises:
        ValueError: the value is not a date. The message continues a sentence that begins with the field's name.
    """
    if value is None:
        return None
    try:
        moment = datetime.fromisoformat(value)
        return iso(moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC))
    except (TypeError, ValueError, OverflowError):
        raise ValueError("must be an ISO 8601 date") from None
