"""Signatures of requests for covers."""

from __future__ import annotations

import hmac
from hashlib import sha256

from opentrain_runtime.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opentrain_runtime.http.messages import Request


def sign(request: Request, variable: Callable[[str], tuple[str, str] | None]) -> Sequence[str]:
    """Add the signature of the method, the path and the body, made with the seal, and return it as a secret.

    Raises `UsageError` if there is no seal.
    """
    seal = variable("seal")
    if seal is None:
        raise UsageError("the seal is missing; set SHELF_SEAL")
    path = "/" + request.url.split("/", 3)[3]
    body = request.body if isinstance(request.body, bytes) else b""
    signature = hmac.new(seal[1].encode(), f"{request.method} {path}\n".encode() + body, sha256).hexdigest()
    request.headers = {**request.headers, "Shelf-Signature": signature}
    return [signature]
