"""HTML rendering: templates, filters and headers of every page. Pages have no scripts."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from opentrain_sandbox.core.clock import parse_iso

HEADERS = {
    "Cache-Control": "no-store",
    # Other sites must not see the token in the query of the claim link. With no-referrer, a browser would send the
    # origin "null" for the page's own form, and cross_site.py would reject that under other host names.
    "Referrer-Policy": "same-origin",
    "Content-Security-Policy": "; ".join(
        (
            "default-src 'none'",
            "style-src 'unsafe-inline'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        )
    ),
}
CLAIM_COMMAND = "opentrain auth claim --email=you@example.com"
"""Command with which an agent invites its human."""
TEMPLATES = Environment(
    loader=PackageLoader("opentrain_sandbox.pages"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def page(template: str, status: int = 200, **values: Any) -> Response:
    """Render a template."""
    return HTMLResponse(TEMPLATES.get_template(template).render(**values), status, headers=HEADERS)


def message(title: str, text: str, status: int = 200, *, command: str = "") -> Response:
    """Return a page with a title, one paragraph and optionally a command."""
    return page("message.html", status, title=title, text=text, command=command)


def redirect_to(path: str) -> Response:
    """Redirect the browser to the page with the result of a form, so that a reload does not submit it again."""
    return RedirectResponse(path, 303, headers=HEADERS)


async def fields_of(request: Request) -> dict[str, list[str]]:
    """Return the fields of a posted form, each with all its values in order."""
    text = (await request.body()).decode("utf-8", "replace")
    fields: dict[str, list[str]] = {}
    for name, value in parse_qsl(text, keep_blank_values=True):
        fields.setdefault(name, []).append(value)
    return fields


async def field_of(request: Request, name: str) -> str:
    """Return the last value of one field of a posted form, "" if it is missing."""
    return (await fields_of(request)).get(name, [""])[-1]


def money(cents: int) -> str:
    """Format cents as ``$1,234.50``, with a minus sign if they are negative."""
    # A minus sign, because a line can break at a hyphen.
    return f"{'−' if cents < 0 else ''}${abs(cents) / 100:,.2f}"


def utc(moment: str) -> str:
    """Format an ISO 8601 time as ``3 Feb 2031, 09:30 UTC``."""
    at = parse_iso(moment)
    return f"{at.day} {at:%b %Y, %H:%M} UTC"


def duration(seconds: float) -> str:
    """Format a duration in its two largest units, such as ``2 days 3 hours``."""
    parts = []
    rest = int(seconds)
    for unit, length in (("day", 86400), ("hour", 3600), ("minute", 60), ("second", 1)):
        count, rest = divmod(rest, length)
        if count:
            parts.append(f"{count} {unit}{'' if count == 1 else 's'}")
    return " ".join(parts[:2]) or "0 seconds"


TEMPLATES.filters |= {"money": money, "utc": utc, "duration": duration}
_MACROS = TEMPLATES.get_template("macros.html").module
TEMPLATES.filters |= {name: getattr(_MACROS, name) for name in ("timestamp", "no_wrap")}
