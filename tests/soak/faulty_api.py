"""Small API that registers agents and issues tokens (contract.md, section 2), with connection faults.

It uses real sockets, one request a connection. The driver's random numbers choose the fault of each request, if any.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from types import TracebackType
from typing import Any
from urllib.parse import parse_qs

from tests.support.faulty import Connection, FaultyServer
from tests.support.server import ReceivedRequest

IDENTITY = "/api/agent/identity"
CLAIM = "/api/agent/identity/claim"
TOKEN = "/api/agent/oauth/token"
ME = "/api/public/v1/auth/me"


class Fault(StrEnum):
    """Fault of a request. `lost` means that the API carried out the request."""

    NONE = "none"
    CLOSED = "connection closed before the request is read"
    RESET = "connection reset before the request is read"
    SILENT = "connection closed after the request, nothing done"
    LOST = "connection closed after the request was carried out, no response"
    LOST_RESET = "connection reset after the request was carried out, no response"
    CUT_HEAD = "connection closed in the middle of the headers"
    CUT_BODY = "connection closed in the middle of the body"
    CUT_LAST = "connection closed one byte before the end of the body"
    ERROR = "server error, nothing done"
    ERROR_AFTER = "server error after the request was carried out"
    BUSY = "429 with Retry-After"
    GARBAGE = "200 with an invalid body, after the request was carried out"
    REDIRECT = "redirect to another origin"
    FOLDER_GONE = "folder of the credentials file removed during the request"
    FILE_DAMAGED = "credentials file damaged by another program during the request"


_DONE_FIRST = {
    Fault.NONE, Fault.LOST, Fault.LOST_RESET, Fault.CUT_HEAD, Fault.CUT_BODY, Fault.CUT_LAST, Fault.ERROR_AFTER,
    Fault.GARBAGE, Fault.FOLDER_GONE, Fault.FILE_DAMAGED,
}  # fmt: skip
_GARBAGE = [
    b"", b"<html>Sign in to the hotel</html>", b"null", b"[]", b"{}", b'{"access_token": 5}', b'{"access_token": ""}',
    b'{"access_token": "ot_pat_', b'{"access_token": NaN}', b"\xff\xfe", b'{"access_token": null, "claim_token": "x"}',
]  # fmt: skip


@dataclass
class Exchange:
    """Request and its result. `response` is the document of a success that was sent completely."""

    path: str
    bearer: str | None
    claim_token: str | None
    fault: Fault
    response: dict[str, Any] | None = None


def token_id(token: str) -> str:
    """Return the id of a token, which does not tell the token."""
    return f"tok_{token.removesuffix('canary')[-6:]}"


@dataclass
class _Account:
    claim_token: str
    tokens: set[str]
    confirmed: bool = False
    delivered: bool = False
    expired: bool = False


class Api:
    """State of the service: accounts, tokens, claims."""

    def __init__(self, name: str) -> None:
        self.issued: set[str] = set()
        self._name = name
        self._accounts: list[_Account] = []

    def _new(self, prefix: str) -> str:
        secret = f"{prefix}_{self._name}{len(self.issued):06d}canary"
        self.issued.add(secret)
        return secret

    def mint(self) -> str:
        """Return a token that a human has created in the app."""
        account = _Account(self._new("ot_clm"), {self._new("ot_pat")})
        self._accounts.append(account)
        return next(iter(account.tokens))

    def confirm(self) -> None:
        """Confirm the newest claim, as a human does."""
        if self._accounts:
            self._accounts[-1].confirmed = True

    def expire(self) -> None:
        """Close the window of the newest claim, unless it was confirmed."""
        if self._accounts and not self._accounts[-1].confirmed:
            self._accounts[-1].expired = True

    def response(self, path: str, bearer: str | None, fields: dict[str, str]) -> tuple[int, dict[str, Any]]:
        """Carry out a request. Return status and document."""
        if path == IDENTITY:
            account = _Account(self._new("ot_clm"), {self._new("ot_pat")})
            self._accounts.append(account)
            return 201, {
                "registration_id": "reg_1",
                "access_token": next(iter(account.tokens)),
                "token_type": "bearer",
                "scopes": ["jobs:read"],
                "claim_token": account.claim_token,
                "claim_token_expires_at": "2026-08-15T09:30:00.000Z",
            }
        if path == ME:
            if any(bearer in account.tokens for account in self._accounts):
                return 200, {
                    "actor": {"userId": "usr_1", "email": "dana@acme.example"},
                    "token": {"id": token_id(str(bearer)), "scopes": ["jobs:read"]},
                }
            return 401, {"error": f"unknown token {bearer}", "code": "UNAUTHORIZED", "requestId": "req_1"}
        claimed = [account for account in self._accounts if account.claim_token == fields.get("claim_token")]
        if path == CLAIM:
            if not claimed or claimed[0].expired:
                return 400, {"error": "invalid_request", "error_description": f"bad {fields.get('claim_token')}"}
            return 200, {"user_code": "482913", "verification_uri": "https://app.example/claim?token=ot_cat_x",
                         "expires_in": 1800, "interval": 5, "email_sent": False}  # fmt: skip
        assert path == TOKEN, path
        return self._token(claimed)

    def _token(self, claimed: list[_Account]) -> tuple[int, dict[str, Any]]:
        if not claimed or claimed[0].delivered:
            return 400, {"error": "invalid_grant"}
        account = claimed[0]
        if account.expired:
            return 400, {"error": "expired_token"}
        if not account.confirmed:
            return 400, {"error": "authorization_pending"}
        account.delivered = True
        account.tokens = {self._new("ot_pat")}  # a completed claim revokes every earlier token
        return 200, {"access_token": next(iter(account.tokens)), "token_type": "bearer", "scopes": ["jobs:read"]}


class FaultyService:
    """Context manager: serves an `Api` on loopback. `draw` chooses the fault of each request."""

    def __init__(self, api: Api, chance: random.Random, draw: Callable[[], Fault], meanwhile: Callable[[Fault], None]):
        """Create the service. `meanwhile` is called during a request to change the disk as its fault requires."""
        self.api = api
        self.exchanges: list[Exchange] = []
        self._chance = chance
        self._draw = draw
        self._meanwhile = meanwhile
        self._server = FaultyServer(self._one)
        self.origin = self._server.origin

    def __enter__(self) -> FaultyService:
        self._server.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.__exit__(kind, error, trace)

    def _one(self, connection: Connection) -> None:
        fault = self._draw()
        if fault in (Fault.CLOSED, Fault.RESET):
            self.exchanges.append(Exchange("", None, None, fault))
            if fault == Fault.RESET:
                connection.reset()
            return
        request = connection.read()
        assert request is not None
        fields = _fields(request)
        authorization = request.header("Authorization")
        bearer = authorization and authorization.removeprefix("Bearer ")
        exchange = Exchange(request.path, bearer, fields.get("claim_token"), fault)
        self.exchanges.append(exchange)
        if fault == Fault.SILENT:
            return
        status, document = self.api.response(request.path, bearer, fields) if fault in _DONE_FIRST else (0, {})
        if fault in (Fault.LOST, Fault.LOST_RESET):
            if fault == Fault.LOST_RESET:
                connection.reset()
            return
        self._meanwhile(fault)
        body, extra = json.dumps(document).encode(), ""
        if fault in (Fault.ERROR, Fault.ERROR_AFTER):
            status = self._chance.choice([500, 502, 503, 504])
            body = self._chance.choice(
                [b'{"error": "server_error", "code": "INTERNAL_ERROR"}', b"<h1>Bad gateway</h1>"]
            )
        elif fault == Fault.BUSY:
            status, body, extra = 429, b'{"error": "rate_limit_exceeded", "code": "RATE_LIMITED"}', "Retry-After: 2\r\n"
        elif fault == Fault.REDIRECT:
            status, body, extra = 307, b"", "Location: http://127.0.0.1:9/elsewhere\r\n"
        elif fault == Fault.GARBAGE and 200 <= status < 300:
            body = self._chance.choice(_GARBAGE)
        response = (
            f"HTTP/1.1 {status} X\r\nConnection: close\r\n{extra}Content-Length: {len(body)}\r\n\r\n".encode() + body
        )
        cut = {
            Fault.CUT_HEAD: self._chance.randrange(len(response) - len(body)),
            Fault.CUT_BODY: len(response) - self._chance.randint(1, len(body) or 1),
            Fault.CUT_LAST: len(response) - 1,
        }
        if fault in (Fault.NONE, Fault.FOLDER_GONE, Fault.FILE_DAMAGED) and 200 <= status < 300:
            exchange.response = document  # recorded before it is sent: the client may be faster than this thread
        connection.send(response[: cut.get(fault, len(response))])


def _fields(request: ReceivedRequest) -> dict[str, str]:
    """Return the fields of a request's body, JSON or a form."""
    if (request.header("Content-Type") or "").endswith("json"):
        fields: dict[str, str] = json.loads(request.body)
        return fields
    return {name: values[0] for name, values in parse_qs(request.body.decode()).items()}
