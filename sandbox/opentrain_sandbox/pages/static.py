"""Scripts and icon of the pages, and the content security policy that allows exactly these."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files

from starlette.requests import Request
from starlette.responses import Response

from opentrain_sandbox.web.routing import Endpoint

FOLDER = files(__package__).joinpath("static")
TYPES = {"idiomorph.min.js": "text/javascript", "live.js": "text/javascript", "icon.svg": "image/svg+xml"}
"""Media types of the files that are served."""
CONTENT = {name: FOLDER.joinpath(name).read_bytes() for name in TYPES}
STYLE = FOLDER.joinpath("sandbox.css").read_text(encoding="utf-8")
"""Style sheet, which every page contains."""


def integrity(content: bytes) -> str:
    """Return the hash of a script or a style sheet, for the policy and for the attribute ``integrity``."""
    return f"sha256-{base64.b64encode(hashlib.sha256(content).digest()).decode('ascii')}"


SCRIPTS = {name: integrity(content) for name, content in CONTENT.items() if name.endswith(".js")}
POLICY = "; ".join(
    (
        "default-src 'none'",
        f"style-src '{integrity(STYLE.encode())}'",
        f"script-src {' '.join(repr(value) for value in SCRIPTS.values())}",
        "connect-src 'self'",
        "img-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)


async def show_file(request: Request) -> Response:
    """GET /static/{name}: return a script or the icon."""
    name = request.path_params["name"]
    if name not in CONTENT:
        return Response(status_code=404)
    headers = {"Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff"}
    return Response(CONTENT[name], media_type=TYPES[name], headers=headers)


ENDPOINTS = [Endpoint("GET", "/static/{name}", show_file)]
